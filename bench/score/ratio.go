package score

// ratio is how alike two strings are, 0 to 1: twice the letters in common, found as the longest common stretch and the
// longest to its left and right, by the length of both (Ratcliff and Obershelp 1988, as in Python's difflib).
func ratio(x, y string) float64 {
	a, b := []rune(x), []rune(y)
	if len(a)+len(b) == 0 {
		return 1
	}
	m := matcher{a: a, at: positions(b)}
	return 2 * float64(m.common(0, len(a), 0, len(b))) / float64(len(a)+len(b))
}

type matcher struct {
	a  []rune
	at map[rune][]int // where each letter of the second string stands
}

// positions leaves out letters that are all over a string of 200 or more.
func positions(b []rune) map[rune][]int {
	at := map[rune][]int{}
	for i, r := range b {
		at[r] = append(at[r], i)
	}
	if len(b) >= 200 {
		for r, list := range at {
			if len(list) > len(b)/100+1 {
				delete(at, r)
			}
		}
	}
	return at
}

// common counts the letters in common of a[alo:ahi] and b[blo:bhi].
func (m *matcher) common(alo, ahi, blo, bhi int) int {
	if alo >= ahi || blo >= bhi {
		return 0
	}
	i, j, n := m.longest(alo, ahi, blo, bhi)
	if n == 0 {
		return 0
	}
	return n + m.common(alo, i, blo, j) + m.common(i+n, ahi, j+n, bhi)
}

// longest finds the longest common stretch, the first of several.
func (m *matcher) longest(alo, ahi, blo, bhi int) (i, j, n int) {
	i, j = alo, blo
	ends := map[int]int{} // length of the stretch that ends at a position of b
	for x := alo; x < ahi; x++ {
		next := map[int]int{}
		for _, y := range m.at[m.a[x]] {
			if y < blo {
				continue
			}
			if y >= bhi {
				break
			}
			k := ends[y-1] + 1
			next[y] = k
			if k > n {
				i, j, n = x-k+1, y-k+1, k
			}
		}
		ends = next
	}
	return i, j, n
}

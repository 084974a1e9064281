package score

import "slices"

// Stretch is a part of a text, in characters.
type Stretch struct{ Start, End int }

// overlap is how many characters two stretches share.
func (s Stretch) overlap(t Stretch) int { return max(0, min(s.End, t.End)-max(s.Start, t.Start)) }

func (s Stretch) meets(t Stretch) bool { return s.Start < t.End && t.Start < s.End }

// in are the words; keys of others may point outside of the text.
func (s Stretch) in(text []rune) string {
	start := min(max(0, s.Start), len(text))
	return string(text[start:max(start, min(s.End, len(text)))])
}

// common counts the stretches that stand in both lists, each as often as it stands in both.
func common(a, b []Stretch) int {
	left, n := slices.Clone(b), 0
	for _, s := range a {
		if i := slices.Index(left, s); i >= 0 {
			left = slices.Delete(left, i, i+1)
			n++
		}
	}
	return n
}

// sides are the rows and the columns that were paired.
func sides(pairs []pair) (rows, columns map[int]bool) {
	rows, columns = map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		rows[p.i], columns[p.j] = true, true
	}
	return rows, columns
}

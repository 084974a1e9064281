package link

import "github.com/sabt-org/sabt/bench/score"

// Scores are the measures of one grouping.
type Scores struct {
	Pairs, B3, LEA score.Sums
	Groups         int // given
}

// Score compares two groupings of the same documents. A document that given lacks stands alone.
func Score(gold, given map[string]string) Scores {
	of := complete(gold, given)
	g, p := groups(gold), groups(of)
	var s Scores
	s.Groups = len(p)
	s.LEA.Found, s.LEA.Asked = links(g, of)
	s.LEA.Right, s.LEA.Given = links(p, gold)
	s.Pairs.Found, s.Pairs.Asked = pairs(g, of)
	s.Pairs.Right, s.Pairs.Given = pairs(p, gold)
	s.B3.Found, s.B3.Asked = means(g, of)
	s.B3.Right, s.B3.Given = means(p, gold)
	return s
}

// complete is the grouping of all documents: those that given lacks stand alone.
func complete(gold, given map[string]string) map[string]string {
	of := make(map[string]string, len(gold))
	for d := range gold {
		of[d] = "alone " + d
		if k, ok := given[d]; ok {
			of[d] = k
		}
	}
	return of
}

func groups(of map[string]string) map[string][]string {
	out := map[string][]string{}
	for d, k := range of {
		out[k] = append(out[k], d)
	}
	return out
}

// shares are the sizes of the parts into which the other grouping cuts a group.
func shares(group []string, other map[string]string) map[string]int {
	n := map[string]int{}
	for _, d := range group {
		n[other[d]]++
	}
	return n
}

// links sums over groups their size times the part of their links that the other grouping has.
func links(gs map[string][]string, other map[string]string) (sum, of float64) {
	whole := map[string]int{}
	for _, k := range other {
		whole[k]++
	}
	for _, g := range gs {
		size := float64(len(g))
		of += size
		if len(g) == 1 {
			if whole[other[g[0]]] == 1 {
				sum++
			}
			continue
		}
		found := 0
		for _, n := range shares(g, other) {
			found += n * (n - 1) / 2
		}
		sum += size * float64(found) / (size * (size - 1) / 2)
	}
	return sum, of
}

func pairs(gs map[string][]string, other map[string]string) (sum, of float64) {
	for _, g := range gs {
		of += float64(len(g)*(len(g)-1)) / 2
		for _, n := range shares(g, other) {
			sum += float64(n*(n-1)) / 2
		}
	}
	return sum, of
}

// means sums over documents the part of their group that the other grouping puts with them.
func means(gs map[string][]string, other map[string]string) (sum, of float64) {
	for _, g := range gs {
		of += float64(len(g))
		for _, n := range shares(g, other) {
			sum += float64(n*n) / float64(len(g))
		}
	}
	return sum, of
}

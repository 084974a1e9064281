package link

// Ratio is a precision and a recall, each as a sum and what it is out of.
type Ratio struct{ P, R, OfP, OfR float64 }

// Precision is the part of what was given that is right.
func (r Ratio) Precision() float64 { return part(r.P, r.OfP) }

// Recall is the part of what there is that was given.
func (r Ratio) Recall() float64 { return part(r.R, r.OfR) }

// F1 is the harmonic mean of both.
func (r Ratio) F1() float64 {
	p, q := r.Precision(), r.Recall()
	return part(2*p*q, p+q)
}

func part(a, of float64) float64 {
	if of == 0 {
		return 0
	}
	return a / of
}

// Scores are the measures of one grouping.
type Scores struct {
	Pairs, B3, LEA Ratio
	Groups         int // given
}

// Score compares two groupings of the same documents. A document that given lacks stands alone.
func Score(gold, given map[string]string) Scores {
	g, p := groups(gold), map[string][]string{}
	of := map[string]string{}
	for d := range gold {
		k, ok := given[d]
		if !ok {
			k = "alone " + d
		}
		of[d] = k
		p[k] = append(p[k], d)
	}
	var s Scores
	s.Groups = len(p)
	s.LEA.R, s.LEA.OfR = links(g, of)
	s.LEA.P, s.LEA.OfP = links(p, gold)
	s.Pairs.R, s.Pairs.OfR = pairs(g, of)
	s.Pairs.P, s.Pairs.OfP = pairs(p, gold)
	s.B3.R, s.B3.OfR = means(g, of)
	s.B3.P, s.B3.OfP = means(p, gold)
	return s
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

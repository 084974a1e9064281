package link

// Each is what every document adds to the sums of Score, so that documents can be drawn anew to see how far the figures would move.
func Each(gold, given map[string]string) map[string]Scores {
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
	out := make(map[string]Scores, len(gold))
	for d := range gold {
		var s Scores
		own, its := g[gold[d]], p[of[d]]
		n := float64(shares(own, of)[of[d]])
		s.Pairs = Ratio{P: (n - 1) / 2, R: (n - 1) / 2, OfP: float64(len(its)-1) / 2, OfR: float64(len(own)-1) / 2}
		s.B3 = Ratio{P: n / float64(len(its)), R: n / float64(len(own)), OfP: 1, OfR: 1}
		recall, _ := links(map[string][]string{"": own}, of)
		precision, _ := links(map[string][]string{"": its}, gold)
		s.LEA = Ratio{P: precision / float64(len(its)), R: recall / float64(len(own)), OfP: 1, OfR: 1}
		out[d] = s
	}
	return out
}

package link

import "github.com/sabt-org/sabt/bench/score"

// Each is what every document adds to the sums of Score, so that documents can be drawn anew to see how far the figures would move.
func Each(gold, given map[string]string) map[string]Scores {
	of := complete(gold, given)
	g, p := groups(gold), groups(of)
	out := make(map[string]Scores, len(gold))
	for d := range gold {
		var s Scores
		own, its := g[gold[d]], p[of[d]]
		n := float64(shares(own, of)[of[d]])
		s.Pairs = score.Sums{Right: (n - 1) / 2, Found: (n - 1) / 2, Given: float64(len(its)-1) / 2, Asked: float64(len(own)-1) / 2}
		s.B3 = score.Sums{Right: n / float64(len(its)), Found: n / float64(len(own)), Given: 1, Asked: 1}
		recall, _ := links(map[string][]string{"": own}, of)
		precision, _ := links(map[string][]string{"": its}, gold)
		s.LEA = score.Sums{Right: precision / float64(len(its)), Found: recall / float64(len(own)), Given: 1, Asked: 1}
		out[d] = s
	}
	return out
}

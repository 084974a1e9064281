package register

import (
	"cmp"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// Along is the plainest way to group accounts: it joins what is held together, then what is judged positive, the highest score first and
// equals in the order of their ids, where no wall stands between.
func Along(accounts []string, judged []record.Judgement, holds []Hold) [][]string {
	g := groups{}
	for _, id := range accounts {
		g[id] = id
	}
	var walls [][2]string
	for _, h := range holds {
		if h.Apart {
			walls = append(walls, [2]string{h.A, h.B})
		} else {
			g.join(h.A, h.B, nil)
		}
	}
	judged = slices.Clone(judged)
	slices.SortFunc(judged, func(a, b record.Judgement) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	for _, j := range judged {
		if j.Verdict == record.Positive {
			g.join(j.A, j.B, walls)
		}
	}
	return g.list()
}

// groups says for each account the smallest id of its group.
type groups map[string]string

func (g groups) join(a, b string, walls [][2]string) {
	x, y := g[a], g[b]
	if x == "" || y == "" || x == y {
		return
	}
	for _, w := range walls {
		if g[w[0]] == x && g[w[1]] == y || g[w[0]] == y && g[w[1]] == x {
			return
		}
	}
	for id, of := range g {
		if of == max(x, y) {
			g[id] = min(x, y)
		}
	}
}

func (g groups) list() [][]string {
	by := map[string][]string{}
	for id, of := range g {
		by[of] = append(by[of], id)
	}
	var out [][]string
	for _, ids := range by {
		slices.Sort(ids)
		out = append(out, ids)
	}
	slices.SortFunc(out, slices.Compare)
	return out
}

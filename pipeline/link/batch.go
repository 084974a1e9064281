package link

import (
	"cmp"
	"runtime"
	"slices"
	"sync"

	"github.com/sabt-org/sabt/record"
)

// Link judges all pairs of profiles that share a block, and cuts them into incidents. It returns the judgements that are positive
// or unsure, with those of rivals, and the groups. Keys are unique. The result is that of judging one by one
// all pairs that share a block.
func (m *Model) Link(ps []Profile) ([]record.Judgement, [][]string) { return m.link(ps, nil) }

func (m *Model) link(ps []Profile, holds []Hold) ([]record.Judgement, [][]string) {
	ps = slices.Clone(ps)
	slices.SortFunc(ps, func(a, b Profile) int { return cmp.Compare(a.Key, b.Key) })
	near := m.near(ps)
	judged := make([]record.Judgement, len(near))
	for i, p := range near {
		judged[i] = m.Judge(&ps[p.a], &ps[p.b])
	}
	for _, p := range rivals(ps, near) {
		judged = append(judged, m.Judge(&ps[p.a], &ps[p.b]))
	}
	keys := make([]string, len(ps))
	for i := range ps {
		keys[i] = ps[i].Key
	}
	return judged, Group(keys, judged, holds)
}

// pair is two profiles by their positions, a before b, with the score of the pair.
type pair struct {
	a, b  int32
	score float64
}

// near are the pairs that meet and are not judged negative, in order.
func (m *Model) near(ps []Profile) []pair {
	b := newBlocked(ps)
	workers := max(1, runtime.GOMAXPROCS(0))
	found := make([][]pair, workers)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() { found[w] = m.blocks(b, share(b.entries, w, workers)) })
	}
	wait.Wait()
	out := slices.Concat(found...)
	slices.SortFunc(out, func(a, b pair) int { return cmp.Or(cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b)) })
	return out
}

// rivals are the pairs of one document that are near the same third account and no pair yet: each may be what the third
// tells of, and both cannot. Without a judgement on them, grouping would take them for accounts that never met.
func rivals(ps []Profile, near []pair) []pair {
	beside := make(map[int32][]int32, len(ps))
	known := make(map[[2]int32]bool, len(near))
	for _, p := range near {
		known[[2]int32{p.a, p.b}] = true
		beside[p.a], beside[p.b] = append(beside[p.a], p.b), append(beside[p.b], p.a)
	}
	var out []pair
	for i := range int32(len(ps)) {
		list := beside[i]
		for k, x := range list {
			for _, y := range list[k+1:] {
				p := [2]int32{min(x, y), max(x, y)}
				if ps[x].Document == ps[y].Document && !known[p] {
					known[p] = true
					out = append(out, pair{a: p[0], b: p[1]})
				}
			}
		}
	}
	return out
}

// share is the w-th of n parts of the entries, cut where a block ends.
func share(es []entry, w, n int) []entry {
	return es[edge(es, len(es)*w/n):edge(es, len(es)*(w+1)/n)]
}

func edge(es []entry, i int) int {
	for i > 0 && i < len(es) && es[i].key == es[i-1].key {
		i++
	}
	return i
}

// blocks judges the pairs of each block, those that share several blocks in the first of them.
func (m *Model) blocks(b *blocked, es []entry) []pair {
	var out []pair
	for len(es) > 0 {
		n := 1
		for n < len(es) && es[n].key == es[0].key {
			n++
		}
		for i := range n {
			for j := i + 1; j < n; j++ {
				x, y := &b.ps[es[i].i], &b.ps[es[j].i]
				if !m.all && hopeless(x, y) || !b.first(es[i], es[j]) {
					continue
				}
				if s := m.Score(x, y); s >= negative || m.all {
					out = append(out, pair{es[i].i, es[j].i, s})
				}
			}
		}
		es = es[n:]
	}
	return out
}

// hopeless reports whether two profiles are so far apart in time that nothing else could make up for it but a person's name.
func hopeless(a, b *Profile) bool {
	if !a.Date.Known() || !b.Date.Known() || len(a.Persons) > 0 && len(b.Persons) > 0 {
		return false
	}
	return max(a.Date.From-b.Date.To, b.Date.From-a.Date.To) > stretch
}

// everything is the model that keeps the pairs that it judges negative.
func (m *Model) everything() *Model {
	n := *m
	n.all = true
	return &n
}

// Pairs visits the positions of all pairs of profiles that share a block, each once and in order, with what they show. It is
// for those who learn.
func (m *Model) Pairs(ps []Profile, visit func(a, b int, shown []string)) {
	for _, p := range m.everything().near(ps) {
		s := m.compare(&ps[p.a], &ps[p.b])
		var names []string
		for _, f := range s.all() {
			names = append(names, m.known[f].name)
		}
		visit(int(p.a), int(p.b), names)
	}
}

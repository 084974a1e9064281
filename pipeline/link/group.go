package link

import (
	"cmp"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// Hold is a person's word on two accounts: they are of one incident, or they are not. No judgement of a machine stands against it.
type Hold struct {
	A, B  string
	Apart bool
}

// Group cuts accounts into incidents by the judgements on pairs of them and by what people hold together or apart. Groups and their
// members are in order. Pairs without a judgement were never near one another.
//
// Pairs are taken from the surest down; two groups become one where the pairs between them speak for it on the whole: the
// sum of their log-odds, with silence for each pair that was not judged, or judged negative and not kept. Of equally sure pairs the one whose keys come first is
// taken first, and so it is of two holds that cannot both stand; this is all that depends on the names of things, and nothing depends on the
// order of the arguments.
func Group(keys []string, judged []record.Judgement, holds []Hold) [][]string {
	g := newGrouping(keys)
	holds = slices.SortedFunc(slices.Values(holds), holdsByKeys)
	for _, h := range holds {
		if h.Apart {
			g.wall(h.A, h.B)
		}
	}
	for _, h := range holds {
		if !h.Apart {
			g.join(h.A, h.B)
		}
	}
	judged = slices.SortedFunc(slices.Values(judged), byKeys) // sums of floats depend on their order
	for _, j := range judged {
		g.judge(j)
	}
	g.cut(judged)
	return g.groups()
}

func holdsByKeys(a, b Hold) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) }

func byKeys(a, b record.Judgement) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) }

// grouping is groups as they grow: each account's group, and the sums of judgements between groups.
type grouping struct {
	keys    []string
	at      map[string]int
	group   []int // of each account; a group is named by one of its accounts
	member  [][]int
	walls   []map[int]bool     // by group: those that a person keeps apart from it
	between []map[int]evidence // by group: what speaks for joining another
}

// evidence is the sum of the log-odds of the pairs between two groups, and how many of them were judged.
type evidence struct {
	sum float64
	n   int
}

func newGrouping(keys []string) *grouping {
	keys = slices.Compact(slices.Sorted(slices.Values(keys)))
	g := &grouping{keys: keys, at: make(map[string]int, len(keys)), group: make([]int, len(keys)), member: make([][]int, len(keys)),
		walls: make([]map[int]bool, len(keys)), between: make([]map[int]evidence, len(keys))}
	for i, k := range keys {
		g.at[k], g.group[i], g.member[i] = i, i, []int{i}
	}
	return g
}

// pair finds the groups of two accounts; false when one is not among the keys, or they are one group.
func (g *grouping) pair(a, b string) (x, y int, ok bool) {
	i, okA := g.at[a]
	j, okB := g.at[b]
	if !okA || !okB {
		return 0, 0, false
	}
	return g.group[i], g.group[j], g.group[i] != g.group[j]
}

func (g *grouping) wall(a, b string) {
	x, y, ok := g.pair(a, b)
	if !ok {
		return
	}
	for _, p := range [2][2]int{{x, y}, {y, x}} {
		if g.walls[p[0]] == nil {
			g.walls[p[0]] = map[int]bool{}
		}
		g.walls[p[0]][p[1]] = true
	}
}

// join makes one group of two, unless a wall stands between them: who holds and parts the same accounts contradicts
// himself, and apart is the safer.
func (g *grouping) join(a, b string) {
	if x, y, ok := g.pair(a, b); ok && !g.walls[x][y] {
		g.merge(x, y)
	}
}

func (g *grouping) judge(j record.Judgement) {
	x, y, ok := g.pair(j.A, j.B)
	if !ok {
		return
	}
	o := odds(j.Score)
	for _, p := range [2][2]int{{x, y}, {y, x}} {
		if g.between[p[0]] == nil {
			g.between[p[0]] = map[int]evidence{}
		}
		e := g.between[p[0]][p[1]]
		g.between[p[0]][p[1]] = evidence{e.sum + o, e.n + 1}
	}
}

// cut joins groups, the surest pairs first.
func (g *grouping) cut(judged []record.Judgement) {
	sure := slices.DeleteFunc(slices.Clone(judged), func(j record.Judgement) bool { return j.Verdict != record.Positive })
	slices.SortFunc(sure, func(a, b record.Judgement) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), byKeys(a, b))
	})
	for _, j := range sure {
		if x, y, ok := g.pair(j.A, j.B); ok && !g.walls[x][y] && g.speaks(x, y) {
			g.merge(x, y)
		}
	}
}

// silence is the log-odds of a pair that shares no block, or was judged negative.
const silence = -1.5

// open is the sum from which on pairs speak for one incident: the log-odds of a positive score, about. Below even chances, for
// of two errors the one that is undone with one decision is to be preferred.
const open = -1.0

// speaks reports whether the pairs between two groups speak for one incident.
func (g *grouping) speaks(x, y int) bool {
	e := g.between[x][y]
	all := len(g.member[x]) * len(g.member[y])
	return e.sum+silence*float64(all-e.n) > open
}

// merge puts the smaller group into the larger.
func (g *grouping) merge(x, y int) {
	if len(g.member[x]) < len(g.member[y]) {
		x, y = y, x
	}
	for _, i := range g.member[y] {
		g.group[i] = x
	}
	g.member[x] = append(g.member[x], g.member[y]...)
	g.member[y] = nil
	for z := range g.walls[y] {
		delete(g.walls[z], y)
		g.walls[z][x] = true
		if g.walls[x] == nil {
			g.walls[x] = map[int]bool{}
		}
		g.walls[x][z] = true
	}
	delete(g.between[x], y)
	for z, e := range g.between[y] {
		delete(g.between[z], y)
		if z == x {
			continue
		}
		if g.between[x] == nil {
			g.between[x] = map[int]evidence{}
		}
		o := g.between[x][z]
		e = evidence{o.sum + e.sum, o.n + e.n}
		g.between[x][z], g.between[z][x] = e, e
	}
	g.walls[y], g.between[y] = nil, nil
}

// groups are the groups with their members in order, in the order of their first members.
func (g *grouping) groups() [][]string {
	var out [][]string
	done := make([]bool, len(g.keys))
	for i := range g.keys {
		x := g.group[i]
		if done[x] {
			continue
		}
		done[x] = true
		slices.Sort(g.member[x])
		names := make([]string, len(g.member[x]))
		for n, k := range g.member[x] {
			names[n] = g.keys[k]
		}
		out = append(out, names)
	}
	return out
}

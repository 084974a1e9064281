package casualty

import (
	"sort"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

type link struct{ harm, bearer, cost int }

// pair joins words of harm with bearers, the cheapest link first; each of either side is used once.
func (f *flat) pair() {
	var links []link
	for k := range f.harms {
		if h := f.harms[k]; h.Form == "" || f.unreal(h) {
			continue
		}
		for b := range f.bearers {
			if c, ok := f.cost(k, b); ok {
				links = append(links, link{k, b, c})
			}
		}
	}
	sort.SliceStable(links, func(i, j int) bool { return links[i].cost < links[j].cost })
	used := make([]bool, len(f.harms))
	for _, l := range links {
		if used[l.harm] || f.bearers[l.bearer].harm >= 0 {
			continue
		}
		used[l.harm] = true
		f.take(l.harm, l.bearer, "flat")
	}
}

// take makes the draft of a bearer.
func (f *flat) take(k, b int, rule string) {
	h, n := f.harms[k], &f.bearers[b]
	n.harm = k
	before := len(f.out)
	f.emit(h, []noun{n.noun}, rule)
	if len(f.out) == before {
		return
	}
	n.draft = len(f.out) - 1
	if h.Form == lexicon.FormToll {
		f.out[n.draft].Count = reached(n.count)
	}
	d := &f.out[n.draft]
	d.Toll = h.Form == lexicon.FormToll
	d.Subset = n.part || n.ofAll
}

// reached: the toll that rose "до 35", "hasta 35" is 35.
func reached(c record.Count) record.Count {
	if c.Bound == record.AtMost {
		return record.Count{Min: c.Max, Max: c.Max, Bound: record.Exact}
	}
	return c
}

// farthest is the greatest cost of a link: a verb at the end of a long sentence still finds its subject.
const farthest = 44

// cost weighs a word of harm and a bearer: the words between them, dearer where they part clauses, and what speaks
// against the bearer. ok is false when they cannot belong together.
func (f *flat) cost(k, b int) (cost int, ok bool) {
	h, n := f.harms[k], &f.bearers[b]
	if n.part || !f.acceptable(h, n.noun) || h.Form == lexicon.FormToll && f.numberAt(n.first) == nil {
		return 0, false
	}
	from, to, left := n.last, h.first, true
	switch {
	case n.first < h.last && n.last > h.first:
		return 0, true // "قتيلان": the harmed are counted by the word itself
	case n.first >= h.last:
		from, to, left = h.last, n.first, false
	}
	if cost, ok = f.side(h, left); !ok {
		return 0, false
	}
	gap, ok := f.gap(from, to, h)
	if !ok {
		return 0, false
	}
	cost += gap + f.against(h, n)
	if h.Form == lexicon.FormToll && !f.has("toll_to", n.first-1) && !f.has("toll_to", n.first) {
		cost += 6
	}
	limit := farthest
	switch {
	case h.Form == lexicon.FormCount && left:
		limit = 3
	case h.Form == lexicon.FormCount, h.Form == lexicon.FormAdj:
		limit = 4
	case h.Form == lexicon.FormLives:
		limit = 8
	case n.ofAll:
		limit = 6
	case n.count.Max == 1 && n.head >= 0 && f.numberAt(n.first) == nil:
		limit = 16
	case h.Form == lexicon.FormOf, h.Form == lexicon.FormToll:
		limit = 14
	}
	return cost, cost <= limit
}

// side is the cost of the side on which the bearer stands.
func (f *flat) side(h harm, left bool) (cost int, ok bool) {
	switch f.cues.Order[h.Form] {
	case lexicon.SideLeftOnly:
		return 0, left
	case lexicon.SideRightOnly:
		return 0, !left
	case lexicon.SideLeft:
		if !left {
			cost = 8
		}
	case lexicon.SideRight:
		if left {
			cost = 8
		}
	}
	return cost, true
}

// gap weighs the tokens [from, to) between a bearer and a word of harm.
func (f *flat) gap(from, to int, h harm) (cost int, ok bool) {
	for i := from; i < to; i++ {
		cost++
		switch {
		case f.norm(i) == ";" || f.norm(i) == "؛":
			return 0, false
		case f.harmAt(i) != nil && f.harmAt(i).first == i && f.harmAt(i).Form != lexicon.FormToll:
			if h.Form == lexicon.FormToll {
				return 0, false // "الحصيلة هي إصابة حارسين"
			}
			if s := f.cues.Order[h.Form]; s != lexicon.SideBoth && s != "" {
				return 0, false // what stands beyond another word of harm is that one's
			}
			cost += 6
		case f.has("clause", i):
			cost += 5
		case f.norm(i) == "," || f.norm(i) == "،" || f.has("and_or", i) || f.has("joined_and", i):
			cost += 3
		case f.attack(i):
			cost += 4
		case f.has("preposition", i):
			cost++
		}
	}
	return cost, true
}

// attack reports whether a verb of attack stands at token i: what stands beyond it is another's doing.
func (f *flat) attack(i int) bool {
	t, _, ok := f.cues.Trigger.Match(f.r.Tokens[:f.last], i)
	return ok && t.Form == 'v' && f.harmAt(i) == nil
}

// against weighs what speaks against a bearer: a preposition before it, an attacker, one person rather than a number.
func (f *flat) against(h harm, n *bearer) int {
	cost := 0
	if i := n.first - 1; f.has("preposition", i) && !f.has("of", i) && !f.has("object", i) && h.Form != lexicon.FormToll && h.Form != lexicon.FormOf && h.Form != lexicon.FormCount && h.Form != lexicon.FormAdj {
		cost += 4
		if n.named {
			cost += 12
		}
	}
	if n.head >= 0 && f.has("attacker", n.head) {
		cost += 6
	}
	if f.numberAt(n.first) == nil && !f.has("dual", n.head) {
		cost += 3
	}
	return cost
}

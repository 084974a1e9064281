package muc4

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/bench/score"
)

// Filled are the measures of the templates of one document.
type Filled struct {
	Slots       map[string]score.Sums // by slot, and "killed" and "injured", which are our own
	All         score.Sums            // every filler of every slot, as the conference counted
	Templates   score.Sums            // templates paired
	Killed      score.Sums            // exact numbers of the key, in paired templates, that were given exactly
	Injured     score.Sums
	Differences []score.Difference
}

// TemplatesOf scores the templates of one document. They are paired one to one such that the credit is highest; a pair needs a type that
// fits, and a perpetrator, target or victim in common. Optional templates and values count only where they are met.
func TemplatesOf(keys []*Key, given []Template) Filled {
	d := newDocument(keys, given)
	out := Filled{Slots: map[string]score.Sums{}}
	for _, m := range d.paired {
		c := d.compared[m]
		for _, s := range counted() {
			out.Slots[s] = out.Slots[s].Plus(c[s])
		}
		g, p := d.gold[m.Column], d.pred[m.Row]
		out.Killed, out.Injured = out.Killed.Plus(exactly(g, p, "killed")), out.Injured.Plus(exactly(g, p, "injured"))
	}
	d.alone(&out)
	for _, s := range slots() {
		out.All = out.All.Plus(out.Slots[s])
	}
	return out
}

// counted are the slots that are compared.
func counted() []string { return append(slots(), "killed", "injured") }

// document is one document while it is scored.
type document struct {
	gold, pred []form
	compared   map[score.Pair]map[string]score.Sums
	paired     []score.Pair
}

func newDocument(keys []*Key, given []Template) *document {
	d := &document{compared: map[score.Pair]map[string]score.Sums{}}
	for _, k := range keys {
		d.gold = append(d.gold, k.form())
	}
	for i := range given {
		d.pred = append(d.pred, given[i].form())
	}
	d.paired = score.Heaviest(len(d.pred), len(d.gold), d.weight)
	return d
}

// weight is the credit of a pair; then the share of what was asked, then required templates before optional ones.
func (d *document) weight(i, j int) float64 {
	p, g := d.pred[i], d.gold[j]
	c := compare(p, g)
	d.compared[score.Pair{Row: i, Column: j}] = c
	if !typesFit(p, g) || !inCommon(c) {
		return 0
	}
	good, asked := 0.0, 0.0
	for _, s := range slots() {
		good, asked = good+c[s].Right, asked+c[s].Asked
	}
	if good == 0 {
		return 0
	}
	w := good + float64(0.001*good)/(1+asked)
	if !g.optional {
		w += 0.0001
	}
	return w
}

// compare holds each slot of a template against the key's.
func compare(p, g form) map[string]score.Sums {
	out := map[string]score.Sums{}
	for _, s := range counted() {
		given, key := p.slots[s], g.slots[s]
		if len(given) == 0 && len(key) == 0 {
			continue
		}
		like := func(i, j int) float64 { return credit(s, given[i], key[j]) }
		right, met := 0.0, map[int]bool{}
		for _, m := range score.Heaviest(len(given), len(key), like) {
			right += like(m.Row, m.Column)
			met[m.Column] = true
		}
		asked := 0
		for j, k := range key {
			if !k.optional || met[j] {
				asked++
			}
		}
		out[s] = score.Hits(right, len(given), asked)
	}
	return out
}

func typesFit(p, g form) bool {
	a, b := p.slots["type"], g.slots["type"]
	return len(a) == 0 || len(b) == 0 || typeCredit(a[0].alts[0], b[0].alts) > 0
}

func inCommon(c map[string]score.Sums) bool {
	return slices.ContainsFunc([]string{"perp_individual_id", "perp_organization_id", "phys_tgt_id", "phys_tgt_type", "hum_tgt_name",
		"hum_tgt_description", "hum_tgt_type"}, func(s string) bool { return c[s].Right > 0 })
}

// alone counts the templates that have no partner.
func (d *document) alone(out *Filled) {
	asked := len(d.gold)
	for i, p := range d.pred {
		if slices.ContainsFunc(d.paired, func(m score.Pair) bool { return m.Row == i }) {
			continue
		}
		for _, s := range counted() {
			out.Slots[s] = out.Slots[s].Plus(score.Sums{Given: float64(len(p.slots[s]))})
		}
		out.Differences = append(out.Differences, score.Difference{Kind: "template-false", Read: p.head(), At: -1})
	}
	for j, g := range d.gold {
		switch {
		case slices.ContainsFunc(d.paired, func(m score.Pair) bool { return m.Column == j }):
			continue
		case g.optional:
			asked--
			continue
		}
		for _, s := range counted() {
			out.Slots[s] = out.Slots[s].Plus(score.Sums{Asked: required(g.slots[s])})
		}
		out.Differences = append(out.Differences, score.Difference{Kind: "template-missed", Gold: g.head(), At: -1})
	}
	out.Templates = score.Hits(float64(len(d.paired)), len(d.pred), asked)
}

func required(items []item) float64 {
	n := 0.0
	for _, x := range items {
		n += one(!x.optional)
	}
	return n
}

// exactly judges a number of people that the key gives exactly.
func exactly(g, p form, slot string) score.Sums {
	key, given := g.slots[slot], p.slots[slot]
	if len(key) == 0 || key[0].lo != key[0].hi {
		return score.Sums{}
	}
	right := len(given) > 0 && given[0].lo == key[0].lo && given[0].hi == key[0].hi
	return score.Part(int(one(right)), 1)
}

// head is a template in a line.
func (f form) head() string {
	var out []string
	for _, s := range []string{"type", "perp_individual_id", "perp_organization_id", "phys_tgt_id", "hum_tgt_name", "hum_tgt_description"} {
		for _, x := range f.slots[s] {
			out = append(out, x.alts[0])
		}
	}
	return strings.Join(out, "; ")
}

package score

import (
	"slices"
	"strings"
)

// dateOK: a day must be equal, a range of days must hold the predicted one.
func dateOK(g, p *Incident) bool {
	from, to, ok := p.Date.ends()
	if !ok {
		return false
	}
	fits := func(r *Range) bool {
		a, b, known := r.ends()
		return known && (from == a && to == b || a != b && a <= from && to <= b)
	}
	return fits(g.Date) || slices.ContainsFunc(g.DateAlt, func(r Range) bool { return fits(&r) })
}

// dateNear is 1 when the dates overlap, less when they are in one month; false when either is unknown.
func dateNear(g, p *Incident) (float64, bool) {
	from, to, ok := p.Date.ends()
	var ranges []Range
	if _, _, known := g.Date.ends(); known {
		ranges = append(ranges, *g.Date)
	}
	ranges = append(ranges, g.DateAlt...)
	if !ok || len(ranges) == 0 {
		return 0, false
	}
	near := 0.0
	for _, r := range ranges {
		a, b, _ := r.ends()
		if a <= to && from <= b {
			return 1, true
		}
		if month(a) == month(from) {
			near = .3
		}
	}
	return near, true
}

func month(day string) string { return day[:min(7, len(day))] }

func (s scorer) placeOK(g, p *Incident) bool { return s.samePlace(g.place().Name, p.place().Name) }

// placeWithin accepts a larger place that the text names.
func (s scorer) placeWithin(g, p *Incident) bool {
	gold := append(append([]string{g.place().Name}, g.place().Within...), g.place().Admin1)
	pred := append([]string{p.place().Name}, p.place().Within...)
	return slices.ContainsFunc(gold, func(a string) bool {
		return slices.ContainsFunc(pred, func(b string) bool { return s.samePlace(a, b) })
	})
}

func countryOK(g, p *Incident) bool {
	c := strings.ToUpper(p.place().Country)
	return c != "" && (c == g.place().Country || slices.Contains(g.place().CountryAlt, c))
}

func typeOK(g, p *Incident) bool {
	return p.Type != "" && (p.Type == g.Type || slices.Contains(g.TypeAlt, p.Type))
}

func equalInt(a, b *int) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

func known(n *int) bool { return n != nil && *n != 0 }

// sameCount: the same effect, and both ends equal.
func sameCount(a, b *Casualty) float64 {
	return one(a.Effect == b.Effect && equalInt(a.Min, b.Min) && equalInt(a.Max, b.Max))
}

func nearCount(a, b *Casualty) float64 {
	switch {
	case sameCount(a, b) == 1:
		return 1
	case a.Effect == b.Effect && equalInt(a.Min, b.Min) && known(a.Min):
		return .6
	}
	return 0
}

// casualtiesLike compares the counts that say something; false when a side has none.
func casualtiesLike(g, p *Incident) (float64, bool) {
	counted := func(all []Casualty) []Casualty {
		return slices.DeleteFunc(slices.Clone(all), func(c Casualty) bool { return !known(c.Min) })
	}
	a, b := counted(g.Casualties), counted(p.Casualties)
	if len(a) == 0 || len(b) == 0 {
		return 0, false
	}
	sum := 0.0
	for _, m := range pairs(a, b, nearCount) {
		sum += nearCount(&a[m.i], &b[m.j])
	}
	return sum / float64(min(len(a), len(b))), true
}

// blamed is a party held to have done it.
type blamed struct{ canonical, name, basis string }

func (s scorer) same(a, b *blamed) bool {
	return s.sameActor(a.canonical, b.canonical) || s.sameActor(a.name, b.name) ||
		s.sameActor(a.canonical, b.name) || s.sameActor(a.name, b.canonical)
}

func (s scorer) anySame(as, bs []blamed) bool {
	return slices.ContainsFunc(as, func(a blamed) bool {
		return slices.ContainsFunc(bs, func(b blamed) bool { return s.same(&a, &b) })
	})
}

// bases lists every named party with its basis, denials among them.
func bases(i *Incident) []blamed {
	var out []blamed
	for _, p := range i.Perpetrators {
		if name := first(p.Canonical, p.Name); name != "" {
			out = append(out, blamed{name, p.Name, p.Basis})
		}
	}
	return out
}

// perpetrators lists every named party once, without denials.
func (s scorer) perpetrators(i *Incident) []blamed {
	var out []blamed
	for _, b := range bases(i) {
		seen := slices.ContainsFunc(out, func(o blamed) bool { return s.sameActor(b.canonical, o.canonical) })
		if b.basis != "denied" && !seen {
			out = append(out, b)
		}
	}
	return out
}

// warningOK: the same words; where the annotator found a horizon, a tenth or three days around it decide.
func (s scorer) warningOK(g, p *Warning) float64 {
	text := sameText(g.Text, p.Text, 0.4)
	if !known(g.HorizonDays) {
		return one(text)
	}
	h := *g.HorizonDays
	if p.HorizonDays == nil || float64(abs(*p.HorizonDays-h)) > max(3, float64(.1*float64(h))) {
		return 0
	}
	out := 1.0
	if text {
		out += .2
	}
	if s.sameSource(g.By, p.By) {
		out += .1
	}
	return out
}

func abs(n int) int { return max(n, -n) }

func strengthOK(g, p *Strength) float64 { return one(equalInt(g.Min, p.Min) && equalInt(g.Max, p.Max)) }

// tallyOK: the same number of the same thing; all sorts of attacks are one thing.
func tallyOK(g, p *Tally) float64 {
	if p.Count == nil || !equalInt(g.Count, p.Count) {
		return 0
	}
	u, v := plain(p.Unit), plain(g.Unit)
	if u != "" && v != "" && u != v && !(ofAttacks(u) && ofAttacks(v)) {
		return 0
	}
	out := 1.0
	if sameText(g.Text, p.Text, 0.4) {
		out += .1
	}
	return out
}

func ofAttacks(unit string) bool {
	switch unit {
	case "attacks", "attack", "incidents", "bombings", "kidnappings", "strikes", "violations", "truce violations":
		return true
	}
	return false
}

func flagOK(g, p *Flag) float64 { return one(g.Kind == p.Kind && sameText(g.Text, p.Text, .3)) }

package muc4

import (
	"slices"
	"strings"
)

// form is what was given in comparable form. The first name of a thing stands for it.
func (t *Template) form() form {
	out := form{slots: map[string][]item{}}
	for slot, code := range map[string]string{"type": t.Type, "stage": t.Stage, "category": t.Category} {
		out.code(slot, &code, nil)
	}
	t.when(out)
	for _, e := range t.Individuals {
		out.add("perp_individual_id", e)
	}
	for _, e := range t.Orgs {
		out.add("perp_organization_id", e)
	}
	for _, w := range t.Instruments {
		out.add("incident_instrument_id", w.ID)
		out.code("instrument_type", &w.Type, said(w.ID))
	}
	for _, c := range t.Confidence {
		out.code("perp_organization_confidence", &c.Value, said([]string{c.Of}))
	}
	for _, v := range t.Victims {
		who := said(v.Name)
		if len(who) == 0 {
			who = said(v.Description)
		}
		out.add("hum_tgt_name", v.Name)
		out.add("hum_tgt_description", v.Description)
		out.code("hum_tgt_type", &v.Type, who)
		out.code("hum_tgt_number", v.Number, who)
		out.code("hum_tgt_effect", v.Effect, who)
	}
	for _, g := range t.Targets {
		out.add("phys_tgt_id", g.ID)
		out.code("phys_tgt_type", &g.Type, said(g.ID))
		out.code("phys_tgt_number", g.Number, said(g.ID))
		out.code("phys_tgt_effect", g.Effect, said(g.ID))
	}
	out.toll("killed", "DEATH", t.Killed)
	out.toll("injured", "INJURY", t.Injured)
	return out
}

func (t *Template) when(out form) {
	if len(t.Date) > 0 {
		lo, ok1 := parseDay(t.Date[0])
		hi, ok2 := parseDay(t.Date[len(t.Date)-1])
		if ok1 && ok2 {
			out.slots["date"] = []item{{days: []days{{lo: lo, hi: hi}}}}
		}
	}
	if t.Location == nil {
		return
	}
	l := location{country: plainPlace(t.Location.Country)}
	for _, p := range t.Location.Places {
		if p = plainPlace(p); p != "" {
			l.levels = append(l.levels, []string{p})
		}
	}
	if l.country != "" || l.levels != nil {
		out.slots["location"] = []item{{places: []location{l}}}
	}
}

func said(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return strings.TrimSpace(w) == "" })
}

func (f form) add(slot string, words []string) {
	if words = said(words); len(words) > 0 {
		f.slots[slot] = append(f.slots[slot], item{alts: words})
	}
}

func (f form) code(slot string, value *string, of []string) {
	if value != nil && *value != "" {
		f.slots[slot] = append(f.slots[slot], item{alts: []string{strings.ToUpper(*value)}, of: of})
	}
}

// toll is the number given, else the sum over the victims with the effect.
func (f form) toll(slot, effect string, given *int) {
	if given != nil {
		if n := float64(*given); n > 0 {
			f.slots[slot] = []item{{lo: n, hi: n}}
		}
		return
	}
	var sum item
	for _, e := range f.slots["hum_tgt_effect"] {
		if e.alts[0] == effect {
			n := f.numberOf(e.of)
			sum.lo, sum.hi = sum.lo+n.lo, sum.hi+n.hi
		}
	}
	if sum.hi > 0 {
		f.slots[slot] = []item{sum}
	}
}

func (f form) numberOf(who []string) count {
	for _, n := range f.slots["hum_tgt_number"] {
		if c, ok := parseCount(n.alts[0]); ok && alike(n.of, who) {
			return c
		}
	}
	n := plural()
	n.lo = 1
	return n
}

// alike: a name is the same but for case and marks.
func alike(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return squashed(x) == squashed(y) })
	})
}

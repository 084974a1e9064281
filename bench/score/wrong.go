package score

import "slices"

// Wrong names the values of a predicted incident that are not what its annotation says: "date", "place" (or its country), "type", "toll". What the
// annotation leaves open is not judged. Of places a larger one that the annotation names is right, too, but not another one within that; of tolls
// no figure that is not annotated may be there, and one that is must be.
func (x *Scorer) Wrong(g, p *Incident) []string {
	var out []string
	judge := func(value string, asked, ok bool) {
		if asked && !ok {
			out = append(out, value)
		}
	}
	_, _, dated := g.Date.ends()
	judge("date", dated, dateOK(g, p))
	own := &Incident{Place: &Place{Name: p.place().Name, Country: p.place().Country}}
	judge("place", g.place().Name != "", x.s.placeWithin(g, own) && (g.place().Country == "" || countryOK(g, own)))
	judge("type", g.Type != "", typeOK(g, p))
	judge("toll", len(g.Casualties) > 0, tollsOK(g, p))
	return out
}

// tollsOK reports whether no figure of killed or injured was read that is not annotated, and one that is, if there are any.
func tollsOK(g, p *Incident) bool {
	for _, effect := range []string{"killed", "injured"} {
		right, given := least(g, effect), least(p, effect)
		if slices.ContainsFunc(given, func(n int) bool { return n > 0 && !slices.Contains(right, n) }) || len(right) > 0 && len(given) == 0 {
			return false
		}
	}
	return true
}

// least are the lower ends of the figures of an effect.
func least(i *Incident, effect string) []int {
	var out []int
	for _, c := range i.Casualties {
		if c.Effect == effect && c.Min != nil {
			out = append(out, *c.Min)
		}
	}
	return out
}

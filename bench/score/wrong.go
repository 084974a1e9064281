package score

import "slices"

// Wrong names the values of a predicted incident that are not what its annotation says: "date", "place" (or its country), "type", "toll". What the
// annotation leaves open is not judged. Of places a larger one that the annotation names is right, too, but not another one within that; of tolls
// one figure of the killed is enough, or of the injured where no figure of killed is annotated.
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
	figures := least(g, "killed")
	given := least(p, "killed")
	if len(figures) == 0 {
		figures, given = least(g, "injured"), least(p, "injured")
	}
	judge("toll", len(figures) > 0, slices.ContainsFunc(given, func(n int) bool { return slices.Contains(figures, n) }))
	return out
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

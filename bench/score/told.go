package score

import "slices"

// Told is what short texts of one difficulty are judged by: is each incident there with the right type and stage?
type Told struct {
	Incidents Count // right type and right stage; the place and the date do not matter
	Date      Count // of these incidents
	Place     Count // of these, a larger place that the text names counts too
	Parties   Count // the expected parties with the expected basis, in whatever incident; others are not judged
}

// Add adds the counts of another text.
func (t *Told) Add(u Told) {
	t.Incidents = t.Incidents.plus(u.Incidents)
	t.Date = t.Date.plus(u.Date)
	t.Place = t.Place.plus(u.Place)
	t.Parties = t.Parties.plus(u.Parties)
}

// Told judges one text. Predicted incidents of the stages in allow are neither right nor wrong, unless they are expected.
func (x *Scorer) Told(gold, pred []Incident, allow []string) Told {
	right := func(g, p *Incident) float64 {
		if !typeOK(g, p) || g.Stage != p.Stage {
			return 0
		}
		return 1 + .2*one(x.s.placeWithin(g, p)) + .1*one(dateOK(g, p))
	}
	var t Told
	together, found := pairs(gold, pred, right), make([]bool, len(pred))
	for _, m := range together {
		g, p := &gold[m.i], &pred[m.j]
		found[m.j] = true
		t.Date = t.Date.plus(asked(g.Date != nil, dateOK(g, p)))
		t.Place = t.Place.plus(asked(g.place().Name != "", x.s.placeWithin(g, p)))
	}
	t.Incidents = Count{TP: len(together), FN: len(gold) - len(together)}
	for j := range pred {
		if !found[j] && !slices.Contains(allow, pred[j].Stage) {
			t.Incidents.FP++
		}
	}
	t.Parties = x.s.named(gold, pred)
	return t
}

func asked(known, ok bool) Count {
	switch {
	case !known:
		return Count{}
	case ok:
		return Count{TP: 1, OK: 1, N: 1}
	}
	return Count{FN: 1, N: 1}
}

func (s scorer) named(gold, pred []Incident) Count {
	var given []blamed
	for i := range pred {
		given = append(given, bases(&pred[i])...)
	}
	var c Count
	for i := range gold {
		for _, g := range bases(&gold[i]) {
			c = c.plus(asked(true, slices.ContainsFunc(given, func(p blamed) bool { return g.basis == p.basis && s.same(&g, &p) })))
		}
	}
	return c
}

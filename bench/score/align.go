package score

import "slices"

// scorer compares annotations.
type scorer struct{ *names }

// threshold is how alike two incidents must be to be taken for one.
const threshold = 0.40

// align pairs the incidents of the annotator with those of the reading.
func (s scorer) align(gold, pred []Incident) []pair {
	if len(gold) == 0 || len(pred) == 0 {
		return nil
	}
	like, cost := make([][]float64, len(gold)), make([][]float64, len(gold))
	for i := range gold {
		like[i], cost[i] = make([]float64, len(pred)), make([]float64, len(pred))
		for j := range pred {
			like[i][j] = s.similarity(&gold[i], &pred[j])
			if like[i][j] >= threshold {
				cost[i][j] = -(like[i][j] + s.tie(&gold[i], &pred[j]))
			}
		}
	}
	return slices.DeleteFunc(assign(cost), func(p pair) bool { return like[p.i][p.j] < threshold })
}

// mean is a weighted mean. The products are rounded before they are added (some machines would fuse the two steps), so
// that the same figures come out everywhere.
type mean struct{ sum, weight, evidence float64 }

func (m *mean) add(weight, value float64) {
	m.sum += float64(weight * value)
	m.weight += weight
}

// believe adds to what speaks for the pair at all.
func (m *mean) believe(x float64) { m.evidence += x }

// similarity is how much speaks for two incidents being one, 0 to 1. What one side leaves open is left out.
func (s scorer) similarity(g, p *Incident) float64 {
	var m mean
	s.addPlace(&m, g, p)
	if near, ok := dateNear(g, p); ok {
		m.add(.25, near)
		if near >= .9 {
			m.believe(float64(.6 * near))
		}
	}
	if c, ok := casualtiesLike(g, p); ok {
		m.add(.30, c)
		if c >= .3 {
			m.believe(c)
		}
	}
	addType(&m, g, p)
	if s.anyActor(g.NamedVictims, p.NamedVictims) {
		m.add(.15, 1)
		m.believe(.8)
	}
	if a, b := s.perpetrators(g), s.perpetrators(p); len(a) > 0 && len(b) > 0 {
		same := one(s.anySame(a, b))
		m.add(.10, same)
		m.believe(float64(.3 * same))
	}
	if m.weight == 0 || m.evidence < .25 {
		return 0
	}
	return m.sum / m.weight
}

func (s scorer) addPlace(m *mean, g, p *Incident) {
	a, b := g.place(), p.place()
	switch {
	case a.Name != "" && b.Name != "":
		like := 0.0
		switch {
		case s.placeOK(g, p):
			like = 1
		case s.placeWithin(g, p):
			like = .7
		case countryOK(g, p):
			like = .1
		}
		m.add(.30, like)
		if like >= .5 {
			m.believe(like)
		}
	case a.Country != "" && b.Country != "":
		m.add(.10, one(countryOK(g, p)))
	}
}

// families are types that are easily taken for each other.
func families() [][]string {
	return [][]string{
		{"bombing", "suicide_bombing", "assassination"},
		{"armed_assault", "armed_clash", "assassination", "kidnapping"},
		{"air_drone_strike", "shelling_rocket"},
		{"unarmed_assault", "arson", "other", "armed_assault"},
	}
}

func addType(m *mean, g, p *Incident) {
	if g.Type == "" || p.Type == "" {
		return
	}
	like := one(typeOK(g, p))
	if like == 0 {
		for _, f := range families() {
			if slices.Contains(f, g.Type) && slices.Contains(f, p.Type) {
				like = .5
			}
		}
	}
	m.add(.15, like)
}

// tie decides between pairings that are equal otherwise.
func (s scorer) tie(g, p *Incident) float64 {
	t := .5
	if n := max(len(g.Casualties), len(p.Casualties)); n > 0 {
		t = float64(len(pairs(g.Casualties, p.Casualties, sameCount))) / float64(n)
	}
	half := func(same bool) float64 { return .5 * one(same) }
	t += half(g.Stage == p.Stage) + half(isMain(g) == maybeMain(p))
	t += half((g.Date != nil) == (p.Date != nil)) + half((g.place().Name != "") == (p.place().Name != ""))
	t += half(anyText(g.Targets, p.Targets))
	t += half(s.anyActor(g.NamedVictims, p.NamedVictims))
	return float64(.004 * t)
}

func anyText(as, bs []string) bool {
	return slices.ContainsFunc(as, func(a string) bool {
		return slices.ContainsFunc(bs, func(b string) bool { return sameText(a, b, 0.4) })
	})
}

func (s scorer) anyActor(as, bs []string) bool {
	return slices.ContainsFunc(as, func(a string) bool {
		return slices.ContainsFunc(bs, func(b string) bool { return s.sameActor(a, b) })
	})
}

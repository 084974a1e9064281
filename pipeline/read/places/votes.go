package places

import (
	"math"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// votes counts what countries and provinces the text speaks of.
type votes struct {
	country  [26 * 26]float32
	unit     map[int]float32
	district map[gazetteer.Ref]float32
	total    float32
}

func (v *votes) clear() {
	if v.unit == nil {
		v.unit, v.district = make(map[int]float32, 32), make(map[gazetteer.Ref]float32, 32)
	}
	clear(v.unit)
	clear(v.district)
	*v = votes{unit: v.unit, district: v.district}
}

func (v *votes) add(s *sense, w float32) {
	if c := countryIndex(s.detail.Country); c >= 0 {
		v.country[c] += w
	}
	if s.detail.Unit != gazetteer.NoUnit {
		v.unit[s.detail.Unit] += w
	}
	if r := s.inDistrict(); r != 0 {
		v.district[r] += w
	}
	v.total += w
}

// inDistrict is the second-order unit that the place is, or lies in; 0 when unknown.
func (s *sense) inDistrict() gazetteer.Ref {
	if s.detail.Kind == record.PlaceDistrict {
		return s.ref
	}
	return s.detail.District
}

// softVote spreads a name's vote over its senses, the likelier ones first.
func (d *document) softVote(v *votes, g *group) {
	sum := 0.0
	for i := g.lo; i < g.hi; i++ {
		sum += math.Exp(d.senses[i].base + d.senses[i].held)
	}
	for i := g.lo; i < g.hi; i++ {
		w := g.weight * math.Exp(d.senses[i].base+d.senses[i].held) / sum
		v.add(&d.senses[i], float32(w))
		v.total -= float32(w)
	}
	v.total += float32(g.weight)
	g.best = -1
}

func countryIndex(c string) int {
	if len(c) != 2 {
		return -1
	}
	return int(c[0]-'A')*26 + int(c[1]-'A')
}

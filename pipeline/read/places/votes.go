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
		d.senses[i].soft = float32(w)
		v.add(&d.senses[i], float32(w))
		v.total -= float32(w)
	}
	v.total += float32(g.weight)
	g.best = -1
}

// ownVote is what a name itself gave to the country, the province and the place of its sense i, which does not speak for it: ten
// small Manchesters in one country would outvote the large one in another.
func (d *document) ownVote(g *group, i int) (country, unit, place float32) {
	if g.best >= 0 {
		if g.best == i {
			return float32(g.weight), float32(g.weight), float32(g.weight)
		}
		return 0, 0, 0
	}
	s := &d.senses[i]
	for k := g.lo; k < g.hi; k++ {
		o := &d.senses[k]
		if o.detail.Country == s.detail.Country {
			country += o.soft
			if o.detail.Unit == s.detail.Unit {
				unit += o.soft
			}
		}
	}
	return country, unit, s.soft
}

func countryIndex(c string) int {
	if len(c) != 2 {
		return -1
	}
	return int(c[0]-'A')*26 + int(c[1]-'A')
}

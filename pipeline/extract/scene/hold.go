package scene

import (
	"github.com/sabt-org/sabt/record"
)

// holders notes which place of a scene the words say lies in which: "Quifuque island, in Palma", "Nata, a district of Bayda",
// or by which one it is told where the other lies: "Mosul, 390 km (240 miles) north of Baghdad", "Anbar province, west of Baghdad".
// The smaller is where it happened, whatever kinds the two are of.
func (c *cutter) holders(s *Scene) {
	for i := 1; i < len(s.Places); i++ {
		p, q := s.Places[i-1], s.Places[i]
		if q.First-p.Last == 1 && c.has("possessive_mark", p.Last) && p.Kind != record.PlaceFacility {
			p, q = q, p // "Yangon's Sanchaung Township"
			if s.inside == nil {
				s.inside = map[*record.PlaceMention]*record.PlaceMention{}
			}
			s.inside[p] = q
			continue
		}
		if p.Origin || p.Described || p.Modifier || rank(p.Kind) > 4 && (!q.Near || p.Kind == record.PlaceCountry) || !c.inWords(p.Last, q.First) {
			continue
		}
		if s.inside == nil {
			s.inside = map[*record.PlaceMention]*record.PlaceMention{}
		}
		s.inside[p] = q
	}
	for i, p := range s.Places {
		if c.between(p) || i > 0 && s.loose[s.Places[i-1]] && c.and(s.Places[i-1].Last, p.First) {
			if s.loose == nil {
				s.loose = map[*record.PlaceMention]bool{}
			}
			s.loose[p] = true
		}
	}
}

// inWords reports whether tokens [from, to) say that what stands before them lies in what follows.
func (c *cutter) inWords(from, to int) bool {
	if to-from < 1 || to-from > 14 {
		return false
	}
	said := false
	for i := from; i < to; i++ {
		switch t := c.r.Tokens[i]; {
		case c.has("inside_of", i):
			said = true
		case c.actAt(i):
			return false
		case t.Tag == record.NUM, t.Tag == record.ADV, t.Norm == "(", t.Norm == ")":
		case t.Tag == record.DET, t.Tag == record.NOUN, t.Tag == record.ADJ, t.Norm == ",", t.Tag == record.PROPN && !t.Shape.Has(record.Capital):
		default:
			return false
		}
	}
	return said
}

// Holder is the place that the words of the scene say p lies in; nil when they say none.
func (s *Scene) Holder(p *record.PlaceMention) *record.PlaceMention { return s.inside[p] }

// between reports whether a place is the first of two between which something happened.
func (c *cutter) between(p *record.PlaceMention) bool {
	for i := p.First - 1; i >= 0 && i > p.First-5; i-- {
		if c.has("between", i) {
			return true
		}
		if t := c.r.Tokens[i].Tag; t != record.DET && t != record.NOUN && !c.has("of", i) {
			return false
		}
	}
	return false
}

// and reports whether tokens [from, to) only join: "and", "and the village of".
func (c *cutter) and(from, to int) bool {
	return to-from > 0 && to-from < 5 && c.r.Tokens[from].Tag == record.CCONJ
}

// exact reports whether the words say that p lies in q, or that q is only one end of where it happened.
func (s *Scene) exact(p, q *record.PlaceMention) bool {
	return s.inside[p] == q || s.loose[q] && !s.loose[p] && Local(p.Place)
}

package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// frontWords is how many words may stand before a place that a sentence begins with: "In the village of Duba".
const frontWords = 5

// fronted reports whether a scene begins with a town, village or quarter: reports go from one incident to the next so.
func (g *grouper) fronted(s *scene.Scene) bool {
	for _, p := range s.Places {
		if p.First-s.First >= frontWords || p.Kind == record.PlaceFacility || !scene.Local(p.Place) || p.Origin {
			continue
		}
		for i := s.First; i < p.First; i++ {
			if t := g.doc.Reading.Tokens[i].Tag; t == record.VERB || t == record.AUX || t == record.PRON {
				return false
			}
		}
		return p.First > s.First && g.doc.Reading.Tokens[s.First].Tag == record.ADP
	}
	return false
}

package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// nation reads the adjective of a country before an act as its forces, where the list of parties names none: "a
// Russian first-person-view drone attack".
func (v *View) nation(s *scene.Scene, p *record.PlaceMention) (*record.ActorMention, bool) {
	if !p.Adjective || p.Kind != record.PlaceCountry || !s.Span.Contains(p.Span) {
		return nil, false
	}
	for _, a := range s.Actors {
		if a.Overlaps(p.Span) {
			return nil, false
		}
	}
	return &record.ActorMention{
		Mention: p.Mention, Canonical: p.Name, Kind: record.ActorStateForces, Country: p.Country, Adjective: true, Nation: true, Named: true,
	}, true
}

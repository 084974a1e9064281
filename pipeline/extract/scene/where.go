package scene

import (
	"math"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// Relation says how two places lie to each other.
type Relation int

// The relations.
const (
	Unknown Relation = iota // they may be the same
	Alike                   // the same place
	Holds                   // the first holds the second
	Within                  // the first lies in the second
	Apart                   // different places
)

// Relate compares two places. A place without coordinates is compared by country and name only.
func Relate(a, b record.Place) Relation {
	if (vague(a.Kind) || vague(b.Kind)) && (a.Country == "" || b.Country == "" || a.Country == b.Country) && !sameName(a.Name, b.Name) {
		if a.Located && b.Located && Distance(a, b) > 700 {
			return Apart
		}
		return Unknown
	}
	if a.Country != "" && b.Country != "" && a.Country != b.Country {
		return Apart
	}
	if sameName(a.Name, b.Name) {
		return Alike
	}
	if a.Kind == record.PlaceCountry || b.Kind == record.PlaceCountry {
		return levels(a.Kind == record.PlaceCountry, a.Country == b.Country && a.Country != "")
	}
	if a.Kind == record.PlaceProvince || b.Kind == record.PlaceProvince {
		return provinces(a, b)
	}
	if !a.Located || !b.Located {
		return Unknown
	}
	km := Distance(a, b)
	switch ra, rb := rank(a.Kind), rank(b.Kind); {
	case km > 60:
		return Apart
	case ra < rb && km < reachOf(rb):
		return Within
	case ra > rb && km < reachOf(ra):
		return Holds
	case ra == rb && ra <= 1:
		return Unknown // two buildings of one town: told apart by their names elsewhere
	case ra == rb && km > 15:
		return Apart
	}
	return Unknown
}

// vague kinds have no edge that a distance could be measured from: the Sahel, Kashmir, the Hindu Kush.
func vague(k record.PlaceKind) bool { return k == record.PlaceRegion || k == record.PlaceNatural }

// reachOf is how far, in kilometres, a part of a place of that rank may lie from its centre.
func reachOf(rank int) float64 {
	if rank <= 2 {
		return 15
	}
	return 40
}

func levels(firstHolds, same bool) Relation {
	switch {
	case !same:
		return Unknown
	case firstHolds:
		return Holds
	}
	return Within
}

func provinces(a, b record.Place) Relation {
	inner, outer, holds := b, a, true
	if a.Kind != record.PlaceProvince {
		inner, outer, holds = a, b, false
	}
	if inner.Kind == record.PlaceProvince {
		return Apart
	}
	switch {
	case inner.Admin1 == "" || inner.Kind == record.PlaceRegion || inner.Kind == record.PlaceNatural:
		return Unknown
	case sameName(inner.Admin1, outer.Name) || sameName(inner.Admin1, outer.Admin1):
		return levels(holds, true)
	case inner.Located && outer.Located && Distance(inner, outer) < 40:
		return Unknown
	}
	return Apart
}

// rank orders kinds from the smallest to the largest.
func rank(k record.PlaceKind) int {
	switch k {
	case record.PlaceFacility:
		return 0
	case record.PlaceNeighbourhood:
		return 1
	case record.PlaceTown:
		return 2
	case record.PlaceDistrict:
		return 3
	case record.PlaceNatural:
		return 4
	case record.PlaceProvince:
		return 5
	case record.PlaceRegion:
		return 6
	}
	return 7
}

func sameName(a, b string) bool {
	if a == b || a == "" {
		return a != ""
	}
	if ascii(a) && ascii(b) {
		return strings.EqualFold(a, b)
	}
	return strings.EqualFold(fold.String(a), fold.String(b))
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// Distance is the great-circle distance in kilometres.
func Distance(a, b record.Place) float64 {
	rad := math.Pi / 180
	dlat, dlon := (b.Latitude-a.Latitude)*rad, (b.Longitude-a.Longitude)*rad
	h := math.Pow(math.Sin(dlat/2), 2) + math.Cos(a.Latitude*rad)*math.Cos(b.Latitude*rad)*math.Pow(math.Sin(dlon/2), 2)
	return 12742 * math.Asin(math.Min(1, math.Sqrt(h)))
}

// Local reports whether a place is a town or smaller.
func Local(p record.Place) bool { return rank(p.Kind) <= 3 }

// Finer reports whether a says more exactly where than b: a smaller kind, and a name rather than a description.
func Finer(a, b *record.PlaceMention) bool { return fineness(a) < fineness(b) }

// fineness puts "a Shiite mosque" behind a named quarter and before the town, and a village that no list knows before the
// town that one does.
func fineness(p *record.PlaceMention) int {
	switch {
	case p.Described:
		return 2*rank(record.PlaceNeighbourhood) + 1
	case (p.Kind == record.PlaceTown || p.Kind == record.PlaceDistrict) && !p.Located && !p.Modifier:
		return 2*rank(p.Kind) - 1
	}
	return 2 * rank(p.Kind)
}

// Day returns the scene's date: the most precise that is resolved, the first of equals; nil when there is none.
func (s *Scene) Day() *record.DateMention {
	var best *record.DateMention
	for _, d := range s.Dates {
		if s.since[d] {
			continue
		}
		switch d.Kind {
		case record.DateClock, record.DateSet, record.DateDuration, record.DateVague:
			continue
		}
		if best == nil || !best.Date.Known() && d.Date.Known() || d.Date.Known() && best.Date.Known() && d.Kind == record.DatePoint && (width(d.Date) < width(best.Date) || width(d.Date) == width(best.Date) && s.near(d) < s.near(best)) {
			best = d
		}
	}
	return best
}

// Occurs reports whether the scene opens with what was told before and says that it occurred: "It happened on Thursday".
func (s *Scene) Occurs() bool { return s.occurs > 0 && s.occurs-s.First < 4 }

// Took reports whether words for happening follow right behind token i: "the incident, which took place".
func (s *Scene) Took(i int) bool { return s.occurs >= i && s.occurs-i < 4 }

// GoesOn reports whether a scene goes on from the time just told of: it opens with "At the same time", or names an hour and
// no day.
func (s *Scene) GoesOn() bool {
	if s.goesOn {
		return true
	}
	clock := false
	for _, d := range s.Dates {
		if d.Kind != record.DateClock {
			return false
		}
		clock = true
	}
	return clock
}

// near is the distance in tokens from a date to the nearest act.
func (s *Scene) near(d *record.DateMention) int {
	best := 1 << 20
	for _, a := range s.Acts {
		if a.Real() {
			best = min(best, max(d.First-a.Last, a.First-d.Last, 0))
		}
	}
	return best
}

func width(d record.Date) int { return int(d.To - d.From) }

// Place returns where the scene is set: the finest place, the nearest to an act or count of equals; origins only when
// nothing else is named.
func (s *Scene) Place() *record.PlaceMention {
	if !s.placed {
		s.place, s.placed = s.setting(), true
	}
	return s.place
}

func (s *Scene) setting() *record.PlaceMention {
	var best *record.PlaceMention
	for _, p := range s.Places {
		if p.Kind == record.PlaceFacility && s.reach(p) > 5 && s.medical(p) {
			continue // where the wounded were taken
		}
		switch {
		case best == nil, best.Origin && !p.Origin:
			best = p
		case p.Origin && !best.Origin, s.exact(best, p):
		case s.exact(p, best):
			best = p
		case Finer(p, best) && Relate(p.Place, best.Place) != Apart:
			best = p
		case Relate(p.Place, best.Place) == Apart && s.reach(p) < s.reach(best):
			best = p
		}
	}
	return best
}

// Pinned reports whether the words of the scene set the act at p: "the incident occurred east of Deir al-Balah", "the
// attack in Halamish".
func (s *Scene) Pinned(p *record.PlaceMention) bool {
	if p.Origin || p.Described {
		return false
	}
	if s.occurs > 0 && s.occurs <= p.First {
		return true
	}
	for _, a := range s.Acts {
		if a.Real() && a.Form == 'n' && a.Last <= p.First && p.First-a.Last < 4 {
			return true
		}
	}
	return false
}

// medical reports whether a place is a hospital.
func (s *Scene) medical(p *record.PlaceMention) bool {
	for _, a := range s.Actors {
		if a.Kind == record.ActorMedical && a.Overlaps(p.Span) {
			return true
		}
	}
	return false
}

// reach is the distance in tokens from a place to the nearest act before or after it.
func (s *Scene) reach(p *record.PlaceMention) int {
	best := 1 << 20
	for _, a := range s.Acts {
		if !a.Real() {
			continue
		}
		d := p.First - a.Last
		if d < 0 {
			d = 2 * (a.First - p.Last) // a place after the act is likelier its own
		}
		best = min(best, max(d, 0))
	}
	return best
}

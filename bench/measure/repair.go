package measure

import (
	"slices"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// values are what can be set right of an account, in the order in which they are blamed.
func values() []string { return []string{"date", "place", "type", "toll"} }

// as is what would be compared of an account had those of its values that were read wrongly been read as the annotation has them. Of a place
// the first annotated name that the gazetteer has in the annotated country stands for all, so that sites within it come out alike. Figures that are
// not annotated are left out.
func (s *shelf) as(u *unit, values ...string) link.Profile {
	p := s.profiles[u.account]
	has := func(v string) bool {
		return slices.Contains(values, v) && (slices.Contains(u.wrong, v) || slices.Contains(u.wrong, "main"))
	}
	if u.gold == nil {
		return p
	}
	if from, to := days(u.gold); has("date") && from.Known() {
		p.Date = record.Date{From: from, To: to}
	}
	if place, ok := s.place(u.gold); has("place") && ok {
		p.Place, p.Name, p.Around = place, fold.String(place.Name), nil
	}
	if has("type") {
		p.Type = record.IncidentType(u.gold.Type)
	}
	if has("toll") {
		p.Killed, p.Injured = figuresAs(p.Killed, u.gold, "killed"), figuresAs(p.Injured, u.gold, "injured")
	}
	return p
}

func days(g *score.Incident) (from, to record.Day) {
	if g.Date == nil {
		return 0, 0
	}
	from, err := record.ParseDay(g.Date.From)
	if err != nil {
		return 0, 0
	}
	if to, err = record.ParseDay(g.Date.To); err != nil {
		to = from
	}
	return from, to
}

func (s *shelf) place(g *score.Incident) (record.Place, bool) {
	if g.Place == nil {
		return record.Place{}, false
	}
	for _, name := range append([]string{g.Place.Name}, g.Place.Within...) {
		if p, ok := s.narrowest(name, g.Place.Country); ok {
			return p, true
		}
	}
	return record.Place{}, false
}

// narrowest is the place of a name in a country: the town before the province of its name.
func (s *shelf) narrowest(name, country string) (record.Place, bool) {
	all := slices.DeleteFunc(s.where.Lookup(name), func(p record.Place) bool { return p.Country != country })
	if len(all) == 0 {
		return record.Place{}, false
	}
	i := slices.IndexFunc(all, func(p record.Place) bool { return p.Kind != record.PlaceProvince })
	return all[max(i, 0)], true
}

// figuresAs are the figures read that are annotated, or all that are annotated when none of them was read.
func figuresAs(read []int, g *score.Incident, effect string) []int {
	var right []int
	for _, c := range g.Casualties {
		if c.Effect == effect && c.Min != nil && !slices.Contains(right, *c.Min) {
			right = append(right, *c.Min)
		}
	}
	kept := slices.DeleteFunc(slices.Clone(read), func(n int) bool { return !slices.Contains(right, n) })
	if len(kept) > 0 {
		return kept
	}
	return right
}

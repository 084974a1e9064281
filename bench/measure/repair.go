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
// the first annotated name that the gazetteer has in the annotated country stands for all, so that sites within it come out alike.
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
		p.Killed, p.Injured = figuresAs(u.gold, "killed"), figuresAs(u.gold, "injured")
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
		for _, p := range s.where.Lookup(name) {
			if p.Country == g.Place.Country {
				return p, true
			}
		}
	}
	return record.Place{}, false
}

func figuresAs(g *score.Incident, effect string) []int {
	var out []int
	for _, c := range g.Casualties {
		if c.Effect == effect && c.Min != nil && !slices.Contains(out, *c.Min) {
			out = append(out, *c.Min)
		}
	}
	return out
}

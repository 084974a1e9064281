package muc4

import (
	"strconv"

	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

const recent = 62 // days: "it occurred within two months of the date of the article"

// Reasons are what speaks for or against the conference having asked for the incident at a place of a document's. None is a word of a text.
func Reasons(o contract.Object, at int) []weigh.Reason {
	i := o.Incidents[at]
	r := reasons{{What: "bias"}}
	r.add("type", i.Type)
	r.add("stage", i.Stage)
	r.add("main", strconv.FormatBool(i.Main))
	r.add("country", countryOf(i))
	r.add("age", age(o.Document.Published, i))
	r.add("incidents", upTo(len(o.Incidents), 4))
	r.add("place", upTo(at, 3))
	r.add("sentences", upTo(len(i.Evidence), 4))
	r.add("civilian", strconv.FormatBool(civilian(i)))
	r.add("untold", strconv.FormatBool(len(i.Targets)+len(i.Victims)+len(i.Casualties) == 0))
	r.fillers(i)
	r.hit(i)
	return r
}

type reasons []weigh.Reason

func (r *reasons) add(what, which string) { *r = append(*r, weigh.Reason{What: what, Which: which}) }

// fillers tells how likely the likeliest filler of each role is.
func (r *reasons) fillers(i contract.Incident) {
	best := map[string]float64{}
	see := func(role string, score *float64) {
		x := 0.0
		if score != nil {
			x = *score
		}
		best[role] = max(best[role], x, 0.001)
	}
	for _, p := range i.Perpetrators {
		see(p.Kind, p.Score)
	}
	for _, g := range i.Targets {
		see(map[bool]string{true: "target", false: "people"}[g.Kind == "physical"], g.Score)
	}
	for _, v := range i.Victims {
		see(map[bool]string{true: "victim", false: "people"}[v.Name != nil], v.Score)
	}
	for _, w := range i.Weapons {
		see("weapon", w.Score)
	}
	for _, role := range []string{"individual", "organization", "target", "victim", "weapon", "people"} {
		r.add(role, likelihood(best[role]))
	}
}

// hit tells who and what is known to have been hit.
func (r *reasons) hit(i contract.Incident) {
	for _, v := range i.Victims {
		r.add("victim status", orNone(v.VictimStatus))
		r.add("victim type", orNone(v.Type))
	}
	for _, g := range i.Targets {
		r.add("target type", orNone(g.Type))
	}
	for _, c := range i.Casualties {
		r.add("casualty", c.Effect+" "+orNone(c.VictimStatus))
	}
}

func orNone(s *string) string {
	if s == nil {
		return "none"
	}
	return *s
}

// countryOf is the country of an incident, as far as the conference asked for it.
func countryOf(i contract.Incident) string {
	if i.Place == nil || i.Place.Country == nil {
		return "none"
	}
	if c := country(*i.Place.Country); c != "" {
		return c
	}
	return "other"
}

// age is how long before the message an incident was.
func age(day record.Day, i contract.Incident) string {
	if i.Date == nil || !i.Date.To.Known() || !day.Known() {
		return "unknown"
	}
	switch n := day - i.Date.To; {
	case n < 4:
		return "days"
	case n < 15:
		return "weeks"
	case n <= recent:
		return "months"
	case n < 365:
		return "a year"
	}
	return "years"
}

func upTo(n, most int) string { return strconv.Itoa(min(n, most)) }

func likelihood(chance float64) string {
	switch {
	case chance == 0:
		return "none"
	case chance < 0.15:
		return "least"
	case chance < 0.3:
		return "little"
	case chance < 0.5:
		return "some"
	case chance < 0.7:
		return "much"
	}
	return "most"
}

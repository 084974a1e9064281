package score

import (
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

// Predicted turns what sabt read prints into the shape of an annotation.
func Predicted(o contract.Object) Annotation {
	out := Annotation{ID: o.Document.ID, Lang: text(o.Document.Language)}
	for _, i := range o.Incidents {
		out.Incidents = append(out.Incidents, incident(i))
	}
	for _, w := range o.Warnings {
		out.Warnings = append(out.Warnings, Warning{Text: w.Quote, By: text(w.Source), HorizonDays: w.HorizonDays})
	}
	for _, e := range o.Estimates {
		out.Strengths = append(out.Strengths, Strength{Text: e.Quote, Min: orZero(e.Min), Max: e.Max})
	}
	for _, a := range o.Aggregates {
		out.Tallies = append(out.Tallies, Tally{Text: a.Quote, Count: a.Number, Unit: a.Unit})
	}
	for _, f := range o.Findings {
		out.Flags = append(out.Flags, Flag{Kind: flagKind(f.Kind), Text: strings.Join(f.Quotes, " ")})
	}
	return out
}

func incident(i contract.Incident) Incident {
	main := i.Main
	out := Incident{Key: i.Key, Type: i.Type, Main: &main, Stage: i.Stage, Date: day(i.Date), Place: place(i.Place)}
	for _, t := range i.Targets {
		out.Targets = append(out.Targets, t.Text)
	}
	for _, v := range i.Victims {
		if v.Name != nil {
			out.NamedVictims = append(out.NamedVictims, *v.Name)
		}
	}
	for _, p := range i.Perpetrators {
		if p.IsNamed {
			canonical := first(text(p.Canonical), p.Text)
			out.Perpetrators = append(out.Perpetrators, Perpetrator{p.Text, canonical, p.Basis, text(p.Source)})
		}
	}
	for _, c := range i.Casualties {
		out.Casualties = append(out.Casualties, Casualty{c.Effect, orZero(c.Min), c.Max, text(c.Source)})
	}
	return out
}

func day(d *contract.Date) *Range {
	if d == nil || !d.From.Known() {
		return nil
	}
	return &Range{d.From.String(), orDay(d.To, d.From).String()}
}

func orDay(a, b record.Day) record.Day {
	if a.Known() {
		return a
	}
	return b
}

// place is named by the words in the text; its name in the gazetteer counts as one of the larger places.
func place(p *contract.Place) *Place {
	if p == nil {
		return nil
	}
	out := &Place{Name: first(p.Quote, p.Name), Admin1: text(p.Admin1), Country: text(p.Country)}
	if p.Name != "" {
		out.Within = append(out.Within, p.Name)
	}
	for _, w := range p.Within {
		out.Within = append(out.Within, w.Name)
	}
	return out
}

// flagKind files the findings that the annotators had no name for under other.
func flagKind(kind string) string {
	switch kind {
	case "period_contradiction", "name_variant", "role_contradiction", "told_twice":
		return "other"
	}
	return kind
}

// orZero is the lower end of a count; gold files write 0 where there is none.
func orZero(n *int) *int {
	if n == nil {
		return new(int)
	}
	return n
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

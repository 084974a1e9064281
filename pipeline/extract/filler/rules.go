package filler

import "github.com/sabt-org/sabt/record"

// byRules visits the fillers that rules found in an account.
func byRules(a *record.Account, visit func(Role, record.Span)) {
	for _, p := range a.Perpetrators {
		switch {
		case p.Basis == record.Denied:
		case p.Individual || !p.Named:
			visit(Individual, p.Span)
		default:
			visit(Organization, p.Span)
		}
	}
	for _, t := range a.Targets {
		if t.Human {
			visit(Described, t.Span)
		} else {
			visit(Thing, t.Span)
		}
	}
	for _, v := range a.Victims {
		if v.Name != "" {
			visit(Person, v.Span)
		} else {
			visit(Described, v.Span)
		}
	}
	for _, w := range a.Weapons {
		visit(Weapon, w.Span)
	}
}

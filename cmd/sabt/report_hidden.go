package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// asShown is the incident of a dossier without names that have been hidden since: the register keeps what an incident was on an earlier day as it was then, and its
// claims as they may be shown today.
func asShown(d record.Dossier) record.Incident {
	in := d.Incident
	var parties, places []string
	for _, a := range d.Accounts {
		for _, r := range a.Account.Perpetrators {
			parties = append(parties, cmp.Or(r.Canonical, r.Span.Quote(a.Document.Text)))
		}
		if p := a.Account.Place; p != nil {
			places = append(places, p.Name)
		}
	}
	for _, e := range d.Decided {
		if v := e.Decision.Value; v != nil && v.Perpetrator != nil {
			parties = append(parties, v.Perpetrator.Canonical)
		} else if v != nil && v.Place != nil {
			places = append(places, v.Place.Name)
		}
	}
	in.Perpetrators = slices.Clone(in.Perpetrators)
	for i, p := range in.Perpetrators {
		if !slices.Contains(parties, p.Name) || masked(p.Name) {
			in.Perpetrators[i].Name = record.Redacted
		}
	}
	if in.Place.Name != "" && (!slices.Contains(places, in.Place.Name) || masked(in.Place.Name)) {
		in.Place = record.Place{Name: record.Redacted}
	}
	return in
}

// masked reports whether nothing is left of a name but the stars that stand for its letters.
func masked(s string) bool { return strings.Trim(s, "* ") == "" }

// shownAt is asShown for incidents beside those of a report. What is true now is masked already.
func shownAt(v register.View, list []record.Incident, at int64) ([]record.Incident, error) {
	head, err := v.Head()
	if err != nil || at >= head.Seq {
		return list, err
	}
	out := make([]record.Incident, 0, len(list))
	for _, in := range list {
		d, err := v.Dossier(in.ID, at)
		if err != nil {
			return nil, err
		}
		out = append(out, asShown(d))
	}
	return out, nil
}

package main

import (
	"context"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/actors"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/review"
)

// mostOffered is how many values are offered to somebody who types.
const mostOffered = 12

// Lookup offers values of a correction.
func (d *desk) Lookup(_ context.Context, variable, like string) ([]string, error) {
	switch record.Variable(variable) {
	case record.VarPlace:
		return d.offerPlaces(like), nil
	case record.VarPerpetrator:
		return offerParties(like)
	}
	return review.Codes(record.Variable(variable)), nil
}

// offerPlaces names places as review.Correct takes them: with the province and the country, which tell them apart.
func (d *desk) offerPlaces(like string) []string {
	var out []string
	seen := map[string]bool{}
	for _, p := range d.places.Lookup(strings.TrimSpace(like)) {
		parts := []string{p.Name}
		for _, larger := range []string{p.Admin1, p.Country, string(p.Kind)} {
			if larger != "" {
				parts = append(parts, larger)
			}
		}
		if name := strings.Join(parts, ", "); !seen[name] && len(out) < mostOffered {
			seen[name] = true
			out = append(out, name)
		}
	}
	return out
}

// offerParties are those of the authority list whose name holds the letters, or is spelled so.
func offerParties(like string) ([]string, error) {
	list, err := actors.Open()
	if err != nil || strings.TrimSpace(like) == "" {
		return nil, err
	}
	var out []string
	if name := list.Canonical(like); name != "" {
		out = append(out, name)
	}
	letters := fold.String(like)
	list.Actors(func(a actors.Actor) bool {
		if strings.Contains(fold.String(a.Canonical), letters) && (len(out) == 0 || out[0] != a.Canonical) {
			out = append(out, a.Canonical)
		}
		return len(out) < mostOffered
	})
	return out, nil
}

package dataset

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// The names that data sets have for parties where they are no spelling of ours.
//
//go:embed data/parties.tsv
var partiesTSV string

// side appends a party of a row.
func (r *row) side(e *record.Coded, name, class string) {
	if name == "" || strings.EqualFold(name, "unknown") {
		return
	}
	e.Sides = append(e.Sides, record.Side{Name: name, Class: class, Party: r.know.party(name, e.Date.From)})
}

// party is our name for a party of theirs on a day; "" when we have none, and for civilians and the unidentified.
func (k *Reader) party(name string, on record.Day) string {
	if s, ok := k.since[name]; ok && on >= s.day {
		return s.party
	}
	p, ok := k.parties[name]
	if !ok {
		p = k.findParty(name)
		k.parties[name] = p
	}
	return p
}

func (k *Reader) findParty(name string) string {
	plain, rest, _ := strings.Cut(name, " (")
	low := strings.ToLower(plain)
	if strings.HasPrefix(low, "unidentified") || strings.HasPrefix(low, "civilian") {
		return ""
	}
	if p := k.actors.Canonical(name); p != "" {
		return p
	}
	short, _, _ := strings.Cut(rest, ")")
	if short != "" && short == strings.ToUpper(short) {
		if p := k.actors.Canonical(short); p != "" { // "Tehreek-i-Taliban Pakistan (TTP)"
			return p
		}
	}
	if p := k.actors.Canonical(plain); p != "" {
		return p
	}
	for _, of := range []string{"government of ", "military forces of ", "police forces of "} {
		if strings.HasPrefix(low, of) {
			return k.actors.Canonical(plain[len(of):])
		}
	}
	return ""
}

// since is who goes by a name from a day on: a government that another took over.
type since struct {
	party string
	day   record.Day
}

// readParties reads lines of their name, ours, and the day from which it is so.
func readParties() (always map[string]string, later map[string]since, err error) {
	always, later = map[string]string{}, map[string]since{}
	for line := range strings.Lines(partiesTSV) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		switch {
		case strings.HasPrefix(line, "#"):
		case len(f) == 2:
			always[f[0]] = f[1]
		case len(f) == 3:
			d, err := record.ParseDay(f[2])
			if err != nil {
				return nil, nil, fmt.Errorf("parties.tsv: %w", err)
			}
			later[f[0]] = since{f[1], d}
		default:
			return nil, nil, fmt.Errorf("parties.tsv: want two or three columns, got %q", line)
		}
	}
	return always, later, nil
}

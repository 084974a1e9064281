package dataset

import (
	_ "embed"
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
	e.Sides = append(e.Sides, record.Side{Name: name, Class: class, Party: r.know.party(name)})
}

// party is our name for a party of theirs; "" when we have none, and for civilians and the unidentified.
func (k *Reader) party(name string) string {
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

// readParties reads lines of their name and ours.
func readParties() map[string]string {
	out := map[string]string{}
	for line := range strings.Lines(partiesTSV) {
		theirs, ours, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && !strings.HasPrefix(line, "#") {
			out[theirs] = ours
		}
	}
	return out
}

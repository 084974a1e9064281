package register

import (
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// walked is how many incidents Walk holds at a time.
const walked = 1000

// Walk calls f with the incidents of a query, all as of one entry, a page in memory at a time.
func (v View) Walk(q Query, f func(record.Incident) error) error {
	q.Limit = walked
	from := Cursor{}
	for {
		p, err := v.Page(q, from)
		if err != nil {
			return err
		}
		for _, in := range p.Incidents {
			if err := f(in); err != nil {
				return err
			}
		}
		if from = p.Next; from == (Cursor{}) {
			return nil
		}
	}
}

// Sourced is an incident with its accounts and the decisions that stand on them, as of an entry: what a Dossier says without how it came to be.
func (v View) Sourced(in record.Incident, at int64) (record.Dossier, error) {
	d := record.Dossier{Incident: in}
	parts, err := v.read.storedParts(in.ID, at)
	if err != nil {
		return d, fmt.Errorf("incident %s: %w", in.ID, err)
	}
	rulings, err := v.Rulings(bearers(parts), at)
	if err != nil {
		return d, err
	}
	grades := graded(parts, rulings)
	if rulings, err = v.guarded(rulings, bearers(parts)); err != nil {
		return d, err
	}
	parts, names, err := v.read.hide(parts)
	if err != nil {
		return d, err
	}
	for _, p := range parts {
		doc := p.Document
		d.Accounts = append(d.Accounts, record.Told{ID: p.ID, Document: &doc, Account: p.Account, Claims: p.Claims, Grades: gradesOf(p, grades, names),
			Engine: p.Engine, Copy: p.Copy})
	}
	d.Decided, err = v.decided(rulings)
	return d, err
}

// guarded are rulings as of an entry, but for those on what may be seen: these are as they are now, whenever one asks of. What was disclosed and
// taken back is disclosed of no day, and what is hidden is hidden of every day.
func (v View) guarded(then []Ruling, on []string) ([]Ruling, error) {
	now, err := v.Rulings(on, Now)
	if err != nil {
		return nil, err
	}
	guards := func(r Ruling) bool { return r.Action == record.Disclose || r.Action == record.Redact }
	out := slices.DeleteFunc(slices.Clone(then), guards)
	return append(out, slices.DeleteFunc(slices.Clone(now), func(r Ruling) bool { return !guards(r) })...), nil
}

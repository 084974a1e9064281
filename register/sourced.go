package register

import (
	"context"
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/record"
)

const (
	walked  = 1000 // incidents of a page
	ahead   = 16   // batches that may wait for whoever takes them
	inBatch = 64   // incidents of a batch
)

// Streamer is a Reader that gives all incidents of some queries in one go, faster than by pages.
type Streamer interface {
	Streams(q Query) bool
	Stream(q Query, f func(Packed) error) error
}

// Packed is an incident that is still to be unpacked, by any goroutine.
type Packed interface {
	Incident() (record.Incident, error)
}

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

// Sourced calls f with the incidents of a query, each with its accounts and the decisions that stand on them: what a Dossier says without how it
// came to be. Without whole, an incident comes by itself. It reads ahead while f works; f is called in one goroutine, in order.
func (v View) Sourced(ctx context.Context, q Query, whole bool, f func(record.Dossier) error) error {
	if s, ok := v.Reader.(Streamer); ok && !whole && s.Streams(q) {
		return inSteps(ctx, s, q, f)
	}
	line := newBatches[record.Dossier](ctx)
	return line.run(func() error {
		return v.Walk(q, func(in record.Incident) (err error) {
			d := record.Dossier{Incident: in}
			if whole {
				if d, err = v.sourced(in, q.At); err != nil {
					return err
				}
			}
			return line.add(d)
		})
	}, f)
}

// inSteps reads in one goroutine, unpacks in a second, and calls f in this one.
func inSteps(ctx context.Context, s Streamer, q Query, f func(record.Dossier) error) error {
	raw, line := newBatches[Packed](ctx), newBatches[record.Dossier](ctx)
	return line.run(func() error {
		return raw.run(func() error { return s.Stream(q, raw.add) }, func(p Packed) error {
			in, err := p.Incident()
			if err != nil {
				return err
			}
			return line.add(record.Dossier{Incident: in})
		})
	}, f)
}

func (v View) sourced(in record.Incident, at int64) (record.Dossier, error) {
	d := record.Dossier{Incident: in}
	if at == 0 {
		at = Now
	}
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

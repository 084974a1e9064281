package register

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// Dossier gathers all that stands behind an incident, as of an entry.
func (v View) Dossier(id string, at int64) (record.Dossier, error) {
	var d record.Dossier
	var err error
	if d.Incident, err = v.Incident(id, at); err != nil {
		return d, fmt.Errorf("incident %s: %w", id, err)
	}
	parts, err := v.read.storedParts(id, at)
	if err != nil {
		return d, err
	}
	rulings, err := v.Rulings(bearers(parts), at)
	if err != nil {
		return d, err
	}
	grades := graded(parts, rulings)
	parts, names, err := v.read.hide(parts)
	if err != nil {
		return d, err
	}
	for _, p := range parts {
		doc := p.Document
		d.Accounts = append(d.Accounts, record.Told{ID: p.ID, Document: &doc, Account: p.Account, Claims: p.Claims, Grades: gradesOf(p, grades, names),
			Engine: p.Engine, Copy: p.Copy})
	}
	if err := v.judgements(&d, idsOf(parts), at); err != nil {
		return d, err
	}
	if d.Decided, err = v.decided(rulings); err != nil {
		return d, err
	}
	for _, ev := range d.Decided {
		ev.Decision.Source = unnamed(ev.Decision.Source, names)
	}
	if d.History, err = v.history(idsOf(parts), at); err != nil || d.Incident.Series == "" {
		return d, err
	}
	series, err := v.Series(d.Incident.Series, at)
	d.Series = &series
	return d, err
}

func gradesOf(p Part, all map[string]record.Graded, names []string) map[string]record.Graded {
	out := map[string]record.Graded{}
	for _, c := range p.Claims {
		if g, ok := all[c.ID]; ok {
			g.Letter.Say, g.Digit.Say = unnamed(g.Letter.Say, names), unnamed(g.Digit.Say, names)
			out[c.ID] = g
		}
	}
	return out
}

// decided are the decisions that stand, on an incident or a source that speaks in it, each once.
func (v View) decided(rulings []Ruling) ([]record.Event, error) {
	var out []record.Event
	last := int64(0)
	for _, r := range rulings {
		if r.Seq == last || r.Action == record.Undo {
			continue
		}
		last = r.Seq
		ev, err := v.Event(r.Seq)
		if err != nil {
			return nil, err
		}
		out = append(out, ev)
	}
	return out, nil
}

func (v View) judgements(d *record.Dossier, ids []string, at int64) error {
	judged, err := v.Judgements(ids, at)
	in := map[string]bool{}
	for _, id := range ids {
		in[id] = true
	}
	for _, j := range judged {
		switch {
		case in[j.A] && in[j.B]:
			d.Judgements = append(d.Judgements, j)
		case j.Verdict != record.Negative:
			from := j.A
			if !in[from] {
				from = j.B
			}
			pair, err := pairOf(v, j, from, at)
			if err != nil {
				return err
			}
			d.Doubts = append(d.Doubts, pair)
		}
	}
	return err
}

// history is every entry that touched one of the accounts, each once.
func (v View) history(accounts []string, at int64) ([]record.Event, error) {
	seqs := map[int64]bool{}
	for _, id := range accounts {
		list, err := v.History(id, at)
		if err != nil {
			return nil, err
		}
		for _, seq := range list {
			seqs[seq] = true
		}
	}
	var out []record.Event
	for _, seq := range sorted(seqs) {
		ev, err := v.Event(seq)
		if err != nil {
			return nil, err
		}
		out = append(out, ev)
	}
	return out, nil
}

// Event is an entry of the log.
func (v View) Event(seq int64) (record.Event, error) {
	e, err := v.Entry(seq)
	if err != nil {
		return record.Event{}, fmt.Errorf("entry %d: %w", seq, err)
	}
	return v.event(e)
}

func (v View) event(e Entry) (record.Event, error) {
	ev := record.Event{Seq: e.Seq, At: e.At, Kind: string(e.Kind), Hash: e.Hash.String()}
	document := ""
	switch e.Kind {
	case KindDocument:
		body, err := decode[documentBody](e)
		if err != nil {
			return ev, err
		}
		d, err := reveal(v.Reader, body.Document)
		ev.Document = &d
		return ev, err
	case KindClaims:
		body, err := decode[claimsBody](e)
		if err != nil {
			return ev, err
		}
		document, ev.Accounts, ev.Claims = body.Document, len(body.Accounts), len(body.Statements)
		for _, a := range body.Accounts {
			ev.Claims += len(a.Claims)
		}
	case KindLinks:
		body, err := decode[linksBody](e)
		if err != nil {
			return ev, err
		}
		document, ev.Judgements, ev.Moves = body.Document, len(body.Judgements), body.Moves
		ev.Ties = body.Ties
	case KindRead:
		body, err := decode[readBody](e)
		ev.Unchanged = len(body.Documents)
		return ev, err
	case KindDataset:
		body, err := decode[datasetBody](e)
		ev.Dataset = &body.Dataset
		return ev, err
	case KindDrop:
		body, err := decode[dropBody](e)
		ev.Dataset, ev.Author, ev.Reason = &record.Dataset{Set: body.Set, File: body.File, SHA256: body.SHA256}, body.Author, body.Reason
		return ev, err
	case KindDecision:
		body, err := decode[decisionBody](e)
		if err == nil {
			err = v.hideIn(&body.Decision)
		}
		body.Values = nil // a coding is blind: Codings shows it when two people have coded
		ev.Decision, ev.Moves = &body.Decision, body.Moves
		ev.Ties = body.Ties
		return ev, err
	}
	doc, err := v.Document(document)
	ev.Document = &doc.Document
	return ev, err
}

// Events calls f with the entries of the log from an entry backwards, until it returns false.
func (v View) Events(at int64, f func(record.Event) bool) error {
	head, err := v.Head()
	if err != nil {
		return err
	}
	for seq := min(head.Seq, at); seq > 0; seq-- {
		ev, err := v.Event(seq)
		if err != nil {
			return err
		}
		if !f(ev) {
			return nil
		}
	}
	return nil
}

// SeqOfDay is the last entry of a day in UTC, for questions as of it.
func (v View) SeqOfDay(d record.Day) (int64, error) {
	y, m, day := d.Date()
	return v.SeqAt(endOf(y, m, day))
}

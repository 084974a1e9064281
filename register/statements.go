package register

import (
	"slices"

	"github.com/sabt-org/sabt/record"
)

// scopeOf finds the parties and places named in the sentence of a statement. The statement's own source is none of them.
func scopeOf(c record.Claim, r *record.Reading) record.Scope {
	var out record.Scope
	if r == nil {
		return out
	}
	i := r.SentenceAt(c.Evidence().Span.Start)
	if i >= len(r.Sentences) {
		return out
	}
	s, source := r.Sentences[i].Span, c.Source().Span
	for _, a := range r.Actors {
		if s.Contains(a.Span) && !source.Overlaps(a.Span) && a.Canonical != "" && !a.Outlet && !a.Nation && a.Kind == record.ActorArmedGroup {
			out.Parties = named(out.Parties, a.Canonical, a.Span)
		}
	}
	for _, p := range r.Places {
		if s.Contains(p.Span) && !source.Overlaps(p.Span) && !p.Modifier && !p.Origin && !p.Dateline && !p.Described && !p.Adjective {
			out.Places = named(out.Places, p.Name, p.Span)
		}
	}
	return out
}

func named(list []record.NamedSpan, name string, s record.Span) []record.NamedSpan {
	if slices.ContainsFunc(list, func(n record.NamedSpan) bool { return n.Name == name }) {
		return list
	}
	return append(list, record.NamedSpan{Name: name, Span: s})
}

// Stated returns statements with the documents that make them.
func (v View) Stated(q StatementQuery) ([]record.Statement, error) {
	list, err := v.Statements(q)
	var out []record.Statement
	for _, s := range list {
		doc, err := v.read.document(s.Document)
		if err != nil {
			return nil, err
		}
		out = append(out, record.Statement{Claim: s.Claim, Document: &doc, Covers: s.Covers})
	}
	return out, err
}

// Watched says what became of warnings: met, when the party that they name acted before their last day; lapsed, when that day is over; open.
// today is the day on which it is asked.
func (v View) Watched(q StatementQuery, today record.Day) ([]record.Watched, error) {
	q.Variable = record.VarWarning
	list, err := v.Stated(q)
	var out []record.Watched
	for _, s := range list {
		w := record.Watched{Statement: s, Until: until(s), Outcome: record.OutcomeUnknown}
		if w.Until.Known() && s.Document.Published.Known() && s.Warning.Actor != "" {
			w.Met, err = v.Find(Query{Actor: s.Warning.Actor, From: s.Document.Published + 1, To: w.Until, Sort: ByOld, At: q.At})
			if err != nil {
				return nil, err
			}
			w.Outcome = outcome(w, today)
		}
		out = append(out, w)
	}
	return out, err
}

// until is the last day that a warning speaks of.
func until(s record.Statement) record.Day {
	switch w := s.Warning; {
	case w.Deadline.Known():
		return w.Deadline
	case w.HorizonDays > 0 && s.Document.Published.Known():
		return s.Document.Published + record.Day(w.HorizonDays)
	}
	return 0
}

func outcome(w record.Watched, today record.Day) record.Outcome {
	switch {
	case len(w.Met) > 0:
		return record.OutcomeMet
	case today > w.Until:
		return record.OutcomeLapsed
	}
	return record.OutcomeOpen
}

// Recounted counts in the register what published totals count, under their own scope.
func (v View) Recounted(q StatementQuery) ([]record.Recounted, error) {
	q.Variable = record.VarAggregate
	list, err := v.Stated(q)
	var out []record.Recounted
	for _, s := range list {
		r, err := v.recount(s, q.At)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, err
}

// recount needs a period, and a party or a place: without them everything would be counted.
func (v View) recount(s record.Statement, at int64) (record.Recounted, error) {
	out := record.Recounted{Statement: s, Agreement: record.ScopeUnclear}
	a := s.Aggregate
	q := Query{From: a.Period.From, To: a.Period.To, At: at}
	if !a.Period.Known() || !s.Covers.Known() {
		return out, nil
	}
	if !q.To.Known() {
		q.To = s.Document.Published
	}
	out.Scope = q.From.String() + " to " + q.To.String()
	for _, p := range s.Covers.Parties {
		q.Actor = p.Name
	}
	for _, p := range s.Covers.Places {
		q.Place = p.Name
	}
	if len(s.Covers.Parties) > 1 || len(s.Covers.Places) > 1 {
		return out, nil // one of them, all of them together?
	}
	for _, name := range []string{q.Actor, q.Place} {
		if name != "" {
			out.Scope += ", " + name
		}
	}
	sums, err := v.Sums(SumQuery{Query: q, Effect: record.Effect(a.Unit), Policy: record.PolicyRange})
	if err != nil {
		return out, err
	}
	out.Own = record.Count{Bound: record.Exact}
	for _, sum := range sums {
		out.Incidents = sum.Incidents
		out.Own = record.Count{Min: sum.Min, Max: sum.Max, Bound: record.Range}
		if sum.Open > 0 {
			out.Own.Max, out.Own.Bound = record.Unbounded, record.AtLeast
		}
	}
	if a.Unit == record.UnitAttacks {
		out.Own = record.Count{Min: out.Incidents, Max: out.Incidents, Bound: record.Exact}
	}
	out.Agreement = agreement(out.Own, a.Count)
	return out, nil
}

// agreement compares ranges: they agree when they overlap.
func agreement(own, said record.Count) record.Agreement {
	switch {
	case own.Max != record.Unbounded && own.Max < said.Min:
		return record.Below
	case said.Max != record.Unbounded && own.Min > said.Max:
		return record.Above
	}
	return record.Agrees
}

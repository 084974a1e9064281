package contract

import "github.com/sabt-org/sabt/record"

// Stated is a warning, an estimate or an aggregate of the register, with its document.
type Stated struct {
	ID        string     `json:"id"`
	Variable  string     `json:"variable"`
	Document  Origin     `json:"document"`
	Published record.Day `json:"published"`
	Warning   *Warning   `json:"warning,omitempty"`
	Estimate  *Estimate  `json:"estimate,omitempty"`
	Aggregate *Aggregate `json:"aggregate,omitempty"`
	Parties   []string   `json:"parties"`
	Places    []string   `json:"places"`
}

// StatementOf turns a statement into its object.
func StatementOf(s record.Statement) Stated {
	t := text(s.Document.Text)
	name := func(n record.NamedSpan) string { return n.Name }
	out := Stated{ID: s.Claim.ID, Variable: string(s.Variable), Document: originOf(*s.Document), Published: s.Document.Published,
		Parties: each(s.Covers.Parties, name), Places: each(s.Covers.Places, name)}
	switch {
	case s.Warning != nil:
		w := t.warning(*s.Warning)
		out.Warning = &w
	case s.Estimate != nil:
		e := t.estimate(*s.Estimate)
		out.Estimate = &e
	case s.Aggregate != nil:
		a := t.aggregate(*s.Aggregate)
		out.Aggregate = &a
	}
	return out
}

// Watched is a warning with what became of it.
type Watched struct {
	Stated
	Until   record.Day `json:"until"`
	Outcome string     `json:"outcome"`
	Met     []string   `json:"met"` // ids of incidents
}

// WatchedOf turns a warning into its object.
func WatchedOf(w record.Watched) Watched {
	return Watched{StatementOf(w.Statement), w.Until, string(w.Outcome), each(w.Met, func(in record.Incident) string { return in.ID })}
}

// Recounted is a published total beside what the register counts.
type Recounted struct {
	Stated
	Agreement string  `json:"agreement"`
	Scope     *string `json:"scope"`
	Own       *Count  `json:"own"` // null when the scope is unclear
	Incidents int     `json:"incidents"`
}

// RecountedOf turns a recount into its object.
func RecountedOf(r record.Recounted) Recounted {
	out := Recounted{StatementOf(r.Statement), string(r.Agreement), orNull(r.Scope), nil, r.Incidents}
	if r.Agreement != record.ScopeUnclear {
		own := count(r.Own)
		out.Own = &own
	}
	return out
}

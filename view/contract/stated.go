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
	Victims   []string   `json:"victims"` // parties whose members are those counted
}

// StatementOf turns a statement into its object.
func StatementOf(s record.Statement) Stated {
	t := text(s.Document.Text)
	name := func(n record.NamedSpan) string { return n.Name }
	out := Stated{ID: s.Claim.ID, Variable: string(s.Variable), Document: originOf(*s.Document), Published: s.Document.Published,
		Parties: each(s.Covers.Parties, name), Places: each(s.Covers.Places, name), Victims: each(s.Covers.Victims, name)}
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
	Until    record.Day `json:"until"`
	Outcome  string     `json:"outcome"`
	Met      []string   `json:"met"` // ids of incidents
	Party    *string    `json:"party"`
	Beside   []Missed   `json:"not_met_by"` // the party acted in that time, and not as the warning says
	Restates []Restated `json:"restates"`
}

// Missed is an incident that does not meet a warning.
type Missed struct {
	ID  string `json:"id"`
	Why string `json:"why"`
}

// Restated is an earlier warning of the same thing.
type Restated struct {
	ID       string   `json:"id"`
	Document Origin   `json:"document"`
	Why      []string `json:"why"`
}

// WatchedOf turns a warning into its object.
func WatchedOf(w record.Watched) Watched {
	return Watched{StatementOf(w.Statement), w.Until, string(w.Outcome), ids(w.Met), orNull(w.Party),
		each(w.Beside, func(m record.Missed) Missed { return Missed{m.Incident.ID, m.Why} }),
		each(w.Restates, func(r record.Restated) Restated { return Restated{r.ID, originOf(*r.Document), r.Why} })}
}

// Recounted is a published total beside what the register counts.
type Recounted struct {
	Stated
	Agreement string     `json:"agreement"`
	Scope     *string    `json:"scope"`
	Own       *Count     `json:"own"` // null when it cannot be counted
	Incidents int        `json:"incidents"`
	Silent    int        `json:"silent"` // of them without a figure
	Why       []string   `json:"why"`
	Explained *Explained `json:"explained"` // with --explain
}

// Explained names the incidents behind a recount.
type Explained struct {
	Counted []string `json:"counted"`
	Silent  []string `json:"silent"`
	Undated []string `json:"undated"`
	Edge    []string `json:"edge"`
	Later   []string `json:"later"`
}

// RecountedOf turns a recount into its object.
func RecountedOf(r record.Recounted) Recounted {
	out := Recounted{Stated: StatementOf(r.Statement), Agreement: string(r.Agreement), Scope: orNull(r.Scope), Incidents: r.Incidents, Silent: r.Silent, Why: list(r.Why)}
	if r.Counted {
		own := count(r.Own)
		out.Own = &own
	}
	if e := r.Explained; e != nil {
		out.Explained = &Explained{ids(e.Counted), ids(e.Silent), ids(e.Undated), ids(e.Edge), ids(e.Later)}
	}
	return out
}

func ids(list []record.Incident) []string {
	return each(list, func(in record.Incident) string { return in.ID })
}

package web

import (
	"context"
	"fmt"
	"time"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
)

// drawn answers every question with the same drawn records, whatever is asked: pages must bear any of them.
type drawn struct {
	folder Folder
	filed  record.Filed
	totals Totals
	stated Statements
}

func (d drawn) State(context.Context) (string, error) { return "", nil } // each asking may have other records
func (d drawn) Incidents(context.Context, Filter) (List, error) {
	return List{Incidents: []record.Incident{d.folder.Incident}, Total: 1, Undated: 1, Unplaced: 1, More: true, Counted: true, Sifted: true, Months: d.totals.List[0].Sums, Head: d.folder.Head}, nil
}
func (d drawn) Incident(context.Context, string, string) (Folder, error) { return d.folder, nil }
func (d drawn) Spread(context.Context, Filter) (Spread, error) {
	return Spread{[]record.Incident{d.folder.Incident}, true}, nil
}
func (d drawn) Changes(context.Context, Filter) ([]Changed, error) {
	return []Changed{{Incident: d.folder.Incident}}, nil
}
func (d drawn) Document(context.Context, string) (record.Filed, error)   { return d.filed, nil }
func (d drawn) Totals(context.Context, Filter) (Totals, error)           { return d.totals, nil }
func (d drawn) Decide(context.Context, Act) (Done, error)                { return Done{Entry: 1}, nil }
func (d drawn) Add(context.Context, Upload) (record.Addition, error)     { return record.Addition{}, nil }
func (d drawn) Statements(context.Context, Filter) (Statements, error)   { return d.stated, nil }
func (d drawn) Lookup(context.Context, string, string) ([]string, error) { return nil, nil }
func (d drawn) Documents(context.Context, Filter) (Documents, error) {
	return Documents{List: []record.Listed{{Document: *d.filed.Document, Added: d.filed.Added}}}, nil
}
func (d drawn) Names(context.Context, NameKind, string, int) ([]record.Name, error) {
	return []record.Name{{Name: d.filed.Document.Title, Incidents: 0}}, nil
}
func (d drawn) Queue(context.Context, Filter) (Queue, error) {
	return Queue{Waiting: []Waiting{{Incident: d.folder.Incident, Why: []string{d.filed.Document.Title}}}}, nil
}

// letters are those that a page may stumble over.
const letters = "ab <>&\"'\n۳ن\u200c\u202e\u2067é`{}"

func text(t *rapid.T, label string, most int) string {
	return rapid.StringOfN(rapid.SampledFrom([]rune(letters)), 0, most, -1).Draw(t, label)
}

func spanOn(t *rapid.T, text string) record.Span {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	i := rapid.IntRange(0, len(at)-1).Draw(t, "start")
	j := rapid.IntRange(i, len(at)-1).Draw(t, "end")
	return record.Span{Start: at[i], End: at[j]}
}

func countOf(t *rapid.T) record.Count {
	n := rapid.SampledFrom([]int{record.Unbounded, 0, 1, 7, 1000000}).Draw(t, "min")
	return record.Count{Min: n, Max: rapid.SampledFrom([]int{record.Unbounded, n, n + 5}).Draw(t, "max"), Bound: rapid.SampledFrom([]record.Bound{"", record.Exact, record.AtLeast, record.Vague}).Draw(t, "bound")}
}

func evidence(t *rapid.T, text string) record.Evidence {
	return record.Evidence{Span: spanOn(t, text), Score: rapid.SampledFrom([]float32{0, .2, .9}).Draw(t, "score")}
}

func sourceOn(t *rapid.T, s string) record.Source {
	return record.Source{Name: text(t, "source", 8), Span: spanOn(t, s), Kind: rapid.SampledFrom(append(hierarchy(), "", "odd")).Draw(t, "kind")}
}

func accountOn(t *rapid.T, s string) record.Account {
	a := record.Account{Key: text(t, "key", 3), Type: rapid.SampledFrom([]record.IncidentType{"", record.Bombing, "odd"}).Draw(t, "type"), Trigger: evidence(t, s),
		Stage: record.Foiled, Evidence: []record.Span{spanOn(t, s)}}
	if rapid.Bool().Draw(t, "placed") {
		a.Place = &record.PlaceValue{Evidence: evidence(t, s), Place: record.Place{Name: text(t, "place", 8), Country: text(t, "country", 2)}}
		a.Date = &record.DateValue{Evidence: evidence(t, s), Date: record.Date{From: 2460000, To: 2460003}}
	}
	for range rapid.IntRange(0, 4).Draw(t, "casualties") {
		a.Casualties = append(a.Casualties, record.Casualty{Evidence: evidence(t, s), Effect: rapid.SampledFrom(append(effects(), "odd")).Draw(t, "effect"), Count: countOf(t),
			Who: text(t, "who", 6), Source: sourceOn(t, s), Subset: rapid.Bool().Draw(t, "subset"), Superseded: rapid.Bool().Draw(t, "superseded")})
	}
	for range rapid.IntRange(0, 2).Draw(t, "perpetrators") {
		a.Perpetrators = append(a.Perpetrators, record.Responsibility{Evidence: evidence(t, s), Canonical: text(t, "party", 6), Basis: record.Accused, Source: sourceOn(t, s)})
	}
	return a
}

// draw is a register of one incident told by some accounts of one document.
func draw(t *rapid.T) drawn {
	body := text(t, "text", 60)
	doc := &record.Document{ID: "d", SHA256: fmt.Sprintf("%064x", 7), Title: text(t, "title", 12), Publisher: text(t, "publisher", 6), Text: body,
		Language: rapid.SampledFrom([]string{"", "en", "fa", text(t, "language", 3)}).Draw(t, "language")}
	in := record.Incident{ID: "7k3m9qx2", Type: record.Bombing, Review: record.NeedsReview, Standing: record.Stands, Grades: map[record.Aspect]record.Grade{record.OfToll: record.Fair}}
	f := record.Filed{Result: record.Result{Document: doc}, Added: time.Unix(0, 0), Copy: &record.Copy{Of: doc.SHA256, Share: .5, Root: doc.SHA256}}
	folder := Folder{Head: Head{Seq: 3}}
	for i := range rapid.IntRange(1, 4).Draw(t, "accounts") {
		a := accountOn(t, body)
		claims, err := record.ClaimsOf("x", a)
		if err != nil {
			t.Fatal(err)
		}
		id := fmt.Sprint("account", i)
		f.Accounts, f.Placed = append(f.Accounts, a), append(f.Placed, record.Placement{Account: id, Incident: in.ID})
		folder.Accounts = append(folder.Accounts, record.Told{ID: id, Document: doc, Account: a, Claims: claims})
		in.Accounts = append(in.Accounts, id)
		in.Tolls = append(in.Tolls, record.Toll{Effect: record.Killed, Policy: record.PolicyRange, State: record.TollGiven, Min: i, Best: record.Blank, Max: record.Unbounded})
	}
	folder.Incident = in
	folder.Findings = []record.Found{{Document: doc, Finding: record.Finding{Message: text(t, "message", 9), Spans: []record.Span{spanOn(t, body)}}}}
	folder.Doubts = []record.Pair{{Judgement: record.Judgement{A: "account0", B: "elsewhere", Verdict: record.Unsure, Reasons: []record.Reason{{Say: text(t, "say", 9), Weight: -0.5}, {}}}, Account: "elsewhere", Incident: "other", Document: *doc}}
	folder.Decided = []record.Event{{Seq: 2, Kind: "decision", Decision: &record.Decision{Action: record.Correct, Author: text(t, "author", 5), Reason: text(t, "reason", 5), Document: doc.SHA256,
		Value: &record.Claim{Variable: record.VarCasualty, Casualty: &record.Casualty{Evidence: evidence(t, body), Effect: record.Killed, Count: countOf(t)}}}}}
	folder.History = folder.Decided
	said := func(c record.Claim) record.Statement { return record.Statement{Claim: c, Document: doc} }
	estimate := said(record.Claim{Variable: record.VarEstimate, Estimate: &record.Estimate{Evidence: evidence(t, body), Source: sourceOn(t, body), Actor: text(t, "about", 4), Count: countOf(t)}})
	warning := said(record.Claim{Variable: record.VarWarning, Warning: &record.Warning{Evidence: evidence(t, body), Source: sourceOn(t, body)}})
	total := said(record.Claim{Variable: record.VarAggregate, Aggregate: &record.Aggregate{Evidence: evidence(t, body), Count: countOf(t), Unit: record.UnitAttacks}})
	return drawn{folder, f, totalsOf(t), Statements{[]record.Watched{{Statement: warning, Outcome: record.OutcomeMet, Met: []record.Incident{in}}},
		[]record.Recounted{{Statement: total, Agreement: record.Below, Own: countOf(t)}}, []record.Statement{estimate}}}
}

func totalsOf(t *rapid.T) Totals {
	by := rapid.SampledFrom([]string{"", "month", "year", "province", "actor", "type", "status"}).Draw(t, "by")
	var out Totals
	for _, p := range []record.PolicyName{record.PolicyRange, record.PolicyLowest} {
		total := record.Total{Policy: p, Effect: record.Killed, By: by, Scope: "all"}
		for range rapid.IntRange(0, 4).Draw(t, "sums") {
			n := rapid.IntRange(0, 5000).Draw(t, "n")
			total.Sums = append(total.Sums, record.Sum{Key: rapid.SampledFrom([]string{"", "2024-05", "2024", "1999-12", "Kunduz", "odd-key", text(t, "key", 5)}).Draw(t, "sumkey"),
				Incidents: 3, Given: rapid.IntRange(0, 3).Draw(t, "given"), Min: n, Max: n + rapid.IntRange(-3, 9).Draw(t, "more"), Best: n, Open: rapid.IntRange(0, 1).Draw(t, "open"), Blank: rapid.IntRange(0, 1).Draw(t, "blank")})
		}
		out.List, out.Others, out.Compared = append(out.List, total), append(out.Others, total), true
	}
	out.Documents = []record.Name{{Name: "2024-05", Incidents: 2}, {Name: "odd", Incidents: 0}}
	return out
}

package cli

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/viewtest"
)

// registered is an incident of two documents, one of them written from right to left.
func registered(t *testing.T) record.Dossier {
	t.Helper()
	at := time.Date(2024, 6, 1, 9, 30, 0, 0, time.UTC)
	d := record.Dossier{Incident: record.Incident{
		ID: "7k3m9qx2", Type: record.Bombing, Stage: record.CarriedOut, Date: record.Date{From: record.DayOf(2024, 5, 12), To: record.DayOf(2024, 5, 12)},
		Place:        record.Place{Name: "دشت برچی", Kind: record.PlaceNeighbourhood, Admin1: "Kabul", Country: "AF"},
		Perpetrators: []record.Party{{Name: "ISIS-K", Basis: record.ClaimedByPerpetrator}, {Name: "National Resistance Front", Basis: record.Denied}},
		Tolls: []record.Toll{
			{Effect: record.Killed, Policy: record.PolicyRange, State: record.TollGiven, Min: 4, Best: 6, Max: record.Unbounded},
			{Effect: record.Injured, Policy: record.PolicyRange, State: record.TollGiven, Min: 14, Best: record.Blank, Max: 20},
			{Effect: record.KilledOrInjured, Policy: record.PolicyRange, State: record.TollParties, Best: record.Blank}},
		Accounts: []string{"7k3m9qx2", "q7c8emxa"}, Documents: 2, Roots: 2, Disputed: []record.Variable{record.VarPlace},
		Review: record.NeedsReview, Standing: record.Stands, Grades: map[record.Aspect]record.Grade{record.OfToll: record.Fair},
	}}
	for i, r := range []record.Result{viewtest.Minibus(), viewtest.Dari()} {
		claims, err := record.ClaimsOf(fmt.Sprint(i), r.Accounts[0])
		if err != nil {
			t.Fatal(err)
		}
		d.Accounts = append(d.Accounts, record.Told{ID: d.Incident.Accounts[i], Document: r.Document, Account: r.Accounts[0], Claims: claims})
	}
	j := record.Judgement{A: "7k3m9qx2", B: "q7c8emxa", Verdict: record.Positive, Score: 0.93,
		Reasons: []record.Reason{{Field: "date", Say: "on the same day", Weight: 2}, {Field: "place", Say: "Kabul around Dasht-e Barchi", Weight: -0.5}}}
	d.Judgements = []record.Judgement{j}
	doubt := j
	doubt.B, doubt.Verdict, doubt.Score = "zzzz1234", record.Unsure, 0.41
	d.Doubts = []record.Pair{{Judgement: doubt, Account: "zzzz1234", Incident: "zzzz1234", Document: *viewtest.Dari().Document}}
	decision := record.Event{Seq: 9, At: at, Kind: "decision", Decision: &record.Decision{Action: record.Grading, Author: "Anna", Reason: "two sources",
		Subjects: []string{"7k3m9qx2"}, Aspect: record.OfToll, Grade: record.Fair}, Hash: strings.Repeat("ab", 32)}
	d.Decided = []record.Event{decision}
	d.History = []record.Event{
		{Seq: 3, At: at, Kind: "links", Document: viewtest.Minibus().Document, Moves: []record.Placement{{Account: "7k3m9qx2", Incident: "7k3m9qx2"}}, Hash: strings.Repeat("cd", 32)},
		{Seq: 6, At: at, Kind: "links", Document: viewtest.Dari().Document, Moves: []record.Placement{{Account: "q7c8emxa", Incident: "7k3m9qx2"}}, Hash: strings.Repeat("ef", 32)}, decision}
	return d
}

// besieged is a series of two parts and a whole.
func besieged(d record.Dossier) record.Series {
	whole, part := d.Incident, d.Incident
	whole.ID, whole.Whole, part.ID, part.Standing = "m4t0zk1d", true, "q7c8emxa", record.Rejected
	doc := d.Accounts[0].Document
	says := record.Said{Document: doc, Claim: record.Claim{ID: "c1", Variable: record.VarSeries, Series: &record.SeriesValue{Evidence: record.Evidence{Span: record.Span{End: 12}}}}}
	other := record.Said{Document: d.Accounts[1].Document, Claim: says.Claim}
	tie := record.Tie{A: "7k3m9qx2", B: "m4t0zk1d", Verdict: record.Positive, Say: "told in the same words as parts of one series"}
	person := record.Tie{A: "7k3m9qx2", B: "zzzz1234", Verdict: record.Negative, Say: "a person says so", Method: record.ByPerson}
	return record.Series{ID: "s-7k3m9qx2", Parts: []record.Incident{d.Incident, part}, Whole: []record.Incident{whole},
		Ties: []record.TieShown{{Tie: tie, Words: []record.Said{says}}, {Tie: tie, Words: []record.Said{says, other}},
			{Tie: person, Incidents: [2]string{"7k3m9qx2", "zzzz1234"}}},
		Says: []record.Said{{Document: doc, Claim: record.Claim{Casualty: &d.Accounts[0].Account.Casualties[0]}}},
		Sums: []record.Sum{{Key: "killed", Incidents: 2, Given: 1, Min: 4, Open: 1}, {Key: "injured", Incidents: 2, Parties: 1}}}
}

// recounted are a total that the register counts otherwise, and one that cannot be counted.
func recounted(d record.Dossier) []record.Recounted {
	r := viewtest.Minibus()
	s := record.Statement{Claim: record.Claim{ID: "a1", Variable: record.VarAggregate, Aggregate: &r.Aggregates[0]}, Document: r.Document}
	return []record.Recounted{
		{Statement: s, Agreement: record.Below, Counted: true, Own: record.Count{Min: 6, Max: record.Unbounded, Bound: record.AtLeast}, Incidents: 3, Silent: 1,
			Scope:     "2021-08-01 to 2022-08-31; ISIS-K; Kunduz or Baghlan; suicide bombing",
			Explained: &record.Explained{Counted: []record.Incident{d.Incident}, Silent: []record.Incident{d.Incident}, Later: []record.Incident{d.Incident}}},
		{Statement: s, Agreement: record.ScopeUnclear, Why: []string{"it names no period", "it names several places: Kunduz, دشت برچی"}},
	}
}

// watched are a warning that is met, and one that is not and repeats it.
func watched(d record.Dossier) []record.Watched {
	r := viewtest.Minibus()
	s := record.Statement{Claim: record.Claim{ID: "w1", Variable: record.VarWarning, Warning: &r.Warnings[0]}, Document: r.Document}
	many := []record.Incident{d.Incident, d.Incident, d.Incident, d.Incident, d.Incident}
	return []record.Watched{
		{Statement: s, Party: "ISIS-K", Until: record.DayOf(2024, 11, 10), Outcome: record.OutcomeMet, Met: many},
		{Statement: s, Party: "ISIS-K", Until: record.DayOf(2024, 11, 10), Outcome: record.OutcomeLapsed,
			Beside:   []record.Missed{{Incident: d.Incident, Why: "not in Kabul"}},
			Restates: []record.Restated{{ID: "w1", Document: r.Document, Why: []string{"the same party", "neither names a target", "the time of the earlier one is not over"}}}},
	}
}

// registerPages are all that is laid out of a register.
func registerPages(t *testing.T, o Options) map[string]string {
	t.Helper()
	d := registered(t)
	other := d.Incident
	other.ID, other.Place, other.Review, other.Date = "q7c8emxa", record.Place{}, record.Reviewed, record.Date{}
	pages := map[string]string{}
	page := func(name string, write func(io.Writer) error) {
		var b strings.Builder
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		pages[name] = b.String()
	}
	page("dossier", func(w io.Writer) error { return WriteDossier(w, d, Detail{Claims: true}, o) })
	page("list", func(w io.Writer) error { return WriteIncidents(w, []record.Incident{d.Incident, other}, o) })
	page("events", func(w io.Writer) error { return WriteEvents(w, d.History, o) })
	page("addition", func(w io.Writer) error {
		return WriteAddition(w, record.Addition{Document: *viewtest.Dari().Document, Placed: []record.Placed{
			{Account: "q7c8emxa", Incident: d.Incident, Joined: []record.Pair{{Judgement: d.Judgements[0], Document: *viewtest.Minibus().Document}}, Doubts: d.Doubts}}}, o)
	})
	page("totals", func(w io.Writer) error {
		return WriteTotals(w, []record.Total{{Policy: record.PolicyRange, Effect: record.Killed, Scope: "place Kabul", By: "month", AsOf: 12, At: d.History[0].At, Sums: []record.Sum{
			{Key: "2024-05", Incidents: 12, Given: 9, Parties: 2, Min: 1240, Max: 1300, Open: 2, Best: 1250, Blank: 1}, {Key: "", Incidents: 1}}}}, o)
	})
	page("series", func(w io.Writer) error { return WriteSeries(w, besieged(d), o) })
	page("aggregates", func(w io.Writer) error { return WriteAggregates(w, recounted(d), o) })
	page("warnings", func(w io.Writer) error { return WriteWarnings(w, watched(d), o) })
	page("estimates", func(w io.Writer) error {
		r := viewtest.Minibus()
		return WriteEstimates(w, []record.Statement{{Claim: record.Claim{Estimate: &r.Estimates[0]}, Document: r.Document}}, o)
	})
	page("documents", func(w io.Writer) error {
		return WriteDocuments(w, []record.Listed{{Document: *viewtest.Dari().Document, Added: d.History[0].At, Accounts: 1, Findings: 2}}, o)
	})
	page("names", func(w io.Writer) error {
		return WriteNames(w, "SOURCE", []record.Name{{Name: "یک مقام صحی", Note: "medical", Incidents: 1200}}, o)
	})
	page("bias", func(w io.Writer) error {
		return WriteBias(w, "KIND OF SOURCE", []record.Bias{{Name: "medical", Pairs: 40, Ratio: 1.3, Low: 1.1, High: 1.5, Enough: true}, {Name: "un", Pairs: 3, Ratio: 0.9}}, o)
	})
	return pages
}

func TestRegisterGolden(t *testing.T) {
	for _, w := range []int{60, 80, 120} {
		var all strings.Builder
		pages := registerPages(t, Options{Width: w})
		for _, name := range []string{"list", "dossier", "series", "addition", "totals", "events", "documents", "names", "bias", "aggregates", "warnings", "estimates"} {
			all.WriteString("== " + name + "\n" + pages[name])
		}
		viewtest.Golden(t, fmt.Sprintf("register-%d.txt", w), all.String())
	}
}

func TestNoLineOfTheRegisterIsWider(t *testing.T) {
	for w := Narrowest; w <= Widest; w++ {
		for name, page := range registerPages(t, Options{Width: w}) {
			for line := range strings.Lines(page) {
				if got := width(strings.TrimRight(line, "\n")); got > w {
					t.Errorf("%s at width %d: a line has %d columns: %q", name, w, got, line)
				}
			}
		}
	}
}

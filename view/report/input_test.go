package report_test

import (
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register/policy"
	"github.com/sabt-org/sabt/view/report"
	"github.com/sabt-org/sabt/view/viewtest"
)

// must is for what cannot fail with the articles of viewtest.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// dossier is an incident of which one article tells.
func dossier(id string, r record.Result, a record.Account, review record.ReviewState) record.Dossier {
	claims := must(record.ClaimsOf(id, a))
	in := record.Incident{ID: id, Type: a.Type, Stage: a.Stage, Accounts: []string{id}, Documents: 1, Roots: 1, Main: a.Main, Review: review, Standing: record.Stands,
		Tolls: policy.Tolls([]policy.Told{{Document: r.Document.SHA256, Root: r.Document.SHA256, Published: r.Document.Published, Claims: claims}})}
	if a.Date != nil {
		in.Date = a.Date.Date
	}
	if a.Place != nil {
		in.Place = a.Place.Place
	}
	for _, p := range a.Perpetrators {
		if p.Canonical != "" {
			in.Perpetrators = append(in.Perpetrators, record.Party{Name: p.Canonical, Basis: p.Basis})
		}
	}
	return record.Dossier{Incident: in, Accounts: []record.Told{{ID: id, Document: r.Document, Account: a, Claims: claims, Engine: "sabt v0.0.0"}}}
}

// input is a report of two articles, with the sums that a register would give.
func input(t report.Template, language string) report.Input {
	minibus, dari := viewtest.Minibus(), viewtest.Dari()
	dari.Document.SHA256 = "da21" + dari.Document.SHA256[4:]
	in := report.Input{Template: t, Language: language, From: day("2024-05-01"), To: day("2024-05-31"), Policy: record.PolicyRange, Program: "sabt v0.0.0",
		Engines: []string{"sabt v0.0.0"}, Judged: day("2024-06-01"), Undated: 2,
		Head: report.Head{Seq: 12, At: time.Date(2024, 6, 1, 9, 30, 0, 0, time.UTC), Hash: "5e17" + minibus.Document.SHA256[4:]}}
	in.Incidents = []record.Dossier{dossier("aaaa0001", minibus, minibus.Accounts[0], record.Reviewed), dossier("bbbb0002", minibus, minibus.Accounts[1], record.Unreviewed),
		dossier("dddd0004", dari, dari.Accounts[0], record.NeedsReview), dossier("cccc0003", minibus, minibus.Accounts[2], record.Unreviewed)}
	if t == report.Incident {
		in.Incidents = in.Incidents[:1]
		in.Filters = []report.Filter{{Name: "id", Value: "aaaa0001"}}
	}
	if t == report.Actor {
		in.Filters = []report.Filter{{Name: "actor", Value: "ISIS-K"}}
		in.Estimates = []record.Statement{{Claim: record.Claim{ID: "e1", Variable: record.VarEstimate, Estimate: &minibus.Estimates[0]}, Document: minibus.Document}}
	}
	in.Warnings = []record.Watched{{Statement: record.Statement{Claim: record.Claim{ID: "w1", Variable: record.VarWarning, Warning: &minibus.Warnings[0]}, Document: minibus.Document},
		Party: "ISIS-K", Until: day("2024-11-10"), Outcome: record.OutcomeMet, Met: []record.Incident{in.Incidents[0].Incident}}}
	in.Published = []record.Recounted{{Statement: record.Statement{Claim: record.Claim{ID: "g1", Variable: record.VarAggregate, Aggregate: &minibus.Aggregates[0]}, Document: minibus.Document},
		Agreement: record.Below, Counted: true, Own: record.Count{Min: 0, Max: 0}}}
	in.Changes = changes(in)
	in.Tables = tables(in)
	return in
}

func day(s string) record.Day { return must(record.ParseDay(s)) }

// changes are one of each sort.
func changes(in report.Input) *report.Changes {
	now := in.Incidents[0].Incident
	then := now
	then.Tolls = policy.Tolls([]policy.Told{{Document: "x", Root: "x", Claims: in.Incidents[0].Accounts[0].Claims[:5]}})
	then.Place.Name, then.Review = "Baghlan", record.Unreviewed
	gone := record.Incident{ID: "eeee0005", Type: record.Arson, Stage: record.CarriedOut, Date: record.Date{From: day("2024-05-02"), To: day("2024-05-02")}, Standing: record.Stands}
	late := record.Incident{ID: "ffff0006", Type: record.Kidnapping, Stage: record.CarriedOut, Date: record.Date{From: day("2024-04-20"), To: day("2024-04-20")}, Standing: record.Stands}
	decided := record.Event{Seq: 11, At: in.Head.At, Kind: "decision", Decision: &record.Decision{Action: record.Correct, Author: "A. Editor", Reason: "the bus station of the town is meant"}}
	return &report.Changes{Since: day("2024-05-20"), Then: report.Head{Seq: 9, At: time.Date(2024, 5, 20, 18, 0, 0, 0, time.UTC), Hash: "77"},
		List: []report.Change{{Before: []record.Incident{then}, After: &now, Why: []record.Event{decided}}, {Before: []record.Incident{gone}, Why: []record.Event{{Seq: 10, Kind: "links"}}}, {After: &late}},
		Months: []report.Month{{Key: "2024-05", Measure: report.Measure{Effect: record.Killed}, Then: record.Sum{Incidents: 4, Given: 1, Min: 4, Max: 4, Best: 4},
			Now: record.Sum{Incidents: 3, Given: 2, Min: 10, Open: 2, Blank: 2}}}}
}

// tables are what the register adds up: here by the rule of docs/codebook/policy.md.
func tables(in report.Input) []report.Table {
	some := []report.Measure{{Effect: record.Killed}, {Effect: record.Injured}}
	all := append(some, report.Measure{Effect: record.KilledOrInjured}, report.Measure{Effect: record.Killed, Status: record.PerpetratorVictim})
	status := append(some, report.Measure{Effect: record.Killed, Status: record.Civilian})
	out := []report.Table{table(in, all, nil), table(in, all, func(d record.Incident) []string { return []string{string(d.Review)} }, "review"),
		table(in, some, func(d record.Incident) []string { return []string{report.MonthOf(d.Date)} }, "month"),
		table(in, some, func(d record.Incident) []string { return []string{d.Place.Admin1} }, "province"),
		table(in, some, func(d record.Incident) []string { return []string{string(d.Type)} }, "type"),
		table(in, status, func(record.Incident) []string { return []string{""} }, "all")}
	if in.Template == report.Tallies {
		out = append(out, table(in, some, func(d record.Incident) []string {
			who := ""
			if len(d.Perpetrators) > 0 {
				who = d.Perpetrators[0].Name
			}
			return []string{report.MonthOf(d.Date), d.Place.Admin1, who}
		}, "month", "province", "actor"))
	}
	return out
}

func table(in report.Input, measures []report.Measure, keys func(record.Incident) []string, by ...string) report.Table {
	t := report.Table{By: by, Measures: measures}
	for _, d := range in.Incidents {
		var k []string
		if keys != nil {
			k = keys(d.Incident)
		}
		i := 0
		for i < len(t.Rows) && !same(t.Rows[i].Keys, k) {
			i++
		}
		if i == len(t.Rows) {
			t.Rows = append(t.Rows, report.Line{Keys: k, Sums: make([]record.Sum, len(measures))})
		}
		t.Rows[i].Over = append(t.Rows[i].Over, d.Incident.ID)
		for n, m := range measures {
			add(&t.Rows[i].Sums[n], d.Incident, m, in.Policy)
		}
	}
	return t
}

func same(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return len(a) == len(b)
}

func add(s *record.Sum, in record.Incident, m report.Measure, p record.PolicyName) {
	s.Incidents++
	for _, t := range in.Tolls {
		if t.Effect != m.Effect || t.Status != m.Status || t.Policy != p {
			continue
		}
		switch t.State {
		case record.TollPending:
			s.Pending++
		case record.TollParties:
			s.Parties++
		default:
			s.Given++
			s.Min += t.Min
			if t.Max == record.Unbounded {
				s.Open++
			} else {
				s.Max += t.Max
			}
			if t.Best == record.Blank {
				s.Blank++
			} else {
				s.Best += t.Best
			}
		}
	}
}

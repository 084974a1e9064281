package web

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// incidentPage is an incident with all that stands behind it.
type incidentPage struct {
	Row      incidentRow
	Place    string // how narrowly it is known
	State    string
	Grades   []grading // all three; "" for one that nobody gave
	Plots    []rangePlot
	Tolls    []tollLine
	Parties  []partyLine
	Accounts []accountHead
	Matrix   []matrixRow
	Findings []findingLine
	Why      []judgedPair
	Doubts   []judgedPair
	Decided  []sheet.Event
	History  []sheet.Event
	Address  string
	Look     string // where it is decided about
	Citation string
	AsOf     string
}

type tollLine struct{ Effect, Status, Policy, Ends, Claims string }

// partyLine says who is said to have done it, by whom, and in which words.
type partyLine struct {
	Letter, Text, Note, Source, SourceNote, Quote, Language, Address string
}

type accountHead struct {
	sheet.Told
	Address  string
	Language string
	Issued   string
}

type findingLine struct {
	Severity, Kind, Message string
	Words                   []quoted
}

type quoted struct{ Quote, Language, Address string }

func (d *Desk) incident(r *http.Request) (page, error) {
	asOf := r.URL.Query().Get("as-of")
	f, err := d.register.Incident(r.Context(), r.PathValue("id"), asOf)
	if err != nil {
		return page{}, err
	}
	if f.Incident.ID != r.PathValue("id") { // the beginning of an id, or one that was merged
		return page{see: elsewhere(r, incidentAt(f.Incident.ID))}, nil
	}
	return page{title: sheet.Heading(f.Incident), tab: "Incidents", template: "incident", data: incidentOf(f, asOf), object: incidentObjectOf(f)}, nil
}

func incidentOf(f Folder, asOf string) incidentPage {
	in := f.Incident
	s := sheet.DossierOf(f.Dossier)
	p := incidentPage{Row: rowOf(in), State: s.State, Grades: allGrades(in), Plots: plots(f.Dossier, setAside(f.Decided)), Tolls: tollLines(in),
		Accounts: heads(s.Accounts, f.Accounts), Matrix: matrix(s.Lines, f.Accounts), Findings: each(f.Findings, findingOf),
		Why: pairs(f.Judgements, s.Why), Decided: s.Decided, History: s.History, Address: incidentAt(in.ID), Look: lookAt(in.ID, nil), AsOf: asOf}
	p.Parties = parties(f.Accounts)
	p.Doubts = doubts(f.Doubts, s.Doubts)
	if in.Place.Name != "" {
		p.Place = placed(in.Place)
	}
	p.Citation = citation(in, f.Head)
	return p
}

// setAside are the claims that a person rejected.
func setAside(decided []record.Event) map[string]bool {
	out := map[string]bool{}
	for _, e := range decided {
		if e.Decision != nil && e.Decision.Action == record.Reject && e.Decision.Claim != "" {
			out[e.Decision.Claim] = true
		}
	}
	return out
}

func allGrades(in record.Incident) []grading {
	return each(aspects(), func(a record.Aspect) grading { return grading{string(a), string(in.Grades[a])} })
}

func placed(p record.Place) string {
	switch {
	case !p.Located:
		return "not in the gazetteer"
	case p.Precision == record.PlaceExact || p.Precision == record.PlaceNear:
		return string(p.Precision)
	case p.Precision != "":
		return "known to the " + words(p.Precision)
	}
	return ""
}

// tollLines are the tolls under every policy.
func tollLines(in record.Incident) []tollLine {
	return each(in.Tolls, func(t record.Toll) tollLine {
		return tollLine{words(t.Effect), words(t.Status), string(t.Policy), sheet.Ends(t), many(len(t.Claims), "claim")}
	})
}

func parties(accounts []record.Told) []partyLine {
	var out []partyLine
	for i, a := range accounts {
		for _, c := range a.Claims {
			if c.Perpetrator == nil {
				continue
			}
			l := sheet.ClaimIn(c, a.Document.Text)
			p := partyLine{Letter: letterOf(i), Text: l.Value.Text, Note: l.Value.Note, Quote: l.Value.Quote, Language: a.Document.Language,
				Address: wordsAt(a.Document.SHA256, l.Value.Span)}
			if s := c.Perpetrator.Source; !s.OwnVoice() && s.Span != c.Perpetrator.Span && !told(l.Value.Text, s.Name, c.Perpetrator.Canonical) {
				p.Source, p.SourceNote = s.Name, sheet.SourceKind(string(s.Kind))
			}
			for _, v := range c.Perpetrator.Source.Via {
				p.SourceNote = joined(p.SourceNote, "via "+v.Name)
			}
			out = append(out, p)
		}
	}
	return out
}

// told reports whether the words name the source already: "denied by the front" needs no "says the front".
func told(text, source, party string) bool {
	text, source, party = strings.ToLower(text), strings.ToLower(source), strings.ToLower(party)
	return strings.Contains(text, source) || party != "" && strings.Contains(source, party)
}

func heads(list []sheet.Told, accounts []record.Told) []accountHead {
	var out []accountHead
	for i, t := range list {
		d := accounts[i].Document
		out = append(out, accountHead{t, documentAt(d.SHA256) + "#i" + accounts[i].Account.Key, d.Language, t.Issued})
	}
	return out
}

func findingOf(f record.Found) findingLine {
	out := findingLine{Severity: string(f.Severity), Kind: words(f.Kind), Message: f.Message}
	for _, s := range f.Spans {
		out.Words = append(out.Words, quoted{s.Quote(f.Document.Text), f.Document.Language, wordsAt(f.Document.SHA256, s)})
	}
	return out
}

// citation is how a report may refer to the incident, with the head that proves what it was then.
func citation(in record.Incident, h Head) string {
	s := fmt.Sprintf("Incident %s: %s. In: register of sabt", in.ID, sheet.Heading(in))
	if h.Seq > 0 {
		s += fmt.Sprintf(", entry %d of %s UTC, head %.16s", h.Seq, when(h.At), h.Hash)
	}
	return s + "."
}

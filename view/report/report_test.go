package report_test

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/report"
	"github.com/sabt-org/sabt/view/viewtest"
)

func templates() []report.Template {
	return []report.Template{report.Monthly, report.Incident, report.Actor, report.Tallies}
}

// each calls f with every template in every language.
func each(t *testing.T, f func(t *testing.T, in report.Input, p report.Page)) {
	for _, language := range report.Languages() {
		for _, template := range templates() {
			t.Run(string(template)+" "+language, func(t *testing.T) {
				in := input(template, language)
				p, err := report.Of(in)
				if err != nil {
					t.Fatal(err)
				}
				f(t, in, p)
			})
		}
	}
}

func TestMarkdownGolden(t *testing.T) {
	each(t, func(t *testing.T, in report.Input, p report.Page) {
		viewtest.Golden(t, string(in.Template)+"."+in.Language+".md", string(report.Markdown(p)))
	})
}

func TestHTMLGolden(t *testing.T) {
	for _, language := range report.Languages() {
		viewtest.Golden(t, "monthly."+language+".html", string(report.HTML(must(report.Of(input(report.Monthly, language))))))
	}
}

// A report of nothing says so, with its scope and its method, in every language and format.
func TestEmpty(t *testing.T) {
	for _, language := range report.Languages() {
		in := input(report.Monthly, language)
		in.Incidents, in.Tables, in.Warnings, in.Published, in.Changes = nil, nil, nil, nil, nil
		p := must(report.Of(in))
		viewtest.Golden(t, "empty."+language+".md", string(report.Markdown(p)))
		if b := must(report.DOCX(p)); len(b) == 0 || len(report.HTML(p)) == 0 {
			t.Error("nothing is written")
		}
	}
}

// The same input gives the same bytes.
func TestSameBytes(t *testing.T) {
	each(t, func(t *testing.T, in report.Input, p report.Page) {
		again := must(report.Of(input(in.Template, in.Language)))
		if !bytes.Equal(report.HTML(p), report.HTML(again)) || !bytes.Equal(report.Markdown(p), report.Markdown(again)) || !bytes.Equal(must(report.DOCX(p)), must(report.DOCX(again))) {
			t.Error("a second report of the same input has other bytes")
		}
	})
}

// Every code that the vocabulary has must have words in every language.
func TestEveryCodeHasWords(t *testing.T) {
	for _, language := range report.Languages() {
		for _, kind := range []record.IncidentType{record.Bombing, record.SuicideBombing, record.ArmedAssault, record.Assassination, record.Kidnapping, record.AirDroneStrike,
			record.ShellingRocket, record.Arson, record.ArmedClash, record.UnarmedAssault, record.OtherType} {
			for _, basis := range []record.Basis{record.ReportedFact, record.ClaimedByPerpetrator, record.Accused, record.Suspected, record.Denied} {
				in := input(report.Monthly, language)
				in.Incidents[0].Incident.Type = kind
				in.Incidents[0].Incident.Perpetrators[0].Basis = basis
				in.Incidents[0].Accounts[0].Claims = slices.Clone(in.Incidents[0].Accounts[0].Claims)
				for i, c := range in.Incidents[0].Accounts[0].Claims {
					if c.Perpetrator != nil {
						r := *c.Perpetrator
						r.Basis = basis
						in.Incidents[0].Accounts[0].Claims[i].Perpetrator = &r
					}
				}
				if _, err := report.Of(in); err != nil {
					t.Fatal(err)
				}
			}
		}
		for _, p := range []record.PolicyName{record.PolicyRange, record.PolicyLowest, record.PolicyLowBestHigh, record.PolicyMajority, record.PolicyThreshold, record.PolicyHierarchy} {
			in := input(report.Monthly, language)
			in.Policy = p
			in.Tables = tables(in)
			if _, err := report.Of(in); err != nil {
				t.Error(err)
			}
		}
	}
}

func TestUnknownCodeFails(t *testing.T) {
	in := input(report.Monthly, "en")
	in.Incidents[0].Incident.Type = "sorcery"
	if _, err := report.Of(in); err == nil || !strings.Contains(err.Error(), "type.sorcery") {
		t.Errorf("a code without words: %v", err)
	}
	in.Language = "tlh"
	if _, err := report.Of(in); err == nil {
		t.Error("a language without words")
	}
}

// Nothing in the page asks for anything outside it, nothing runs, and every link and footnote leads somewhere.
func TestHTMLIsSelfContained(t *testing.T) {
	each(t, func(t *testing.T, _ report.Input, p report.Page) {
		b := report.HTML(p)
		doc := must(html.Parse(bytes.NewReader(b)))
		ids, links := map[string]bool{}, map[string]bool{}
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			if n.Data == "script" || n.Data == "link" || n.Data == "img" || n.Data == "iframe" {
				t.Errorf("the page has a %s", n.Data)
			}
			for _, a := range n.Attr {
				switch {
				case a.Key == "id" && ids[a.Val]:
					t.Errorf("the id %s stands twice", a.Val)
				case a.Key == "id":
					ids[a.Val] = true
				case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
					links[a.Val[1:]] = true
				case a.Key == "href" || a.Key == "src" || strings.HasPrefix(a.Key, "on") || a.Key == "style":
					t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
				}
			}
		}
		for l := range links {
			if !ids[l] {
				t.Errorf("a link to #%s leads nowhere", l)
			}
		}
		if bytes.Contains(b, []byte("@import")) || bytes.Contains(b, []byte("url(")) {
			t.Error("the style asks for something outside")
		}
	})
}

var digits = regexp.MustCompile(`[0-9]`)

// Every number of a table of sums has a footnote, and the footnote's incidents are in the report.
func TestNumbersHaveNotes(t *testing.T) {
	each(t, func(t *testing.T, _ report.Input, p report.Page) {
		for _, part := range p.Parts {
			g, ok := part.(report.Grid)
			if !ok || len(g.Bars) > 0 && len(g.Rows[0][0]) > 0 && g.Rows[0][0][0].Look == report.Strong {
				continue // figures of sources, each with its words beside it
			}
			for _, row := range g.Rows {
				for k, cell := range row {
					if !g.Head[k].Number || !digits.MatchString(cell.String()) || cell.String() == "0" {
						continue
					}
					if !slices.ContainsFunc(cell, func(r report.Run) bool { return r.Note > 0 && r.Note <= len(p.Notes) }) && !strings.Contains(cell.String(), "0.") {
						t.Errorf("the number %q has no footnote", cell)
					}
				}
			}
		}
		for i, n := range p.Notes {
			if len(n) == 0 || n.String() == "" {
				t.Errorf("note %d is empty", i+1)
			}
		}
	})
}

var contribution = regexp.MustCompile(`\[(\d+)\] (at least )?(\d+)`)

// What a footnote lists adds up to the sum that it stands at.
func TestNotesAddUp(t *testing.T) {
	in := input(report.Monthly, "en")
	p := must(report.Of(in))
	checked := 0
	for _, table := range in.Tables {
		for _, line := range table.Rows {
			for i, m := range table.Measures {
				s := line.Sums[i]
				if s.Given == 0 || m.Status != "" {
					continue
				}
				found := slices.ContainsFunc(p.Notes, func(n report.Text) bool {
					text, _, _ := strings.Cut(n.String(), ". ")
					if !strings.HasPrefix(text, strings.ReplaceAll(string(m.Effect), "_", " ")+": ") {
						return false
					}
					sum, list := 0, contribution.FindAllStringSubmatch(text, -1)
					for _, c := range list {
						sum += must(strconv.Atoi(c[3]))
					}
					return len(list) == s.Given && sum == s.Min
				})
				if !found {
					t.Errorf("no footnote adds up to %s %d by %v", m.Effect, s.Min, line.Keys)
				}
				checked++
			}
		}
	}
	if checked < 10 {
		t.Errorf("only %d sums were looked at", checked)
	}
}

// Words of an incident that no person has looked at are never the headline alone.
func TestUnreviewedIsSaid(t *testing.T) {
	md := string(report.Markdown(must(report.Of(input(report.Monthly, "en")))))
	if !strings.Contains(md, "**3**[^") || !strings.Contains(md, "of 4 have not been looked at by a person") {
		t.Error("the report does not say how much was looked at")
	}
}

// Names that could harm or that judge stand in no message.
func TestWordsAreNeutral(t *testing.T) {
	each(t, func(t *testing.T, _ report.Input, p report.Page) {
		s := strings.ToLower(string(report.Markdown(p)))
		for _, w := range []string{"terrorist", "guilty", "تروریست", "A. Editor"} {
			if strings.Contains(s, strings.ToLower(w)) {
				t.Errorf("the report says %q", w)
			}
		}
	})
}

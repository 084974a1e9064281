package article

import (
	"cmp"
	_ "embed"
	"html/template"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

//go:embed article.html.tmpl
var fragments string

//go:embed article.css
var style string

//go:embed article.js
var script string

// Fragments are the templates "article" and "record", each of which takes a Page.
func Fragments() string { return fragments }

// English are the functions that the fragments call, for a page in English: what they say is said as it stands.
func English() template.FuncMap {
	same := func(s any) any { return s }
	return template.FuncMap{"say": same, "said": same, "made": same, "code": func() string { return "en" }, "shown": func(text, _ string) string { return text }}
}

// Style is what the fragments look like, in both lights and on paper.
func Style() string { return style }

// Script lights the words of a value and the values of words.
func Script() string { return script }

// Page is a document with every value lit, ready for the fragments.
type Page struct {
	Title      string
	Path       string
	Language   string // "und" when unknown
	Direction  string // ltr, rtl, or auto when the language is unknown
	Facts      []fact
	Paragraphs [][]Node
	Incidents  []incident
	Statements []section
	Findings   []finding
}

// Options are what a page adds to the document itself. The zero Options add nothing.
type Options struct {
	Asked   record.Span       // words that somebody was sent to; they carry the id "words"
	Address map[string]string // by the key of an account: the page of its incident
	Claims  []record.Claim    // each line carries the id of its claim, so that somebody may set it aside
}

// Of lays a sheet out.
func Of(s sheet.Sheet, o Options) Page {
	m := newMarks(s.Text)
	m.claims = o.Claims
	p := Page{
		Title: s.Title, Path: s.Path, Language: cmp.Or(s.Language, "und"), Direction: direction(s),
		Facts: m.facts(s.Facts, kindDate), Incidents: each(s.Incidents, m.incident), Findings: each(s.Findings, m.finding),
	}
	for i, in := range p.Incidents {
		p.Incidents[i].Address = o.Address[in.Key]
	}
	for _, sec := range []section{
		{"Warnings", m.statements(s.Warnings)},
		{"Estimates of strength", m.statements(s.Estimates)},
		{"Totals for more than one incident", m.statements(s.Aggregates)},
	} {
		if len(sec.Items) > 0 {
			p.Statements = append(p.Statements, sec)
		}
	}
	m.asked = m.number(kindAsked, o.Asked)
	p.Paragraphs = m.paragraphs()
	return p
}

func direction(s sheet.Sheet) string {
	switch {
	case s.Language == "":
		return "auto"
	case s.RightLeft:
		return "rtl"
	}
	return "ltr"
}

func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, len(in))
	for i, a := range in {
		out[i] = f(a)
	}
	return out
}

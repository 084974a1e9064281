package html

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

//go:embed page.html.tmpl
var layout string

//go:embed page.css
var style string

//go:embed page.js
var script string

// Renderer renders pages. It is safe for use by several goroutines.
type Renderer struct {
	page   *template.Template
	policy string
}

// New parses the page's template.
func New() (*Renderer, error) {
	t, err := template.New("page").Parse(layout)
	if err != nil {
		return nil, fmt.Errorf("html: %w", err)
	}
	policy := fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'",
		hash(style), hash(script))
	return &Renderer{page: t, policy: policy}, nil
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// Page renders one result.
func (r *Renderer) Page(result record.Result) ([]byte, error) {
	var b bytes.Buffer
	err := r.page.Execute(&b, r.data(sheet.Of(result)))
	return b.Bytes(), err
}

// data is what the template shows.
type data struct {
	Policy     string
	Style      template.CSS
	Script     template.JS
	Title      string
	Path       string
	Language   string
	Direction  string // ltr, rtl, or auto when the language is unknown
	Facts      []fact
	Paragraphs [][]node
	Incidents  []incident
	Statements []section
	Findings   []finding
}

func (r *Renderer) data(s sheet.Sheet) data {
	m := newMarks(s.Text)
	d := data{
		Policy: r.policy, Style: template.CSS(style), Script: template.JS(script),
		Title: s.Title, Path: s.Path, Language: cmp.Or(s.Language, "und"), Direction: direction(s),
		Facts: m.facts(s.Facts, kindDate), Incidents: each(s.Incidents, m.incident), Findings: each(s.Findings, m.finding),
	}
	for _, sec := range []section{
		{"Warnings", m.statements(s.Warnings)},
		{"Estimates of strength", m.statements(s.Estimates)},
		{"Totals for more than one incident", m.statements(s.Aggregates)},
	} {
		if len(sec.Items) > 0 {
			d.Statements = append(d.Statements, sec)
		}
	}
	d.Paragraphs = m.paragraphs()
	return d
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

package cli

import (
	"strings"

	"github.com/sabt-org/sabt/view/sheet"
)

func (p *page) incident(in sheet.Incident) {
	head := in.Type.Text
	if in.Stage != "" {
		head += ", " + in.Stage
	}
	head += " · " + known("place", in.Place) + " · " + known("date", in.Date)
	if in.Background {
		head += " · background"
	}
	if in.Doubt != "" {
		head += " · " + in.Doubt
	}
	p.heading(in.Key, head)
	p.row(row{label: "act", value: quoted(in.Type.Quote), quiet: true, wide: true})
	p.row(row{label: "place", value: noted(in.Place), words: in.Place.Quote})
	p.row(row{label: "date", value: noted(in.Date), words: in.Date.Quote})
	p.lines(in.Facts)
	p.lines(in.Tolls)
	p.blank()
}

// known says which of the values of a heading is unknown.
func known(what string, v sheet.Value) string {
	if v.Text == "unknown" {
		return what + " unknown"
	}
	return v.Text
}

// heading hangs the words behind the incident's number.
func (p *page) heading(key, words string) {
	indent := width(key) + 2
	for i, l := range wrap(words, p.width-indent) {
		start := strings.Repeat(" ", indent)
		if i == 0 {
			start = p.ink.paint(dimStyle, key) + "  "
		}
		p.line(start + p.ink.paint(headStyle, l))
	}
}

// lines shows each label once for the lines that share it.
func (p *page) lines(list []sheet.Line) {
	last := ""
	for _, l := range list {
		r := row{label: l.Label, mark: string(l.Mark), value: noted(l.Value), level: l.Level,
			source: noted(l.Source), words: l.Value.Quote, toll: l.Source.Text != ""}
		if l.Label == last {
			r.label = ""
		}
		if l.Value.Text == l.Value.Quote {
			r.words = "" // a weapon is shown as written: its words are the value
		}
		last = l.Label
		p.row(r)
	}
}

// noted is a value with what qualifies it.
func noted(v sheet.Value) string {
	if v.Note == "" {
		return v.Text
	}
	return v.Text + " (" + v.Note + ")"
}

func (p *page) statements(title, label string, list []sheet.Statement) {
	if len(list) == 0 {
		return
	}
	p.para(0, headStyle, title)
	for _, s := range list {
		words := s.Value.Quote
		if s.Value.Text == words {
			words = ""
		}
		p.row(row{label: label, value: noted(s.Value), source: noted(s.Source), words: words, wide: label == "warning", toll: true})
		p.row(row{value: facts(s.Facts), wide: true})
	}
	p.blank()
}

// facts puts labelled values in a row.
func facts(list []sheet.Fact) string {
	var parts []string
	for _, f := range list {
		parts = append(parts, f.Label+" "+noted(f.Value))
	}
	return strings.Join(parts, " · ")
}

func (p *page) findings(list []sheet.Finding) {
	if len(list) == 0 {
		return
	}
	p.para(0, headStyle, "Findings")
	for _, f := range list {
		p.row(row{label: f.Severity, value: f.Kind + ": " + f.Message, wide: true, alarm: true})
		var words []string
		for _, w := range f.Words {
			words = append(words, quoted(w.Quote))
		}
		p.row(row{value: strings.Join(words, " · "), wide: true, quiet: true})
	}
	p.blank()
}

func quoted(words string) string {
	if words == "" {
		return ""
	}
	return "“" + words + "”"
}

package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// Options say what the terminal can do.
type Options struct {
	Width   int  // columns; 0 is 80
	Color   bool // it shows colours
	Isolate bool // it reorders right-to-left text, and so needs such text isolated
}

// Narrowest and Widest bound the width: below, columns would be a word wide; above, lines would be too long to follow.
const (
	Narrowest = 40
	Widest    = 160
)

// Write lays out one result.
func Write(w io.Writer, r record.Result, o Options) error {
	p := newPage(o)
	p.sheet(sheet.Of(r))
	_, err := io.WriteString(w, p.out.String())
	return err
}

// page is what has been laid out so far.
type page struct {
	out   strings.Builder
	width int
	ink   ink
	grid  grid
}

func newPage(o Options) *page {
	width := o.Width
	if width <= 0 {
		width = 80
	}
	width = min(max(width, Narrowest), Widest)
	return &page{width: width, ink: ink{color: o.Color, isolate: o.Isolate}, grid: gridFor(width)}
}

func (p *page) sheet(s sheet.Sheet) {
	p.header(s)
	if len(s.Incidents) == 0 {
		p.para(0, plainStyle, "No incident found.")
		p.blank()
	}
	for _, in := range s.Incidents {
		p.incident(in)
	}
	p.statements("Warnings", "warning", s.Warnings)
	p.statements("Estimates of strength", "estimate", s.Estimates)
	p.statements("Totals for more than one incident", "total", s.Aggregates)
	p.findings(s.Findings)
	p.legend(s)
}

func (p *page) header(s sheet.Sheet) {
	p.para(0, titleStyle, s.Title)
	parts := []string{}
	if s.Path != "" {
		parts = append(parts, s.Path)
	}
	p.para(0, dimStyle, strings.Join(append(parts, facts(s.Facts)), " · "))
	p.line(p.ink.paint(dimStyle, strings.Repeat("─", p.width)))
	if len(s.Incidents) > 0 {
		p.para(0, plainStyle, summary(s))
		p.blank()
	}
}

// summary counts what follows, so that a reader knows how far to scroll.
func summary(s sheet.Sheet) string {
	tolls := 0
	for _, in := range s.Incidents {
		tolls += len(in.Tolls)
	}
	return plural(len(s.Incidents), "incident") + " · " + plural(tolls, "count") + " of harm · " +
		plural(len(s.Findings), "finding")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%s %ss", sheet.Number(n), noun)
}

// legend explains the marks that were used, and only those.
func (p *page) legend(s sheet.Sheet) {
	var words []string
	if marked(s, sheet.Differ) {
		words = append(words, "≠ sources give different figures")
	}
	if marked(s, sheet.Agree) {
		words = append(words, "= sources give the same figure")
	}
	if len(words) > 0 {
		p.para(0, dimStyle, strings.Join(words, "   "))
		p.blank()
	}
}

func marked(s sheet.Sheet, m sheet.Mark) bool {
	for _, in := range s.Incidents {
		for _, t := range in.Tolls {
			if t.Mark == m {
				return true
			}
		}
	}
	return false
}

func (p *page) line(s string) {
	p.out.WriteString(strings.TrimRight(s, " "))
	p.out.WriteByte('\n')
}

func (p *page) blank() { p.out.WriteByte('\n') }

// para writes words over as many lines as they need.
func (p *page) para(indent int, s style, words string) {
	if words == "" {
		return
	}
	for _, l := range wrap(words, p.width-indent) {
		p.line(strings.Repeat(" ", indent) + p.ink.paint(s, l))
	}
}

package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// Detail is what a dossier may be shown with beyond what most readers want.
type Detail struct {
	Claims bool // the id of each claim
	Grades bool // why each claim has its grade
}

// WriteDossier lays an incident out with all that stands behind it.
func WriteDossier(w io.Writer, d record.Dossier, more Detail, o Options) error {
	p := newPage(o)
	s := sheet.DossierOf(d)
	p.heading(s.ID, s.Heading)
	p.para(0, dimStyle, s.State)
	p.line(p.ink.paint(dimStyle, strings.Repeat("─", p.width)))
	for _, t := range s.Tolls {
		p.row(row{label: t.Label, value: t.Value.Text, toll: true, wide: true})
	}
	if len(s.Tolls) > 0 {
		p.blank()
	}
	p.para(0, headStyle, "Accounts")
	for _, a := range s.Accounts {
		p.row(row{label: a.Letter, value: a.Title, wide: true})
		p.row(row{value: strings.Join(nonEmpty(a.Issued, "account "+a.ID, a.Copy), " · "), wide: true})
	}
	p.blank()
	p.sideBySide(s.Lines, len(s.Accounts) == 1, more)
	if more.Grades {
		p.whys(s.Grades)
	}
	p.judged("Why they are one incident", s.Why)
	p.judged("In doubt", s.Doubts)
	if s.Series != nil {
		p.series(*s.Series, s.ID)
	}
	if len(s.Decided) > 0 {
		p.para(0, headStyle, "What was decided")
		p.events(s.Decided)
		p.blank()
	}
	p.para(0, headStyle, "History")
	p.events(s.History)
	_, err := io.WriteString(w, p.out.String())
	return err
}

func nonEmpty(words ...string) []string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// sideBySide shows each thing once, and below each other what the accounts say of it.
func (p *page) sideBySide(list []sheet.Said, one bool, more Detail) {
	p.para(0, headStyle, "What they say")
	label, graded := "", false
	for _, l := range list {
		v := l.Value
		r := row{label: l.Label, mark: string(l.Mark), value: lettered(l, one) + noted(v), level: l.Level, source: noted(l.Source),
			words: v.Quote, toll: l.Source.Text != ""}
		if l.Label == label {
			r.label = ""
		}
		if v.Text == v.Quote {
			r.words = ""
		}
		if l.Grade != "" {
			r.value += " · " + l.Grade
			graded = true
		}
		if more.Claims && l.Claim != "" {
			r.value += " [" + l.Claim[:8] + "]"
		}
		label = l.Label
		p.row(r)
	}
	if graded && !more.Grades {
		p.para(0, dimStyle, "B3 and the like: how reliable the source is (A to F), how credible the claim (1 to 6); --grades says why")
	}
	p.blank()
}

// whys says of each claim why it has its grade.
func (p *page) whys(list []sheet.Why) {
	p.para(0, headStyle, "Why they are graded so")
	for _, w := range list {
		p.row(row{label: w.Code + " " + w.Claim[:min(8, len(w.Claim))], value: w.What, wide: true})
		p.row(row{value: w.Say, wide: true})
	}
	p.blank()
}

// lettered is the account's letter; where there is only one, it says nothing.
func lettered(l sheet.Said, one bool) string {
	if one {
		return ""
	}
	return l.Letter + " · "
}

func (p *page) judged(title string, list []sheet.Judged) {
	if len(list) == 0 {
		return
	}
	p.para(0, headStyle, title)
	for _, j := range list {
		p.row(row{label: j.Pair, value: j.Verdict + " " + j.Score + ": " + j.Because, wide: true})
	}
	p.blank()
}

func (p *page) events(list []sheet.Event) {
	for _, e := range list {
		p.row(row{label: e.When, value: fmt.Sprintf("%d  %s", e.Seq, e.What), wide: true})
	}
}

// WriteEvents lists entries of the log.
func WriteEvents(w io.Writer, list []record.Event, o Options) error {
	p := newPage(o)
	columns := []column{{head: "ENTRY", right: true, style: boldStyle}, {head: "WHEN", style: dimStyle}, {head: "WHAT", least: 20}, {head: "HASH", style: dimStyle}}
	var rows [][]string
	for _, ev := range list {
		e := sheet.EventOf(ev, nil)
		rows = append(rows, []string{fmt.Sprint(e.Seq), e.When, e.What, ev.Hash[:min(8, len(ev.Hash))]})
	}
	if len(rows) > 0 {
		p.table(columns, rows)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

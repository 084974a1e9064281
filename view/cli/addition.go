package cli

import (
	"io"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// WriteAddition says what became of a document: what is new, what joined which incident and why, what is doubtful.
func WriteAddition(w io.Writer, a record.Addition, o Options) error {
	p := newPage(o)
	title := sheet.Telling(a.Document)
	switch {
	case a.Known:
		p.para(0, dimStyle, title+" · there already")
	case len(a.Placed) == 0:
		p.para(0, plainStyle, title+" · no incident")
	default:
		p.para(0, plainStyle, title)
	}
	for _, in := range a.Placed {
		p.placed(in)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

func (p *page) placed(in record.Placed) {
	mark, note := "+", "new  "
	if !in.New {
		mark, note = "=", "joins"
	}
	line := note + " " + in.Incident.ID + " " + sheet.Heading(in.Incident)
	if t, ok := sheet.TollOf(in.Incident, record.Killed, record.PolicyRange); ok {
		line += " · killed " + sheet.Ends(t)
	}
	p.hang(mark, markStyle, line)
	for _, j := range in.Joined {
		p.under(sheet.Likely(j.Judgement) + " as in " + sheet.Telling(j.Document) + ": " + sheet.Because(j.Judgement))
	}
	switch {
	case in.Incident.Whole:
		p.under("the whole of series " + in.Incident.Series)
	case in.Incident.Series != "":
		p.under("part of series " + in.Incident.Series)
	}
	for _, id := range in.Merged {
		p.under(id + " was another incident until now")
	}
	for _, j := range in.Doubts {
		p.hang(" ?", mediumStyle, "perhaps "+j.Incident+": "+sheet.Likely(j.Judgement)+" as in "+sheet.Telling(j.Document)+": "+sheet.Because(j.Judgement))
	}
}

// hang writes a mark, and words that hang behind it.
func (p *page) hang(mark string, s style, words string) {
	indent := width(mark) + 3
	for i, l := range wrap(words, p.width-indent) {
		start := "   "
		if i == 0 {
			p.line("  " + p.ink.paint(s, mark) + " " + p.ink.paint(plainStyle, l))
			continue
		}
		p.line(start + " " + p.ink.paint(plainStyle, l))
	}
}

func (p *page) under(words string) {
	for _, l := range wrap(words, p.width-6) {
		p.line("      " + p.ink.paint(dimStyle, l))
	}
}

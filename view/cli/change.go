package cli

import (
	"fmt"
	"io"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// WriteChange says what a newer reading makes of a document: what it no longer claims (-), and what it claims now (+).
func WriteChange(w io.Writer, c record.Change, o Options) error {
	p := newPage(o)
	p.para(0, plainStyle, sheet.Telling(c.Document)+" · read before by "+c.Engine)
	for _, a := range c.Accounts {
		p.changed(a, c.Document.Text)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

func (p *page) changed(a record.AccountChange, text string) {
	what := ""
	switch {
	case a.New:
		what = ", which it did not tell of before"
	case a.Lost:
		what = ", which it tells of no more"
	}
	p.hang("~", markStyle, "account "+a.ID+what)
	for _, c := range a.Gone {
		p.hang("  -", mediumStyle, said(c, text))
	}
	for _, c := range a.Come {
		p.hang("  +", boldStyle, said(c, text))
	}
}

func said(c record.Claim, text string) string {
	l := sheet.ClaimIn(c, text)
	s := fmt.Sprintf("%s: %s", l.Label, noted(l.Value))
	if l.Value.Quote != "" && l.Value.Quote != l.Value.Text {
		s += " " + quoted(l.Value.Quote)
	}
	if l.Source.Text != "" {
		s += " — " + noted(l.Source)
	}
	return s
}

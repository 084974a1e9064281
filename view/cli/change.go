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
	if len(c.Gone)+len(c.Come) > 0 {
		p.hang("~", markStyle, "what belongs to no incident")
		p.claims(c.Gone, c.Come, c.Document.Text)
	}
	if c.Findings != 0 {
		p.hang("~", markStyle, fmt.Sprintf("findings: %+d", c.Findings))
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
	p.claims(a.Gone, a.Come, text)
}

func (p *page) claims(gone, come []record.Claim, text string) {
	for _, c := range gone {
		p.hang("  -", mediumStyle, said(c, text))
	}
	for _, c := range come {
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

package sheet

import (
	"cmp"

	"github.com/sabt-org/sabt/record"
)

// ClaimIn puts a claim in a line: what it is about, the value, and the words.
func ClaimIn(c record.Claim, document string) Line {
	t := text(document)
	e := c.Evidence()
	v := Value{Text: corrected(c), Span: e.Span, Quote: t.quote(e.Span)}
	switch {
	case c.Perpetrator != nil:
		v = t.perpetrator(*c.Perpetrator).Value
	case c.Weapon != nil, c.Target != nil, c.Victim != nil:
		v.Text = v.Quote
	}
	l := Line{Label: labelOf(c), Value: v, Source: t.source(c.Source())}
	if c.Casualty == nil {
		l.Source = Value{}
	}
	if c.Casualty != nil {
		l.Value.Text = Figure(c.Casualty.Count)
	}
	l.Value.Text = cmp.Or(l.Value.Text, v.Quote)
	return l
}

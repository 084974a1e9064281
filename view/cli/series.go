package cli

import (
	"io"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// WriteSeries lays a series out: its parts, what is told of the whole, and what ties them.
func WriteSeries(w io.Writer, s record.Series, o Options) error {
	p := newPage(o)
	p.series(sheet.SeriesOf(s), "")
	_, err := io.WriteString(w, p.out.String())
	return err
}

// series is that of an incident, which is not told again; "" for none.
func (p *page) series(s sheet.Series, here string) {
	p.para(0, headStyle, "Series "+s.ID)
	p.members("whole", s.Whole, here)
	p.members("parts", s.Parts, here)
	for i, f := range s.Sums {
		p.row(row{label: once("the parts add up", i), value: f.Label + " " + f.Value.Text, wide: true})
	}
	for i, l := range s.Told {
		p.row(row{label: once("told of the whole", i), value: l.Label + " " + noted(l.Value), source: noted(l.Source), words: l.Value.Quote, toll: true})
	}
	for i, t := range s.Why {
		var words []string
		for _, v := range t.Words {
			words = append(words, quoted(v.Quote)+" in "+v.Text)
		}
		p.row(row{label: once("because", i), value: strings.Join(nonEmpty(t.Because, strings.Join(words, ", ")), ": "), wide: true})
	}
	p.blank()
}

func (p *page) members(label string, list []sheet.Member, here string) {
	for i, m := range list {
		text := m.ID + "  " + m.Text
		if m.ID == here {
			text = m.ID + "  this incident"
		}
		p.row(row{label: once(label, i), value: text, wide: true})
	}
}

// once is a label that is shown at the first of its lines.
func once(label string, i int) string {
	if i > 0 {
		return ""
	}
	return label
}

package cli

import (
	"io"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// WriteWarnings lists warnings with what became of them.
func WriteWarnings(w io.Writer, list []record.Watched, o Options) error {
	p := newPage(o)
	for _, x := range list {
		s := sheet.WarningOf(x)
		p.stated(string(x.Outcome), s)
		for i, m := range sheet.MetBy(x) {
			p.row(row{label: once("met by", i), value: m.ID + "  " + m.Text, wide: true})
		}
		for i, m := range sheet.BesideOf(x) {
			p.row(row{label: once("not met by", i), value: m.ID + "  " + m.Text, wide: true})
		}
		for i, m := range sheet.Restates(x) {
			p.row(row{label: once("restates", i), value: m, wide: true})
		}
		p.blank()
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// WriteEstimates lists estimates of strength, those of one party together.
func WriteEstimates(w io.Writer, list []record.Statement, o Options) error {
	p := newPage(o)
	party := ""
	for _, x := range list {
		if name := sheet.PartyOf(x); name != party {
			if party != "" {
				p.blank()
			}
			party = name
			p.para(0, headStyle, party)
		}
		s := sheet.EstimateOf(x)
		p.row(row{label: x.Document.Published.String(), value: noted(s.Value), source: noted(s.Source), words: s.Value.Quote, toll: true})
		p.row(row{value: facts(s.Facts), wide: true})
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// WriteAggregates lists published totals beside what the register counts.
func WriteAggregates(w io.Writer, list []record.Recounted, o Options) error {
	p := newPage(o)
	for _, x := range list {
		p.stated(string(x.Agreement), sheet.AggregateOf(x.Statement))
		for _, line := range sheet.Recount(x) {
			p.row(row{value: line, wide: true})
		}
		if x.Explained != nil {
			p.explained(*x.Explained)
		}
		p.blank()
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// explained names incidents, those of each sort together.
func (p *page) explained(e record.Explained) {
	for _, group := range sheet.ExplanationOf(e) {
		for i, m := range group.Members {
			p.row(row{label: once(group.Label, i), value: m.ID + "  " + m.Text, wide: true})
		}
	}
}

// stated is a statement under a word that says what became of it.
func (p *page) stated(word string, s sheet.Statement) {
	words := s.Value.Quote
	if s.Value.Text == words {
		words = ""
	}
	p.row(row{label: word, value: noted(s.Value), source: noted(s.Source), words: words, wide: words == "", toll: true})
	p.row(row{value: facts(s.Facts), wide: true})
}

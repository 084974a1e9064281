package web

import (
	"net/http"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// statementsPage is what documents assert beyond incidents: warnings with what became of them, published totals beside the register's
// own count, estimates of strength.
type statementsPage struct {
	Form       []field
	Chips      []chip
	Warnings   []statementRow
	Aggregates []statementRow
	Parties    []party
}

// statementRow is a statement with its words.
type statementRow struct {
	sheet.Statement
	Word     string // what became of it
	Address  string // its words
	Language string
	Document string
	Issued   string
	Beside   string // what the register counts
	Met      []metBy
	More     int // further incidents
	Plot     rangeRow
}

type metBy struct{ Heading, Address string }

// party is the estimates of its strength, on one scale.
type party struct {
	Name  string
	Rows  []statementRow
	Ticks []tick
	Log   bool
}

func statementFields() []field {
	return []field{{Name: "actor", Label: "about this party", Kind: "text"}, {Name: "as-of", Label: "as the register was on", Kind: "date"}}
}

func (d *Desk) statements(r *http.Request) (page, error) {
	f, form, see := filtered(r, statementFields())
	if see != "" {
		return page{see: see}, nil
	}
	s, err := d.register.Statements(r.Context(), f)
	if err != nil {
		return page{}, err
	}
	p := statementsPage{Form: form, Chips: chips(r, form), Warnings: each(s.Warnings, warningRow), Aggregates: each(s.Aggregates, aggregateRow), Parties: partiesOf(s.Estimates)}
	return page{title: "Statements", tab: "Statements", template: "statements", data: p, object: statementsObjectOf(s)}, nil
}

// stated is what all statements have.
func stated(s record.Statement, laid sheet.Statement) statementRow {
	return statementRow{Statement: laid, Address: wordsAt(s.Document.SHA256, laid.Value.Span), Language: s.Document.Language,
		Document: sheet.Telling(*s.Document), Issued: sheet.Issued(*s.Document)}
}

// mostMet incidents are named under a warning.
const mostMet = 3

func warningRow(w record.Watched) statementRow {
	row := stated(w.Statement, sheet.WarningOf(w))
	row.Word = string(w.Outcome)
	for _, in := range w.Met[:min(len(w.Met), mostMet)] {
		row.Met = append(row.Met, metBy{sheet.Heading(in), incidentAt(in.ID)})
	}
	row.More = max(len(w.Met)-mostMet, 0)
	return row
}

func aggregateRow(a record.Recounted) statementRow {
	row := stated(a.Statement, sheet.AggregateOf(a.Statement))
	row.Word = string(a.Agreement)
	row.Beside = strings.Join(sheet.Recount(a), "; ")
	return row
}

// partiesOf puts the estimates of one party together, the earliest first, and on one scale.
func partiesOf(list []record.Statement) []party {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b record.Statement) int {
		if c := strings.Compare(sheet.PartyOf(a), sheet.PartyOf(b)); c != 0 {
			return c
		}
		return int(a.Document.Published) - int(b.Document.Published)
	})
	var out []party
	for _, s := range list {
		name := sheet.PartyOf(s)
		if len(out) == 0 || out[len(out)-1].Name != name {
			out = append(out, party{Name: name})
		}
		row := stated(s, sheet.EstimateOf(s))
		row.Plot = rangeRow{seen: spanOf(s.Estimate.Count)}
		out[len(out)-1].Rows = append(out[len(out)-1].Rows, row)
	}
	for i := range out {
		out[i].scale()
	}
	return out
}

func (p *party) scale() {
	plot := rangePlot{Rows: each(p.Rows, func(r statementRow) rangeRow { return r.Plot })}
	plot.scale()
	p.Ticks, p.Log = plot.Ticks, plot.Log
	for i := range p.Rows {
		p.Rows[i].Plot = plot.Rows[i]
	}
}

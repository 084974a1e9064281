package cli

import (
	"fmt"
	"io"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// WriteTotals lays totals out: one policy told by something, or several policies of one scope.
func WriteTotals(w io.Writer, list []record.Total, o Options) error {
	p := newPage(o)
	if len(list) > 0 {
		p.totals(list)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

func (p *page) totals(list []record.Total) {
	t := list[0]
	title := sheet.Harmed(t)
	if len(list) == 1 {
		title += " · policy " + string(t.Policy)
	}
	p.para(0, titleStyle, title)
	p.para(0, dimStyle, t.Scope+" · as of entry "+sheet.Number(int(t.AsOf))+", "+t.At.UTC().Format("2006-01-02 15:04")+" UTC")
	head := t.By
	if len(list) > 1 {
		head = "policy"
	}
	columns := []column{{head: head, least: 12}, {head: "least", right: true, style: boldStyle}, {head: "best", right: true, style: boldStyle},
		{head: "most", right: true, style: boldStyle}, {head: "incidents", right: true}, {head: "with a figure", right: true},
		{head: "pending", right: true}, {head: "parties alone", right: true}}
	var rows [][]string
	var open, blank int
	for _, t := range list {
		for _, s := range t.Sums {
			key := string(t.Policy)
			if len(list) == 1 {
				key = sheet.KeyOf(t, s)
			}
			rows = append(rows, sumRow(key, s))
			open, blank = open+s.Open, blank+s.Blank
		}
	}
	if len(rows) == 0 {
		p.para(0, plainStyle, "No incident in this scope.")
		return
	}
	p.table(columns, rows)
	p.notes(list, open, blank)
}

func sumRow(key string, s record.Sum) []string {
	row := []string{key, "", "", "", sheet.Number(s.Incidents), sheet.Number(s.Given), some(s.Pending), some(s.Parties)}
	if s.Given > 0 {
		row[1], row[2], row[3] = sheet.Number(s.Min), sheet.Number(s.Best), sheet.Number(s.Max)
		if s.Blank == s.Given {
			row[2] = "–"
		} else if s.Blank > 0 {
			row[2] += "*"
		}
		switch {
		case s.Open == s.Given:
			row[3] = "open"
		case s.Open > 0:
			row[3] = fmt.Sprintf("%s+%d open", row[3], s.Open)
		}
	}
	return row
}

func some(n int) string {
	if n == 0 {
		return ""
	}
	return sheet.Number(n)
}

// notes explain the marks that were used, and only those.
func (p *page) notes(list []record.Total, open, blank int) {
	if blank > 0 {
		p.para(0, dimStyle, "* without the incidents for which the policy has no best figure")
	}
	if open > 0 {
		p.para(0, dimStyle, "+ the highest figures that are given, and so many incidents whose highest is open")
	}
	if list[0].By == "actor" {
		p.para(0, dimStyle, "an incident with two parties stands under both")
	}
}

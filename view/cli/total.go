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
	columns := []column{{head: head, least: 14}, {head: "least", right: true, style: boldStyle}, {head: "best", right: true, style: boldStyle},
		{head: "most", right: true, style: boldStyle}, {head: "incidents", right: true}, {head: "with a figure", right: true},
		{head: "pending", right: true}, {head: "parties alone", right: true}}
	var rows [][]string
	var blank int
	for _, t := range list {
		for _, s := range t.Sums {
			key := string(t.Policy)
			if len(list) == 1 {
				key = sheet.KeyOf(t, s)
			}
			rows = append(rows, sumRow(key, s))
			blank += s.Blank
		}
	}
	if len(rows) == 0 {
		p.para(0, plainStyle, "No incident in this scope.")
		return
	}
	p.table(columns, rows)
	p.notes(list, blank)
}

func sumRow(key string, s record.Sum) []string {
	row := []string{key, "", "", "", sheet.Number(s.Incidents), sheet.Number(s.Given), some(s.Pending), some(s.Parties)}
	if s.Given > 0 {
		row[1] = sheet.Number(s.Min)
		row[2] = partly(s.Best, s.Given-s.Blank, s.Given)
		row[3] = "open" // one "at least" among them, and nobody knows the most of all
		if s.Open == 0 {
			row[3] = sheet.Number(s.Max)
		}
	}
	return row
}

// partly is a sum over some of the incidents that have a figure; of how many, when not of all. It may then be less than the least, which is of
// all, and must not look like it: "6 in 2 of 5".
func partly(sum, over, given int) string {
	switch over {
	case 0:
		return "–"
	case given:
		return sheet.Number(sum)
	}
	return fmt.Sprintf("%s in %s of %s", sheet.Number(sum), sheet.Number(over), sheet.Number(given))
}

func some(n int) string {
	if n == 0 {
		return ""
	}
	return sheet.Number(n)
}

// notes explain the marks that were used, and only those.
func (p *page) notes(list []record.Total, blank int) {
	if blank > 0 {
		p.para(0, dimStyle, "best “n in k of m”: only k of the m incidents have a best figure, and n is of these; least and most are of all m")
	}
	if n := list[0].Wholes; n > 0 {
		p.para(0, dimStyle, "without "+plural(n, "series")+" told as a whole: the parts are counted")
	}
	if list[0].By == "actor" {
		p.para(0, dimStyle, "an incident with two parties stands under both")
	}
}

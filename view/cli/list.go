package cli

import (
	"fmt"
	"io"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// WriteIncidents lists incidents, a row each. A narrow table leaves out what sabt show tells, and has a sign for the state of review.
func WriteIncidents(w io.Writer, list []record.Incident, o Options) error {
	p := newPage(o)
	columns := []column{{head: "ID", style: boldStyle}, {head: "", style: markStyle}, {head: "DATE"}, {head: "WHAT", least: 10}, {head: "WHERE", least: 12},
		{head: "KILLED", right: true, style: boldStyle}, {head: "INJURED", right: true}, {head: "HARMED", right: true}, {head: "BY", least: 11},
		{head: "DOCS", right: true}, {head: "REVIEW", least: 8, style: markStyle}}
	var rows [][]string
	marked := false
	for _, in := range list {
		r := []string{in.ID, sign(in), days(in.Date), what(in), p.where(in), sheet.Short(in, record.Killed), sheet.Short(in, record.Injured),
			sheet.Short(in, record.KilledOrInjured), p.by(in), fmt.Sprint(in.Documents), attention(in)}
		if p.width >= roomy {
			r[1] = ""
		} else {
			r[7], r[9], r[10] = "", "", ""
		}
		marked = marked || r[1] != ""
		rows = append(rows, r)
	}
	if len(rows) > 0 {
		p.table(columns, rows)
	}
	if marked {
		p.para(0, dimStyle, "! needs review · ✓ reviewed · × rejected or withdrawn")
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// sign is the state of review in one column.
func sign(in record.Incident) string {
	switch {
	case in.Standing != record.Stands:
		return "×"
	case in.Review == record.NeedsReview:
		return "!"
	case in.Review == record.Reviewed:
		return "✓"
	}
	return ""
}

func what(in record.Incident) string {
	s := sheet.Type(in.Type)
	if in.Whole {
		s += " (whole)"
	}
	if in.Stage != record.CarriedOut && in.Stage != "" {
		s += ", " + string(in.Stage)
	}
	return s
}

// where leaves the province out where there is no room for it.
func (p *page) where(in record.Incident) string {
	place := in.Place
	if place.Name == "" {
		return "unknown"
	}
	if p.width < roomy {
		place.Admin1 = ""
	}
	return sheet.Where(place)
}

// by leaves the ground out where there is no room for it.
func (p *page) by(in record.Incident) string {
	if p.width < roomy {
		return sheet.PartyNames(in)
	}
	return sheet.Parties(in)
}

// roomy is the width from which on lists say more.
const roomy = 110

// days is a date in a column: a day, or where the stretch begins and ends.
func days(d record.Date) string {
	switch {
	case !d.Known():
		return "unknown"
	case d.From == d.To:
		return d.From.String()
	case d.Precision == record.PrecisionMonth:
		return d.From.String()[:7]
	case d.Precision == record.PrecisionYear:
		return d.From.String()[:4]
	}
	return d.From.String() + " …"
}

// attention is empty for what nobody has looked at yet, which is the most.
func attention(in record.Incident) string {
	if in.Standing == record.Stands && in.Review == record.Unreviewed {
		return ""
	}
	return sheet.Review(in)
}

// WriteDocuments lists documents.
func WriteDocuments(w io.Writer, list []record.Listed, o Options) error {
	p := newPage(o)
	columns := []column{{head: "DOCUMENT", style: boldStyle}, {head: "ADDED"}, {head: "PUBLISHED"}, {head: "PUBLISHER", least: 10},
		{head: "TITLE", least: 16}, {head: "INCIDENTS", right: true}, {head: "FINDINGS", right: true}}
	var rows [][]string
	for _, d := range list {
		r := []string{d.SHA256[:min(12, len(d.SHA256))], d.Added.UTC().Format("2006-01-02"), d.Published.String(), d.Publisher,
			sheet.Telling(d.Document), fmt.Sprint(d.Accounts), fmt.Sprint(d.Findings)}
		if p.width < roomy {
			r[1] = ""
		}
		rows = append(rows, r)
	}
	if len(rows) > 0 {
		p.table(columns, rows)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// WriteNames lists sources or parties with the number of their incidents.
func WriteNames(w io.Writer, head string, list []record.Name, o Options) error {
	p := newPage(o)
	columns := []column{{head: "INCIDENTS", right: true}, {head: head, least: 16, style: boldStyle}, {head: "KIND", least: 10}, {head: "GRADES", least: 12}}
	var rows [][]string
	for _, n := range list {
		rows = append(rows, []string{sheet.Number(n.Incidents), n.Name, sheet.SourceKind(n.Note), sheet.Letters(n.Grades)})
	}
	if len(rows) > 0 {
		p.table(columns, rows)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

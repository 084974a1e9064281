package web

import (
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// comparePage is what coders of one account made of it, side by side, and a form for each value by which it is settled.
type comparePage struct {
	Title    string
	Language string
	Incident string // the address of the incident
	Document string
	Coders   []codedBy
	Rows     []compareRow
	Act      actForm
}

type compareRow struct {
	Label  string
	Differ bool
	Cells  []compareCell
}

type compareCell struct {
	Who, Text string // "" for who says that the document does not say
	Values    []settled
}

// settled is a value with the form that makes it the incident's.
type settled struct {
	Text, Quote, Address   string
	Variable, Value, Basis string
	SHA256                 string
	Nth                    int
}

func (d *Desk) compare(r *http.Request) (page, error) {
	c, err := d.register.Coding(r.Context(), r.PathValue("account"))
	if err != nil {
		return page{}, err
	}
	if len(c.Codings) == 0 || c.Codings[0].Hidden {
		return page{}, &Fault{Status: http.StatusForbidden, Err: errors.New("less than two people have coded this account"), Hint: "what one made of it is kept back until a second one has coded it, too"}
	}
	p := comparePage{Title: sheet.Telling(*c.Document), Language: c.Document.Language, Document: documentAt(c.Document.SHA256), Act: actForm{Incident: c.Incident.ID, Here: r.URL.Path, Author: d.authorOf(r)}}
	if c.Incident.ID != "" {
		p.Incident = incidentAt(c.Incident.ID)
	}
	for _, one := range c.Codings {
		p.Coders = append(p.Coders, codedBy{one.Author, when(one.At)})
	}
	for _, v := range codedVariables() {
		if row, ok := compared(v, c); ok {
			p.Rows = append(p.Rows, row)
		}
	}
	return page{title: p.Title, tab: "Coding", template: "compare", data: p, object: codedObjectOf(c)}, nil
}

// compared is what all coders give for a variable; false when none gives anything.
func compared(v string, c Coded) (compareRow, bool) {
	row := compareRow{Label: words(v)}
	some, first := false, ""
	for i, one := range c.Codings {
		cell := compareCell{Who: one.Author}
		var all []string
		for j := range one.Values {
			x := &one.Values[j]
			if codedAs(x) != v {
				continue
			}
			s := settledOf(x, c.Document)
			cell.Values = append(cell.Values, s)
			all = append(all, s.Text)
		}
		cell.Text = strings.Join(all, ", ")
		some = some || cell.Text != ""
		if i == 0 {
			first = cell.Text
		}
		row.Differ = row.Differ || cell.Text != first
		row.Cells = append(row.Cells, cell)
	}
	return row, some
}

func codedAs(c *record.Claim) string {
	if c.Casualty != nil {
		return string(c.Casualty.Effect)
	}
	return string(c.Variable)
}

// settledOf is a value of a coder, as a correction of the incident takes it.
func settledOf(c *record.Claim, doc *record.Document) settled {
	l := sheet.ClaimIn(*c, doc.Text)
	s := settled{Text: l.Value.Text, Quote: l.Value.Quote, Address: wordsAt(doc.SHA256, l.Value.Span), Variable: codedAs(c), SHA256: doc.SHA256}
	s.Nth = strings.Count(doc.Text[:l.Value.Span.Start], s.Quote)
	switch {
	case c.Casualty != nil:
		s.Value = typed(c.Casualty.Count)
	case c.Date != nil:
		s.Value = c.Date.From.String()
		if c.Date.To != c.Date.From {
			s.Value += ".." + c.Date.To.String()
		}
	case c.Place != nil:
		s.Value = strings.Join([]string{c.Place.Name, c.Place.Admin1, c.Place.Country, string(c.Place.Kind)}, ", ")
	case c.Perpetrator != nil:
		s.Value, s.Basis = c.Perpetrator.Canonical, string(c.Perpetrator.Basis)
	case c.Variable == record.VarType:
		s.Value = string(c.Type)
	default:
		s.Value = string(c.Stage)
	}
	return s
}

// typed is a count as a form takes it.
func typed(c record.Count) string {
	switch {
	case c.Max == record.Unbounded:
		return digits(c.Min) + "+"
	case c.Min != c.Max:
		return digits(c.Min) + "-" + digits(c.Max)
	}
	return digits(c.Min)
}

func digits(n int) string { return strconv.Itoa(n) }

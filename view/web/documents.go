package web

import (
	"net/http"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
	"github.com/sabt-org/sabt/view/sheet"
)

type documentsPage struct {
	Form  []field
	Chips []chip
	Rows  []documentRow
	Pager pager
}

type documentRow struct {
	Address   string
	Title     string
	Language  string
	Tongue    string // the language in words
	Publisher string
	Published string
	Added     string
	Accounts  int
	Findings  int
}

func documentFields() []field {
	return []field{
		{Name: "text", Label: "words", Kind: "search"},
		{Name: "publisher", Label: "publisher", Kind: "text"},
		{Name: "from", Label: "published from", Kind: "date"},
		{Name: "to", Label: "to", Kind: "date"},
		{Name: "as-of", Label: "as the register was on", Kind: "date"},
	}
}

func (d *Desk) documents(r *http.Request) (page, error) {
	f, form, see := filtered(r, documentFields())
	if see != "" {
		return page{see: see}, nil
	}
	list, err := d.register.Documents(r.Context(), f)
	if err != nil {
		return page{}, err
	}
	p := documentsPage{Form: form, Chips: chips(r, form), Pager: paged(r, list.More), Rows: each(list.List, documentRowOf)}
	return page{title: "Documents", tab: "Documents", template: "documents", data: p, object: documentsObject{each(list.List, contract.ListedOf), list.More, p.Pager.plain()}}, nil
}

func documentRowOf(l record.Listed) documentRow {
	row := documentRow{Address: documentAt(l.SHA256), Title: sheet.Telling(l.Document), Language: l.Language, Publisher: l.Publisher,
		Published: l.Published.String(), Added: when(l.Added), Accounts: l.Accounts, Findings: l.Findings}
	if l.Language != "" {
		row.Tongue = sheet.Language(l.Language)
	}
	return row
}

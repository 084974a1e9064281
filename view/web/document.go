package web

import (
	"fmt"
	"net/http"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/article"
	"github.com/sabt-org/sabt/view/contract"
	"github.com/sabt-org/sabt/view/sheet"
)

// documentPage is an article with everything that was read from it lit in its words.
type documentPage struct {
	article.Page
	Added   string
	Fetched string
	Engine  string
	SHA256  string
	Copy    string
	CopyOf  string // its address
	Address string
}

func (d *Desk) document(r *http.Request) (page, error) {
	f, err := d.register.Document(r.Context(), r.PathValue("sha"))
	if err != nil {
		return page{}, err
	}
	at := map[string]string{}
	for i, p := range f.Placed {
		if p.Incident != "" {
			at[f.Accounts[i].Key] = incidentAt(p.Incident)
		}
	}
	asked := spanIn(r.URL.Query().Get("at"), f.Document.Text)
	p := documentPage{Page: article.Of(sheet.Of(f.Result), article.Options{Asked: asked, Address: at}), Added: when(f.Added), Engine: f.Engine,
		SHA256: f.Document.SHA256, Address: documentAt(f.Document.SHA256)}
	if !f.Document.Fetched.IsZero() {
		p.Fetched = when(f.Document.Fetched)
	}
	if f.Copy != nil {
		p.Copy, p.CopyOf = fmt.Sprintf("%.0f %% of its runs of words stand in another document", 100*f.Copy.Share), documentAt(f.Copy.Of)
	}
	return page{title: p.Title, tab: "Documents", template: "document", data: p, object: documentObject{contract.Of(f.Result, contract.Options{}), append([]record.Placement{}, f.Placed...)}}, nil
}

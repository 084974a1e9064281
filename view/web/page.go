package web

import (
	"embed"
	"errors"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/view/article"
	"github.com/sabt-org/sabt/view/web/tongue"
)

//go:embed templates
var templates embed.FS

// page is an answer: where to go instead, or what is shown and the same as data.
type page struct {
	see      string // another address; nothing is shown
	cookie   *http.Cookie
	status   int // 0 is 200
	title    string
	template string
	tab      string // of the menu
	data     any
	table    [][]string // for spreadsheets, instead of a page
	file     string     // under which a browser keeps the table
	raw      []byte     // an answer of another kind, instead of a page
	kind     string     // its media type
	feed     string     // the address of the same as a feed
	partial  bool       // something was left out for lack of time: to be asked again
	object   any        // for programs; nil where there is nothing but the page
}

// frame is what the layout shows around a page.
type frame struct {
	Title   string
	Tongue  tongue.Tongue
	Tongues []spoken
	Tab     string
	Menu    []tab
	Author  string
	Person  Person // who is signed in
	Feed    string
	Notice  notice
	Plain   string // the address of the same as data
	CSV     string // as a table
	Address string // of this page, to come back to
	Back    string // the same without what is said once
	Data    any
}

type tab struct{ Name, Address string }

func menu() []tab {
	return []tab{{"Queue", "/queue"}, {"Incidents", "/incidents"}, {"Map", "/map"}, {"Numbers", "/numbers"}, {"Statements", "/statements"}, {"Coding", "/coding"}, {"Documents", "/documents"}, {"Names", "/sources"}, {"Add", "/add"}}
}

// parse makes a template of each page in a language, with the layout and the parts around it.
func parse(assets map[string]asset, t tongue.Tongue) (map[string]*template.Template, error) {
	files, err := fs.Glob(templates, "templates/*.tmpl")
	if err != nil {
		return nil, err
	}
	base := template.New("layout.html.tmpl").Funcs(funcs(assets, t))
	if base, err = base.Parse(article.Fragments()); err != nil {
		return nil, err
	}
	if base, err = base.ParseFS(templates, "templates/layout.html.tmpl", "templates/parts.html.tmpl"); err != nil {
		return nil, err
	}
	out := map[string]*template.Template{}
	for _, f := range files {
		name := strings.TrimSuffix(path.Base(f), ".html.tmpl")
		if name == "layout" || name == "parts" {
			continue
		}
		one, err := base.Clone()
		if err == nil {
			one, err = one.ParseFS(templates, f)
		}
		if err != nil {
			return nil, err
		}
		out[name] = one
	}
	return out, nil
}

// frameOf is what stands around a page.
func (d *Desk) frameOf(r *http.Request, t tongue.Tongue, p page) frame {
	f := frame{Title: p.title, Tongue: t, Tongues: d.choices(r, t), Tab: p.tab, Menu: menu(), Author: d.authorOf(r), Person: PersonOf(r.Context()), Notice: noticeOf(r), Address: r.URL.RequestURI(), Back: with(r.URL), Feed: p.feed, Data: p.data}
	if p.object != nil && p.status == 0 {
		f.Plain = r.URL.EscapedPath() + ".json"
		if r.URL.RawQuery != "" {
			f.Plain += "?" + r.URL.RawQuery
		}
		if _, _, ok := rowsOf(p.object); ok {
			f.CSV = strings.Replace(f.Plain, ".json", ".csv", 1)
		}
	}
	if d.team != nil && !f.Person.known() {
		f.Menu = nil
	}
	if f.Person.known() && !f.Person.May(AddDocuments) {
		f.Menu = slices.DeleteFunc(f.Menu, func(t tab) bool { return t.Address == "/add" })
	}
	return f
}

// faultPage says what cannot be done, and leads back to a form that was refused.
type faultPage struct {
	*Fault
	Back string
}

// faulty is the page of an error. Those that are no Fault are ours: they are logged, and the reader is not bothered with them.
func (d *Desk) faulty(r *http.Request, err error) page {
	var f *Fault
	if !errors.As(err, &f) {
		if r.Context().Err() == nil { // else nobody waits for it any more
			d.log(err)
		}
		f = &Fault{Status: http.StatusInternalServerError, Err: errors.New("this page could not be made"), Hint: "the terminal in which sabt serve runs says why"}
	}
	return page{status: f.Status, title: "Not possible", template: "fault", data: faultPage{f, ours(r.PostForm.Get("here"), "")}, object: faultObject{f.Err.Error(), f.Hint}}
}

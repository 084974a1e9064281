package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
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
	Notice  notice
	Plain   string // the address of the same as data
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

// serve answers with a page, its data, or a fault.
func (d *Desk) serve(f func(*http.Request) (page, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, err := f(r)
		if err != nil {
			p = d.faulty(r, err)
		}
		if p.cookie != nil {
			http.SetCookie(w, p.cookie)
		}
		switch {
		case p.see != "":
			http.Redirect(w, r, p.see, http.StatusSeeOther)
			return
		case p.table != nil:
			if err := writeCSV(w, p.table); err != nil {
				d.log(fmt.Errorf("page %s: %w", p.template, err))
			}
			return
		case wantsPlain(r) && p.object != nil:
			d.writeJSON(w, r, p)
			return
		}
		d.writePage(w, r, p)
	})
}

// writeJSON answers a program. One that has the same already is told so.
func (d *Desk) writeJSON(w http.ResponseWriter, r *http.Request, p page) {
	b, err := json.Marshal(p.object)
	if err != nil {
		d.log(fmt.Errorf("page %s: %w", p.template, err))
		http.Error(w, "{}", http.StatusInternalServerError)
		return
	}
	sum := sha256.Sum256(b)
	tag := `"` + hex.EncodeToString(sum[:12]) + `"`
	w.Header().Set("ETag", tag)
	w.Header().Set("Vary", "Accept")
	if r.Method == http.MethodGet && r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(max(p.status, http.StatusOK))
	w.Write(append(b, '\n'))
}

// writePage renders to memory first: half a page is worse than none.
func (d *Desk) writePage(w http.ResponseWriter, r *http.Request, p page) {
	t := d.tongueOf(r)
	f := frame{Title: p.title, Tongue: t, Tongues: d.choices(r, t), Tab: p.tab, Menu: menu(), Author: d.authorOf(r), Notice: noticeOf(r), Address: r.URL.RequestURI(), Back: with(r.URL), Data: p.data}
	if p.object != nil && p.status == 0 {
		f.Plain = r.URL.EscapedPath() + ".json"
		if r.URL.RawQuery != "" {
			f.Plain += "?" + r.URL.RawQuery
		}
	}
	var b bytes.Buffer
	if err := d.pages[t.Code][p.template].ExecuteTemplate(&b, "layout.html.tmpl", f); err != nil {
		d.log(fmt.Errorf("page %s: %w", p.template, err))
		http.Error(w, "this page could not be made", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(max(p.status, http.StatusOK))
	w.Write(b.Bytes())
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
		d.log(err)
		f = &Fault{Status: http.StatusInternalServerError, Err: errors.New("this page could not be made"), Hint: "the terminal in which sabt serve runs says why"}
	}
	return page{status: f.Status, title: "Not possible", template: "fault", data: faultPage{f, ours(r.PostForm.Get("here"), "")}, object: faultObject{f.Err.Error(), f.Hint}}
}

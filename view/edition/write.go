package edition

import (
	"embed"
	"errors"
	"fmt"
	"html/template"
	"io"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart/outline"
)

//go:embed pages/*.html assets/*
var built embed.FS

// Create opens a file of the folder by its path, with slashes.
type Create func(path string) (io.WriteCloser, error)

// perPage is how many incidents a page of the list has.
const perPage = 500

// frame is what every page has around it.
type frame struct {
	Root       string // the way to the top: "" or "../"
	Title      string
	Edition    string
	About      string
	Tab        string
	Head       Head
	Day        string
	Data       any
	HasScripts bool
}

type writer struct {
	in      Input
	create  Create
	pages   *template.Template
	outline *outline.Outline
}

// Write writes all pages of an edition; downloads and the manifest are written by whoever calls.
func Write(in Input, create Create) error {
	o, err := outline.Open()
	if err != nil {
		return err
	}
	pages, err := template.New("").Funcs(template.FuncMap{"many": many, "day": day, "policies": rules}).ParseFS(built, "pages/*.html")
	if err != nil {
		return err
	}
	w := &writer{in, create, pages, o}
	for _, step := range []func() error{w.list, w.mapPage, w.timeline, w.incidents, w.gone, w.rest, w.assets} {
		if err := step(); err != nil {
			return fmt.Errorf("edition: %w", err)
		}
	}
	return nil
}

func (w *writer) page(path, name, root, title string, data any) error {
	f, err := w.create(path)
	if err != nil {
		return err
	}
	full := title + " · " + w.in.Title
	if title == "" {
		full = w.in.Title
	}
	fr := frame{Root: root, Title: full, Edition: w.in.Title, About: w.in.About, Tab: name, Head: w.in.Head, Day: day(w.in.Head.At), Data: data, HasScripts: name == "list"}
	return errors.Join(w.pages.ExecuteTemplate(f, name+".html", fr), f.Close())
}

// listPage is a stretch of the list.
type listPage struct {
	Rows     []row
	Pages    []pageLink
	All      int
	Years    []string
	Types    []string
	Places   []string
	Parties  []string
	Sources  int
	Wholes   int
	FirstDay string
	LastDay  string
}

type pageLink struct {
	Address, Name string
	Current       bool
}

func (w *writer) list() error {
	rows := w.rows()
	head := listPage{All: len(rows), Years: distinct(rows, func(r row) []string { return []string{r.year()} }), Types: distinct(rows, func(r row) []string { return []string{r.Type} }),
		Places: distinct(rows, func(r row) []string { return []string{r.Region} }), Parties: distinct(rows, func(r row) []string { return r.Parties })}
	for _, r := range rows {
		if r.Whole {
			head.Wholes++
		}
	}
	for at := 0; at == 0 || at < len(rows); at += perPage {
		p := head
		p.Rows = rows[at:min(at+perPage, len(rows))]
		for i := 0; i*perPage < len(rows) && len(rows) > perPage; i++ {
			p.Pages = append(p.Pages, pageLink{listAddress(i), fmt.Sprint(i + 1), i == at/perPage})
		}
		if err := w.page(listAddress(at/perPage), "list", "", "", p); err != nil {
			return err
		}
	}
	return w.index(rows)
}

func listAddress(i int) string {
	if i == 0 {
		return "index.html"
	}
	return fmt.Sprintf("list-%d.html", i+1)
}

func distinct(rows []row, of func(row) []string) []string {
	var out []string
	seen := map[string]bool{"": true}
	for _, r := range rows {
		for _, s := range of(r) {
			if !seen[s] {
				seen[s] = true
				out = append(out, s)
			}
		}
	}
	slices.Sort(out)
	return out
}

type mapData struct {
	Picture  template.HTML
	Places   []placed
	Unplaced []row
}

type placed struct {
	Name string
	Rows []row
}

func (w *writer) mapPage() error {
	var d mapData
	var list []record.Incident
	for i, r := range w.rows() {
		in := w.in.Entries[i].Incident
		if in.Whole {
			continue
		}
		list = append(list, in)
		if !in.Place.Located {
			d.Unplaced = append(d.Unplaced, r)
			continue
		}
		k := slices.IndexFunc(d.Places, func(p placed) bool { return p.Name == r.Place })
		if k < 0 {
			k = len(d.Places)
			d.Places = append(d.Places, placed{Name: r.Place})
		}
		d.Places[k].Rows = append(d.Places[k].Rows, r)
	}
	slices.SortStableFunc(d.Places, func(a, b placed) int { return len(b.Rows) - len(a.Rows) })
	d.Picture = mapped(list, w.outline)
	return w.page("map.html", "map", "", "Map", d)
}

type timelineData struct {
	Picture template.HTML
	Months  []month
	Undated []row
}

// timeline has the months from the first incident to the last, also those without one.
func (w *writer) timeline() error {
	var d timelineData
	at := map[string]int{}
	first, last := "", ""
	for _, r := range w.rows() {
		if m := r.month(); m != "" {
			first, last = least(first, m), max(last, m)
		}
	}
	for m := first; m != "" && m <= last; m = after(m) {
		at[m] = len(d.Months)
		d.Months = append(d.Months, month{Name: m})
	}
	for _, r := range w.rows() {
		if r.Whole {
			continue
		}
		if m := r.month(); m != "" {
			d.Months[at[m]].Incidents = append(d.Months[at[m]].Incidents, r)
		} else {
			d.Undated = append(d.Undated, r)
		}
	}
	d.Picture = bars(d.Months)
	return w.page("timeline.html", "timeline", "", "Timeline", d)
}

func least(a, b string) string {
	if a == "" || b < a {
		return b
	}
	return a
}

// after is the month after another, "2024-05".
func after(m string) string {
	var y, n int
	if _, err := fmt.Sscanf(m, "%d-%d", &y, &n); err != nil {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", y+n/12, n%12+1)
}

func (w *writer) incidents() error {
	for _, e := range w.in.Entries {
		p := pageOf(w.in, e)
		if err := w.page("incidents/"+e.Incident.ID+".html", "incident", "../", p.Heading, p); err != nil {
			return err
		}
	}
	return nil
}

type goneData struct {
	Gone
	Say string
}

// gone keeps the addresses of what was public before.
func (w *writer) gone() error {
	for _, g := range w.in.Gone {
		if err := w.page("incidents/"+g.ID+".html", "gone", "../", "Incident "+g.ID, goneData{g, g.why()}); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) rest() error {
	corrections := correctionData{}
	for _, e := range w.in.Entries {
		for _, c := range e.Changes {
			corrections.Changes = append(corrections.Changes, rowOfChange(c))
		}
	}
	slices.SortStableFunc(corrections.Changes, func(a, b changeRow) int { return int(b.Seq - a.Seq) })
	for _, g := range w.in.Gone {
		corrections.Gone = append(corrections.Gone, goneData{g, g.why()})
	}
	return errors.Join(
		w.page("corrections.html", "corrections", "", "Corrections", corrections),
		w.page("downloads.html", "downloads", "", "Downloads", w.in.Files),
		w.page("method.html", "method", "", "Method", w.in))
}

type correctionData struct {
	Changes []changeRow
	Gone    []goneData
}

// changeRow is a change as it is told.
type changeRow struct {
	Seq              int64
	Day, ID, Heading string
	Differences      []string
	Because          string
}

func rowOfChange(c Change) changeRow {
	return changeRow{c.Seq, day(c.At), c.ID, headingOf(c.After), c.differences(), c.because()}
}

func (w *writer) assets() error {
	for _, name := range []string{"edition.css", "edition.js"} {
		b, err := built.ReadFile("assets/" + name)
		if err != nil {
			return err
		}
		f, err := w.create("assets/" + name)
		if err != nil {
			return err
		}
		_, err = f.Write(b)
		if err := errors.Join(err, f.Close()); err != nil {
			return err
		}
	}
	return nil
}

package web

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/sabt-org/sabt/view/web/tongue"
)

// addingPage is the page on which documents are read as one looks: what became of each stands there as soon as it is known. It is a page like any
// other that comes slowly, and needs no script.
type addingPage struct{ Of int }

// addedPart is a document of that page.
type addedPart struct {
	Number, Of int
	Name       string
	Failed     string
	Added      *addedRow
}

// addedSum is its end.
type addedSum struct{ Added, Known, Failed, Incidents int }

// here is where the documents come on the page, as the template writes it.
const here = `<div class="arriving"></div>`

// perDocument is how long a document may take to be read and sent, on a slow machine and to a slow reader.
const perDocument = 2 * time.Minute

// adding reads what a form brings, and tells of each document when it is read.
func (d *Desk) adding(w http.ResponseWriter, r *http.Request) {
	uploads, err := uploadsIn(r)
	if err != nil {
		d.reply(w, r, d.faultIn(r, err))
		return
	}
	var b bytes.Buffer
	t := d.tongueOf(r)
	if err := d.pages[t.Code]["adding"].ExecuteTemplate(&b, "layout.html.tmpl", d.frameOf(r, t, page{title: "Add", tab: "Add", data: addingPage{len(uploads)}})); err != nil {
		d.reply(w, r, d.faultIn(r, err))
		return
	}
	before, after, _ := strings.Cut(b.String(), here)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("X-Accel-Buffering", "no") // a proxy is to hand on what comes
	out := &arriving{w: w, control: http.NewResponseController(w), now: d.pace.now}
	out.say(before)
	var sum addedSum
	for i, u := range uploads {
		if r.Context().Err() != nil {
			return // nobody looks any more; what was read is kept
		}
		part := d.addOne(r, u, &sum)
		part.Number, part.Of = i+1, len(uploads)
		out.say(d.part(t, "added-part", part))
	}
	out.say(d.part(t, "added-sum", sum))
	out.say(after)
}

// addOne reads one document, when its turn comes.
func (d *Desk) addOne(r *http.Request, u Upload, sum *addedSum) addedPart {
	part := addedPart{Name: u.Name}
	leave, err := d.turns.enter(r.Context(), long)
	if err != nil {
		return part
	}
	defer leave()
	a, err := d.register.Add(r.Context(), u)
	var f *Fault
	switch {
	case errors.As(err, &f):
		part.Failed = refusal(u.Name, f)
		sum.Failed++
		return part
	case err != nil:
		d.log(fmt.Errorf("add %s: %w", u.Name, err))
		part.Failed = u.Name + ": it could not be read; the terminal in which sabt serve runs says why"
		sum.Failed++
		return part
	}
	row := addedOf(a)
	part.Added = &row
	if a.Known {
		sum.Known++
	} else {
		sum.Added++
	}
	for _, p := range a.Placed {
		if p.New {
			sum.Incidents++
		}
	}
	return part
}

func (d *Desk) part(t tongue.Tongue, name string, data any) string {
	var b strings.Builder
	if err := d.pages[t.Code]["adding"].ExecuteTemplate(&b, name, data); err != nil {
		d.log(fmt.Errorf("part %s: %w", name, err))
	}
	return b.String()
}

// arriving is an answer that is sent piece by piece.
type arriving struct {
	w       http.ResponseWriter
	control *http.ResponseController
	now     func() time.Time
}

func (a *arriving) say(s string) {
	if a.now != nil {
		a.control.SetWriteDeadline(a.now().Add(perDocument)) // where it is not supported, the server's own limit holds
	}
	a.w.Write([]byte(s))
	a.control.Flush()
}

package web

import (
	"errors"
	"net/http"
	"net/url"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/article"
	"github.com/sabt-org/sabt/view/sheet"
)

// lookPage is one incident of the queue: an article, its claims beside it, and what can be decided.
type lookPage struct {
	article.Page
	Row        incidentRow
	Number, Of int // in the queue; Number is 0 when it does not wait
	Why        []string
	Before     string // addresses; "" at an end
	Next       string
	Tabs       []lookTab
	Account    string
	SHA256     string
	Doubts     []judgedPair
	Decided    []undoable
	Act        actForm
	Tolls      []tollLine
	Variables  []option
}

type lookTab struct {
	Letter, ID, Title, Address string
	Current                    bool
}

// undoable is a decision that stands, and may be taken back.
type undoable struct {
	sheet.Event
	Entry int64
}

// actForm is what every form of a decision carries.
type actForm struct {
	Incident string
	Back     string // where to go afterwards
	Here     string // this page, when it is to be looked at again
	Author   string
	Seen     int64 // the last entry that this page shows
	Aspects  []record.Aspect
	Levels   []record.Grade
}

func (d *Desk) look(r *http.Request) (page, error) {
	f, err := d.register.Incident(r.Context(), r.PathValue("id"), "")
	switch {
	case err != nil:
		return page{}, err
	case f.Incident.ID != r.PathValue("id"):
		return page{see: elsewhere(r, "/queue/"+url.PathEscape(f.Incident.ID))}, nil
	case len(f.Accounts) == 0:
		return page{}, &Fault{Status: http.StatusNotFound, Err: errors.New("no reading tells of this incident any more"), Hint: "sabt log " + f.Incident.ID + " says what happened"}
	}
	filter, _, _ := filtered(r, queueFields())
	delete(filter, "account")
	delete(filter, "next")
	q, err := d.register.Queue(r.Context(), filter)
	if err != nil {
		return page{}, err
	}
	p := lookOf(f, q, r.URL.Query())
	p.Act.Author = d.authorOf(r)
	return page{title: sheet.Heading(f.Incident), tab: "Queue", template: "look", data: p}, nil
}

func lookOf(f Folder, q Queue, query url.Values) lookPage {
	in := f.Incident
	n := f.told(query.Get("account"))
	a := f.Accounts[n]
	s := sheet.DossierOf(f.Dossier)
	p := lookPage{Page: article.Of(sheet.Of(resultOf(a, f.Findings)), article.Options{Claims: a.Claims}), Row: rowOf(in), Of: len(q.Waiting), Account: a.ID,
		SHA256: a.Document.SHA256, Doubts: doubts(f.Doubts, s.Doubts), Tolls: tollsOf(in),
		Variables: variables()}
	before, after, number := neighbours(q.Waiting, in.ID)
	if number == 0 { // it was decided about, and waits no more: what came after it then
		after = query.Get("next")
	}
	p.Number, p.Next, p.Act = number, "/queue", actForm{Incident: in.ID, Seen: f.Head.Seq, Here: lookAt(in.ID, query), Aspects: aspects(), Levels: levels()}
	if after != "" {
		p.Act.Here = withValue(p.Act.Here, "next", after)
	}
	if number > 0 {
		p.Why = q.Waiting[number-1].Why
	}
	if before != "" {
		p.Before = lookAt(before, query)
	}
	if after != "" {
		p.Next = lookAt(after, query)
	}
	p.Act.Back = p.Next
	for i, t := range f.Accounts {
		p.Tabs = append(p.Tabs, lookTab{letterOf(i), t.ID, s.Accounts[i].Title, withValue(p.Act.Here, "account", t.ID), i == n})
	}
	for i, ev := range f.Decided {
		p.Decided = append(p.Decided, undoable{s.Decided[i], ev.Seq})
	}
	return p
}

func withValue(address, name, value string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return with(u, name, value)
}

// tollsOf are the tolls under the policy range.
func tollsOf(in record.Incident) []tollLine {
	var out []tollLine
	for _, e := range effects() {
		if t, ok := sheet.TollOf(in, e, record.PolicyRange); ok {
			out = append(out, tollLine{Effect: words(e), Ends: sheet.Ends(t)})
		}
	}
	return out
}

// variables are what a person may correct.
func variables() []option {
	return options("", "killed", "injured", "killed_or_injured", "missing", "abducted", "displaced", "type", "stage", "date", "place", "perpetrator")[1:]
}

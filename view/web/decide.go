package web

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

// decide takes a form of a decision, and leads to where the person goes on.
func (d *Desk) decide(r *http.Request) (page, error) {
	if err := r.ParseForm(); err != nil {
		return page{}, tooLarge(err)
	}
	a := actOf(r.PostForm)
	if err := d.signed(r, &a); err != nil {
		return page{}, err
	}
	done, err := d.register.Decide(r.Context(), a)
	if err != nil {
		return page{}, err
	}
	if wantsPlain(r) {
		return page{object: doneObject{done.Entry, each(done.Incidents, contract.RegisteredOf)}}, nil
	}
	return page{see: onward(r.PostForm.Get("back"), done)}, nil
}

// signed puts the name of who decides on a decision: that of the session where people sign in, whatever the form says.
func (d *Desk) signed(r *http.Request, a *Act) error {
	p := PersonOf(r.Context())
	switch {
	case d.team == nil:
		if a.Author == "" {
			a.Author = d.authorOf(r)
		}
	case !p.May(rightOf(*a)):
		return forbidden(p, rightOf(*a))
	default:
		a.Author, a.Own = p.Name, !p.May(Judge)
	}
	return nil
}

// actOf reads a form as typed.
func actOf(f url.Values) Act {
	text := func(name string) string { return strings.TrimSpace(f.Get(name)) }
	a := Act{Action: record.Action(text("action")), Author: text("author"), Reason: text("reason"), Claim: text("claim"), Variable: text("variable"),
		Value: text("value"), Basis: text("basis"), Quote: f.Get("quote"), Document: text("document"), Aspect: text("aspect"), Grade: text("grade")}
	a.Nth = number(text("nth"))
	a.Undoes, a.Seen = int64(number(text("undoes"))), int64(number(text("seen")))
	for _, s := range f["subject"] {
		if s = strings.TrimSpace(s); s != "" {
			a.Subjects = append(a.Subjects, s)
		}
	}
	return a
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// onward is where a person goes on: a page of the desk that the form names, else the incident. The number of the entry goes
// with it, to be told there.
func onward(back string, done Done) string {
	other := "/incidents"
	if len(done.Incidents) > 0 {
		other = incidentAt(done.Incidents[0].ID)
	}
	u, err := url.Parse(ours(back, other))
	if err != nil {
		return other
	}
	q := u.Query()
	q.Set("done", strconv.FormatInt(done.Entry, 10))
	u.RawQuery = q.Encode()
	return u.String()
}

// rename says who decides in this browser.
func (d *Desk) rename(r *http.Request) (page, error) {
	if err := r.ParseForm(); err != nil {
		return page{}, tooLarge(err)
	}
	name := strings.TrimSpace(r.PostForm.Get("author"))
	return page{see: ours(r.PostForm.Get("back"), "/"), cookie: &http.Cookie{Name: authorCookie, Value: url.QueryEscape(name), Path: "/", HttpOnly: true,
		SameSite: http.SameSiteStrictMode, MaxAge: 365 * 24 * 3600}}, nil
}

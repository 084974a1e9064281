package web

import (
	"errors"
	"net/http"
	"strings"
	"time"
)

// accountRoutes are there where people sign in.
func (d *Desk) accountRoutes() []route {
	if d.team == nil {
		return nil
	}
	return []route{
		{pattern: "GET /sign-in", page: d.signInForm, right: Open, fresh: true},
		{pattern: "POST /sign-in", page: d.signIn, right: Open, lane: door, about: "Sign in", answer: signedObject{}, form: signInFields(), media: "application/x-www-form-urlencoded"},
		{pattern: "POST /sign-out", page: d.signOut, right: Signed},
		{pattern: "GET /account", page: d.account, right: Signed, fresh: true},
		{pattern: "POST /account/password", page: d.password, right: Signed, lane: door},
		{pattern: "POST /account/revoke", page: d.revoke, right: Signed},
		{pattern: "GET /audit", page: d.audit, right: Administer, fresh: true},
	}
}

// signedObject is a session for a program, which sends the token as "Authorization: Bearer ...".
type signedObject struct {
	Token string    `json:"token"`
	Ends  time.Time `json:"ends"` // at the latest
}

func signInFields() []field {
	return []field{{Name: "name", Label: "of the account"}, {Name: "password", Label: "its password"}}
}

type signInPage struct{ Back, Name, Error, Hint string }

func (d *Desk) signInForm(r *http.Request) (page, error) {
	back := ours(r.URL.Query().Get("back"), "/")
	if PersonOf(r.Context()).known() {
		return page{see: back}, nil
	}
	return page{title: "Sign in", template: "signin", data: signInPage{Back: back}}, nil
}

// signIn takes a name and a password, and gives a session. Why it does not is told on the same page.
func (d *Desk) signIn(r *http.Request) (page, error) {
	if err := r.ParseForm(); err != nil {
		return page{}, tooLarge(err)
	}
	f := signInPage{Back: ours(r.PostForm.Get("back"), "/"), Name: strings.TrimSpace(r.PostForm.Get("name"))}
	token, ends, err := d.team.SignIn(r.Context(), f.Name, r.PostForm.Get("password"), d.where(r))
	var fault *Fault
	switch {
	case errors.As(err, &fault) && wantsPlain(r):
		return page{}, fault
	case errors.As(err, &fault):
		f.Error, f.Hint = fault.Error(), fault.Hint
		return page{status: fault.Status, title: "Sign in", template: "signin", data: f}, nil
	case err != nil:
		return page{}, err
	}
	if wantsPlain(r) {
		return page{object: signedObject{token, ends.UTC()}}, nil
	}
	return page{see: f.Back, cookie: &http.Cookie{Name: d.sessionCookie(), Value: token, Path: "/", Expires: ends, HttpOnly: true, Secure: d.secure, SameSite: http.SameSiteLaxMode}}, nil
}

func (d *Desk) signOut(r *http.Request) (page, error) {
	if err := d.team.SignOut(r.Context(), d.tokenOf(r), d.where(r)); err != nil {
		return page{}, err
	}
	return page{see: "/sign-in", cookie: d.noSession()}, nil
}

func (d *Desk) noSession() *http.Cookie {
	return &http.Cookie{Name: d.sessionCookie(), Path: "/", MaxAge: -1, HttpOnly: true, Secure: d.secure, SameSite: http.SameSiteLaxMode}
}

// accountPage is a person's own: sessions, password.
type accountPage struct {
	Person   Person
	Rights   []string
	Sessions []sessionRow
	Changed  bool
}

type sessionRow struct {
	ID, Began, Last, Ends, Address, Agent string
	Here                                  bool
}

func (d *Desk) account(r *http.Request) (page, error) {
	p := accountPage{Person: PersonOf(r.Context()), Changed: r.URL.Query().Get("changed") != ""}
	list, err := d.team.Sessions(r.Context(), p.Person.Name)
	for _, s := range list {
		p.Sessions = append(p.Sessions, sessionRow{s.ID, when(s.Began), when(s.Last), when(s.Ends), s.Address, s.Agent, s.ID == p.Person.Session})
	}
	return page{title: "Account", template: "account", data: p}, err
}

func (d *Desk) password(r *http.Request) (page, error) {
	if err := r.ParseForm(); err != nil {
		return page{}, tooLarge(err)
	}
	if err := d.team.Password(r.Context(), PersonOf(r.Context()).Name, r.PostForm.Get("old"), r.PostForm.Get("new"), d.where(r)); err != nil {
		return page{}, err
	}
	return page{see: "/sign-in?back=/account", cookie: d.noSession()}, nil
}

func (d *Desk) revoke(r *http.Request) (page, error) {
	if err := r.ParseForm(); err != nil {
		return page{}, tooLarge(err)
	}
	return page{see: "/account"}, d.team.Revoke(r.Context(), PersonOf(r.Context()).Name, r.PostForm.Get("session"), d.where(r))
}

// mostEvents are on the page of the audit; sabt audit shows all.
const mostEvents = 500

type auditPage struct{ Rows []auditRow }

type auditRow struct{ At, Kind, Name, What, Address, Agent string }

func (d *Desk) audit(r *http.Request) (page, error) {
	list, err := d.team.Events(r.Context(), mostEvents)
	var p auditPage
	for _, e := range list {
		p.Rows = append(p.Rows, auditRow{when(e.At), e.Kind, e.Name, e.What, e.Address, e.Agent})
	}
	return page{title: "Audit", template: "audit", data: p}, err
}

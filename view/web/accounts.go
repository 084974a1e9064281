package web

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Accounts say who somebody is. An error that is a *Fault says how it is shown.
type Accounts interface {
	SignIn(ctx context.Context, name, password string, at Where) (token string, ends time.Time, err error)
	Who(ctx context.Context, token string) (Person, error) // nobody is no error, and the zero Person
	SignOut(ctx context.Context, token string, at Where) error
	Sessions(ctx context.Context, name string) ([]Session, error)
	Revoke(ctx context.Context, name, session string, at Where) error // one's own
	Password(ctx context.Context, name, old, new string, at Where) error
	Took(ctx context.Context, name, what string, at Where) error // an export
	Events(ctx context.Context, most int) ([]Event, error)
}

// Person is who asks. The zero Person is nobody.
type Person struct {
	Name    string
	Role    Role
	Session string // the id of the session by which the person is known
}

func (p Person) known() bool { return p.Name != "" }

// May says whether somebody may do it.
func (p Person) May(what Right) bool { return p.Role.May(what) }

func (p Person) key() string { return p.Name + "\n" + string(p.Role) }

// Where says from where a request came.
type Where struct{ Address, Agent string }

// Session is a sign-in that has not ended.
type Session struct {
	ID          string
	Began, Last time.Time
	Ends        time.Time
	Where
}

// Event is a line of the audit.
type Event struct {
	At   time.Time
	Kind string
	Name string
	What string
	Where
}

type personKey struct{}

// PersonOf is who asks.
func PersonOf(ctx context.Context) Person {
	p, _ := ctx.Value(personKey{}).(Person)
	return p
}

// The cookie of a session. Over TLS its name keeps other hosts and plain HTTP from setting it.
const (
	SessionCookie    = "sabt_session"
	sessionCookieTLS = "__Host-sabt_session"
)

func (d *Desk) sessionCookie() string {
	if d.secure {
		return sessionCookieTLS
	}
	return SessionCookie
}

// tokenOf is the token of a session: of a cookie, or of a program's header.
func (d *Desk) tokenOf(r *http.Request) string {
	if t, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		return strings.TrimSpace(t)
	}
	c, err := r.Cookie(d.sessionCookie())
	if err != nil {
		return ""
	}
	return c.Value
}

// identified says who asks, where people sign in.
func (d *Desk) identified(next http.Handler) http.Handler {
	if d.team == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		token := d.tokenOf(r)
		if token == "" || strings.HasPrefix(r.URL.Path, "/assets/") {
			next.ServeHTTP(w, r)
			return
		}
		p, err := d.team.Who(r.Context(), token)
		if err != nil {
			d.reply(w, r, d.faultIn(r, err))
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), personKey{}, p)))
	})
}

// allowed lets those through who may ask for a route, and keeps in the audit what they take away.
func (d *Desk) allowed(rt route, next http.Handler) http.Handler {
	if d.team == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p, right := PersonOf(r.Context()), rt.right
		if right == See && takes(r) {
			right = Export
		}
		switch {
		case right == Open:
		case !p.known() && r.Method == http.MethodGet && !takes(r):
			http.Redirect(w, r, "/sign-in?back="+url.QueryEscape(r.URL.RequestURI()), http.StatusSeeOther)
			return
		case !p.known():
			d.reply(w, r, d.faultIn(r, &Fault{Status: http.StatusUnauthorized, Err: errors.New("nobody is signed in"), Hint: "sign in at /sign-in"}))
			return
		case !p.May(right):
			d.reply(w, r, d.faultIn(r, forbidden(p, right)))
			return
		case right == Export:
			if err := d.team.Took(r.Context(), p.Name, taken(r), d.where(r)); err != nil {
				d.reply(w, r, d.faultIn(r, err)) // what is not in the audit is not given away
				return
			}
		}
		next.ServeHTTP(w, r)
	})
}

func forbidden(p Person, right Right) *Fault {
	return &Fault{Status: http.StatusForbidden, Err: errors.New("a " + string(p.Role) + " may not do that"), Hint: "it takes a " + string(needs()[right]) + "; sabt user role changes it"}
}

// takes reports whether a request takes data away: as JSON, a table or a feed.
func takes(r *http.Request) bool {
	return wantsPlain(r) || strings.HasSuffix(r.URL.Path, ".csv") || strings.HasSuffix(r.URL.Path, ".atom")
}

// taken says what was taken away.
func taken(r *http.Request) string {
	if wantsPlain(r) {
		return r.URL.RequestURI() + " as JSON"
	}
	return r.URL.RequestURI()
}

// where says from where a request came.
func (d *Desk) where(r *http.Request) Where {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	if list := r.Header.Values("X-Forwarded-For"); d.proxy && len(list) > 0 {
		all := strings.Split(list[len(list)-1], ",") // what stands before the last was sent by who asks, and may be anything
		host = cutTo(strings.TrimSpace(all[len(all)-1]), 64)
	}
	return Where{host, cutTo(r.UserAgent(), 200)}
}

func cutTo(s string, most int) string {
	s = strings.ToValidUTF8(s, "")
	for len(s) > most {
		s = strings.ToValidUTF8(s[:most], "")
	}
	return s
}

package web

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
)

// five are people, one of each role: the token of each is the role.
type five struct{ took *[]string }

func (five) SignIn(_ context.Context, name, password string, _ Where) (string, time.Time, error) {
	if password != "right" {
		return "", time.Time{}, &Fault{Status: http.StatusUnauthorized, Err: errors.New("wrong")}
	}
	return name, time.Now().Add(time.Hour), nil
}
func (five) Who(_ context.Context, token string) (Person, error) {
	if !slices.Contains(roles(), Role(token)) {
		return Person{}, nil
	}
	return Person{Name: "the " + token, Role: Role(token)}, nil
}
func (five) SignOut(context.Context, string, Where) error                  { return nil }
func (five) Sessions(context.Context, string) ([]Session, error)           { return nil, nil }
func (five) Revoke(context.Context, string, string, Where) error           { return nil }
func (five) Password(context.Context, string, string, string, Where) error { return nil }
func (f five) Took(_ context.Context, name, what string, _ Where) error {
	*f.took = append(*f.took, name+" "+what)
	return nil
}
func (five) Events(context.Context, int) ([]Event, error) { return nil, nil }

// decider keeps what was decided.
type decider struct {
	drawn
	acts *[]Act
}

func (d decider) Decide(_ context.Context, a Act) (Done, error) {
	*d.acts = append(*d.acts, a)
	return Done{Entry: 1}, nil
}

func teamDesk(t *testing.T) (h http.Handler, acts *[]Act, took *[]string) {
	acts, took = new([]Act), new([]string)
	h, err := New(Options{Register: decider{rapid.Custom(draw).Example(1), acts}, Accounts: five{took}, Hosts: []string{"desk.test:80"}, Log: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	return h, acts, took
}

func askAs(h http.Handler, role, method, address string, form url.Values) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://desk.test"+address, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if role != "" {
		r.AddCookie(&http.Cookie{Name: SessionCookie, Value: role})
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// wanted is the table of who may ask what, written a second time: by the lowest role.
func wanted() map[string]Role {
	return map[string]Role{
		"GET /sign-in": "", "POST /sign-in": "", "POST /sign-out": Reader, "GET /account": Reader, "POST /account/password": Reader, "POST /account/revoke": Reader, "GET /audit": Admin,
		"GET /{$}": Reader, "GET /queue": Reader, "GET /queue/{id}": Reader, "GET /incidents": Reader, "GET /incidents.csv": Reader, "GET /incidents.atom": Reader, "GET /map": Reader, "GET /incidents/{id}": Reader,
		"GET /numbers": Reader, "GET /numbers.csv": Reader, "GET /statements": Reader, "GET /statements.csv": Reader, "GET /documents": Reader, "GET /documents.csv": Reader, "GET /documents/{sha}": Reader,
		"GET /sources": Reader, "GET /actors": Reader, "GET /places": Reader, "GET /publishers": Reader, "GET /sources.csv": Reader, "GET /actors.csv": Reader, "GET /places.csv": Reader, "GET /publishers.csv": Reader,
		"GET /queue.csv": Reader, "GET /add": Coder, "POST /add": Coder, "POST /decisions": Coder, "GET /lookup": Reader, "POST /author": Reader, "GET /openapi": Reader,
		"GET /bias": Reader, "GET /sources/{name}": Reader, "GET /actors/{name}": Reader, "GET /places/{name}": Reader, "GET /publishers/{name}": Reader,
		"GET /coding": Reader, "GET /coding/{account}": Coder, "POST /coding/{account}": Coder, "GET /coding/{account}/compare": Reader,
	}
}

// Every route asks for the right of its row, of every role and of nobody; a route without a row fails.
func TestEveryRouteByEveryRole(t *testing.T) {
	h, _, _ := teamDesk(t)
	d := &Desk{team: five{}}
	for _, rt := range d.routes() {
		least, ok := wanted()[rt.pattern]
		if !ok {
			t.Errorf("%s is in no row of the table", rt.pattern)
			continue
		}
		method, path, _ := strings.Cut(rt.pattern, " ")
		path = strings.NewReplacer("{$}", "", "{id}", "7k3m9qx2", "{sha}", "0000", "{name}", "police", "{account}", "a").Replace(path)
		for _, role := range append([]Role{""}, roles()...) {
			w := askAs(h, string(role), method, path, url.Values{"action": {"grade"}})
			refused := w.Code == http.StatusForbidden || w.Code == http.StatusUnauthorized && path != "/sign-in" || strings.HasPrefix(w.Header().Get("Location"), "/sign-in?back=") && path != "/account/password"
			allowed := least == "" || role != "" && slices.Index(roles(), role) >= slices.Index(roles(), least)
			if refused == allowed {
				t.Errorf("%s by %q: %d %s", rt.pattern, role, w.Code, w.Header().Get("Location"))
			}
		}
	}
}

// Every decision takes its role, and carries the name of who is signed in, whatever the form says.
func TestEveryDecisionByEveryRole(t *testing.T) {
	h, acts, _ := teamDesk(t)
	for action, least := range map[record.Action]Role{record.Correct: Coder, record.Grading: Coder, record.Code: Coder, record.Undo: Coder, record.Accept: Reviewer, record.Reject: Reviewer,
		record.Merge: Editor, record.Split: Editor, record.Withdraw: Editor, "burn": Admin} {
		for _, role := range roles() {
			*acts = nil
			w := askAs(h, string(role), http.MethodPost, "/decisions", url.Values{"action": {string(action)}, "subject": {"7k3m9qx2"}, "author": {"somebody else"}})
			allowed := slices.Index(roles(), role) >= slices.Index(roles(), least)
			if allowed != (w.Code == http.StatusSeeOther) || allowed != (len(*acts) == 1) {
				t.Errorf("%s by %s: %d, decided %d", action, role, w.Code, len(*acts))
			}
			if allowed && ((*acts)[0].Author != "the "+string(role) || (*acts)[0].Own != (role == Coder)) {
				t.Errorf("%s by %s: %+v", action, role, (*acts)[0])
			}
		}
	}
	*acts = nil
	if w := askAs(h, "coder", http.MethodPost, "/decisions", url.Values{"action": {"reject"}, "claim": {"c1"}, "subject": {"7k3m9qx2"}}); w.Code != http.StatusSeeOther || len(*acts) != 1 {
		t.Errorf("a coder sets a claim aside: %d", w.Code)
	}
}

// Signing in gives a cookie that no script reads and no other site sends along; what is taken away is in the audit; a form of another site is refused.
func TestSigningIn(t *testing.T) {
	h, _, took := teamDesk(t)
	w := askAs(h, "", http.MethodPost, "/sign-in", url.Values{"name": {"coder"}, "password": {"right"}, "back": {"//elsewhere.example/"}})
	c := w.Result().Cookies()
	if w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/" || len(c) != 1 || !c[0].HttpOnly || c[0].SameSite != http.SameSiteLaxMode || c[0].Secure {
		t.Errorf("%d %v %v", w.Code, w.Header(), c)
	}
	w = askAs(h, "", http.MethodPost, "/sign-in", url.Values{"name": {"<b>"}, "password": {"wrong"}})
	if w.Code != http.StatusUnauthorized || len(w.Result().Cookies()) != 0 || strings.Contains(w.Body.String(), "<b>") {
		t.Errorf("a wrong password: %d %s", w.Code, w.Body)
	}
	askAs(h, "reader", http.MethodGet, "/incidents.csv?place=Kunduz", nil)
	askAs(h, "reader", http.MethodGet, "/incidents.json", nil)
	askAs(h, "reader", http.MethodGet, "/incidents", nil)
	if want := []string{"the reader /incidents.csv?place=Kunduz", "the reader /incidents as JSON"}; !slices.Equal(*took, want) {
		t.Errorf("in the audit: %q", *took)
	}
	r := httptest.NewRequest(http.MethodPost, "http://desk.test/sign-out", nil)
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	w = httptest.NewRecorder()
	if h.ServeHTTP(w, r); w.Code != http.StatusForbidden {
		t.Errorf("a form of another site: %d", w.Code)
	}
}

// Over TLS the cookie is sent over TLS alone.
func TestSecureCookie(t *testing.T) {
	h, err := New(Options{Register: rapid.Custom(draw).Example(1), Accounts: five{new([]string)}, Secure: true, Hosts: []string{"desk.test:80"}})
	if err != nil {
		t.Fatal(err)
	}
	c := askAs(h, "", http.MethodPost, "/sign-in", url.Values{"name": {"coder"}, "password": {"right"}}).Result().Cookies()
	if len(c) != 1 || !c[0].Secure || !strings.HasPrefix(c[0].Name, "__Host-") || c[0].Path != "/" {
		t.Errorf("%v", c)
	}
}

// Who asks for too much has to wait, and others do not.
func TestPace(t *testing.T) {
	now := time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)
	p := newPace(Rate{Second: 2, Burst: 3}, func() time.Time { return now })
	for i := range 3 {
		if w := p.take("a"); w != 0 {
			t.Errorf("request %d waits %v", i, w)
		}
	}
	if w := p.take("a"); w != 500*time.Millisecond {
		t.Errorf("the fourth waits %v", w)
	}
	if w := p.take("b"); w != 0 {
		t.Errorf("another waits %v", w)
	}
	now = now.Add(500 * time.Millisecond)
	if w := p.take("a"); w != 0 {
		t.Errorf("half a second later it waits %v", w)
	}
}

// Two accounts behind one address do not keep each other waiting; who is not signed in goes by the address.
func TestPaceOfAccounts(t *testing.T) {
	now := time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)
	h, err := New(Options{Register: rapid.Custom(draw).Example(1), Accounts: five{new([]string)}, Hosts: []string{"desk.test:80"}, Most: Rate{Second: 1, Burst: 2}, Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	for _, role := range []string{"reader", "coder", "", "nobody's token"} {
		var got []int
		for range 3 {
			got = append(got, askAs(h, role, http.MethodGet, "/account", nil).Code)
		}
		held := slices.Contains(got[:2], http.StatusTooManyRequests)
		if role != "nobody's token" && (held || got[2] != http.StatusTooManyRequests) || role == "nobody's token" && !held {
			t.Errorf("%q: %v", role, got)
		}
	}
}

package main

import (
	"context"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/proto"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/team"
	teamfile "github.com/sabt-org/sabt/team/sqlite"
	"github.com/sabt-org/sabt/view/web"
)

const phrase = "plenty of long words"

// guardedDesk is a desk with accounts: Anna is a coder, Karim an editor, Mina an admin.
func guardedDesk(t *testing.T, files ...string) (*deskOn, *team.Gate) {
	t.Helper()
	d := openDesk(t, files...)
	s, err := teamfile.Open(t.Context(), filepath.Join(t.TempDir(), "team"), true)
	if err != nil {
		t.Fatal(err)
	}
	g := team.New(s, d.now)
	t.Cleanup(func() { g.Close() })
	for name, role := range map[string]string{"Anna": "coder", "Karim": "editor", "Mina": "admin"} {
		if err := g.Add(t.Context(), name, role, phrase, "test"); err != nil {
			t.Fatal(err)
		}
	}
	srv := httptest.NewUnstartedServer(nil)
	answers := &desk{register: d.register, now: d.now}
	t.Cleanup(answers.behind.close)
	h, err := web.New(web.Options{Register: answers, Accounts: people{g}, Author: "nobody", Hosts: hosts(srv.Listener), Log: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	srv.Config.Handler = h
	srv.Start()
	t.Cleanup(srv.Close)
	d.url = srv.URL
	return d, g
}

func (d *deskOn) signIn(name, word string) int {
	d.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		d.t.Fatal(err)
	}
	d.client.Jar = jar
	status, _, _ := d.post("/sign-in", form("name", name, "password", word))
	return status
}

// Nobody sees anything before signing in; then decisions carry the name of the account, and who is disabled is out at once.
func TestDeskWithAccounts(t *testing.T) {
	d, g := guardedDesk(t, deskDocuments...)
	id := d.bridge().ID
	for _, at := range []string{"/", "/incidents", "/incidents/" + id, "/audit"} {
		if status, header, body := d.get(at); status != http.StatusSeeOther || !strings.HasPrefix(header.Get("Location"), "/sign-in?back=") || strings.Contains(body, "Kunduz") {
			t.Errorf("%s unsigned: %d %s", at, status, header.Get("Location"))
		}
	}
	if status, _, body := d.get("/incidents.json"); status != http.StatusUnauthorized || strings.Contains(body, "incidents") {
		t.Errorf("data unsigned: %d %s", status, body)
	}
	if status := d.signIn("Anna", "not her password"); status != http.StatusUnauthorized {
		t.Errorf("a wrong password: %d", status)
	}
	if status := d.signIn("anna", phrase); status != http.StatusSeeOther {
		t.Fatalf("Anna: %d", status)
	}
	grade := form("action", "grade", "subject", id, "aspect", "toll", "grade", "fair", "reason", "read", "author", "Karim")
	if status, _, body := d.post("/decisions", grade); status != http.StatusSeeOther || d.last().Decision.Author != "Anna" {
		t.Errorf("%d by %q\n%s", status, d.last().Decision.Author, body)
	}
	if status, _, _ := d.post("/decisions", form("action", "withdraw", "subject", id, "reason", "no")); status != http.StatusForbidden {
		t.Errorf("a coder withdraws: %d", status)
	}
	if status, _, _ := d.get("/audit"); status != http.StatusForbidden {
		t.Errorf("a coder reads the audit: %d", status)
	}
	d.signIn("Karim", phrase)
	accept := form("action", "accept", "subject", id, "reason", "read")
	if status, _, _ := d.post("/decisions", accept); status != http.StatusSeeOther || d.last().Decision.Author != "Karim" {
		t.Errorf("an editor accepts: %d", status)
	}
	last := d.last().Seq
	d.signIn("Anna", phrase)
	if status, _, _ := d.post("/decisions", form("action", "undo", "undoes", strconv.FormatInt(last, 10), "reason", "no")); status != http.StatusForbidden || d.last().Decision.Action != record.Accept {
		t.Errorf("a coder takes back what an editor decided: %d", status)
	}
	if err := g.Disable(context.WithoutCancel(t.Context()), "Anna", true, "test"); err != nil {
		t.Fatal(err)
	}
	if status, _, _ := d.get("/incidents"); status != http.StatusSeeOther {
		t.Errorf("who is disabled: %d", status)
	}
	d.signIn("Mina", phrase)
	status, _, page := d.get("/audit")
	for _, want := range []string{"could not sign in", "signed in", "Karim", "account"} {
		if status != http.StatusOK || !strings.Contains(page, want) {
			t.Errorf("the audit (%d) lacks %q", status, want)
		}
	}
}

// A person signs in, sees the account, changes the password and is out; the old password leads nowhere.
func TestDeskSignsInInABrowser(t *testing.T) {
	d, _ := guardedDesk(t, "docs/tutorial/bridge.txt")
	p := browse(t, d.url+"/incidents?place=Kunduz")
	keep(t, p, "sign-in")
	p.MustElement("[name=name]").MustInput("Anna")
	p.MustElement("[name=password]").MustInput(phrase)
	wait := p.MustWaitNavigation()
	p.MustElement("main button").MustClick()
	wait()
	if at := p.MustWaitLoad().MustInfo().URL; at != d.url+"/incidents?place=Kunduz" {
		t.Fatalf("after signing in: %s", at)
	}
	cookies, err := p.Cookies(nil)
	if err != nil || len(cookies) != 1 || !cookies[0].HTTPOnly || cookies[0].SameSite != proto.NetworkCookieSameSiteLax || p.MustEval(`() => document.cookie`).Str() != "" {
		t.Errorf("%+v, %v", cookies, err)
	}
	p.MustNavigate(d.url + "/account").MustWaitLoad()
	keep(t, p, "account")
	p.MustElement("[name=old]").MustInput(phrase)
	p.MustElement("[name=new]").MustInput("quite other long words")
	wait = p.MustWaitNavigation()
	p.MustElement("form[action='/account/password'] button").MustClick()
	wait()
	if at := p.MustWaitLoad().MustInfo().URL; !strings.HasPrefix(at, d.url+"/sign-in") {
		t.Errorf("after changing the password: %s", at)
	}
	if status := d.signIn("Anna", phrase); status != http.StatusUnauthorized {
		t.Errorf("the old password: %d", status)
	}
	if status := d.signIn("Anna", "quite other long words"); status != http.StatusSeeOther {
		t.Errorf("the new one: %d", status)
	}
	p.MustElement("[name=name]").MustInput("Mina")
	p.MustElement("[name=password]").MustInput(phrase)
	wait = p.MustWaitNavigation()
	p.MustElement("main button").MustClick()
	wait()
	p.MustNavigate(d.url + "/audit").MustWaitLoad()
	keep(t, p, "audit")
}

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// bridge is the incident of the bridge in the tutorial.
func (d *deskOn) bridge() record.Incident {
	d.t.Helper()
	list, err := d.register.Find(context.Background(), register.Query{Place: "Baghlan", From: mustDay(d.t, "2024-05-01")})
	if err != nil || len(list) != 1 {
		d.t.Fatalf("%d incidents, %v", len(list), err)
	}
	return list[0]
}

// last is the last decision of the log.
func (d *deskOn) last() (out record.Event) {
	d.t.Helper()
	err := d.register.View(context.Background(), func(v register.View) error {
		return v.Events(register.Now, func(ev record.Event) bool {
			out = ev
			return ev.Decision == nil
		})
	})
	if err != nil || out.Decision == nil {
		d.t.Fatalf("no decision, %v", err)
	}
	return out
}

func form(pairs ...string) url.Values {
	v := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		v.Add(pairs[i], pairs[i+1])
	}
	return v
}

// Every decision of the command line can be made on a page, keeps author and reason, and leads on.
func TestDeskDecisions(t *testing.T) {
	d := openDesk(t, "docs/tutorial/bridge.txt", "docs/tutorial/later/2024-05-15.txt", "docs/tutorial/dari.txt")
	in := d.bridge()
	for _, c := range []struct {
		form url.Values
		want func(record.Decision, record.Incident) bool
	}{
		{form("action", "accept"), func(_ record.Decision, in record.Incident) bool { return in.Review == record.Reviewed }},
		{form("action", "grade", "aspect", "toll", "grade", "fair"), func(_ record.Decision, in record.Incident) bool { return in.Grades[record.OfToll] == record.Fair }},
		{form("action", "correct", "variable", "injured", "value", "15", "quote", "Fifteen others were wounded"),
			func(d record.Decision, in record.Incident) bool { return d.Value.Casualty.Count.Min == 15 }},
		{form("action", "split", "subject", in.Accounts[1]), func(_ record.Decision, in record.Incident) bool { return len(in.Accounts) == 1 }},
	} {
		c.form.Add("author", "Bahar")
		c.form.Add("reason", "read again")
		c.form["subject"] = append([]string{in.ID}, c.form["subject"]...)
		c.form.Add("back", "/queue?place=Baghlan")
		status, header, body := d.post("/decisions", c.form)
		if status != http.StatusSeeOther {
			t.Fatalf("%v: %d\n%s", c.form, status, body)
		}
		ev := d.last()
		if to := header.Get("Location"); to != fmt.Sprintf("/queue?done=%d&place=Baghlan", ev.Seq) {
			t.Errorf("%v leads to %s", c.form, to)
		}
		if !c.want(*ev.Decision, d.incident(in.ID)) || ev.Decision.Author != "Bahar" || ev.Decision.Reason != "read again" {
			t.Errorf("%v made %+v", c.form, ev.Decision)
		}
	}
	split := d.last()
	status, _, body := d.post("/decisions", form("action", "undo", "undoes", fmt.Sprint(split.Seq), "reason", "the same bridge"), "Accept", "application/json")
	var done struct{ Entry int64 }
	if err := json.Unmarshal([]byte(body), &done); err != nil || status != http.StatusOK || done.Entry != split.Seq+1 {
		t.Errorf("undo: %d %s", status, body)
	}
	if ev := d.last(); ev.Decision.Author != "Anna" || len(d.incident(in.ID).Accounts) != 2 {
		t.Errorf("after undo: %+v, %v", ev.Decision, d.incident(in.ID).Accounts)
	}
}

// incident is an incident by its id.
func (d *deskOn) incident(id string) (in record.Incident) {
	d.t.Helper()
	err := d.register.View(context.Background(), func(v register.View) (err error) {
		in, err = v.Incident(id, register.Now)
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return in
}

// Nothing is decided without a reason, from another site, under another name of this machine, or with a value that shows no words.
func TestDeskRefuses(t *testing.T) {
	d := openDesk(t, "docs/tutorial/bridge.txt")
	id := d.bridge().ID
	good := form("action", "accept", "subject", id, "reason", "read")
	before := d.head()
	for name, c := range map[string]struct {
		form   url.Values
		header []string
		want   int
	}{
		"no reason":      {form("action", "accept", "subject", id), nil, 422},
		"no incident":    {form("action", "accept", "reason", "read"), nil, 400},
		"no such act":    {form("action", "erase", "subject", id, "reason", "read"), nil, 400},
		"no such words":  {form("action", "correct", "subject", id, "reason", "read", "variable", "killed", "value", "9", "quote", "nine people"), nil, 422},
		"merge with one": {form("action", "merge", "subject", id, "reason", "read"), nil, 422},
		"another site":   {good, []string{"Sec-Fetch-Site", "cross-site"}, 403},
		"another origin": {good, []string{"Origin", "http://elsewhere.example"}, 403},
		"another name":   {good, []string{"Host", "desk.example"}, 421},
		"another port":   {good, []string{"Host", "localhost:1"}, 421},
		"too much":       {form("action", "accept", "subject", id, "reason", strings.Repeat("a", 33<<20)), nil, 413},
	} {
		if status, _, body := d.post("/decisions", c.form, c.header...); status != c.want {
			t.Errorf("%s: %d, want %d\n%.300s", name, status, c.want, body)
		}
	}
	if after := d.head(); after != before {
		t.Errorf("the log went from %d to %d", before, after)
	}
	if status, _, _ := d.get("/decisions"); status != http.StatusMethodNotAllowed && status != http.StatusNotFound {
		t.Errorf("a link decides: %d", status)
	}
}

func (d *deskOn) head() (seq int64) {
	d.t.Helper()
	err := d.register.View(context.Background(), func(v register.View) error {
		h, err := v.Head()
		seq = h.Seq
		return err
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return seq
}

// A form cannot lead away from the desk, and a name is kept where no script reads it.
func TestDeskAuthor(t *testing.T) {
	d := openDesk(t)
	status, header, _ := d.post("/author", form("author", "بهار", "back", "/queue?type=bombing"))
	cookie := header.Get("Set-Cookie")
	if status != http.StatusSeeOther || header.Get("Location") != "/queue?type=bombing" || !strings.Contains(cookie, "HttpOnly") || !strings.Contains(cookie, "SameSite=Strict") {
		t.Errorf("%d to %s with %s", status, header.Get("Location"), cookie)
	}
	_, _, body := d.get("/queue", "Cookie", strings.Split(cookie, ";")[0])
	if !strings.Contains(body, "deciding as <bdi>بهار</bdi>") {
		t.Error("the name is not shown")
	}
	for _, back := range []string{"http://elsewhere.example/", "//elsewhere.example", `/\elsewhere.example`, "javascript:alert(1)", ""} {
		if _, header, _ := d.post("/author", form("author", "A", "back", back)); header.Get("Location") != "/" {
			t.Errorf("%q leads to %q", back, header.Get("Location"))
		}
	}
}

// An article is not trusted: nothing in it becomes markup, a script, a style or a link, on no page.
func TestDeskHostileDocument(t *testing.T) {
	d := openDesk(t)
	evil := `"><script>alert(1)</script><img src=x onerror=alert(2)> </textarea></style>` + "\u202e"
	escaped := html.EscapeString(evil)
	d.tell("<html><title>"+escaped+"</title><body><article><p>A bomb killed seven people at a mosque in Kunduz on 12 May 2024, a doctor at the "+escaped+
		" hospital said.</p><p>Gunmen of the "+escaped+" Front shot dead three soldiers in Herat on 10 May 2024, police said.</p></article></body></html>",
		strings.Repeat("bomb killed ", 20000))
	list, err := d.register.Find(context.Background(), register.Query{})
	if err != nil || len(list) == 0 {
		t.Fatalf("%d incidents, %v", len(list), err)
	}
	pages := []string{"/incidents", "/documents", "/sources", "/actors", "/queue", "/incidents?place=" + url.QueryEscape(evil), "/documents?text=" + url.QueryEscape(evil)}
	for _, in := range list {
		pages = append(pages, "/incidents/"+in.ID, "/queue/"+in.ID)
	}
	for _, a := range elements(d.page("/documents"), "a") {
		if strings.HasPrefix(attribute(a, "href"), "/documents/") {
			pages = append(pages, attribute(a, "href"))
		}
	}
	if _, _, body := d.get(pages[1]); !strings.Contains(body, "&lt;script&gt;alert(1)") {
		t.Error("the title's own words are gone")
	}
	for _, at := range pages {
		root := d.page(at)
		for e := range root.Descendants() {
			if e.Data == "img" || e.Data == "style" || e.Data == "iframe" || e.Data == "script" && !strings.HasPrefix(attribute(e, "src"), "/assets/") {
				t.Errorf("%s has a %s", at, e.Data)
			}
			for _, a := range e.Attr {
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || strings.HasPrefix(strings.ToLower(a.Val), "javascript:") {
					t.Errorf("%s has %s=%q", at, a.Key, a.Val)
				}
			}
		}
	}
	_, header, _ := d.get("/incidents")
	if csp := header.Get("Content-Security-Policy"); !strings.Contains(csp, "default-src 'none'") || strings.Contains(csp, "unsafe") {
		t.Errorf("the policy is %s", csp)
	}
}

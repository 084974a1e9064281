package main

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

var deskDocuments = []string{"docs/tutorial/bridge.txt", "docs/tutorial/later/2024-05-15.txt", "docs/tutorial/dari.txt", "examples/foiled-plot.txt"}

// Every address that a page names answers, and what it points at inside a page is there. Every page is to be had as data.
func TestDeskEveryLinkResolves(t *testing.T) {
	d := openDesk(t, deskDocuments...)
	seen, todo := map[string]bool{"/": true}, []string{"/"}
	ids := map[string]map[string]bool{}
	var inner []string
	for len(todo) > 0 {
		at := todo[0]
		todo = todo[1:]
		status, header, body := d.get(at)
		if to := header.Get("Location"); status == http.StatusSeeOther {
			body = `<a href="` + html.EscapeString(to) + `">`
		} else if status != http.StatusOK {
			t.Errorf("%s: %d", at, status)
			continue
		}
		if kind := header.Get("Content-Type"); strings.Contains(kind, "json") && !json.Valid([]byte(body)) {
			t.Errorf("%s is no JSON", at)
		} else if !strings.Contains(kind, "html") {
			continue
		}
		root, err := html.Parse(strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		ids[at] = identified(t, at, root)
		for _, to := range addresses(root) {
			u, err := url.Parse(to)
			if err != nil || u.Host != "" || u.Scheme != "" {
				t.Errorf("%s leads away: %q", at, to)
				continue
			}
			base, err := url.Parse(at)
			if err != nil {
				t.Fatal(err)
			}
			u = base.ResolveReference(u)
			page := u.RequestURI()
			if u.Fragment != "" {
				inner = append(inner, page+"#"+u.Fragment)
			}
			if !seen[page] {
				seen[page] = true
				todo = append(todo, page)
			}
		}
	}
	for _, to := range inner {
		page, id, _ := strings.Cut(to, "#")
		if !ids[page][id] {
			t.Errorf("%s is not there", to)
		}
	}
	if len(seen) < 60 {
		t.Errorf("%d addresses, the pages are not linked", len(seen))
	}
}

func pathOf(at string) string  { p, _, _ := strings.Cut(at, "?"); return p }
func queryOf(at string) string { _, q, _ := strings.Cut(at, "?"); return q }

// identified are the ids of a page; none may stand twice.
func identified(t *testing.T, at string, root *html.Node) map[string]bool {
	out := map[string]bool{}
	for e := range root.Descendants() {
		if id := attribute(e, "id"); id != "" {
			if out[id] {
				t.Errorf("%s: id %q stands twice", at, id)
			}
			out[id] = true
		}
	}
	return out
}

func addresses(root *html.Node) []string {
	var out []string
	for e := range root.Descendants() {
		for _, key := range []string{"href", "src"} {
			if to := attribute(e, key); to != "" {
				out = append(out, to)
			}
		}
	}
	return out
}

// A page and the command beside it list the same incidents.
func TestDeskListsWhatTheRegisterFinds(t *testing.T) {
	d := openDesk(t, deskDocuments...)
	for address, q := range map[string]register.Query{
		"/incidents":             {},
		"/incidents?place=Kabul": {Place: "Kabul"},
		"/incidents?place=%DA%A9%D8%A7%D8%A8%D9%84": {Place: "Kabul"},
		"/incidents?killed=4&sort=toll":             {AtLeast: 4, Sort: register.ByToll},
		"/incidents?from=2024-05-01&type=bombing":   {From: mustDay(t, "2024-05-01"), Type: record.Bombing},
		"/incidents?source-kind=medical":            {Kind: record.SourceMedical},
		"/incidents?standing=rejected":              {Standing: record.Rejected},
	} {
		list, err := d.register.Find(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		for _, in := range list {
			want = append(want, "/incidents/"+in.ID)
		}
		for _, a := range elements(d.page(address), "a") {
			if a.Parent.Data == "th" {
				got = append(got, attribute(a, "href"))
			}
		}
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s lists %v, want %v", address, got, want)
		}
	}
}

func mustDay(t *testing.T, s string) record.Day {
	d, err := record.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The rival figures of the bridge stand on their page, the party's apart, each with a link to its words.
func TestDeskIncident(t *testing.T) {
	d := openDesk(t, deskDocuments...)
	list, err := d.register.Find(context.Background(), register.Query{Place: "Baghlan", From: mustDay(t, "2024-05-01")})
	if err != nil || len(list) != 1 {
		t.Fatalf("%d incidents, %v", len(list), err)
	}
	root := d.page("/incidents/" + list[0].ID)
	var rows []string
	for _, tr := range elements(root, "tr") {
		if class := attribute(tr, "class"); strings.HasPrefix(class, "party") || strings.HasPrefix(class, "source") || class == "toll" {
			rows = append(rows, strings.Fields(class)[0]+" "+shownIn(tr))
		}
	}
	all := strings.Join(rows, "\n")
	for _, want := range []string{"toll toll policy range at least 4, best 5", "source medical A a doctor at the provincial hospital at least 5", "source authority A The police spokesman for the province 4",
		"B the public health directorate 7", "party party to the conflict B A Taliban spokesman 4"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not among\n%s", want, all)
		}
	}
	if i, j := strings.Index(all, "Taliban spokesman"), strings.LastIndex(all[:strings.Index(all, "party party")], "source"); i < j {
		t.Error("what a party says does not stand apart")
	}
	for _, a := range elements(root, "a") {
		if shownIn(a) != "at least 5" {
			continue
		}
		doc := d.page(pathOf(attribute(a, "href")) + "?" + strings.Split(queryOf(attribute(a, "href")), "#")[0])
		for _, m := range elements(doc, "mark") {
			if attribute(m, "id") == "words" && shownIn(m) != "killing at least five people" {
				t.Errorf("the words are %q", shownIn(m))
			}
		}
	}
}

// What somebody asks for wrongly is said on the page, with a status that programs understand.
func TestDeskFaults(t *testing.T) {
	d := openDesk(t, "docs/tutorial/bridge.txt")
	for address, want := range map[string]int{
		"/nowhere": 404, "/incidents/zzzzzzzz": 404, "/documents/ffff": 404, "/queue/zzzzzzzz": 404, "/incidents/zzzzzzzz.json": 404,
		"/incidents?colour=red": 400, "/incidents?from=yesterday": 400, "/incidents?killed=many": 400, "/incidents?type=explosion": 400,
		"/incidents?page=-3": 200, "/incidents?page=99": 200, "/incidents?as-of=1999-01-01": 400, "/documents?to=2024": 400, "/incidents?text=%22": 200,
	} {
		status, header, body := d.get(address)
		if status != want || status >= 400 && !strings.Contains(body, "error") && !strings.Contains(body, "Not possible") {
			t.Errorf("%s: %d, want %d\n%s", address, status, want, body)
		}
		if strings.HasSuffix(address, ".json") && !strings.Contains(header.Get("Content-Type"), "json") {
			t.Errorf("%s answers with %s", address, header.Get("Content-Type"))
		}
	}
}

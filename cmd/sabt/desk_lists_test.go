package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed/atom"
	"github.com/spf13/pflag"
	"golang.org/x/net/html"

	"github.com/sabt-org/sabt/register"
)

// operation is what the description says of asking at an address.
type operation struct {
	Parameters []struct {
		Name, In string
		Schema   struct {
			Type, Format any
			Enum         []string
		}
	}
	Responses map[string]struct {
		Content map[string]any
	}
}

func (d *deskOn) operations() map[string]operation {
	d.t.Helper()
	_, _, body := d.get("/openapi.json")
	var doc struct {
		Paths map[string]map[string]operation
	}
	if err := json.Unmarshal([]byte(body), &doc); err != nil {
		d.t.Fatal(err)
	}
	out := map[string]operation{}
	for path, methods := range doc.Paths {
		if op, ok := methods["get"]; ok {
			out[path] = op
		}
	}
	return out
}

// Every parameter that is described is taken, every flag of the command line is described, and what is not described is refused.
func TestDeskTakesTheParametersThatItDescribes(t *testing.T) {
	d := openDesk(t, deskDocuments...)
	all := d.operations()
	for path, op := range all {
		at := strings.NewReplacer("{id}", d.bridge().ID, "{sha}", d.bridgeDocument()).Replace(path)
		for _, p := range op.Parameters {
			if p.In != "query" {
				continue
			}
			value := "1"
			switch {
			case len(p.Schema.Enum) > 0:
				value = p.Schema.Enum[0]
			case p.Schema.Format == "date":
				value = "2026-11-25"
			case p.Schema.Type == "boolean":
				value = "true"
			case p.Name == "box":
				value = "60,30,75,40"
			case p.Name == "after":
				value = "1." + d.bridge().ID
			case p.Name == "series":
				continue // these documents tell of none
			}
			status, _, body := d.get(at + "?" + url.Values{p.Name: {value}}.Encode())
			if status != http.StatusOK && !(p.Name == "after" && status == http.StatusNotFound) {
				t.Errorf("%s?%s=%s: %d %.200s", at, p.Name, value, status, body)
			}
		}
		if len(op.Parameters) > 3 {
			if status, _, _ := d.get(at + "?colour=red"); status != http.StatusBadRequest {
				t.Errorf("%s takes a parameter that is not described: %d", at, status)
			}
		}
	}
	var o listOptions
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	o.chosen(flags)
	flags.VisitAll(func(f *pflag.Flag) {
		for _, path := range []string{"/incidents.json", "/incidents.csv"} {
			if !slices.ContainsFunc(all[path].Parameters, func(p struct {
				Name, In string
				Schema   struct {
					Type, Format any
					Enum         []string
				}
			}) bool {
				return p.Name == f.Name
			}) {
				t.Errorf("%s does not describe %s, which the command line has", path, f.Name)
			}
		}
	})
}

// Every list is to be had as a table, with as many rows as the data has; its page leads to it.
func TestDeskListsAsTables(t *testing.T) {
	d := openDesk(t, append(deskDocuments, "docs/tutorial/dari.txt")...)
	for path, op := range d.operations() {
		if !strings.HasSuffix(path, ".csv") {
			continue
		}
		status, header, body := d.get(path)
		rest, marked := strings.CutPrefix(body, "\ufeff")
		rows, err := csv.NewReader(strings.NewReader(rest)).ReadAll()
		if status != http.StatusOK || err != nil || !marked || len(rows) == 0 || op.Responses["200"].Content["text/csv"] == nil || !strings.HasPrefix(header.Get("Content-Type"), "text/csv") {
			t.Errorf("%s: %d %v", path, status, err)
			continue
		}
		_, _, data := d.get(strings.TrimSuffix(path, ".csv") + ".json")
		var object map[string]any
		if err := json.Unmarshal([]byte(data), &object); err != nil {
			t.Fatal(err)
		}
		want := 0
		for key, v := range object {
			switch list := v.(type) {
			case []any:
				if key != "others" {
					want += len(list)
				}
			case map[string]any: // numbers: six policies
				want += 6 * len(list["sums"].([]any))
			}
		}
		if len(rows)-1 != want {
			t.Errorf("%s has %d rows, the data %d", path, len(rows)-1, want)
		}
		page := d.page(strings.TrimSuffix(path, ".csv"))
		if !slices.ContainsFunc(elements(page, "a"), func(a *html.Node) bool { return attribute(a, "href") == path }) {
			t.Errorf("the page does not lead to %s", path)
		}
	}
}

// A list is read to its end by its "next", on pages and as data, and nothing is shown twice though something is added meanwhile.
func TestDeskPagesByCursor(t *testing.T) {
	d := openDesk(t, "examples/air-strike.txt", "examples/claim-newsletter.txt", "docs/tutorial/bridge.txt", "docs/tutorial/dari.txt")
	all, err := d.register.Find(context.Background(), register.Query{})
	if err != nil || len(all) < 4 {
		t.Fatalf("%d incidents, %v", len(all), err)
	}
	var seen []string
	at := "/incidents.json?limit=2"
	for at != "" {
		_, _, body := d.get(at)
		var list struct {
			Incidents []struct{ ID string }
			Next      *string
		}
		if err := json.Unmarshal([]byte(body), &list); err != nil {
			t.Fatalf("%s: %v", at, err)
		}
		if len(seen) == 0 {
			d.tell("A bomb killed three people in Kunduz on 12 November 2026, police said.") // the latest of all
		}
		for _, in := range list.Incidents {
			seen = append(seen, in.ID)
		}
		if at = ""; list.Next != nil {
			at = *list.Next
		}
	}
	if len(seen) != len(all) || len(slices.Compact(slices.Sorted(slices.Values(seen)))) != len(all) {
		t.Errorf("%d of %d: %q", len(seen), len(all), seen)
	}
	n := 0
	for at = "/incidents?limit=2"; at != ""; n++ {
		page := d.page(at)
		at = ""
		for _, a := range elements(page, "a") {
			if attribute(a, "rel") == "next" {
				at = attribute(a, "href")
			}
		}
	}
	if n != (len(all)+2)/2 {
		t.Errorf("%d pages of two", n)
	}
}

// The feed is Atom, tells of what is new, of what was corrected and of what was taken back, and its names stay.
func TestDeskFeed(t *testing.T) {
	d := openDesk(t, deskDocuments...)
	id := d.bridge().ID
	read := func(address string) *atom.Feed {
		t.Helper()
		status, header, body := d.get(address)
		f, err := (&atom.Parser{}).Parse(strings.NewReader(body))
		if err != nil || status != http.StatusOK || !strings.HasPrefix(header.Get("Content-Type"), "application/atom+xml") {
			t.Fatalf("%s: %d %v\n%s", address, status, err, body)
		}
		if f.ID == "" || f.Title == "" || f.UpdatedParsed == nil || len(f.Authors) != 1 || len(f.Links) != 2 || f.Links[0].Rel != "self" || f.Links[0].Href != d.url+address {
			t.Errorf("%s lacks something: %+v", address, f)
		}
		for _, e := range f.Entries {
			if !strings.HasPrefix(e.ID, "urn:uuid:") || e.Title == "" || e.UpdatedParsed == nil || e.PublishedParsed == nil || e.UpdatedParsed.Before(*e.PublishedParsed) ||
				e.UpdatedParsed.After(*f.UpdatedParsed) || len(e.Links) != 1 || !strings.HasPrefix(e.Links[0].Href, d.url+"/incidents/") || e.Summary == "" {
				t.Errorf("%s: an entry lacks something: %+v", address, e)
			}
		}
		return f
	}
	entry := func(f *atom.Feed) *atom.Entry {
		for _, e := range f.Entries {
			if strings.HasSuffix(e.Links[0].Href, "/"+id) {
				return e
			}
		}
		t.Fatal("the incident is not in the feed")
		return nil
	}
	first := read("/incidents.atom")
	if other := read("/incidents.atom?place=Nowhere"); len(other.Entries) != 0 || other.ID == first.ID {
		t.Errorf("of nowhere: %+v", other)
	}
	before := entry(first)
	for term, f := range map[string]url.Values{"corrected": form("action", "grade", "subject", id, "aspect", "toll", "grade", "fair", "reason", "read")} {
		if status, _, body := d.post("/decisions", f); status != http.StatusSeeOther {
			t.Fatalf("%d %s", status, body)
		}
		if e := entry(read("/incidents.atom")); e.ID != before.ID || e.Categories[0].Term != term {
			t.Errorf("after a grade: %+v", e)
		}
	}
	if status, _, body := d.post("/decisions", form("action", "withdraw", "subject", id, "reason", "the paper took it back")); status != http.StatusSeeOther {
		t.Fatalf("%d %s", status, body)
	}
	if e := entry(read("/incidents.atom")); e.ID != before.ID || e.Categories[0].Term != "withdrawn" || !strings.HasPrefix(e.Title, "withdrawn: ") {
		t.Errorf("after withdrawing: %+v", e)
	}
}

// What a reader has already is not made again, as a page or as data; after a decision it is.
func TestDeskETags(t *testing.T) {
	d := openDesk(t, deskDocuments...)
	id := d.bridge().ID
	addresses := []string{"/incidents", "/incidents?place=Kunduz", "/incidents/" + id, "/queue", "/numbers", "/documents", "/places", "/statements", "/map", "/incidents.json", "/incidents.csv", "/incidents.atom"}
	tags := map[string]string{}
	for _, at := range addresses {
		_, header, _ := d.get(at)
		if tags[at] = header.Get("ETag"); tags[at] == "" {
			t.Errorf("%s has no tag", at)
		}
		if status, _, body := d.get(at, "If-None-Match", `"other", `+tags[at]); status != http.StatusNotModified || body != "" {
			t.Errorf("%s again: %d", at, status)
		}
		if status, _, _ := d.get(at, "If-None-Match", tags[at], "Cookie", "sabt_author=Karim"); status != http.StatusOK {
			t.Errorf("%s for another person: %d", at, status)
		}
	}
	if status, _, body := d.post("/decisions", form("action", "grade", "subject", id, "aspect", "toll", "grade", "fair", "reason", "read")); status != http.StatusSeeOther {
		t.Fatalf("%d %s", status, body)
	}
	for _, at := range addresses {
		if status, header, _ := d.get(at, "If-None-Match", tags[at]); status != http.StatusOK || header.Get("ETag") == tags[at] {
			t.Errorf("%s after a decision: %d", at, status)
		}
	}
}

// What a browser loads for the first page, packed, is less than 100 kB.
func TestDeskFirstPageIsLight(t *testing.T) {
	files, err := filepath.Glob("../../examples/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for i := range files {
		files[i] = strings.TrimPrefix(files[i], "../../")
	}
	d := openDesk(t, files...)
	sum := 0
	addresses := []string{"/incidents"}
	page := d.page("/incidents")
	for _, e := range slices.Concat(elements(page, "link"), elements(page, "script")) {
		if at := attribute(e, "href") + attribute(e, "src"); strings.HasPrefix(at, "/assets/") {
			addresses = append(addresses, at)
		}
	}
	if n := len(elements(page, "tr")); n < 30 || len(addresses) < 3 {
		t.Fatalf("%d rows, %q", n, addresses)
	}
	for _, at := range addresses {
		status, header, body := d.get(at, "Accept-Encoding", "gzip")
		if status != http.StatusOK || len(body) > 1500 && header.Get("Content-Encoding") != "gzip" {
			t.Errorf("%s: %d, %d bytes, packed by %q", at, status, len(body), header.Get("Content-Encoding"))
		}
		sum += len(body)
	}
	if sum > 100_000 {
		t.Errorf("%d bytes", sum)
	}
}

package main

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
)

// Two people code an account blind, are compared, and one value is settled by a decision; until then the incident is as it was.
func TestDeskCoding(t *testing.T) {
	d := openDesk(t, "docs/tutorial/bridge.txt")
	id := d.bridge().ID
	code := func(author, killed, party string) {
		t.Helper()
		f := url.Values{"author": {author}, "type": {"bombing"}, "quote type": {"A roadside bomb"}, "killed": {killed}, "quote killed": {"killing at least five people"}, "perpetrator": {party}, "quote perpetrator": {"claimed the attack"}, "basis": {"claimed_by_perpetrator"}}
		if status, header, body := d.post("/coding/"+id, f); status != http.StatusSeeOther || !strings.HasPrefix(header.Get("Location"), "/coding?done=") {
			t.Fatalf("%d\n%s", status, body)
		}
	}
	before := d.incident(id)
	code("Anna", "5+", "ISIS-K")
	if status, _, _ := d.get("/coding/" + id + "/compare"); status != http.StatusForbidden {
		t.Errorf("one coding is shown: %d", status)
	}
	for _, at := range []string{"/coding", "/coding.json", "/incidents/" + id + ".json"} {
		if _, _, body := d.get(at); strings.Contains(body, "A roadside bomb\"") || strings.Contains(body, "claimed the attack\"") {
			t.Errorf("%s tells what Anna coded", at)
		}
	}
	code("Bilal", "4", "ISIS-K")
	if in := d.incident(id); in.Review != before.Review || len(in.Tolls) != len(before.Tolls) {
		t.Errorf("codings change the incident: %+v", in)
	}
	root := d.page("/coding/" + id + "/compare")
	var differ []string
	for _, tr := range elements(root, "tr") {
		if attribute(tr, "class") == "differs" {
			differ = append(differ, shownIn(elements(tr, "th")[0]))
		}
	}
	if len(differ) != 1 || !strings.HasPrefix(differ[0], "killed") {
		t.Errorf("%q differ", differ)
	}
	form := url.Values{}
	for _, f := range elements(root, "form") { // Anna's figure is settled
		one := url.Values{}
		for _, in := range elements(f, "input") {
			one.Set(attribute(in, "name"), attribute(in, "value"))
		}
		if one.Get("variable") == "killed" && form.Get("variable") == "" {
			form = one
		}
	}
	form.Set("action", "correct")
	form.Set("reason", "the doctor says at least")
	if status, _, body := d.post("/decisions", form); status != http.StatusSeeOther {
		t.Fatalf("%d %v\n%s", status, form, body)
	}
	c := d.last().Decision
	if c.Action != record.Correct || c.Value.Casualty.Count.Min != 5 || c.Value.Casualty.Count.Max != record.Unbounded {
		t.Errorf("settled is %+v", c)
	}
	if status, _, _ := d.post("/coding/"+id, url.Values{"author": {"Cyrus"}, "quote killed": {"killing"}}); status != http.StatusBadRequest {
		t.Errorf("words without a value: %d", status)
	}
	if figures := shownIn(elements(d.page("/coding"), "table")[0]); !strings.Contains(figures, "killed") || !strings.Contains(figures, "too few accounts") {
		t.Errorf("figures: %s", figures)
	}
}

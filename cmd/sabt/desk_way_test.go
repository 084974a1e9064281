package main

import (
	"context"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/input"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// told again, in words of its own, so that the machine is not sure of it.
const toldAgain = `KABUL, 16 May 2024 - An explosion hit a minibus near a bridge in Baghlan province on 12 May 2024. It killed nine people and injured 14, a health official said.`

// A person's whole way, in an interface from left to right and in one from right to left: paste an article and see it read, look at it from the queue
// by keyboard, see the rival tolls, say that it is the same as another, take that back, and carry the list away.
func TestDeskWholeWayInABrowser(t *testing.T) {
	for _, l := range []look{{"en", "light", 1280, 900}, {"fa-AF", "dark", 1280, 900}} {
		t.Run(l.lang, func(t *testing.T) { wholeWay(t, l) })
	}
}

func wholeWay(t *testing.T, l look) {
	d := openDesk(t, "docs/tutorial/later/2024-05-15.txt")
	p := browse(t, d.url+"/add")
	l.put(p, d)
	step := func(name string) { keepWhole(t, p, "way-"+l.lang+"-"+name) }
	submit := func(e *rod.Element) {
		wait := p.MustWaitNavigation()
		e.MustClick()
		wait()
		p.MustWaitLoad()
	}

	// Add.
	b, err := os.ReadFile("../../docs/tutorial/bridge.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{string(b), toldAgain} {
		p.MustNavigate(d.url + "/add").MustWaitLoad()
		p.MustElement("textarea[name=text]").MustInput(text)
		submit(p.MustElement("form.adding button.main"))
		if !p.MustHas(".added .placed a") {
			t.Fatalf("nothing was read:\n%s", p.MustElement("main").MustText())
		}
	}
	step("1-added")

	// Look at the first of the queue by keyboard, and accept it.
	p.MustNavigate(d.url + "/queue").MustWaitLoad()
	step("2-queue")
	press(p, true, input.Enter)
	press(p, false, 'j', 'j')
	if !p.MustHas("mark.lit") {
		t.Error("no words are lit")
	}
	step("3-look")
	press(p, false, 'a')
	p.MustInsertText("read it")
	press(p, true, input.Enter)
	if got := d.last().Decision; got.Action != record.Accept || got.Author != "Anna" {
		t.Fatalf("after a: %+v", got)
	}

	// The rival tolls, side by side.
	id := d.bridge().ID
	p.MustNavigate(d.url + "/incidents/" + id).MustWaitLoad()
	if n := len(p.MustElements(".plot tr.source")); n < 3 {
		t.Errorf("%d figures of sources", n)
	}
	step("4-incident")

	// The same as another, by its id; and not.
	other := otherThan(t, d, id)
	p.MustNavigate(d.url + "/queue/" + id).MustWaitLoad()
	press(p, false, 'm')
	p.MustElement("details[open] input[name=subject]:not([type=radio]):not([type=hidden])").MustInput(other)
	p.MustElement("details[open] [data-reason]").MustInput("one minibus")
	step("5-same")
	submit(p.MustElement("details[open] button[value=merge]"))
	merged := d.last()
	if merged.Decision.Action != record.Merge || d.leads(other) != d.leads(id) {
		t.Fatalf("after m: %+v", merged.Decision)
	}
	press(p, false, 'u')
	p.MustInsertText("two buses")
	press(p, true, input.Enter)
	if got := d.last().Decision; got.Action != record.Undo || got.Undoes != merged.Seq || d.leads(other) == d.leads(id) {
		t.Fatalf("after u: %+v", got)
	}

	// Carry the list away.
	p.MustNavigate(d.url + "/incidents?place=Baghlan").MustWaitLoad()
	step("6-list")
	csv := *p.MustElement("a[download]").MustAttribute("href")
	if status, _, body := d.get(csv); status != http.StatusOK || strings.Count(body, "\n") < 3 || !strings.Contains(body, id) {
		t.Errorf("%d %s", status, body)
	}
	if dir := p.MustEval(`() => document.documentElement.dir`).Str(); (dir == "rtl") != (l.lang == "fa-AF") {
		t.Errorf("the way was gone %s", dir)
	}
}

// leads is the page to which the address of an incident leads: itself, or the one that it was merged into.
func (d *deskOn) leads(id string) string {
	status, header, _ := d.get("/incidents/" + id)
	if status == http.StatusSeeOther {
		return header.Get("Location")
	}
	return "/incidents/" + id
}

// otherThan is another incident of the place.
func otherThan(t *testing.T, d *deskOn, id string) string {
	list, err := d.register.Find(context.Background(), register.Query{Place: "Baghlan"})
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range list {
		if in.ID != id {
			return in.ID
		}
	}
	t.Fatal("there is no other incident in Baghlan")
	return ""
}

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"
)

// look is a way in which a person sees the desk.
type look struct {
	lang   string
	scheme string
	width  int
	height int
}

func (l look) String() string { return fmt.Sprintf("%s-%s-%d", l.lang, l.scheme, l.width) }

// looks are all of them where a browser is required, as in .ci/run; else half of them, in which each meets each other.
func looks() []look {
	if os.Getenv("SABT_BROWSER") != "required" {
		return []look{{"en", "light", 1280, 900}, {"en", "dark", 390, 844}, {"fa-AF", "dark", 1280, 900}, {"fa-AF", "light", 390, 844}}
	}
	var out []look
	for _, lang := range []string{"en", "fa-AF"} {
		for _, scheme := range []string{"light", "dark"} {
			out = append(out, look{lang, scheme, 1280, 900}, look{lang, scheme, 390, 844})
		}
	}
	return out
}

// put shows the pages as the look says, from now on.
func (l look) put(p *rod.Page, d *deskOn) {
	p.MustSetViewport(l.width, l.height, 1, l.width < 500)
	media := proto.EmulationSetEmulatedMedia{Features: []*proto.EmulationMediaFeature{{Name: "prefers-color-scheme", Value: l.scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}}
	if err := media.Call(p); err != nil {
		d.t.Fatal(err)
	}
	p.MustNavigate(d.url + "/add?lang=" + l.lang).MustWaitLoad()
}

// axe is the script that looks for what keeps people out; its licence stands beside it.
func axe(t *testing.T) string {
	t.Helper()
	dir := filepath.Join("testdata", "axe")
	b, err := os.ReadFile(filepath.Join(dir, "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(filepath.Join(dir, "SOURCE.md"))
	if err != nil {
		t.Fatal(err)
	}
	if sum := sha256.Sum256(b); !strings.Contains(string(source), hex.EncodeToString(sum[:])) {
		t.Fatal("axe.min.js is not the one that SOURCE.md names")
	}
	return string(b)
}

// everyPage are the addresses of all pages over a register.
func (d *deskOn) everyPage() map[string]string {
	id := d.bridge().ID
	return map[string]string{
		"queue": "/queue", "look": "/queue/" + id, "incidents": "/incidents", "filtered": "/incidents?place=Baghlan&killed=1", "incident": "/incidents/" + id, "map": "/map", "numbers": "/numbers?by=year",
		"provinces": "/numbers?by=province&from=2020-01-01&killed=1&place=Afghanistan", "statements": "/statements", "documents": "/documents", "document": "/documents/" + d.bridgeDocument(), "sources": "/sources", "parties": "/actors",
		"places": "/places", "coding": "/coding", "bias": "/bias", "party": "/actors/ISIS-K", "place": "/places/Baghlan", "code": "/coding/" + id, "publishers": "/publishers", "add": "/add", "api": "/openapi", "fault": "/nowhere",
	}
}

// Every page, in both directions of writing, light and dark, on a desk and on a telephone: axe finds nothing that keeps people out, and nothing
// is wider than the page.
func TestDeskIsOpenToAllInABrowser(t *testing.T) {
	d := openDesk(t, append(deskDocuments, "examples/united-nations-report.txt")...)
	script := axe(t)
	p := browse(t, d.url+"/add")
	quiet(p)
	p.MustEval(`() => { const i = document.createElement("input"); document.querySelector("main").append(i); }`)
	if len(violations(t, p, script)) == 0 {
		t.Fatal("axe takes a field without a label for a good one: it did not look")
	}
	for _, l := range looks() {
		l.put(p, d)
		p.Keyboard.MustType(input.Tab)
		if first := p.MustEval(`() => { const e = document.activeElement, r = e.getBoundingClientRect(); return [e.className, r.width > 20 && r.left >= 0 && r.right <= innerWidth, getComputedStyle(e).outlineStyle].join(" "); }`).Str(); first != "skip true solid" {
			t.Errorf("%s: the first that the keyboard comes to is %q, not the way past the menu, seen", l, first)
		}
		for name, at := range d.everyPage() {
			p.MustNavigate(d.url + at).MustWaitLoad()
			keepWhole(t, p, name+"-"+l.String())
			p.MustEval(`() => document.querySelectorAll("details").forEach(d => { if (!d.name) d.open = true; })`)
			if over := p.MustEval(`() => document.documentElement.scrollWidth - document.documentElement.clientWidth`).Int(); over > 0 {
				t.Errorf("%s %s is %d pixels too wide: %s", name, l, over, p.MustEval(tooWide).Str())
			}
			if dir := p.MustEval(`() => getComputedStyle(document.body).direction`).Str(); (dir == "rtl") != (l.lang == "fa-AF") {
				t.Errorf("%s %s runs %s", name, l, dir)
			}
			for _, v := range violations(t, p, script) {
				t.Errorf("%s %s: %s", name, l, v)
			}
		}
	}
}

// tooWide names what sticks out.
const tooWide = `() => [...document.querySelectorAll("body *")].filter(e => { const r = e.getBoundingClientRect(); return r.width && (r.right > innerWidth + 1 || r.left < -1) && !e.closest(".scroll, svg, .unseen, nav ul"); })
	.slice(0, 3).map(e => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40)).join("; ")`

// violations are what axe finds.
func violations(t *testing.T, p *rod.Page, script string) []string {
	t.Helper()
	if !p.MustEval(`() => "axe" in window`).Bool() {
		if _, err := (proto.RuntimeEvaluate{Expression: script}).Call(p); err != nil {
			t.Fatal(err)
		}
	}
	result := p.MustEval(`async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(v => v.id + " (" + v.impact + "): " + v.nodes.slice(0, 2).map(n => n.html.slice(0, 160) + " — " + n.failureSummary.replaceAll("\n", " ").slice(0, 240)).join(" | "))`)
	var out []string
	for _, v := range result.Arr() {
		out = append(out, v.Str())
	}
	return out
}

// quiet lets the browser be asked for pages that are not there.
func quiet(p *rod.Page) { (proto.LogDisable{}).Call(p) }

// keepWhole keeps a picture of the whole page.
func keepWhole(t *testing.T, p *rod.Page, name string) {
	dir := os.Getenv("SABT_SCREENSHOTS")
	if dir == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), p.MustScreenshotFullPage(), 0o644); err != nil {
		t.Error(err)
	}
}

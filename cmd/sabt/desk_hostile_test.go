package main

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/go-rod/rod"

	"github.com/sabt-org/sabt/register"
)

// hostile are articles that were written to break a page, each by a way of its own.
func hostile() map[string]string {
	return map[string]string{
		"script in the title":  "<html><head><title>&lt;script&gt;window.broken=1&lt;/script&gt;&lt;img src=x onerror=window.broken=1&gt;</title></head><body><article><p>A bomb killed seven people at a mosque in Kunduz on 12 May 2024, police said.</p></article></body></html>",
		"ten megabytes a line": "A bomb killed eight people in Herat on 13 May 2024, police said. " + strings.Repeat("word ", 2<<20),
		"bidi overrides":       "<html><head><title>\u202e\u202dturned \u2067round</title></head><body><article><p>A bomb \u202ekilled nine people in Kabul\u202d on 14 May 2024, a doctor at the \u202ehospital said.</p></article></body></html>",
		"nothing to be seen":   "<html><head><title>\u200b\u200d\ufeff\u2060</title></head><body><article><p>A bo\u200bmb killed te\u200dn people in Ghazni on 15 May 2024, police said.</p></article></body></html>",
		"a wall of letters":    "Gunmen shot dead two guards in Farah on 16 May 2024, police said at " + strings.Repeat("W", 3000) + ".",
	}
}

// Articles that were written to do harm are shown, and do none: no script of theirs runs, nothing leaves their place, no text of ours is turned
// round, no page is wider than a telephone, and nothing that can be chosen is without a name.
func TestDeskHostileInABrowser(t *testing.T) {
	d := openDesk(t)
	for _, text := range hostile() {
		d.tell(text)
	}
	surrogate := "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"half.txt\"\r\n\r\nA bomb killed six people in Zaranj on 17 May 2024, \xed\xa0\x80 police said.\r\n--b--\r\n"
	if status, _, body := d.ask(http.MethodPost, "/add", strings.NewReader(surrogate), "Content-Type", "multipart/form-data; boundary=b"); status != http.StatusOK || strings.Contains(body, "\xed\xa0\x80") {
		t.Errorf("half a letter: %d", status)
	}
	list, err := d.register.Find(context.Background(), register.Query{})
	if err != nil || len(list) < 4 {
		t.Fatalf("%d incidents, %v", len(list), err)
	}
	script := axe(t)
	p := browse(t, d.url+"/documents")
	p.MustSetViewport(390, 844, 1, true)
	pages := []string{"/documents", "/incidents", "/queue", "/coding", "/sources"}
	for _, in := range list {
		pages = append(pages, "/incidents/"+in.ID, "/queue/"+in.ID, "/coding/"+in.ID)
	}
	for _, a := range elements(d.page("/documents"), "a") {
		if at := attribute(a, "href"); strings.HasPrefix(at, "/documents/") {
			pages = append(pages, at)
		}
	}
	for _, at := range pages {
		p.MustNavigate(d.url + at).MustWaitLoad()
		if p.MustEval(`() => "broken" in window`).Bool() {
			t.Fatalf("%s runs what an article brings", at)
		}
		if over := p.MustEval(`() => document.documentElement.scrollWidth - document.documentElement.clientWidth`).Int(); over > 0 {
			t.Errorf("%s is %d pixels too wide: %s", at, over, p.MustEval(tooWide).Str())
		}
		if turned := p.MustEval(turnedRound).Str(); turned != "" {
			t.Errorf("%s is turned round: %s", at, turned)
		}
		if large(p) {
			continue // axe looks at each of its letters
		}
		for _, v := range violations(t, p, script) {
			t.Errorf("%s: %s", at, v)
		}
	}
	keep(t, p, "hostile")
}

func large(p *rod.Page) bool {
	return p.MustEval(`() => document.body.textContent.length > 1000000`).Bool()
}

// turnedRound names words of ours that do not run from left to right: their first letter stands to the right of their last.
const turnedRound = `() => [...document.querySelectorAll("nav a, th[scope=col], dt, .foot a, h2")].filter(e => {
	const n = [...e.childNodes].find(n => n.nodeType === 3 && n.data.trim().length > 2 && /^[\x20-\x7e]+$/.test(n.data.trim()));
	if (!n) return false;
	const at = i => { const r = document.createRange(); r.setStart(n, i); r.setEnd(n, i + 1); return r.getBoundingClientRect(); };
	const from = n.data.search(/\S/), first = at(from), last = at(from + 2);
	return first.top === last.top && first.width && first.left > last.left;
}).map(e => e.textContent.trim().slice(0, 30)).join("; ")`

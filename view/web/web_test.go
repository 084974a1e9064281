package web

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
)

// deskOver is a desk over some records; what it logs is kept.
func deskOver(t interface{ Fatal(...any) }, r Register) (get func(address string) *httptest.ResponseRecorder, failed *error) {
	failed = new(error)
	h, err := New(Options{Register: r, Author: "Anna", Hosts: []string{"desk.test:80"}, Log: func(err error) { *failed = err }})
	if err != nil {
		t.Fatal(err)
	}
	return func(address string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "http://desk.test"+address, nil))
		return w
	}, failed
}

// Whatever the register holds, each page is made, is whole, and holds no script, style or link that the register put there.
func TestAnyRegisterProperty(t *testing.T) {
	var now struct{ drawn } // templates are parsed once, for all registers
	get, failed := deskOver(t, &now)
	rapid.Check(t, func(t *rapid.T) {
		now.drawn = draw(t)
		for _, address := range []string{"/incidents", "/incidents/7k3m9qx2", "/queue", "/queue/7k3m9qx2", "/queue/7k3m9qx2?account=account1", "/documents", "/documents/0000", "/documents/0000?at=0-1",
			"/sources", "/actors", "/map", "/statements", "/statements.json", "/places", "/map?box=60,30,70,40", "/map.json", "/numbers", "/numbers?policy=lowest", "/add", "/bias", "/bias.json", "/actors/x", "/sources/x.json", "/coding", "/coding/a", "/coding/a/compare", "/coding.json", "/coding/a/compare.json", "/incidents.json", "/incidents/7k3m9qx2.json", "/documents/0000.json", "/numbers.json", "/queue.json"} {
			w := get(address)
			if *failed != nil || w.Code != http.StatusOK {
				t.Fatalf("%s: %d, %v", address, w.Code, *failed)
			}
			if strings.HasSuffix(address, ".json") {
				continue
			}
			if !strings.HasSuffix(strings.TrimSpace(w.Body.String()), "</html>") {
				t.Fatalf("%s is cut off", address)
			}
			sound(t, address, w.Body.String())
		}
	})
}

func sound(t *rapid.T, address, body string) {
	root, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for e := range root.Descendants() {
		if e.Type != html.ElementNode {
			continue
		}
		for _, a := range e.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "href" && !strings.HasPrefix(a.Val, "/") && !strings.HasPrefix(a.Val, "#"), a.Key == "src" && !strings.HasPrefix(a.Val, "/assets/"):
				t.Fatalf("%s: <%s %s=%q>", address, e.Data, a.Key, a.Val)
			case strings.HasSuffix(a.Val, "NaN%"), strings.HasSuffix(a.Val, "Inf%"), strings.HasSuffix(a.Val, "ZgotmplZ"):
				t.Fatalf("%s: <%s %s=%q>", address, e.Data, a.Key, a.Val)
			}
		}
	}
}

// A span of an address is one of the text, or none.
func TestSpanInProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := text(t, "text", 20)
		want := spanOn(t, s)
		got := spanIn(strings.Split(strings.TrimPrefix(wordsAt("d", want), "/documents/d?at="), "#")[0], s)
		if want.Len() > 0 && got != want {
			t.Fatalf("%v comes back as %v", want, got)
		}
		any := spanIn(rapid.StringMatching(`-?[0-9]{0,3}-?[0-9]{0,3}`).Draw(t, "at"), s)
		if any.End > len(s) || !utf8.ValidString(any.Quote(s)) {
			t.Fatalf("%v of %q", any, s)
		}
	})
}

// Rows lie on the scale, in their order, however large the figures.
func TestScaleProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p rangePlot
		for range rapid.IntRange(1, 5).Draw(t, "rows") {
			low := rapid.IntRange(0, 2000000).Draw(t, "low")
			high := rapid.SampledFrom([]int{record.Unbounded, low, low + 3}).Draw(t, "high")
			p.Rows = append(p.Rows, rangeRow{seen: span{low, high, rapid.SampledFrom([]int{record.Blank, low}).Draw(t, "best")}})
		}
		p.scale()
		for _, r := range p.Rows {
			if r.From < 0 || r.To < r.From || r.To > 100 || r.Open != (r.seen.high == record.Unbounded) || r.Pointed && (r.Point < r.From || r.Point > r.To) {
				t.Fatalf("%+v", r)
			}
		}
		if n := len(p.Ticks); n < 2 || n > 7 {
			t.Fatalf("%d ticks", n)
		}
	})
}

// Empty inputs of a form do not stay in the address; the others do, and can be taken away one by one.
func TestFilters(t *testing.T) {
	get, _ := deskOver(t, drawn{})
	for address, want := range map[string]string{
		"/incidents?place=&actor=&type=":      "/incidents",
		"/incidents?place=Kunduz&actor=+":     "/incidents?place=Kunduz",
		"/incidents.json?place=Kunduz&actor=": "/incidents.json?place=Kunduz",
		"/numbers?by=&policy=lowest":          "/numbers?policy=lowest",
		"/documents?text=&page=2":             "/documents?page=2",
	} {
		w := get(address)
		if w.Code != http.StatusSeeOther || w.Header().Get("Location") != want {
			t.Errorf("%s leads to %q, want %q", address, w.Header().Get("Location"), want)
		}
	}
	r := httptest.NewRequest(http.MethodGet, "/incidents?place=Kunduz&type=bombing&page=3&done=7", nil)
	f, form, see := filtered(r, incidentFields())
	if see != "" || f["place"] != "Kunduz" || f["page"] != "3" || f["done"] != "" {
		t.Errorf("%v, %q", f, see)
	}
	if c := chips(r, form); len(c) != 2 || c[0].Without != "/incidents?type=bombing" || c[1].Without != "/incidents?place=Kunduz" {
		t.Errorf("%+v", c)
	}
}

// What stands behind a sum is asked for beside what the page asks for already.
func TestBehind(t *testing.T) {
	u := &url.URL{Path: "/numbers", RawQuery: "by=month&policy=lowest&actor=ISIS-K"}
	for _, c := range []struct{ by, key, want string }{
		{"month", "2024-02", "/incidents?actor=ISIS-K&from=2024-02-01&to=2024-02-29"}, {"year", "2024", "/incidents?actor=ISIS-K&from=2024-01-01&to=2024-12-31"},
		{"province", "Kunduz", "/incidents?actor=ISIS-K&place=Kunduz"}, {"type", "bombing", "/incidents?actor=ISIS-K&type=bombing"}, {"actor", "Taliban", "/incidents?actor=Taliban"},
		{"month", "", ""}, {"month", "odd", ""}, {"status", "civilian", "/incidents?actor=ISIS-K"},
	} {
		if got := behind(u, c.by, c.key); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.by, c.key, got, c.want)
		}
	}
}

func TestMonthly(t *testing.T) {
	u := &url.URL{Path: "/incidents", RawQuery: "place=Kunduz"}
	c := monthly(u, []record.Sum{{Key: "", Incidents: 9}, {Key: "2023-11", Incidents: 2}, {Key: "2024-02", Incidents: 4}})
	if len(c.Columns) != 2 || c.Most != 4 || c.Columns[0].Height != 50 || c.Columns[1].Address != "/incidents?from=2024-02-01&place=Kunduz&to=2024-02-29" || c.Columns[1].X < 74 {
		t.Errorf("%+v", c)
	}
	if c := monthly(u, []record.Sum{{Key: "2023-11", Incidents: 2}}); len(c.Columns) != 0 {
		t.Errorf("one month is no plot: %+v", c)
	}
}

func TestHarmless(t *testing.T) {
	for in, want := range map[string]string{"": "", "Kunduz": "Kunduz", "-10.5": "-10.5", "=1+1": "'=1+1", "@x": "'@x", "-cmd": "'-cmd", "دشت": "دشت", "+3": "+3"} {
		if got := harmless(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

package main

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/go-rod/rod/lib/proto"
)

// editionOfExamples is a folder with an edition of the examples.
func editionOfExamples(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	register, key, out := filepath.Join(dir, "x.sabt"), filepath.Join(dir, "key"), filepath.Join(dir, "edition")
	sabt := func(args ...string) string {
		t.Helper()
		w := newWorld()
		if code := w.run(args...); code != 0 {
			t.Fatalf("%v: exit code %d: %s", args, code, w.err.String())
		}
		return w.out.String()
	}
	sabt("keys", "new", "--key", key)
	sabt("add", "--register", register, "../../examples")
	for line := range strings.Lines(sabt("list", "--register", register, "--format", "csv")) {
		id, _, _ := strings.Cut(strings.TrimPrefix(line, "\ufeff"), ",")
		if len(id) != 8 {
			continue
		}
		sabt("accept", id, "--register", register, "--author", "Anna", "--reason", "read")
		sabt("approve", id, "--register", register, "--author", "Anna", "--reason", "read")
		sabt("approve", id, "--register", register, "--author", "Ben", "--reason", "read")
	}
	sabt("publish", out, "--register", register, "--key", key, "--title", "Example Monitor")
	return out
}

// The edition works from a folder: nothing outside it is asked for, no page is too wide for a telephone, and filters and search find.
func TestEditionInABrowser(t *testing.T) {
	dir := editionOfExamples(t)
	at := "file://" + filepath.ToSlash(dir) + "/"
	p := browse(t, at+"index.html")
	var mu sync.Mutex
	var asked []string
	go p.EachEvent(func(e *proto.NetworkRequestWillBeSent) {
		mu.Lock()
		defer mu.Unlock()
		asked = append(asked, e.Request.URL)
	})()
	if err := (proto.NetworkEnable{}).Call(p); err != nil {
		t.Fatal(err)
	}
	p.MustNavigate(at + "index.html").MustWaitLoad()
	rows := func() int { return len(p.MustElements("table.list tbody tr")) }
	all := rows()
	if all < 20 || !p.MustElement("#filter").MustVisible() {
		t.Fatalf("%d rows, and the filter is shown: %v", all, p.MustElement("#filter").MustVisible())
	}
	keep(t, p, "edition")
	p.MustElement("#words").MustInput("air strike")
	if n := rows(); n == 0 || n == all {
		t.Errorf("the search finds %d of %d", n, all)
	}
	if got := p.MustElement("#found").MustText(); !strings.Contains(got, "incident") {
		t.Errorf("it says %q", got)
	}
	keep(t, p, "edition-search")
	p.MustElement("#words").MustSelectAllText().MustInput("زخمی")
	if rows() == 0 {
		t.Error("words in Dari are not found")
	}
	p.MustElement("table.list tbody a").MustClick()
	p.MustWaitLoad()
	if !p.MustHas("q[lang=fa]") {
		t.Error("the incident from Dari has no words in Dari")
	}
	keep(t, p, "edition-dari")

	list, err := os.ReadDir(filepath.Join(dir, "incidents"))
	if err != nil || len(list) != all {
		t.Fatalf("%d pages of %d incidents, %v", len(list), all, err)
	}
	pages := []string{"index.html", "map.html", "timeline.html", "corrections.html", "downloads.html", "method.html"}
	for _, f := range list {
		pages = append(pages, "incidents/"+f.Name())
	}
	p.MustSetViewport(390, 800, 1, true)
	if err := (proto.EmulationSetEmulatedMedia{Features: []*proto.EmulationMediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}}).Call(p); err != nil {
		t.Fatal(err)
	}
	for _, name := range pages {
		p.MustNavigate(at + name).MustWaitLoad()
		if over := p.MustEval(`() => document.documentElement.scrollWidth - innerWidth`).Int(); over > 0 {
			t.Errorf("%s is %d pixels too wide", name, over)
		}
		if got := p.MustEval(`() => getComputedStyle(document.documentElement).backgroundColor`).Str(); got == "rgb(255, 255, 255)" {
			t.Errorf("%s is white in the dark", name)
		}
		if name == "map.html" || name == "index.html" || name == pages[8] {
			keep(t, p, "edition-dark-"+strings.NewReplacer("/", "-", ".html", "").Replace(name))
		}
	}
	mu.Lock()
	defer mu.Unlock()
	if len(asked) < 2*len(pages) {
		t.Errorf("%d requests were seen: pages and their style are more", len(asked))
	}
	for _, url := range asked {
		if !strings.HasPrefix(url, at) {
			t.Errorf("asked for %s, which is outside the folder", url)
		}
	}
}

package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/launcher"
	"github.com/go-rod/rod/lib/proto"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// browserTime is far more than the pages of a test need; it only ends a browser that hangs.
const browserTime = 10 * time.Minute

// chromium is the browser that is here; without one the test is skipped, unless one must be there.
func chromium(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: no browser is started")
	}
	bin, err := exec.LookPath("chromium")
	switch {
	case err != nil && os.Getenv("SABT_BROWSER") == "required":
		t.Fatal("there is no chromium on this machine, and SABT_BROWSER says that it is required")
	case err != nil:
		t.Skip("there is no chromium on this machine")
	}
	return bin
}

// browse opens a page in a real browser. What the browser complains about, its policy included, fails the test.
func browse(t *testing.T, url string) *rod.Page {
	t.Helper()
	bin := chromium(t)
	l := launcher.New().Bin(bin).NoSandbox(true).Leakless(false).UserDataDir(t.TempDir()).Set("force-prefers-reduced-motion")
	control, err := l.Launch()
	if err != nil {
		t.Fatal("chromium does not start: " + err.Error())
	}
	ctx, stop := context.WithTimeout(context.Background(), browserTime)
	b := rod.New().ControlURL(control).Context(ctx)
	if err := b.Connect(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { b.Close(); l.Kill(); l.Cleanup(); stop() })
	p := b.MustPage()
	p.MustSetViewport(1280, 800, 1, false)
	go p.EachEvent(func(e *proto.LogEntryAdded) {
		if e.Entry.Level == proto.LogLogEntryLevelError {
			t.Errorf("the browser says: %s", e.Entry.Text)
		}
	}, func(e *proto.RuntimeExceptionThrown) {
		t.Errorf("a script fails: %s", e.ExceptionDetails.Exception.Description)
	})()
	if err := (proto.LogEnable{}).Call(p); err != nil {
		t.Fatal(err)
	}
	return p.MustNavigate(url).MustWaitLoad()
}

// keep writes a picture for whoever wants to look, into the folder SABT_SCREENSHOTS.
func keep(t *testing.T, p *rod.Page, name string) {
	dir := os.Getenv("SABT_SCREENSHOTS")
	if dir == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), p.MustScreenshot(), 0o644); err != nil {
		t.Error(err)
	}
}

// press types a key and waits for the page that follows, when one does.
func press(p *rod.Page, follows bool, keys ...input.Key) {
	if !follows {
		p.Keyboard.MustType(keys...)
		return
	}
	wait := p.MustWaitNavigation()
	p.Keyboard.MustType(keys...)
	wait()
	p.MustWaitLoad()
}

// A person's way through the queue by keyboard alone: open it, light values, correct one with the words that are lit, set one
// aside, accept, undo.
func TestDeskByKeyboardInABrowser(t *testing.T) {
	d := openDesk(t, "docs/tutorial/bridge.txt", "docs/tutorial/later/2024-05-15.txt", "docs/tutorial/dari.txt")
	id := d.bridge().ID
	p := browse(t, d.url+"/queue/"+id)

	press(p, false, 'j', 'j', 'j')
	if got := p.MustElement("mark.lit").MustText(); got == "" {
		t.Error("no words are lit")
	}
	for range 40 { // to the first figure of the killed
		if p.MustHas("tr.lit") && strings.HasPrefix(p.MustElement("tr.lit th").MustText(), "killed") {
			break
		}
		press(p, false, 'j')
	}
	keep(t, p, "look")
	press(p, false, 'c')
	if got := p.MustElement("form[data-correct] [name=quote]").MustProperty("value").Str(); got != "killing at least five people" {
		t.Fatalf("the words of the correction are %q", got)
	}
	p.MustInsertText("6")
	p.MustElement("form[data-correct] [name=reason]").MustInput("one died later")
	press(p, true, input.Enter)
	correct := d.last().Decision
	if correct.Action != record.Correct || correct.Value.Casualty.Count.Min != 6 || correct.Author != "Anna" || correct.Reason != "one died later" {
		t.Errorf("the correction is %+v", correct)
	}

	p.MustNavigate(d.url + "/queue/" + id).MustWaitLoad()
	press(p, false, 'a')
	p.MustInsertText("read both")
	keep(t, p, "accept")
	press(p, true, input.Enter)
	accept := d.last()
	if accept.Decision.Action != record.Accept || d.incident(id).Review != record.Reviewed {
		t.Errorf("after a: %+v", accept.Decision)
	}

	press(p, false, 'u')
	p.MustInsertText("too early")
	press(p, true, input.Enter)
	if got := d.last().Decision; got.Action != record.Undo || got.Undoes != accept.Seq || got.Reason != "too early" {
		t.Errorf("after u: %+v", got)
	}
}

// Words that are selected in a Dari article stand in the form as they stand in the article, and so in the register.
func TestDeskSelectsWordsInABrowser(t *testing.T) {
	d := openDesk(t, "docs/tutorial/dari.txt")
	list, err := d.register.Find(context.Background(), register.Query{})
	if err != nil || len(list) == 0 {
		t.Fatalf("%d incidents, %v", len(list), err)
	}
	p := browse(t, d.url+"/queue/"+list[0].ID)
	if dir := p.MustElement("article").MustAttribute("dir"); dir == nil || *dir != "rtl" {
		t.Error("the article does not run from right to left")
	}
	p.MustEval(`() => {
		const m = [...document.querySelectorAll("article mark.harm")][1], r = document.createRange();
		r.selectNodeContents(m);
		getSelection().removeAllRanges();
		getSelection().addRange(r);
	}`)
	words := p.MustEval(`() => getSelection().toString()`).Str()
	keep(t, p, "dari")
	press(p, false, 'c')
	form := p.MustElement("form[data-correct]")
	if got := form.MustElement("[name=quote]").MustProperty("value").Str(); got != words || words == "" {
		t.Fatalf("the form has %q, selected is %q", got, words)
	}
	form.MustElement("[name=variable]").MustSelect("injured")
	form.MustElement("[name=value]").MustInput("14")
	form.MustElement("[name=reason]").MustInput("خواندم")
	press(p, true, input.Enter)
	c := d.last().Decision
	_, _, text := d.get("/documents/" + c.Document[:16] + ".json")
	if c.Value.Casualty == nil || !strings.Contains(text, words) || c.Reason != "خواندم" {
		t.Errorf("the correction is %+v", c)
	}
}

// No page is wider than a telephone.
func TestDeskFitsATelephoneInABrowser(t *testing.T) {
	d := openDesk(t, "docs/tutorial/bridge.txt", "docs/tutorial/later/2024-05-15.txt")
	id := d.bridge().ID
	p := browse(t, d.url+"/incidents")
	p.MustSetViewport(400, 800, 1, true)
	for _, at := range []string{"/queue", "/queue/" + id, "/incidents", "/incidents/" + id, "/map", "/numbers", "/documents", "/documents/" + d.bridgeDocument(), "/sources", "/add", "/openapi"} {
		p.MustNavigate(d.url + at).MustWaitLoad()
		if over := p.MustEval(`() => document.documentElement.scrollWidth - innerWidth`).Int(); over > 0 {
			t.Errorf("%s is %d pixels too wide", at, over)
		}
	}
}

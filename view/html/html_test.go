package html

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/viewtest"
)

func page(t *testing.T, r record.Result) (*html.Node, string) {
	t.Helper()
	renderer, err := New()
	if err != nil {
		t.Fatal(err)
	}
	b, err := renderer.Page(r)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return root, string(b)
}

// find returns all elements with a name, in the order of the page.
func find(n *html.Node, name string) []*html.Node {
	var out []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == name {
			out = append(out, d)
		}
	}
	return out
}

func words(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := range n.ChildNodes() {
		b.WriteString(words(c))
	}
	return b.String()
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func letters(s string) string { return strings.Join(strings.Fields(s), " ") }

// What the page shows of the article must be the article, however it is marked.
func TestArticleIsWhole(t *testing.T) {
	for _, r := range []record.Result{viewtest.Minibus(), viewtest.Dari()} {
		root, _ := page(t, r)
		if got := letters(words(find(root, "article")[0])); got != letters(r.Document.Text) {
			t.Errorf("%s: the article reads\n%s", r.Document.ID, got)
		}
	}
}

// A link from a value leads to its words, and to nothing else.
func TestEveryValueLeadsToItsWords(t *testing.T) {
	for _, r := range []record.Result{viewtest.Minibus(), viewtest.Dari()} {
		root, _ := page(t, r)
		marked, ids := map[string]string{}, map[string]bool{}
		for _, m := range find(root, "mark") {
			marked[attr(m, "data-w")] += words(m)
			if id := attr(m, "id"); id != "" {
				if ids[id] {
					t.Errorf("id %s stands twice", id)
				}
				ids[id] = true
			}
		}
		links := 0
		for _, a := range find(root, "a") {
			n := attr(a, "data-v")
			if n == "" {
				continue
			}
			links++
			if attr(a, "href") != "#w"+n || !ids["w"+n] {
				t.Errorf("the link to words %s leads nowhere", n)
			}
			if q := quoteOf(a); q != "" && q != marked[n] {
				t.Errorf("%q is marked as %q", q, marked[n])
			}
		}
		if links < 5 {
			t.Errorf("%d values are linked", links)
		}
	}
}

// quoteOf is the quotation that stands behind a value's link, if any.
func quoteOf(a *html.Node) string {
	for s := a.NextSibling; s != nil; s = s.NextSibling {
		if s.Data == "q" {
			return words(s)
		}
	}
	return ""
}

func TestDirectionAndLanguage(t *testing.T) {
	root, _ := page(t, viewtest.Dari())
	article := find(root, "article")[0]
	if attr(article, "dir") != "rtl" || attr(article, "lang") != "fa" {
		t.Errorf("dir %q lang %q, want rtl fa", attr(article, "dir"), attr(article, "lang"))
	}
	root, _ = page(t, viewtest.Minibus())
	if got := attr(find(root, "article")[0], "dir"); got != "ltr" {
		t.Errorf("dir %q, want ltr", got)
	}
	r := viewtest.Dari()
	r.Document.Language = ""
	root, _ = page(t, r)
	if got := attr(find(root, "p")[0], "dir"); got != "auto" {
		t.Errorf("dir %q of an unknown language, want auto", got)
	}
}

// A document is not trusted: nothing in it may become markup, a script, or a link.
func TestHostileDocument(t *testing.T) {
	r := viewtest.Minibus()
	evil := `"><script>alert(1)</script><img src=x onerror=alert(2)>`
	r.Document.Title, r.Document.Publisher, r.Document.Path = evil, evil, evil
	r.Document.URL, r.Document.Language = "javascript:alert(3)", `fa" onclick="alert(4)`
	r.Findings[0].Message = evil
	r.Accounts[0].Place.Name = evil
	r.Accounts[0].Key = evil
	root, raw := page(t, r)
	if n := len(find(root, "script")); n != 1 {
		t.Errorf("%d scripts, want ours alone", n)
	}
	if n := len(find(root, "img")); n != 0 {
		t.Errorf("%d images, want none", n)
	}
	for d := range root.Descendants() {
		for _, a := range d.Attr {
			if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.ToLower(a.Val), "javascript:") {
				t.Errorf("attribute %s=%q", a.Key, a.Val)
			}
		}
	}
	if !strings.Contains(raw, "&lt;script&gt;alert(1)") {
		t.Error("the title's own words are gone")
	}
}

// The page must open without a network, and its policy must allow its own style and script.
func TestSelfContained(t *testing.T) {
	root, raw := page(t, viewtest.Dari())
	for _, name := range []string{"link", "img", "iframe", "object", "embed", "base"} {
		if len(find(root, name)) > 0 {
			t.Errorf("the page has a %s", name)
		}
	}
	for _, bad := range []string{"@import", "url(", "src=", "fetch(", "XMLHttpRequest"} {
		if strings.Contains(raw, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	policy := ""
	for _, m := range find(root, "meta") {
		if attr(m, "http-equiv") == "Content-Security-Policy" {
			policy = attr(m, "content")
		}
	}
	for _, name := range []string{"style", "script"} {
		if h := hash(words(find(root, name)[0])); !strings.Contains(policy, h) {
			t.Errorf("the policy %q does not allow the page's %s %s", policy, name, h)
		}
	}
}

func TestNothingFoundIsSaid(t *testing.T) {
	_, raw := page(t, viewtest.Empty())
	if !strings.Contains(raw, "No incident found.") {
		t.Error("an empty result leaves the reader alone")
	}
}

package page

import (
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/sabt-org/sabt/pipeline/collect/content"
	"github.com/sabt-org/sabt/pipeline/collect/dateline"
)

// The sizes from which a page is read in a simpler way. News pages have one to ten thousand elements.
const (
	maxTree     = 16 << 20 // bytes of which a tree is built
	maxMarks    = 300_000  // marks "<" in it: each may be an element, which takes two hundred bytes
	maxElements = 30_000   // elements among which the article is searched
	minArticle  = 250      // bytes: a shorter article is doubted
)

// Reader reads pages. It is safe for use by several goroutines.
type Reader struct{ dates *dateline.Reader }

// NewReader returns a reader that understands dates by r.
func NewReader(r *dateline.Reader) *Reader { return &Reader{r} }

// Read takes the article out of a page in UTF-8.
func (r *Reader) Read(s string) (content.Content, error) {
	if tooLarge(s) {
		return r.flat(s, "the page is very large")
	}
	root, err := html.Parse(strings.NewReader(s))
	if err != nil { // nested deeper than a page can be
		return r.flat(s, "the elements are nested very deeply")
	}
	var m meta
	m.read(root)
	prune(root)
	return r.content(&m, article(root, count(root))), nil
}

// Fragment takes all the text out of HTML that has no page around it, as in an e-mail.
func (r *Reader) Fragment(s string) content.Content {
	if !tooLarge(s) {
		if root, err := html.Parse(strings.NewReader(s)); err == nil {
			prune(root)
			return content.Content{Text: content.Paragraphs("", paragraphs(root, false))}
		}
	}
	got, _ := r.flat(s, "")
	return got
}

func tooLarge(s string) bool { return len(s) > maxTree || strings.Count(s, "<") > maxMarks }

func (r *Reader) content(m *meta, paras []string) content.Content {
	title, site := m.bestTitle(paras)
	got := content.Content{Title: title, Publisher: m.publisher(site), URL: m.address(), Language: m.language}
	got.Published = r.published(m)
	got.Text = content.Paragraphs(title, paras)
	return got
}

// article returns the paragraphs of the page's article.
func article(root *html.Node, size int) []string {
	var paras []string
	if size <= maxElements {
		paras = readable(root)
	}
	if length(paras) >= minArticle {
		return paras
	}
	for _, pick := range []func(*html.Node) bool{isBody, isArticle, isMain, isRoot} {
		if n := find(root, pick); n != nil {
			if other := paragraphs(n, true); length(other) > 2*length(paras) {
				paras = other
			}
		}
		if length(paras) >= minArticle {
			break
		}
	}
	return paras
}

// readable asks Readability. It searches a copy, since it takes the tree apart.
func readable(root *html.Node) (paras []string) {
	defer func() {
		if recover() != nil { // then the page is read without it
			paras = nil
		}
	}()
	p := readability.NewParser()
	p.DisableJSONLD = true
	found, err := p.ParseDocument(root, nil)
	if err != nil || found.Node == nil {
		return nil
	}
	return paragraphs(found.Node, true)
}

func length(paras []string) (n int) {
	for _, p := range paras {
		n += len(p)
	}
	return n
}

func isBody(n *html.Node) bool    { return strings.Contains(attr(n, "itemprop"), "articleBody") }
func isArticle(n *html.Node) bool { return n.Data == "article" }
func isMain(n *html.Node) bool    { return n.Data == "main" || attr(n, "role") == "main" }
func isRoot(n *html.Node) bool    { return n.Data == "body" }

package page

import (
	_ "embed"
	"strings"

	"golang.org/x/net/html"
)

// block are the elements that begin and end a paragraph.
var block = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "body": true, "caption": true, "center": true,
	"dd": true, "details": true, "div": true, "dl": true, "dt": true, "fieldset": true, "figure": true, "footer": true,
	"form": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "header": true, "hgroup": true,
	"hr": true, "html": true, "li": true, "main": true, "nav": true, "ol": true, "p": true, "pre": true, "section": true,
	"summary": true, "table": true, "tbody": true, "tfoot": true, "thead": true, "tr": true, "ul": true, "title": true,
}

//go:embed junk.txt
var junkLines string

// junk are the paragraphs of junk.txt.
var junk = func() map[string]bool {
	m := map[string]bool{}
	for line := range strings.SplitSeq(junkLines, "\n") {
		if line != "" && line[0] != '#' {
			m[line] = true
		}
	}
	return m
}()

// paragraphs returns the text under n, a block a paragraph. With drop set, menus and paragraphs that are nothing but
// links are left out.
func paragraphs(n *html.Node, drop bool) []string {
	w := writer{drop: drop}
	w.node(n)
	w.flush()
	return w.paras
}

// writer collects text into paragraphs.
type writer struct {
	paras  []string
	b      strings.Builder
	linked int    // bytes of the paragraph inside links
	inLink int    // depth
	inPre  int    // depth
	space  bool   // white space is due
	breaks int    // line breaks are due
	layout []bool // of the tables around: true for one that only arranges the page
	drop   bool
}

func (w *writer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	switch tag := n.Data; {
	case tag == "head" || w.drop && (tag == "nav" || tag == "footer" || tag == "aside" || tag == "form"):
		return
	case tag == "br":
		w.breaks++
		return
	case tag == "table":
		w.flush()
		w.layout = append(w.layout, arranges(n))
		w.children(n)
		w.layout = w.layout[:len(w.layout)-1]
		w.flush()
	case (tag == "td" || tag == "th") && !w.arranging():
		w.cell()
		w.children(n)
	case block[tag] || tag == "td" || tag == "th":
		w.flush()
		w.enter(tag, 1)
		w.children(n)
		w.enter(tag, -1)
		w.flush()
	default:
		w.enter(tag, 1)
		w.children(n)
		w.enter(tag, -1)
	}
}

func (w *writer) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

func (w *writer) enter(tag string, by int) {
	switch tag {
	case "a":
		w.inLink += by
	case "pre":
		w.inPre += by
	}
}

func (w *writer) arranging() bool { return len(w.layout) == 0 || w.layout[len(w.layout)-1] }

// arranges reports whether a table has no rows of figures but the parts of a page: other tables or whole paragraphs.
func arranges(table *html.Node) bool {
	for n := range table.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "table" || (n.Data == "td" || n.Data == "th") && len(text(n, 300)) > 250 {
			return true
		}
	}
	return false
}

// cell separates the cells of a row by a tab.
func (w *writer) cell() {
	if w.b.Len() > 0 {
		w.b.WriteByte('\t')
	}
	w.space, w.breaks = false, 0
}

// text adds text with its white space squeezed, as a browser shows it. No-break spaces stay.
func (w *writer) text(s string) {
	start := -1
	for i := 0; i <= len(s); i++ {
		if i < len(s) && !blank(s[i]) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			w.word(s[start:i])
			start = -1
		}
		if i < len(s) {
			w.space = true
			if s[i] == '\n' && w.inPre > 0 {
				w.breaks++
			}
		}
	}
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

func (w *writer) word(s string) {
	switch {
	case w.breaks > 1:
		w.flush()
	case w.b.Len() == 0:
	case w.breaks == 1:
		w.b.WriteByte('\n')
	case w.space:
		w.b.WriteByte(' ')
	}
	w.space, w.breaks = false, 0
	w.b.WriteString(s)
	if w.inLink > 0 {
		w.linked += len(s)
	}
}

// flush ends the paragraph.
func (w *writer) flush() {
	p := strings.Trim(w.b.String(), " \t\n")
	link := w.drop && w.linked*10 > len(p)*8 && w.linked > 0
	w.b.Reset()
	w.space, w.breaks, w.linked = false, 0, 0
	if p != "" && !link && !(w.drop && junk[strings.ToLower(p)]) {
		w.paras = append(w.paras, p)
	}
}

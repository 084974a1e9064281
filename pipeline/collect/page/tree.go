package page

import (
	"strings"

	"golang.org/x/net/html"
)

// attr is the value of an attribute, "" when it is not there.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// find returns the first element in page order for which pick is true.
func find(n *html.Node, pick func(*html.Node) bool) *html.Node {
	for e := range n.Descendants() {
		if e.Type == html.ElementNode && pick(e) {
			return e
		}
	}
	return nil
}

func count(n *html.Node) (elements int) {
	for e := range n.Descendants() {
		if e.Type == html.ElementNode {
			elements++
		}
	}
	return elements
}

// text is all text under n, spaces squeezed, at most about limit bytes.
func text(n *html.Node, limit int) string {
	var b strings.Builder
	for e := range n.Descendants() {
		if e.Type == html.TextNode {
			b.WriteString(e.Data)
			b.WriteByte(' ')
		}
		if b.Len() > limit {
			break
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// prune removes what is no text: scripts, forms, media, and what a reader does not see.
func prune(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.CommentNode, c.Type == html.ElementNode && (silent[c.Data] || hidden(c)):
			n.RemoveChild(c)
		default:
			prune(c)
		}
		c = next
	}
}

// silent are the elements without text of the article.
var silent = map[string]bool{
	"script": true, "style": true, "noscript": true, "template": true, "iframe": true, "object": true, "embed": true,
	"svg": true, "canvas": true, "math": true, "audio": true, "video": true, "form": false, "button": true, "select": true,
	"textarea": true, "input": true, "dialog": true, "figcaption": true, "datalist": true, "progress": true, "link": true,
}

// hidden reports whether a reader does not see the element. An open window on a saved page leaves aria-hidden on the
// whole page behind it, so of large elements that attribute is not believed.
func hidden(n *html.Node) bool {
	if has(n, "hidden") && attr(n, "hidden") != "until-found" {
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
		return true
	}
	for class := range strings.FieldsSeq(attr(n, "class")) {
		switch class {
		case "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "u-hidden":
			return true
		}
	}
	return attr(n, "aria-hidden") == "true" && !large(n)
}

func large(n *html.Node) bool {
	paras := 0
	for e := range n.Descendants() {
		if e.Type == html.ElementNode && e.Data == "p" {
			paras++
		}
	}
	return paras >= 3
}

package page

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/sabt-org/sabt/pipeline/collect/content"
)

// flat takes the text out of a page without building a tree: all of it, with block elements as the ends of paragraphs.
// The cost is linear and the memory that of the text, however the page is made.
func (r *Reader) flat(s, why string) (content.Content, error) {
	z := html.NewTokenizer(strings.NewReader(s))
	w := writer{}
	var m meta
	silence, inTitle := 0, false
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		switch kind {
		case html.TextToken:
			if inTitle && m.title == "" {
				m.title = content.Squeeze(string(z.Text()))
			} else if silence == 0 && !inTitle {
				w.text(string(z.Text()))
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			tag := string(name)
			switch {
			case tag == "title":
				inTitle = kind == html.StartTagToken
			case tag == "script" || tag == "style" || tag == "noscript" || tag == "svg":
				silence = btoi(kind == html.StartTagToken)
			case tag == "br":
				w.breaks++
			case tag == "td" || tag == "th":
				if kind == html.StartTagToken {
					w.cell()
				}
			case block[tag]:
				w.flush()
			}
		}
	}
	w.flush()
	got := content.Content{Title: m.title, Text: content.Paragraphs(m.title, w.paras)}
	if why != "" {
		got.Note(why + "; all its text was taken, with menus and the like")
	}
	return got, nil
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"
	"strconv"
	"strings"
)

//go:embed page.css
var style string

// HTML is the report as one file that asks for nothing outside itself and runs no script.
func HTML(p Page) []byte {
	w := &htmlWriter{rightLeft: p.RightLeft}
	css := style + pageFoot(p)
	sum := sha256.Sum256([]byte(css))
	w.printf("<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", p.Language, direction(p.RightLeft))
	w.printf("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\">\n", base64.StdEncoding.EncodeToString(sum[:]))
	w.printf("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n<header>\n<h1>", html.EscapeString(p.Title.String()), css)
	w.text(p.Title)
	w.printf("</h1>\n")
	for _, l := range p.Lines {
		w.block("p", `class="line"`, l)
	}
	w.printf("</header>\n")
	w.contents(p)
	w.printf("<main>\n")
	for _, part := range p.Parts {
		w.part(part)
	}
	w.notes(p)
	w.printf("</main>\n</body>\n</html>\n")
	return []byte(w.out.String())
}

// pageFoot is what every printed page says, in the margin boxes of CSS paged media.
func pageFoot(p Page) string {
	before, rest, _ := strings.Cut(p.Of, "{1}")
	between, after, _ := strings.Cut(rest, "{2}")
	start, end := "left", "right"
	if p.RightLeft {
		start, end = end, start
	}
	turned := " direction: " + direction(p.RightLeft) + ";"
	return fmt.Sprintf("@page { @bottom-%s { content: %s;%s } @bottom-%s { content: %s counter(page) %s counter(pages) %s;%s } }\n",
		start, quoted(isolated(p.Foot)), turned, end, quoted(before), quoted(between), quoted(after), turned)
}

type htmlWriter struct {
	out       strings.Builder
	rightLeft bool
	marked    map[int]int // how often a note was pointed to
}

func (w *htmlWriter) printf(format string, args ...any) { fmt.Fprintf(&w.out, format, args...) }

func (w *htmlWriter) block(tag, attributes string, t Text) {
	w.printf("<%s", tag)
	if attributes != "" {
		w.printf(" %s", attributes)
	}
	w.printf(">")
	w.text(t)
	w.printf("</%s>\n", tag)
}

// contents lists the sections, for the screen.
func (w *htmlWriter) contents(p Page) {
	w.printf("<nav><h2>%s</h2>\n<ul>\n", html.EscapeString(p.Contents))
	for _, part := range p.Parts {
		if h, ok := part.(Heading); ok && h.Level == 2 && h.ID != "" {
			w.printf("<li><a href=\"#%s\">%s</a></li>\n", h.ID, html.EscapeString(h.Words.String()))
		}
	}
	if len(p.Notes) > 0 {
		w.printf("<li><a href=\"#notes\">%s</a></li>\n", html.EscapeString(p.NotesHead))
	}
	w.printf("</ul>\n</nav>\n")
}

func (w *htmlWriter) part(part any) {
	switch v := part.(type) {
	case Heading:
		id := ""
		if v.ID != "" {
			id = `id="` + v.ID + `"`
		}
		w.block("h"+strconv.Itoa(v.Level), id, v.Words)
	case Para:
		class := ""
		if v.Quiet {
			class = `class="quiet"`
		}
		w.block("p", class, v.Words)
	case List:
		w.printf("<ul>\n")
		for _, t := range v.Items {
			w.block("li", "", t)
		}
		w.printf("</ul>\n")
	case Grid:
		w.grid(v)
	case Picture:
		w.printf("<figure>%s\n", v.SVG)
		w.block("figcaption", "", v.Caption)
		w.printf("</figure>\n")
	case Break:
		w.printf("<div class=\"sheet\"></div>\n")
	}
}

// mostTogether is how many rows a table has that is not torn apart between pages.
const mostTogether = 8

func (w *htmlWriter) grid(g Grid) {
	if len(g.Rows) == 0 {
		return
	}
	class := "scroll"
	if len(g.Rows) <= mostTogether {
		class = "scroll short"
	}
	w.printf("<div class=\"%s\"><table>\n<thead><tr>", class)
	for _, c := range g.Head {
		w.printf("<th scope=\"col\"%s>", classOf(c))
		w.text(c.Words)
		w.printf("</th>")
	}
	if len(g.Bars) > 0 {
		w.printf("<th scope=\"col\" class=\"bar\">%s</th>", html.EscapeString(g.Scale))
	}
	w.printf("</tr></thead>\n<tbody>\n")
	for i, row := range g.Rows {
		w.printf("<tr>")
		for k, t := range row {
			w.printf("<td%s>", classOf(g.Head[k]))
			w.text(t)
			w.printf("</td>")
		}
		if len(g.Bars) > 0 {
			w.printf("<td class=\"bar\">%s</td>", w.bar(g.Bars[i]))
		}
		w.printf("</tr>\n")
	}
	w.printf("</tbody>\n</table></div>\n")
}

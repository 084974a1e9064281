package report

import (
	"fmt"
	"strings"
)

// Markdown is the report as text with tables and footnotes, as GitHub and Pandoc read them. The map and the bars are left out: what they draw stands in the tables.
func Markdown(p Page) []byte {
	w := &markdownWriter{rightLeft: p.RightLeft}
	if p.RightLeft {
		w.printf("<div dir=\"rtl\">\n\n")
	}
	w.printf("# %s\n", w.text(p.Title))
	for _, l := range p.Lines {
		w.printf("\n%s\n", w.text(l))
	}
	for _, part := range p.Parts {
		w.part(part)
	}
	if len(p.Notes) > 0 {
		w.printf("\n## %s\n\n", escaped(p.NotesHead))
	}
	for i, t := range p.Notes {
		w.printf("[^%d]: %s\n", i+1, w.text(t))
	}
	if p.RightLeft {
		w.printf("\n</div>\n")
	}
	return []byte(w.out.String())
}

type markdownWriter struct {
	out       strings.Builder
	rightLeft bool
}

func (w *markdownWriter) printf(format string, args ...any) { fmt.Fprintf(&w.out, format, args...) }

func (w *markdownWriter) part(part any) {
	switch v := part.(type) {
	case Heading:
		w.printf("\n%s ", strings.Repeat("#", v.Level))
		if v.ID != "" {
			w.printf("<a id=\"%s\"></a>", v.ID)
		}
		w.printf("%s\n", w.text(v.Words))
	case Para:
		w.printf("\n%s\n", w.text(v.Words))
	case List:
		w.printf("\n")
		for _, t := range v.Items {
			w.printf("- %s\n", w.text(t))
		}
	case Grid:
		w.grid(v)
	}
}

func (w *markdownWriter) grid(g Grid) {
	if len(g.Rows) == 0 {
		return
	}
	w.printf("\n|")
	for _, c := range g.Head {
		w.printf(" %s |", w.text(c.Words))
	}
	w.printf("\n|%s\n", strings.Repeat("---|", len(g.Head)))
	for _, row := range g.Rows {
		w.printf("|")
		for _, t := range row {
			w.printf(" %s |", w.text(t))
		}
		w.printf("\n")
	}
}

func (w *markdownWriter) text(t Text) string {
	var b strings.Builder
	for _, r := range t {
		b.WriteString(w.run(r))
	}
	return b.String()
}

func (w *markdownWriter) run(r Run) string {
	words := escaped(r.Words)
	switch {
	case r.Note > 0:
		return fmt.Sprintf("[^%d]", r.Note)
	case r.Link != "":
		words = fmt.Sprintf("[%s](#%s)", words, r.Link)
	case r.Look == Code:
		words = "`" + r.Words + "`"
	case r.Look == Strong && strings.TrimSpace(words) == words && words != "":
		words = "**" + words + "**"
	case r.Look == Quote:
		words = marked(words)
	}
	if r.ID != "" {
		words = fmt.Sprintf("<a id=\"%s\"></a>%s", r.ID, words)
	}
	switch {
	case r.Dir == Left && w.rightLeft:
		return "\u2066" + words + "\u2069"
	case r.Dir == Foreign && (w.rightLeft || rightToLeft(r.Words)):
		return "\u2068" + words + "\u2069"
	}
	return words
}

// escaped takes the meaning from letters that Markdown and HTML give one.
func escaped(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "&", "&amp;", "|", `\|`, "`", "\\`", "\n", " ", "#", `\#`, "~", `\~`).Replace(s)
}

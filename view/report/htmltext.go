package report

import (
	"fmt"
	"html"
	"strings"
)

// isolated is the words with the marks of Unicode around what runs its own way, for where there are no tags.
func isolated(t Text) string {
	var b strings.Builder
	for _, r := range t {
		switch r.Dir {
		case Left:
			b.WriteString("\u2066" + r.Words + "\u2069")
		case Foreign:
			b.WriteString("\u2068" + r.Words + "\u2069")
		default:
			b.WriteString(r.Words)
		}
	}
	return b.String()
}

// quoted is a CSS string.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "<", `\3c `).Replace(s) + `"`
}

func classOf(c Column) string {
	switch {
	case c.Number:
		return ` class="n"`
	case c.Wide:
		return ` class="wide"`
	}
	return ""
}

// bar draws a range; from right to left where the text goes so.
func (w *htmlWriter) bar(b Bar) string {
	if b.Blank {
		return ""
	}
	turn := ""
	if w.rightLeft {
		turn = ` transform="matrix(-1 0 0 1 100 0)"`
	}
	s := fmt.Sprintf(`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><g%s><path class="axis" d="M0 0V10"/>`, turn)
	class := "range"
	if b.Open {
		class = "range open"
	}
	s += fmt.Sprintf(`<rect class="%s" x="%.2f" y="3" width="%.2f" height="4"/>`, class, b.From, max(b.To-b.From, 0.8))
	if b.Best >= 0 {
		s += fmt.Sprintf(`<rect class="best" x="%.2f" y="1" width="1.2" height="8"/>`, max(b.Best-0.6, 0))
	}
	return s + "</g></svg>"
}

func (w *htmlWriter) notes(p Page) {
	if len(p.Notes) == 0 {
		return
	}
	w.printf("<h2 id=\"notes\">%s</h2>\n<ol class=\"notes\">\n", html.EscapeString(p.NotesHead))
	for i, t := range p.Notes {
		w.printf("<li id=\"n%d\">", i+1)
		w.text(t)
		w.printf("</li>\n")
	}
	w.printf("</ol>\n")
}

func (w *htmlWriter) text(t Text) {
	for _, r := range t {
		w.run(r)
	}
}

// longestDate is how long words are that are not broken between lines; a hash or an address may be.
const longestDate = len("2006-01-02 15:04:05")

func (w *htmlWriter) run(r Run) {
	words := html.EscapeString(r.Words)
	switch {
	case r.Note > 0:
		if w.marked == nil {
			w.marked = map[int]int{}
		}
		w.marked[r.Note]++
		w.printf(`<sup><a href="#n%d" id="r%d-%d">%s</a></sup>`, r.Note, r.Note, w.marked[r.Note], words)
		return
	case r.Link != "":
		words = fmt.Sprintf(`<a href="#%s">%s</a>`, r.Link, words)
	}
	switch {
	case r.Look == Quote: // has its own
	case r.Dir == Left && len(r.Words) <= longestDate:
		words = `<bdi dir="ltr" class="whole">` + words + "</bdi>"
	case r.Dir == Left:
		words = `<bdi dir="ltr">` + words + "</bdi>"
	case r.Dir == Foreign:
		words = `<bdi>` + words + "</bdi>"
	}
	if r.ID != "" {
		words = fmt.Sprintf(`<span id="%s">%s</span>`, r.ID, words)
	}
	switch r.Look {
	case Strong:
		words = "<strong>" + words + "</strong>"
	case Quiet:
		words = `<span class="quiet">` + words + "</span>"
	case Quote:
		words = fmt.Sprintf(`<q dir="%s">%s</q>`, direction(rightToLeft(r.Words)), words)
	case Code:
		words = "<code>" + words + "</code>"
	}
	w.out.WriteString(words)
}

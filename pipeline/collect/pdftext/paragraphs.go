package pdftext

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// assemble makes paragraphs of the lines of all pages.
func assemble(pages []page) string {
	pages = withoutRepeats(pages)
	known := vocabulary(pages)
	var paras []string
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			paras = append(paras, b.String())
			b.Reset()
		}
	}
	for _, p := range pages {
		step := p.step()
		for i, l := range p.lines {
			switch {
			case i == 0 && !continues(b.String(), l):
				flush()
			case i > 0 && breaks(p.lines[i-1], l, step, p.width(i-1)):
				flush()
			}
			glue(&b, l.text, known)
		}
	}
	flush()
	return strings.Join(paras, "\n\n")
}

// step is the usual distance of the lines of the page.
func (p page) step() float64 {
	var gaps []float64
	for i := 1; i < len(p.lines); i++ {
		if g := p.lines[i-1].y - p.lines[i].y; g > 0 {
			gaps = append(gaps, g)
		}
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/3] // between lines of a paragraph; the larger ones are between paragraphs
}

// near is how many lines before and after a line tell how wide its column is.
const near = 30

// width is that of most full lines in the column of line i: those that begin where it begins.
func (p page) width(i int) float64 {
	l := p.lines[i]
	var widths []float64
	for _, o := range p.lines[max(0, i-near):min(len(p.lines), i+near)] {
		edge := o.left - l.left
		if l.rtl {
			edge = o.right - l.right
		}
		if math.Abs(edge) < 2*l.size {
			widths = append(widths, o.right-o.left)
		}
	}
	slices.Sort(widths)
	return widths[(len(widths)-1)*4/5]
}

// breaks reports whether a paragraph ends between two lines of a page: a larger gap, another size of letters, a new
// column, a short line that ends a sentence, an indented line after the end of a sentence.
func breaks(a, b line, step, width float64) bool {
	gap := a.y - b.y
	switch {
	case gap < 0: // up again: a new column
		return !continues(a.text, b)
	case gap > 1.35*step && gap > 1.5*b.size, math.Abs(a.size-b.size) > 0.15*a.size:
		return true
	case strings.Contains(a.text, "\t") || strings.Contains(b.text, "\t"): // rows of a table
		return true
	}
	short := a.right-a.left < 0.75*width
	indented := b.left > a.left+1.1*b.size
	if a.rtl {
		indented = b.right < a.right-1.1*b.size
	}
	return ends(a.text) && (short || indented)
}

// ends reports whether the text ends a sentence.
func ends(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)] ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?؟۔:;…", r) && s != ""
}

// continues reports whether the line goes on with the paragraph of the page or column before.
func continues(before string, l line) bool {
	if before == "" || ends(before) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.text)
	return !unicode.IsUpper(r)
}

// glue adds a line to a paragraph.
func glue(b *strings.Builder, s string, known map[string]bool) {
	before := b.String()
	switch {
	case before == "":
	case strings.HasSuffix(before, "\u00AD"):
		rest := strings.TrimSuffix(before, "\u00AD")
		b.Reset()
		b.WriteString(rest)
	case hyphenated(before, s):
		if rest, ok := unhyphen(before, s, known); ok {
			b.Reset()
			b.WriteString(rest)
		}
	default:
		b.WriteByte(' ')
	}
	b.WriteString(s)
}

func hyphenated(before, s string) bool {
	if !strings.HasSuffix(before, "-") && !strings.HasSuffix(before, "\u2010") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	l, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, "-\u2010"))
	return unicode.IsLetter(r) && unicode.IsLetter(l)
}

// unhyphen takes the hyphen off when the document has the word in one piece, and nowhere with the hyphen. The special
// hyphen U+2010 is set by programs that break words.
func unhyphen(before, s string, known map[string]bool) (string, bool) {
	stem := strings.TrimRight(before, "-\u2010")
	head, tail := lastWord(stem), firstWord(s)
	if known[strings.ToLower(head+"-"+tail)] {
		return "", false
	}
	return stem, known[strings.ToLower(head+tail)] || strings.HasSuffix(before, "\u2010")
}

func lastWord(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !inWord(r) })
	if i < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[i+n:]
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, func(r rune) bool { return !inWord(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || r == '-' || r == 0x200C }

// vocabulary are the words that stand inside lines.
func vocabulary(pages []page) map[string]bool {
	known := map[string]bool{}
	for _, p := range pages {
		for _, l := range p.lines {
			for w := range strings.FieldsFuncSeq(l.text, func(r rune) bool { return !inWord(r) }) {
				if !strings.HasSuffix(w, "-") {
					known[strings.ToLower(w)] = true
				}
			}
		}
	}
	return known
}

// withoutRepeats leaves out what the pages repeat at their top and bottom, and page numbers.
func withoutRepeats(pages []page) []page {
	seen := map[string]int{}
	for _, p := range pages {
		for k := range edges(p) {
			seen[edgeKey(p, k)]++
		}
	}
	out := make([]page, len(pages))
	for i, p := range pages {
		at := edges(p)
		for j, l := range p.lines {
			repeated := at[j] && (seen[edgeKey(p, j)] > 1 && seen[edgeKey(p, j)]*2 >= len(pages) || pageNumber(l.text) && len(pages) > 1)
			if !repeated {
				out[i].lines = append(out[i].lines, l)
			}
		}
	}
	return out
}

// edges are the positions of the highest and the lowest lines of a page.
func edges(p page) map[int]bool {
	if len(p.lines) == 0 {
		return nil
	}
	order := make([]int, len(p.lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(math.Copysign(1, p.lines[b].y-p.lines[a].y)) })
	at := map[int]bool{order[0]: true, order[len(order)-1]: true}
	if len(order) > 4 {
		at[order[1]], at[order[len(order)-2]] = true, true
	}
	return at
}

// edgeKey is the line with its numbers masked, so that "page 3 of 9" repeats.
func edgeKey(p page, i int) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return r
	}, p.lines[i].text)
}

func pageNumber(s string) bool {
	s = strings.Trim(s, "-–—[]() \t")
	return s != "" && len(s) <= 12 && strings.Trim(s, "0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩/ ") == ""
}

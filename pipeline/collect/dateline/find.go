package dateline

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

// Where the date of publication may stand.
const (
	headLines  = 14   // lines that are not empty, from the top
	headBytes  = 3000 // of the top
	tailLines  = 6    // from the bottom, for lines with a label ("Published: ...")
	lineBytes  = 140  // a longer line is prose; only its dateline is read
	placeBytes = 70   // a dateline's date begins within so many bytes
	placeWords = 7
)

// Find returns the day on which the text says it was put out, and the words that say it. lang may be empty.
func (r *Reader) Find(text, lang string) (record.Day, record.Span, bool) {
	if day, span, ok := r.head(text, lang); ok {
		return day, span, true
	}
	return r.tail(text, lang)
}

// Parse reads a text that is one date and nothing else but a weekday and a time.
func (r *Reader) Parse(s, lang string) (record.Day, bool) {
	if s = strings.TrimSpace(s); len(s) > lineBytes {
		return 0, false
	}
	if len(s) >= 10 && s[4] == '-' && s[7] == '-' && (len(s) == 10 || s[10] == 'T' || s[10] == ' ') {
		if day, err := record.ParseDay(s[:10]); err == nil && s[:2] > "18" {
			return day, true
		}
	}
	if len(s) == 8 && strings.Trim(s, "0123456789") == "" {
		day, err := record.ParseDay(s[:4] + "-" + s[4:6] + "-" + s[6:])
		return day, err == nil && s[:2] > "18"
	}
	l := r.line(s, 0)
	p, ok := r.alone(l, 0, len(l.toks), lang)
	return p.day, ok
}

// line is a line cut into pieces.
type line struct {
	text  string
	start int
	toks  []tok
}

func (r *Reader) line(text string, start int) line {
	l := line{text: text, start: start, toks: scan(text, start)}
	norms(l.toks, text, start)
	return l
}

// head reads the first lines. Two different dates on lines of their own are the headings of a chronicle, not a date of
// publication.
func (r *Reader) head(text, lang string) (record.Day, record.Span, bool) {
	var alone parsed
	var span record.Span
	seen := 0
	for start, s := range lines(text) {
		if seen++; seen > headLines || start > headBytes {
			break
		}
		if !hasDigit(s) {
			continue
		}
		if len(s) > lineBytes {
			s = cut(s, lineBytes)
		} else if day, sp, ok := r.labelled(r.line(s, start), lang); ok {
			return day, sp, true
		} else if p, sp, ok := r.ownLine(r.line(s, start), lang, seen > 1); ok {
			if alone.day.Known() && alone.day != p.day {
				return 0, record.Span{}, false
			}
			if !alone.day.Known() {
				alone, span = p, sp
			}
			continue
		}
		if day, sp, ok := r.dateline(r.line(s, start), lang); ok && !alone.day.Known() && seen <= 6 {
			return day, sp, true
		}
	}
	return alone.day, span, alone.day.Known()
}

func (r *Reader) tail(text, lang string) (record.Day, record.Span, bool) {
	end := len(text)
	for n := 0; n < tailLines && end > 0; {
		start := strings.LastIndexByte(text[:end], '\n') + 1
		s := strings.TrimSpace(text[start:end])
		if s != "" {
			n++
		}
		if s != "" && len(s) <= lineBytes && hasDigit(s) {
			at := start + strings.Index(text[start:end], s)
			if day, sp, ok := r.labelled(r.line(s, at), lang); ok {
				return day, sp, true
			}
		}
		end = start - 1
	}
	return 0, record.Span{}, false
}

// labelled reads "Published: 12 March 2023", "By Ali | Posted on March 3, 2023", "Опубликовано 3 марта 2021".
func (r *Reader) labelled(l line, lang string) (record.Day, record.Span, bool) {
	for i := range l.toks {
		n, kind := r.phraseAt(l.toks, i)
		if kind != "published" || i > 0 && !breaks(l.toks[i-1]) {
			continue
		}
		for j := i + n; j < len(l.toks) && j < i+n+5; j++ {
			if p, ok := r.dateAt(l.toks, j, lang); ok && r.fits(l.toks, p) {
				return p.day, l.span(p), true
			}
			if t := l.toks[j]; t.kind == word && !r.times[t.norm] && !r.joiners[t.norm] && !r.isWeekday(l.toks, j) {
				break
			}
		}
	}
	return 0, record.Span{}, false
}

// breaks reports whether a piece separates the parts of a line. A hyphen does not: "tweet-date".
func breaks(t tok) bool {
	return t.kind == mark && strings.ContainsRune("|·•:—–()[]/»>.;*", t.mark)
}

// phraseAt returns the length in pieces of the phrase that stands at i, and its kind.
func (r *Reader) phraseAt(t []tok, i int) (int, string) {
	if t[i].kind != word {
		return 0, ""
	}
next:
	for _, p := range r.phrases[t[i].norm] {
		if i+len(p.rest) >= len(t) {
			continue
		}
		for k, w := range p.rest {
			if t[i+1+k].norm != w {
				continue next
			}
		}
		return 1 + len(p.rest), p.kind
	}
	return 0, ""
}

// ownLine reads a date that has a line, or a part of a line between strokes, to itself, or ends a by-line, or, under the
// title, ends a line that begins with a place.
func (r *Reader) ownLine(l line, lang string, underTitle bool) (parsed, record.Span, bool) {
	if r.changed(l.toks) {
		return parsed{}, record.Span{}, false
	}
	if p, ok := r.alone(l, 0, len(l.toks), lang); ok {
		return p, l.span(p), true
	}
	first := 0
	for i := 0; i <= len(l.toks); i++ {
		if i < len(l.toks) && !strings.ContainsRune("|·•", l.toks[i].mark) {
			continue
		}
		if p, ok := r.alone(l, first, i, lang); ok && i-first < len(l.toks) {
			return p, l.span(p), true
		}
		first = i + 1
	}
	if _, kind := r.phraseAt(l.toks, 0); kind == "byline" {
		for i := 1; i < len(l.toks); i++ {
			if p, ok := r.alone(l, i, len(l.toks), lang); ok && p.first == i && closes(l.toks[i-1]) {
				return p, l.span(p), true
			}
		}
	}
	if p, ok := r.placeLine(l, lang); ok && underTitle {
		return p, l.span(p), true
	}
	return parsed{}, record.Span{}, false
}

func closes(t tok) bool { return t.kind == mark && t.mark != '.' }

func (r *Reader) changed(t []tok) bool {
	for i := range t {
		if _, kind := r.phraseAt(t, i); kind == "changed" {
			return true
		}
	}
	return false
}

// alone reads a date to which pieces [first, last) add nothing but a weekday that fits and a time of day.
func (r *Reader) alone(l line, first, last int, lang string) (parsed, bool) {
	t := l.toks[:last]
	for i := first; i < last; i++ {
		p, ok := r.dateAt(t, i, lang)
		if !ok {
			if !r.idle(t, i) {
				return parsed{}, false
			}
			continue
		}
		for j := p.next; j < last; j++ {
			if !r.idle(t, j) {
				return parsed{}, false
			}
		}
		return p, r.fits(t[first:], parsed{p.day, p.first - first, p.next - first})
	}
	return parsed{}, false
}

// idle reports whether a piece says nothing beside a date: punctuation, a weekday, a time, a time zone.
func (r *Reader) idle(t []tok, i int) bool {
	switch t[i].kind {
	case mark:
		return !strings.ContainsRune("?!%$€£", t[i].mark)
	case number:
		return t[i].digits <= 2 || t[i].digits == 4 && i > 0 && strings.ContainsRune("+-", t[i-1].mark) || t[i].digits == 3
	}
	return r.times[t[i].norm] || r.joiners[t[i].norm] || r.isWeekday(t, i)
}

func (r *Reader) isWeekday(t []tok, i int) bool {
	_, _, ok := r.weekdayAt(t, i)
	return ok || i > 0 && t[i].kind == word && t[i-1].kind == word && r.weekdays[t[i-1].norm+" "+t[i].norm] > 0
}

func (r *Reader) weekdayAt(t []tok, i int) (time.Weekday, int, bool) {
	if t[i].kind != word {
		return 0, 0, false
	}
	if i+1 < len(t) && t[i+1].kind == word {
		if d, ok := r.weekdays[t[i].norm+" "+t[i+1].norm]; ok {
			return time.Weekday(d), i + 2, true
		}
	}
	d, ok := r.weekdays[t[i].norm]
	return time.Weekday(d), i + 1, ok
}

// fits reports whether no weekday beside the date contradicts it.
func (r *Reader) fits(t []tok, p parsed) bool {
	for i := max(0, p.first-4); i < min(len(t), p.next+4); i++ {
		if i >= p.first && i < p.next {
			continue
		}
		if d, next, ok := r.weekdayAt(t, i); ok {
			if d != p.day.Weekday() {
				return false
			}
			i = next - 1
		}
	}
	return true
}

func (l line) span(p parsed) record.Span {
	return record.Span{Start: l.toks[p.first].start, End: l.toks[p.next-1].end}
}

// lines yields the lines that are not empty, trimmed, with their offsets.
func lines(text string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for at := 0; at < len(text); {
			end := strings.IndexByte(text[at:], '\n')
			if end < 0 {
				end = len(text) - at
			}
			s := text[at : at+end]
			left := strings.TrimLeftFunc(s, unicode.IsSpace)
			start := at + len(s) - len(left)
			if s = strings.TrimRightFunc(left, unicode.IsSpace); s != "" && !yield(start, s) {
				return
			}
			at += end + 1
		}
	}
}

// hasDigit looks only at the bytes that may begin a digit: ASCII, and the Arabic and Persian ones.
func hasDigit(s string) bool {
	s = cut(s, lineBytes)
	for i := 0; i < len(s); i++ {
		if c := s[i]; '0' <= c && c <= '9' || c == 0xD9 || c == 0xDB {
			return true
		}
	}
	return false
}

// cut shortens s to at most n bytes, on a rune boundary.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

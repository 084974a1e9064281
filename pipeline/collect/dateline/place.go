package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

// dateline reads the opening of a wire report: a place, a complete date, a dash. "KABUL, Oct. 3, 2021 - ",
// "SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- ", "МОСКВА, 3 октября 2021 - ", "کابل (۱۲ میزان ۱۴۰۰): ".
func (r *Reader) dateline(l line, lang string) (record.Day, record.Span, bool) {
	for i := range l.toks {
		if l.toks[i].start-l.start > placeBytes {
			break
		}
		p, ok := r.dateAt(l.toks, i, lang)
		if !ok {
			continue
		}
		if !r.place(l, i) || !r.dash(l.toks, p.next) || !r.fits(l.toks, p) {
			return 0, record.Span{}, false
		}
		return p.day, l.span(p), true
	}
	return 0, record.Span{}, false
}

// place reports whether the pieces before the date can name a place and an agency: few words, no sentence, and in scripts
// that have capitals no word that begins small but "de", "al" and such. "On August 15, 2021 - the day ..." has no comma.
func (r *Reader) place(l line, date int) bool {
	words, cased, separated := 0, false, date == 0
	for i, t := range l.toks[:date] {
		switch t.kind {
		case number:
			return false
		case mark:
			if strings.ContainsRune("?!;:؟؛", t.mark) {
				return false
			}
			separated = i == date-1 || separated && i < date-1
			continue
		}
		if r.isWeekday(l.toks[:date], i) {
			separated = true
			continue
		}
		words++
		first, _ := utf8.DecodeRuneInString(l.text[t.start-l.start:])
		cased = cased || unicode.IsUpper(first)
		if unicode.IsLower(first) && t.end-t.start > 3 {
			return false
		}
		separated = !cased && date > 0 // scripts without capitals: "بغداد 3 أكتوبر 2021 (رويترز) - "
	}
	return words <= placeWords && separated
}

// dash reports whether a dash or a colon follows, after an agency in brackets if there is one.
func (r *Reader) dash(t []tok, i int) bool {
	depth := 0
	for n := 0; i < len(t) && n < 14; n, i = n+1, i+1 {
		switch m := t[i].mark; {
		case m == '(' || m == '[':
			depth++
		case m == ')' || m == ']':
			depth--
		case strings.ContainsRune("-–—―:ـ", m) && depth <= 0 && t[i].kind == mark:
			return true
		case depth <= 0 && t[i].kind == mark && strings.ContainsRune(".,،/", m):
		case depth > 0:
		default:
			if !agency(t[i]) {
				return false
			}
		}
	}
	return false
}

// agency accepts the name of an agency between the date and the dash: "KABUL, 3 Oct 2021 AFP - ".
func agency(t tok) bool { return t.kind == word && t.end-t.start <= 10 }

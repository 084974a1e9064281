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

// placeLine reads a place or a desk and a date that fill a line: "N'DJAMENA, 14 November 2024", "Monitoring desk - Friday, 9
// February 2024", "بغلان، پنج‌شنبه، ۱۸ عقرب ۱۴۰۲ (۹ نوامبر ۲۰۲۳)". A title may end so, too: "Attack in Kabul, 26 August 2021".
func (r *Reader) placeLine(l line, lang string) (parsed, bool) {
	for i := 1; i < len(l.toks) && l.toks[i].start-l.start <= placeBytes; i++ {
		p, ok := r.dateAt(l.toks, i, lang)
		if !ok {
			continue
		}
		named := r.place(l, i) || r.dashBefore(l.toks, i)
		return p, named && r.ends(l.toks, p, lang) && r.fits(l.toks, p)
	}
	return parsed{}, false
}

// dashBefore reports whether a dash and at most a weekday stand between few words and the date.
func (r *Reader) dashBefore(t []tok, date int) bool {
	for i := date - 1; i > 0; i-- {
		switch {
		case t[i].kind == mark && strings.ContainsRune("-–—", t[i].mark) && t[i].space:
			return i <= placeWords
		case t[i].mark != ',' && t[i].mark != '،' && !r.isWeekday(t, i):
			return false
		}
	}
	return false
}

// ends reports whether the line ends with the date, but for the same day in another calendar: "(9 November 2023)".
func (r *Reader) ends(t []tok, p parsed, lang string) bool {
	for i := p.next; i < len(t); i++ {
		if again, ok := r.dateAt(t, i, lang); ok && again.day == p.day {
			i = again.next - 1
		} else if t[i].kind != mark || strings.ContainsRune("?!%", t[i].mark) {
			return false
		}
	}
	return true
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

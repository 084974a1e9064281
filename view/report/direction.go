package report

import "golang.org/x/text/unicode/bidi"

func direction(rightToLeft bool) string {
	if rightToLeft {
		return "rtl"
	}
	return "ltr"
}

// marked puts words in the marks of their own script.
func marked(quote string) string {
	if rightToLeft(quote) {
		return "«" + quote + "»"
	}
	return "“" + quote + "”"
}

// rightToLeft reports whether the first letter that has a direction is written from right to left.
func rightToLeft(s string) bool {
	for _, r := range s {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.R, bidi.AL:
			return true
		case bidi.L:
			return false
		}
	}
	return false
}

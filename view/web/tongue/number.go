package tongue

import (
	"fmt"
	"strings"
)

// Number writes a whole number with a mark at every third digit.
func (t Tongue) Number(n any) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return t.digitsOf(s)
}

// digitsOf writes digits and what stands between them as the language does: "1,200.5" is "۱٬۲۰۰٫۵".
func (t Tongue) digitsOf(s string) string {
	if t.digits == nil {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		inside := i > 0 && i+1 < len(s) && isDigit(s[i-1]) && isDigit(s[i+1])
		switch {
		case r >= '0' && r <= '9':
			b.WriteRune(t.digits[r-'0'])
		case r == ',' && inside:
			b.WriteString(t.thousand)
		case r == '.' && inside:
			b.WriteString(t.point)
		case r == '%':
			b.WriteRune('٪')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isNumber reports whether words are nothing but a number as the program writes it: "1,200", "0.62", "4+", "14–19", "92 %".
func isNumber(s string) bool {
	some := false
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			some = true
		case strings.ContainsRune(",.+–- %~:?", r):
		default:
			return false
		}
	}
	return some
}

package muc4

import (
	"math"
	"regexp"
	"strings"
)

// count is a number of a key: "6", "5-" (at least), "3-4", "-15" (at most), "~30" (about), "PLURAL".
type count struct {
	lo, hi float64
	form   string
}

var countForms = [...]struct {
	form    string
	pattern *regexp.Regexp
}{
	{"about", regexp.MustCompile(`^~\s*(\d+)$`)},
	{"range", regexp.MustCompile(`^(\d+)\s*-\s*(\d+)$`)},
	{"atleast", regexp.MustCompile(`^(\d+)(?:\s*-|\+)$`)},
	{"atmost", regexp.MustCompile(`^-\s*(\d+)$`)},
	{"exact", regexp.MustCompile(`^(\d+)(?:\.0)?$`)},
}

func parseCount(s string) (count, bool) {
	s = strings.ReplaceAll(strings.ToUpper(strings.TrimSpace(s)), ",", "")
	switch s {
	case "PLURAL", "SEVERAL", "MANY":
		return plural(), true
	}
	for _, c := range countForms {
		m := c.pattern.FindStringSubmatch(s)
		if m == nil {
			continue
		}
		n := float64(number(m[1]))
		switch c.form {
		case "range":
			return count{n, float64(number(m[2])), c.form}, true
		case "atleast":
			return count{n, math.Inf(1), c.form}, true
		case "atmost":
			return count{0, n, c.form}, true
		}
		return count{n, n, c.form}, true
	}
	return count{}, false
}

// plural says no more than that there are several.
func plural() count { return count{2, math.Inf(1), "plural"} }

// countCredit compares a number with what the key accepts.
func countCredit(p string, alts []string) float64 {
	q, ok := parseCount(p)
	best := 0.0
	for _, a := range alts {
		g, known := parseCount(a)
		switch {
		case !ok || !known:
		case q == g:
			return 1
		case single(q) && single(g) && q.lo == g.lo,
			q.form == "exact" && (g.form == "range" || g.form == "atleast" || g.form == "atmost") && (q.lo == g.lo || q.lo == g.hi):
			best = 0.5
		}
	}
	return best
}

func single(c count) bool { return c.form == "exact" || c.form == "about" }

// tollCredit is 1 for a number in the key's range, or the same range, 0.5 for ranges that overlap.
func tollCredit(p, g item) float64 {
	switch {
	case p.lo == g.lo && p.hi == g.hi, p.lo == p.hi && g.lo <= p.lo && p.lo <= g.hi:
		return 1
	case p.lo <= g.hi && g.lo <= p.hi:
		return 0.5
	}
	return 0
}

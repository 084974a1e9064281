package muc4

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

var (
	bracketed = regexp.MustCompile(`[\[(].*?[\])]`)
	numeral   = regexp.MustCompile(`^\d+$`)
)

// isDeterminer reports whether a word before a noun says no more than which or how many.
func isDeterminer(w string) bool {
	return strings.Contains(" a an the this that these those some several many other another one two three four five six seven eight nine ten "+
		"eleven twelve dozen dozens his her their its at least about approximately over more than nearly almost "+
		"unidentified alleged presumed suspected so called mr mrs ms dr ", " "+w+" ")
}

// isBreak reports whether a word ends a noun phrase's own words.
func isBreak(w string) bool {
	return strings.Contains(" of in at who that which whose from with on by near for to where while under during against into between belonging "+
		"located and or as when after before presumably allegedly ", " "+w+" ")
}

// squashed is a text in lower case without marks.
func squashed(s string) string {
	s = strings.NewReplacer("'s", "", "’s", "").Replace(strings.ToLower(s))
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !isWord(r) }), " ")
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_' }

// core are the words without those in front that say only which or how many.
func core(s string) []string {
	w := strings.Fields(squashed(s))
	for len(w) > 1 && (isDeterminer(w[0]) || numeral.MatchString(w[0])) {
		w = w[1:]
	}
	return w
}

// headOf is the head word by rule, in the singular.
func headOf(s string) string { return stem(headWord(s)) }

// headWord is the last word before the first preposition, relative word or comma.
func headWord(s string) string {
	s, _, _ = strings.Cut(bracketed.ReplaceAllString(s, " "), ",")
	w := core(s)
	if len(w) == 0 {
		return ""
	}
	if i := slices.IndexFunc(w[1:], isBreak); i >= 0 {
		w = w[:i+1]
	}
	return w[len(w)-1]
}

// isPlural: the head word is a plural.
func isPlural(s string) bool {
	h := headWord(s)
	return h != stem(h) || h == "people" || h == "children" || h == "police"
}

// stem makes the singular of a plural. The words are compared by their letters, not their bytes.
func stem(h string) string {
	r := []rune(h)
	n := len(r)
	switch {
	case n > 3 && strings.HasSuffix(h, "ies"):
		return string(r[:n-3]) + "y"
	case n > 3 && strings.HasSuffix(h, "men"):
		return string(r[:n-3]) + "man"
	case n > 4 && hasSuffix(h, "ches", "shes", "sses", "xes"):
		return string(r[:n-2])
	case n > 3 && strings.HasSuffix(h, "s") && !strings.HasSuffix(h, "ss"):
		return string(r[:n-1])
	}
	return h
}

func hasSuffix(s string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(e string) bool { return strings.HasSuffix(s, e) })
}

// wordsCredit is 1 where the words are those of the key, or add only modifiers to its noun phrase, 0.5 where they are a part of it or
// share its head.
func wordsCredit(p string, alts []string) float64 {
	best := 0.0
	sp, cp, hp := squashed(p), core(p), headOf(p)
	for _, a := range alts {
		if a == "" || a == "-" {
			continue
		}
		ca := core(a)
		if sp == squashed(a) || slices.Equal(cp, ca) {
			return 1
		}
		sameHead := hp != "" && hp == headOf(a)
		if sameHead && subset(ca, cp) {
			return 1
		}
		best = max(best, partCredit(cp, ca, sameHead))
	}
	return best
}

func partCredit(p, g []string, sameHead bool) float64 {
	np, ng := distinct(p), distinct(g)
	both := 0
	for _, w := range np {
		if slices.Contains(ng, w) {
			both++
		}
	}
	switch {
	case len(g) > 0 && len(p) > len(g) && subset(g, p) && len(np) <= 3*len(ng)+4:
		if sameHead {
			return 1
		}
		return 0.5
	case sameHead,
		len(p) > 0 && subset(p, g) && slices.ContainsFunc(p, func(w string) bool { return !isDeterminer(w) }),
		both > 0 && float64(both)/float64(len(np)+len(ng)-both) >= 0.5:
		return 0.5
	}
	return 0
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

func distinct(w []string) []string {
	out := slices.Clone(w)
	slices.Sort(out)
	return slices.Compact(out)
}

// plain is a mention in the form in which GRIT and GTT compare them: in lower case, without marks and articles.
func plain(s string) string {
	var b strings.Builder
	run := ""
	article := func() {
		if run != "a" && run != "an" && run != "the" {
			b.WriteString(run)
		} else {
			b.WriteByte(' ')
		}
		run = ""
	}
	for _, r := range strings.ToLower(s) {
		switch {
		case isWord(r) && r != '_':
			run += string(r)
		case r < unicode.MaxASCII && (unicode.IsPunct(r) || unicode.IsSymbol(r)): // joins what it parts: "car-bomb" is "carbomb"
		default:
			article()
			b.WriteRune(r)
		}
	}
	article()
	return strings.Join(strings.Fields(b.String()), " ")
}

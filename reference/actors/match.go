package actors

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

// Match is a name of the list found in a row of tokens.
type Match struct {
	Tokens int // how many tokens it takes
	Cut    int // bytes of the first token that are a prefix of grammar, not of the name: "ب" in "بداعش", "l'" in "l'AFP"
	form   int32
	list   *List
}

// Actor is the party that the name stands for; the first of [Match.Actors].
func (m Match) Actor() Actor { return m.list.actors[m.list.table.forms[m.form].actor] }

// Weak reports whether the spelling means the party only in a text that shows elsewhere that it speaks of it: "Wagner"
// is also a composer, "الشباب" also the youth.
func (m Match) Weak() bool { return m.list.table.forms[m.form].need&weak != 0 }

// Ambiguous reports whether parties of different names share the spelling.
func (m Match) Ambiguous() bool { return m.list.table.forms[m.form].next != 0 }

// Actors returns all parties of that name in the order of the list: "ELN" is one of Colombia, another of Bolivia.
func (m Match) Actors() []Actor {
	var out []Actor
	for f := m.form; f != 0; f = m.list.table.forms[f].next {
		out = append(out, m.list.actors[m.list.table.forms[f].actor])
	}
	return out
}

// Match finds the longest name that begins at token i. Cased says that the text uses capitals as English does; when
// it does not ("THE IS CLAIMED", or all in lower case), spellings that need capitals count only after "the".
func (l *List) Match(text string, tokens []record.Token, i int, cased bool) (Match, bool) {
	t := tokens[i]
	w := words{text: text, tokens: tokens, first: i, cased: cased, start: t.Start}
	w.article = hasArabicArticle(t.Norm)
	if m, ok := l.match(w, t.Norm); ok {
		return m, true
	}
	if !arabicScript(t.Norm) {
		return l.elided(w)
	}
	rest, cut := t.Norm, 0
	for range 2 { // "وللحوثيين": and + for the Houthis
		r, article := withoutClitic(rest)
		if r == "" {
			return Match{}, false
		}
		cut += len(rest) - len(r)
		rest = r
		w.article = article || hasArabicArticle(rest)
		if m, ok := l.match(w, rest); ok {
			m.Cut = prefixInText(t, cut)
			return m, true
		}
	}
	return Match{}, false
}

// elided finds names behind a French "l'", "d'" or "qu'", which stays joined to the word: "l'AFP".
func (l *List) elided(w words) (Match, bool) {
	t := w.tokens[w.first]
	if len(t.Norm) < 4 || t.Norm[1] != '\'' && t.Norm[2] != '\'' {
		return Match{}, false
	}
	before, rest, _ := strings.Cut(t.Norm, "'")
	if before != "l" && before != "d" && before != "qu" || len(rest) < 2 {
		return Match{}, false
	}
	_, size := utf8.DecodeRuneInString(w.text[t.Start+len(before):])
	w.start = t.Start + len(before) + size
	m, ok := l.match(w, rest)
	m.Cut = w.start - t.Start
	return m, ok
}

// prefixInText guards the cut against folding that changed the word's length.
func prefixInText(t record.Token, cut int) int {
	if t.Len() != len(t.Norm) {
		return 0
	}
	return cut
}

func arabicScript(w string) bool { return len(w) > 1 && w[0] >= 0xD8 && w[0] <= 0xDB }

// withoutClitic cuts one of the prefixes "and, so, by, for, as" that Arabic writes joined to the word. After "for",
// the article loses its alif: "للحوثيين".
func withoutClitic(w string) (rest string, article bool) {
	if r, ok := strings.CutPrefix(w, "لل"); ok && len(r) >= 6 {
		return r, true
	}
	for _, c := range []string{"و", "ف", "ب", "ل", "ک"} {
		if r, ok := strings.CutPrefix(w, c); ok && len(r) >= 6 {
			return r, false
		}
	}
	return "", false
}

// words is the stretch of text in which a name is looked for.
type words struct {
	text    string
	tokens  []record.Token
	first   int
	cased   bool // capitals mean something in this text
	article bool // the first word has the Arabic article
	start   int  // byte where the name begins
}

func (l *List) match(w words, first string) (Match, bool) {
	k := noKey.add(first)
	if !l.table.first.has(k) {
		return Match{}, false
	}
	s := l.table.at(k)
	if s.key == 0 {
		return Match{}, false
	}
	m := Match{list: l}
	for j := w.first; ; {
		if f := l.accept(s.form, w, j); f != 0 {
			m.form, m.Tokens = f, j-w.first+1
		}
		if !s.longer {
			break
		}
		if s, k, j = l.next(k, w.tokens, j); s == nil {
			break
		}
	}
	return m, m.form != 0
}

// next follows the name over the next word, past hyphens and the articles that spellings differ in.
func (l *List) next(k key, tokens []record.Token, j int) (*slot, key, int) {
	for j++; j < len(tokens); j++ {
		w := tokens[j].Norm
		if isHyphen(w) || w == "'" || w == "\u2019" {
			continue
		}
		n := k.add(w)
		if s := l.table.at(n); s.key != 0 {
			return s, n, j
		}
		if !isArticle(w) {
			break
		}
	}
	return nil, k, j
}

func isHyphen(w string) bool { return w == "-" || w == "\u2010" || w == "\u2011" || w == "\u2013" }

// accept returns the first form of the chain whose needs the words up to token j meet, 0 for none.
func (l *List) accept(f int32, w words, j int) int32 {
	for ; f != 0; f = l.table.forms[f].next {
		if w.meet(l.table.forms[f].need, j) {
			return f
		}
	}
	return 0
}

func (w words) meet(n need, j int) bool {
	if n&needArticle != 0 && !w.article {
		return false
	}
	if n&(needCapital|needCaps) == 0 {
		return true
	}
	first := w.tokens[w.first]
	if !w.cased && !arabicScript(first.Norm) {
		return n&soft != 0 || len(first.Norm) == 2 && w.first > 0 && w.tokens[w.first-1].Norm == "the"
	}
	if n&needCaps != 0 {
		return capitals(w.text[w.start:w.tokens[j].End])
	}
	return (w.start > first.Start || first.Shape.Has(record.Capital)) && (w.tokens[j].Shape.Has(record.Capital) || w.tokens[j].Shape.Has(record.HasDigit))
}

// capitals reports whether the words of an acronym show two capitals ("LeT", "U.S."), or one for a name of one letter.
func capitals(words string) bool {
	upper, letters := 0, 0
	for _, r := range words {
		if unicode.IsUpper(r) {
			upper++
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return upper > 1 || upper == letters
}

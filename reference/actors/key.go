package actors

import "strings"

// key is a hash of folded words in order. Spelling details that writers do not agree on are left out of it:
// apostrophes ("Jama'at"), stops ("U.S."), the article forms el and ul, American spellings ("Defense"), Russian endings,
// the Arabic article.
type key uint64

const (
	noKey    key = 14695981039346656037
	fnvPrime key = 1099511628211
)

// add extends the key by a folded word.
func (k key) add(word string) key {
	w := bare(word)
	k = (k ^ ' ') * fnvPrime
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case c == '\'' || c == '.':
		case c == 0xCA && i+1 < len(w) && w[i+1] >= 0xB9 && w[i+1] <= 0xBF: // ʿ and ʾ
			i++
		default:
			k = (k ^ key(c)) * fnvPrime
		}
	}
	return k
}

// bare cuts from a word what its grammar adds.
func bare(w string) string {
	switch {
	case w == "el" || w == "ul":
		return "al"
	case w == "defense":
		return "defence"
	case w == "organization":
		return "organisation"
	case w == "labor":
		return "labour"
	case len(w) > 0 && (w[0] == 0xD0 || w[0] == 0xD1):
		return stem(w)
	case hasArabicArticle(w):
		return w[len(arabicArticle):]
	}
	return w
}

const arabicArticle = "ال"

// hasArabicArticle reports whether w begins with al- and three letters or more are left: not in "الله".
func hasArabicArticle(w string) bool {
	return strings.HasPrefix(w, arabicArticle) && len(w) >= len(arabicArticle)+6
}

// russianEndings are the endings of nouns and adjectives, longest first.
var russianEndings = []string{
	"ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими",
	"ая", "яя", "ое", "ее", "ой", "ей", "ую", "юю", "ые", "ие", "ый", "ий", "ых", "их", "ым", "им", "ом", "ем", "ов", "ев",
	"ам", "ям", "ах", "ях", "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й",
}

// stem cuts a Russian ending, so that "Исламского государства" is "Исламское государство". Three letters must stay.
func stem(w string) string {
	for _, e := range russianEndings {
		if len(w)-len(e) >= 6 && strings.HasSuffix(w, e) {
			return w[:len(w)-len(e)]
		}
	}
	return w
}

package lexicon

import "strings"

// stem cuts from a folded word what plural, gender and case add to it, by language. It is no linguist's stem: data and
// text pass through the same function, so it must only be consistent, and it never allocates.
func stem(w, lang string) string {
	switch lang {
	case "en":
		return stemEnglish(w)
	case "es", "fr":
		return stemRomance(w)
	case "ru":
		return cutSuffix(w, russianEndings, 6)
	case "ar":
		return cutSuffix(arabicPrefixes(w), arabicEndings, 6)
	case "fa":
		return cutSuffix(w, persianEndings, 6)
	case "ps":
		return cutSuffix(w, pashtoEndings, 6)
	}
	return w
}

// Endings, longest first.
var (
	russianEndings = []string{
		"ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими",
		"ая", "яя", "ое", "ее", "ой", "ей", "ую", "юю", "ые", "ие", "ый", "ий", "ых", "их", "ым", "им", "ом", "ем", "ов", "ев",
		"ам", "ям", "ах", "ях", "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й",
	}
	arabicEndings  = []string{"تین", "ون", "ین", "ات", "ان", "ها", "ه", "ا"}
	persianEndings = []string{"هایی", "های", "یان", "ها", "ان", "ی"}
	pashtoEndings  = []string{"ونه", "ونو", "انو", "ان", "و"}
)

func cutSuffix(w string, endings []string, keep int) string {
	for _, e := range endings {
		if len(w)-len(e) >= keep && strings.HasSuffix(w, e) {
			return w[:len(w)-len(e)]
		}
	}
	return w
}

// stemEnglish makes one of "bus" and "buses", "city" and "cities", "house" and "houses".
func stemEnglish(w string) string {
	n := len(w)
	if n < 4 {
		return w
	}
	if w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' {
		n--
	}
	for n > 3 && (w[n-1] == 'e' || w[n-1] == 'y' || w[n-1] == 'i') {
		n--
	}
	return w[:n]
}

// stemRomance makes one of "policía" and "policías", "camión" and "camiones", "soldado" and "soldada".
func stemRomance(w string) string {
	n := len(w)
	if n > 3 && (w[n-1] == 's' || w[n-1] == 'x') {
		n--
	}
	for n > 3 && (w[n-1] == 'e' || w[n-1] == 'o' || w[n-1] == 'a') {
		n--
	}
	return w[:n]
}

// arabicPrefixes cuts "and", "by", "for", "as" and the article off: "وبالسيارات" is سيارات.
func arabicPrefixes(w string) string {
	if rest, ok := strings.CutPrefix(w, "لل"); ok && len(rest) >= 6 {
		return rest
	}
	for _, pair := range [2]string{"وف", "بلک"} {
		for _, r := range pair {
			if rest, ok := strings.CutPrefix(w, string(r)); ok && len(rest) >= 8 {
				w = rest
				break
			}
		}
	}
	if rest, ok := strings.CutPrefix(w, "ال"); ok && len(rest) >= 6 {
		return rest
	}
	return w
}

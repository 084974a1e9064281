package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// names chooses from GeoNames' list what can stand in a text: it also holds letter-by-letter transcripts without
// vowels ("mrkz bhswd"), airport codes and addresses of pages. Other names in Latin letters, many of them former or
// foreign, come apart.
func names(name, ascii, alternates string, population int) (own, other []string) {
	own = []string{name, ascii}
	for _, n := range strings.Split(alternates, ",") {
		if n = strings.TrimSpace(n); !usable(n, population >= 20000) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(n); unicode.Is(unicode.Latin, r) {
			other = append(other, n)
		} else {
			own = append(own, n)
		}
	}
	return withShort(own), withShort(other)
}

// withShort adds "St Louis" to "Saint Louis".
func withShort(names []string) []string {
	out := names
	for _, n := range names {
		for _, s := range shortened {
			if rest, ok := strings.CutPrefix(n, s[0]); ok {
				out = append(out, s[1]+rest)
			}
		}
	}
	return out
}

var shortened = [][2]string{{"Saint ", "St "}, {"Sainte ", "Ste "}, {"Fort ", "Ft "}, {"Mount ", "Mt "}}

// usable: scripts that part words by spaces always, others only for towns that the world writes about.
func usable(n string, large bool) bool {
	if utf8.RuneCountInString(n) < 2 || len(n) > 60 || strings.ContainsAny(n, "0123456789/:|&") {
		return false
	}
	latin, upper, lower := false, 0, false
	for _, r := range n {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin = true
			if unicode.IsUpper(r) {
				upper++
			} else {
				lower = true
			}
		case unicode.IsLetter(r) && !unicode.In(r, unicode.Arabic, unicode.Cyrillic, unicode.Hebrew, unicode.Greek) && !large:
			return false
		}
	}
	if latin {
		return upper > 0 && (lower || len(n) > 4)
	}
	return true
}

// display is the name to show: with the accents that newspapers print (São Paulo), without those of scholarly
// transcription (Mazār-e Sharīf).
func display(name, ascii string) string {
	for _, r := range name {
		if r > 0x17F || strings.ContainsRune("āēīōūĀĒĪŌŪ‘’ʿʾ", r) {
			return plain(name, ascii)
		}
	}
	return name
}

func plain(name, ascii string) string {
	if ascii != name {
		return ascii
	}
	return strings.NewReplacer("ā", "a", "ē", "e", "ī", "i", "ō", "o", "ū", "u", "Ā", "A", "Ē", "E", "Ī", "I", "Ō", "O", "Ū", "U",
		"ḩ", "h", "ḥ", "h", "Ḩ", "H", "Ḥ", "H", "ş", "s", "Ş", "S", "ţ", "t", "Ţ", "T", "z̧", "z", "Z̧", "Z", "ḑ", "d", "ḏ", "d", "Ḏ", "D", "ṯ", "t", "ṟ", "r", "‘", "'", "’", "'", "ʿ", "", "ʾ", "").Replace(name)
}

// generics are the words for "province" and "district" that a name may be said without.
var generics = struct{ before, after []string }{
	before: []string{"Province of ", "State of ", "Region of ", "Provincia de ", "Provincia del ", "Departamento de ", "Departamento del ", "Estado de ", "Région de ", "Région du ", "Province de ", "Wilaya de ", "Wilāyat ", "Velāyat-e ",
		"Muḩāfaz̧at ", "Muhafazat ", "Qaḑā’ ", "Qaḍāʼ ", "Distrito de ", "Municipio de ", "Provincia ", "Ustān-e ", "Ostān-e ", "Shahrestān-e ", "Gouvernorat de ", "Ciudad de ",
		"ولایت ", "استان ", "محافظة ", "ولاية ", "إقليم ", "منطقة ", "صوبہ ", "مقاطعة ", "دائرة ", "شهرستان ", "جهة ", "جمهورية ", "провинция ", "штат ", "Республика "},
	after: []string{" Province", " Governorate", " State", " Region", " Oblast", " Oblast'", "s’ka Oblast’", " Raion", " District", " County", " Parish", " Municipality", " Department", " Prefecture", " Division", " Emirate", " Territory", " Canton",
		" Krai", " Kray", " City", " Borough", " Emirates", " Kreis", " Rayon", " Circle", " Cercle", " Agency", " Regency", " Subdistrict", " Township",
		" область", " край", " провинция", " губернаторство"},
}

func withoutGeneric(name string) (string, bool) {
	for _, p := range generics.before {
		if rest, ok := strings.CutPrefix(name, p); ok && len(rest) > 2 {
			return rest, true
		}
	}
	for _, s := range generics.after {
		if rest, ok := strings.CutSuffix(name, s); ok && len(rest) > 2 {
			return rest, true
		}
	}
	return "", false
}

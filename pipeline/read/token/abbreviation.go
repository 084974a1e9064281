package token

import "github.com/sabt-org/sabt/reference/fold"

// abbreviated reports whether a full stop after w belongs to it: initials ("U.S", "J") and the titles, ranks, months
// and address words of reporting.
func abbreviated(w string) bool {
	if initials(w) {
		return true
	}
	var buf [32]byte
	switch string(fold.Append(buf[:0], w)) {
	case "mr", "mrs", "ms", "dr", "prof", "rev", "fr", "hon", "st", "sr", "jr",
		"gen", "lt", "col", "maj", "capt", "cpl", "sgt", "pte", "pvt", "cmdr", "adm", "brig", "insp", "supt", "det",
		"gov", "sen", "rep", "pres", "sec", "amb", "dep", "asst", "hajji",
		"jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
		"no", "nos", "art", "para", "approx", "vs", "etc", "fig", "vol",
		"ave", "blvd", "mt", "ft", "km", "dept", "govt", "corp", "inc", "ltd", "co", "bros",
		"gral", "sra", "dra", "ing", "lic", "mme", "mlle",
		"г", "им", "ул", "тыс", "млн":
		return true
	}
	return false
}

// stateShort reports whether w is how a state or province is shortened behind a town. Its stop is a token of its own, as many of
// these are words.
func stateShort(w string) bool {
	switch w {
	case "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "kans", "ky", "la", "md", "mass", "mich", "minn", "miss",
		"mo", "mont", "neb", "nebr", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wisc", "wyo",
		"ont", "que", "alta", "sask", "man":
		return true
	}
	return false
}

// initials reports whether w is one capital letter, or letters with stops between them: "U.S", "p.m".
func initials(w string) bool {
	letter := true
	n := 0
	for _, r := range w {
		isLetter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
		if letter != isLetter || !letter && r != '.' {
			return false
		}
		letter = !letter
		n++
	}
	if n == 1 {
		return w[0] >= 'A' && w[0] <= 'Z'
	}
	return n > 1 && !letter
}

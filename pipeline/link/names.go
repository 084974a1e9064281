package link

import "strings"

// surname is the last word of a person's name, under which two spellings of it are looked for.
func surname(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// samePerson reports whether two folded names may be of one person: the same, or the words of one are among the other's
// and they are two at least.
func samePerson(a, b string) bool {
	if a == b {
		return true
	}
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 2 {
		return false
	}
	for _, w := range x {
		if !has(y, w) {
			return false
		}
	}
	return true
}

// sameSurname reports whether two names share the last word alone: "Barbee", "Kevin Barbee".
func sameSurname(a, b string) bool {
	return surname(a) == surname(b) && (!strings.Contains(a, " ") || !strings.Contains(b, " "))
}

func has(list []string, w string) bool {
	for _, v := range list {
		if v == w {
			return true
		}
	}
	return false
}

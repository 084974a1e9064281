package filler

import "strings"

const (
	fnvBasis uint32 = 2166136261
	fnvPrime uint32 = 16777619
)

func hash(s string) uint32 {
	h := fnvBasis
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * fnvPrime
	}
	return h
}

// mix joins numbers into one; the order counts.
func mix(a, b uint32) uint32 {
	h := a*0x9E3779B1 + b
	h ^= h >> 15
	h *= 0x85EBCA6B
	h ^= h >> 13
	return h
}

// lemma is the singular of a plural, the stem of a regular verb form: what several forms of a word share.
func lemma(w string) string {
	switch n := len(w); {
	case n > 4 && strings.HasSuffix(w, "ies"):
		return w[:n-3]
	case n > 4 && strings.HasSuffix(w, "men"):
		return w[:n-2]
	case n > 4 && strings.HasSuffix(w, "man"):
		return w[:n-2]
	case n > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:n-1]
	}
	return w
}

// plural reports whether a noun is written as one.
func plural(w string) bool { return lemma(w) != w && !strings.HasSuffix(w, "man") }

package phrase

import "iter"

// sieve is a set of words that is asked before a table is: nine words in ten of a text open no phrase of a given table,
// and a few of their letters are enough to see it. It passes every word that was put in, and a few others. Its length
// is a power of two.
type sieve []uint64

// with returns the sieve with one word more than the n others, which it is made anew of when it gets too dense.
func (s sieve) with(word string, n int, others iter.Seq[string]) sieve {
	if n*16 >= len(s)*64 {
		s = make(sieve, max(4, 2*len(s)))
		for w := range others {
			s.add(w)
		}
	}
	s.add(word)
	return s
}

func (s sieve) add(word string) {
	m := Mark(word)
	s[m>>6&uint32(len(s)-1)] |= 1 << (m & 63)
}

func (s sieve) passes(word string) bool {
	if len(s) == 0 || word == "" {
		return false
	}
	m := Mark(word)
	return s[m>>6&uint32(len(s)-1)]&(1<<(m&63)) != 0
}

// Mark mixes the length and four letters of a word, which must have one. In scripts of two bytes a letter the odd bytes tell more than the even ones.
func Mark(w string) uint32 {
	n := len(w)
	h := uint32(w[0]) | uint32(w[min(1, n-1)])<<8 | uint32(w[min(n>>1|1, n-1)])<<16 | uint32(w[n-1])<<24
	h = (h ^ uint32(n)<<11) * 0x9E3779B1
	return h ^ h>>15
}

package gazetteer

// headStep is the number of bytes between the beginnings of names that are remembered: of "mazaresharif" those are
// "maza", "mazaresh" and "mazaresharif".
const headStep = 4

// starts is a set of the beginnings of names, a bit each at a place that its hash gives. It may say that a name begins
// so when none does, never the reverse. A reader of a text asks it before looking for ever longer runs of words:
// nothing begins with "policesa", so neither "police said" nor "police said that" need be looked up.
type starts interface{ ~string | ~[]byte }

// setBit and hasBit: the length of a set is a power of two; an empty one has everything.
func setBit(set []byte, hash uint64) {
	bit := hash & uint64(len(set)*8-1)
	set[bit>>3] |= 1 << (bit & 7)
}

func hasBit[T starts](set T, hash uint64) bool {
	bit := hash & uint64(len(set)*8-1)
	return len(set) == 0 || set[bit>>3]&(1<<(bit&7)) != 0
}

// Begins reports whether some name may begin with the letters of key. It errs on one side alone: where it says no, no
// name does, and nothing is found for the key or a longer one.
func (g *Gazetteer) Begins(k Key) bool {
	h := mix(k.head)
	return k.head == 0 || hasBit(g.base.starts, h) || hasBit(g.own.starts, h)
}

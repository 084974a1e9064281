package gazetteer

import "github.com/sabt-org/sabt/reference/fold"

// Key is the identity of a name: a hash of its folded letters and digits, and how many words they stand in.
// The zero Key is the empty name; it grows by [Key.Add] without allocating.
type Key struct {
	hash  uint64
	head  uint64 // the hash as it was at the last multiple of headStep bytes, 0 before the first
	Words uint8  // words added that carry a letter or digit
	Size  uint8  // bytes of letters and digits, up to 255
}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// KeyOf folds name and returns its key. Spaces and hyphens part words; apostrophes and stops do not.
func KeyOf(name string) Key { return keyOf(name, nil) }

// keyOf enters the beginnings of the name in starts, unless that is nil.
func keyOf(name string, starts []byte) Key {
	var buf [96]byte
	s := fold.Append(buf[:0], name)
	var k Key
	start := 0
	for i := 0; i <= len(s); i++ {
		if i == len(s) || wordGap(s[i]) {
			k = add(k, s[start:i], starts)
			start = i + 1
		}
	}
	return k
}

func wordGap(c byte) bool {
	switch c {
	case ' ', '-', '/', ',', '(', ')', '\t', '_':
		return true
	}
	return false
}

// Add extends the key by one folded word. A word without letters and digits changes nothing.
func (k Key) Add(word string) Key { return add(k, word, nil) }

// AddBytes is [Key.Add] for a word that was put together.
func (k Key) AddBytes(word []byte) Key { return add(k, word, nil) }

func add[T string | []byte](k Key, word T, starts []byte) Key {
	h, head, n := k.hash, k.head, 0
	if h == 0 {
		h = fnvOffset
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		case c < 0x80:
			continue
		case c == 0xC2 && i+1 < len(word): // « » · and other Latin-1 marks
			i++
			continue
		case c == 0xE2 && i+2 < len(word) && word[i+1] == 0x80: // dashes, quotes
			i += 2
			continue
		}
		h = (h ^ uint64(c)) * fnvPrime
		if n++; (int(k.Size)+n)%headStep == 0 {
			head = h
			if starts != nil {
				setBit(starts, mix(head))
			}
		}
	}
	if n == 0 {
		return k
	}
	return Key{hash: h, head: head, Words: k.Words + 1, Size: uint8(min(255, int(k.Size)+n))}
}

// mixed spreads the hash over all its bits, which the table is cut from.
func (k Key) mixed() uint64 { return mix(k.hash) }

func mix(h uint64) uint64 {
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	return h ^ h>>32
}

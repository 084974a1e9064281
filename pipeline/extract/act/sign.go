package act

import (
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// mark is a sign at tokens [first, last).
type mark struct {
	sign        lexicon.Sign
	first, last int
}

// signs are the signs of a document, by sentence.
type signs [][]mark

func readSigns(r *record.Reading, cues *lexicon.Cues) signs {
	out := make(signs, len(r.Sentences))
	for k, s := range r.Sentences {
		for i := s.First; i < s.Last; {
			v, n, ok := cues.Sign.Match(r.Tokens[:s.Last], i)
			if !ok {
				i++
				continue
			}
			out[k] = append(out[k], mark{v, i, i + n})
			i += n
		}
	}
	return out
}

// has reports whether sentence k has one of the signs.
func (s signs) has(k int, want ...lexicon.Sign) bool {
	_, ok := s.find(k, want...)
	return ok
}

// find returns the first of the signs in sentence k.
func (s signs) find(k int, want ...lexicon.Sign) (mark, bool) {
	if k < 0 || k >= len(s) {
		return mark{}, false
	}
	i := slices.IndexFunc(s[k], func(m mark) bool { return slices.Contains(want, m.sign) })
	if i < 0 {
		return mark{}, false
	}
	return s[k][i], true
}

// left returns the sign that stands nearest to the left of token i, at most reach tokens away.
func (s signs) left(k, i, reach int, want ...lexicon.Sign) (mark, bool) {
	for j := len(s[k]) - 1; j >= 0; j-- {
		if m := s[k][j]; m.last <= i && i-m.last <= reach && slices.Contains(want, m.sign) {
			return m, true
		}
	}
	return mark{}, false
}

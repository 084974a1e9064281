package actors

import (
	"github.com/sabt-org/sabt/record"
	refactors "github.com/sabt-org/sabt/reference/actors"
)

// unnamed adds a party without a name, with the qualifiers around it: "unidentified gunmen", "افراد مسلح ناشناس".
// An adjective is no party: "a terrorist attack", "the rebel commander", "counter-terrorist".
func (s *scan) unnamed(i int, m refactors.Match) int {
	last := i + m.Tokens
	if s.glued(i-1) || s.glued(last) {
		return last
	}
	if s.qualifies(last) {
		return last
	}
	first := i
	for first > 0 && s.class(first-1)&qualifier != 0 && s.free(first-1) {
		first--
	}
	for s.class(last)&qualifier != 0 && s.class(last)&foreign != 0 {
		last++
	}
	if s.class(i)&collective != 0 && first == i && m.Tokens == 1 && s.at(i-1) != "the" && s.at(i-1) != "'s" && !s.bare(i) {
		return last // "military and police sources"
	}
	out := s.mention(first, last, m.Actor())
	if first == i {
		out.Start += m.Cut
	}
	return s.add(out)
}

// bare reports whether the force at token i stands without an article, a party by itself: "accused police of killing two",
// "killed by police", "Police shot dead a man".
func (s *scan) bare(i int) bool {
	if !s.english || i+1 >= len(s.tokens) {
		return false
	}
	if i == s.first() {
		return s.tokens[i+1].Tag == record.VERB
	}
	return s.at(i-1) == "by" || s.tokens[i-1].Tag == record.VERB && (s.at(i+1) == "of" || s.at(i+1) == "for")
}

// qualifies reports whether the word before token i is an adjective of the noun there: singular words for fighters
// are, plural ones are not.
func (s *scan) qualifies(i int) bool {
	if !s.english || i >= s.last() || s.tokens[i].Shape.Has(record.Punct) {
		return false
	}
	if c := s.class(i); c&lower != 0 {
		return false
	} else if c&(strike|member|generic) != 0 && c&foreign == 0 {
		return s.class(i-1)&(qualifier|member|force) != 0 || s.tokens[i].Tag == record.NOUN
	}
	if s.tokens[i].Tag == record.NOUN && !persian(s.tokens[i].Norm) {
		return s.tokens[i-1].Tag == record.ADJ || !plural(s.at(i-1))
	}
	return false
}

func plural(w string) bool {
	return len(w) > 2 && (w[len(w)-1] == 's' || w[len(w)-3:] == "men")
}

// free reports whether token i is in no mention yet.
func (s *scan) free(i int) bool {
	n := len(s.out)
	return n == 0 || s.out[n-1].Last <= i
}

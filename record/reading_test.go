package record

import "testing"

// "ab cd. ef" with a space of two bytes between the sentences.
func TestTokensAndSentencesOfSpans(t *testing.T) {
	r := Reading{
		Tokens:    []Token{{Span: Span{0, 2}}, {Span: Span{3, 5}}, {Span: Span{5, 6}}, {Span: Span{8, 10}}},
		Sentences: []Sentence{{Span: Span{0, 6}, First: 0, Last: 3}, {Span: Span{8, 10}, First: 3, Last: 4}},
	}
	for _, c := range []struct {
		span        Span
		first, last int
		sentence    int
	}{
		{Span{0, 2}, 0, 1, 0}, {Span{1, 4}, 0, 2, 0}, {Span{2, 3}, 1, 1, 0}, {Span{5, 9}, 2, 4, 0}, {Span{6, 8}, 3, 3, 1}, {Span{10, 11}, 4, 4, 2},
	} {
		if first, last := r.TokensOf(c.span); first != c.first || last != c.last {
			t.Errorf("%v: tokens %d to %d, want %d to %d", c.span, first, last, c.first, c.last)
		}
		if k := r.SentenceAt(c.span.Start); k != c.sentence {
			t.Errorf("byte %d: sentence %d, want %d", c.span.Start, k, c.sentence)
		}
	}
	for token, want := range []int{0, 0, 0, 1, 2} {
		if k := r.SentenceOf(token); k != want {
			t.Errorf("token %d: sentence %d, want %d", token, k, want)
		}
	}
}

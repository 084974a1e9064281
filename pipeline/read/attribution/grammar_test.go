package attribution

import "testing"

func TestEveryLanguageLoads(t *testing.T) {
	for _, l := range languages {
		if _, err := load(l.code, l.order, l.postposed); err != nil {
			t.Errorf("%s: %v", l.code, err)
		}
	}
}

// TestBadRow: a row that an editor got wrong is refused, not skipped.
func TestBadRow(t *testing.T) {
	e := &entries{byText: map[string]*word{}}
	if e.wordRow([]string{"dett", "the"}) == nil {
		t.Error("an unknown class passed")
	}
	if e.nounRow([]string{"medical", "doctor", "x"}) == nil {
		t.Error("an unknown flag passed")
	}
	if e.verbRow([]string{"say", "said"}) == nil {
		t.Error("a frame without a shape passed")
	}
}

package events_test

import (
	"testing"

	"github.com/sabt-org/sabt/bench/events"
	"github.com/sabt-org/sabt/pipeline/link"
)

// Who asks where tolls differ must not part what has other tolls; what that costs on the same sets is next to nothing.
func TestAliasesFindTheCopies(t *testing.T) {
	m, err := link.Open()
	if err != nil {
		t.Fatal(err)
	}
	right, given, asked := 0, 0, 0
	for seed := range uint64(3) {
		s := events.Make(2000, 21+seed)
		_, groups := m.Comparing().Link(s.Profiles)
		r, g := s.Score(groups)
		right, given, asked = right+r, given+g, asked+len(s.Same)
	}
	if f := 2 * float64(right) / float64(given+asked); f < 0.96 {
		t.Errorf("F1 %.4f, want 0.96", f)
	}
}

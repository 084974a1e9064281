package score

import "testing"

func TestSameThing(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"a convoy of traders", "the convoy", true},
		{"a roadside bomb", "bomb", true},
		{"Judge Luis Vera", "Vera", true},
		{"the police post", "a post office", false},
		{"the", "the", false},
	} {
		if SameThing(c.a, c.b) != c.want || SameThing(c.b, c.a) != c.want {
			t.Errorf("%q and %q: not %v", c.a, c.b, c.want)
		}
	}
}

package record

import (
	"encoding/json"
	"slices"
	"testing"
)

func TestAdmiraltyInText(t *testing.T) {
	for _, s := range []string{"A1", "B2", "F6"} {
		var a Admiralty
		if err := json.Unmarshal([]byte(`"`+s+`"`), &a); err != nil || a.String() != s {
			t.Errorf("%s: %s, %v", s, a, err)
		}
	}
	for _, s := range []string{"", "B", "G1", "A7", "B22", "b2"} {
		var a Admiralty
		if err := a.UnmarshalText([]byte(s)); err == nil {
			t.Errorf("%q is taken for %s", s, a)
		}
	}
}

// What is not known stands between what is known to be good and what is known to be bad.
func TestAdmiraltyOrder(t *testing.T) {
	var order []Admiralty
	for _, l := range []SourceGrade{GradeA, GradeB, GradeC, GradeF, GradeD, GradeE} {
		for _, d := range []Credibility{1, 2, 3, 6, 4, 5} {
			order = append(order, Admiralty{l, d})
		}
	}
	sorted := slices.Clone(order)
	slices.Reverse(sorted)
	slices.SortFunc(sorted, func(a, b Admiralty) int {
		if a.Before(b) {
			return -1
		}
		return 1
	})
	if !slices.Equal(sorted, order) {
		t.Errorf("%v, want %v", sorted, order)
	}
}

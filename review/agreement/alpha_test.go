package agreement

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// published is the worked example of Krippendorff 2011, part C: four observers, twelve units, values missing.
func published() [][]float64 {
	return [][]float64{{1, 1, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4}, {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {5, 5, 5}, {1, 1}, {3}}
}

// The figures that the paper gives for its example.
func TestAlphaAsPublished(t *testing.T) {
	for name, c := range map[string]struct {
		d    Distance[float64]
		want float64
	}{"nominal": {Nominal[float64], 0.743}, "interval": {Interval, 0.849}, "ratio": {Ratio, 0.797}} {
		if got, ok := Alpha(published(), c.d); !ok || math.Abs(got-c.want) > 0.0005 {
			t.Errorf("%s: %.4f, the paper has %.3f", name, got, c.want)
		}
	}
	// Part A of the paper: two observers, ten units, two values.
	a := []string{"0", "1", "0", "0", "0", "0", "0", "0", "1", "0"}
	b := []string{"1", "1", "1", "0", "0", "1", "0", "0", "0", "0"}
	var units [][]string
	for i := range a {
		units = append(units, []string{a[i], b[i]})
	}
	if got, ok := Alpha(units, Nominal); !ok || math.Abs(got-0.095) > 0.0005 {
		t.Errorf("two observers: %.4f, the paper has 0.095", got)
	}
}

// Where nothing differs there is no figure; agreement in all is 1 and nothing is more; the order of people and of units is the same to it.
func TestAlphaProperty(t *testing.T) {
	if _, ok := Alpha([][]string{{"a", "a"}, {"a", "a"}, {"b"}}, Nominal); ok {
		t.Error("there is a figure where nobody could differ")
	}
	rapid.Check(t, func(t *rapid.T) {
		units := rapid.SliceOfN(rapid.SliceOfN(rapid.SampledFrom([]float64{0, 1, 2, 14, 250000}), 0, 4), 1, 12).Draw(t, "units")
		for _, d := range []Distance[float64]{Nominal[float64], Interval, Ratio} {
			got, ok := Alpha(units, d)
			if got > 1+1e-12 || math.IsNaN(got) || math.IsInf(got, 0) {
				t.Fatalf("%v", got)
			}
			turned := make([][]float64, 0, len(units))
			same := true
			for i := range units {
				u := append([]float64{}, units[len(units)-1-i]...)
				for a, b := 0, len(u)-1; a < b; a, b = a+1, b-1 {
					u[a], u[b] = u[b], u[a]
				}
				turned = append(turned, u)
				for _, x := range u {
					same = same && (len(u) < 2 || x == u[0])
				}
			}
			if again, _ := Alpha(turned, d); math.Abs(again-got) > 1e-9 {
				t.Fatalf("%v turned round is %v", got, again)
			}
			if ok && same && math.Abs(got-1) > 1e-12 {
				t.Fatalf("all agree: %v", got)
			}
		}
	})
}

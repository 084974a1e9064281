package agreement

import "cmp"

// Distance is how far two values are apart, squared: 0 for the same.
type Distance[V any] func(a, b V) float64

// Nominal values are the same, or they are not.
func Nominal[V comparable](a, b V) float64 {
	if a == b {
		return 0
	}
	return 1
}

// Interval values differ by how much the one is more.
func Interval(a, b float64) float64 { return (a - b) * (a - b) }

// Ratio values differ by how much the one is more, beside how much both are: 14 and 15 are nearer than 1 and 2.
func Ratio(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return (a - b) * (a - b) / ((a + b) * (a + b))
}

// Alpha is Krippendorff's, of the values that each unit was given; units with less than two are left out. known is false when no two values
// of all differ: there is nothing that could have been mistaken.
//
// It is 1 - observed / expected disagreement (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011).
func Alpha[V cmp.Ordered](units [][]V, d Distance[V]) (alpha float64, known bool) {
	observed, n := 0.0, 0
	count := map[V]int{}
	for _, u := range units {
		if len(u) < 2 {
			continue
		}
		sum := 0.0
		for i, a := range u {
			count[a]++
			for j, b := range u {
				if i != j {
					sum += d(a, b)
				}
			}
		}
		observed += sum / float64(len(u)-1)
		n += len(u)
	}
	expected := 0.0
	for a, na := range count {
		for b, nb := range count {
			if a != b {
				expected += float64(na) * float64(nb) * d(a, b)
			}
		}
	}
	if expected == 0 {
		return 0, false
	}
	return 1 - observed*float64(n-1)/expected, true
}

package chart

// Step is 1, 2 or 5 times a power of ten, so that an axis up to most has at most five steps.
func Step(most int) int {
	for base := 1; ; base *= 10 {
		for _, m := range []int{1, 2, 5} {
			if base*m*5 >= most {
				return base * m
			}
		}
	}
}

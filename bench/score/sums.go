package score

// Sums are what precision, recall and F1 are made of. Right and Found differ where credit is given from both
// sides, and are not whole where half credits are given. A share ("dates within a day") has both pairs equal.
type Sums struct {
	Right float64 `json:"right"` // of what was given
	Given float64 `json:"given"`
	Found float64 `json:"found"` // of what is there
	Asked float64 `json:"asked"`
}

// Part is a share: so many of so many.
func Part(n, of int) Sums { return Sums{float64(n), float64(of), float64(n), float64(of)} }

// Hits is a tally in which everything right was also found.
func Hits(right float64, given, asked int) Sums {
	return Sums{right, float64(given), right, float64(asked)}
}

// Sums turns a count of decisions into sums.
func (c Count) Sums() Sums { return Hits(float64(c.TP), c.TP+c.FP, c.TP+c.FN) }

// Plus adds the sums of other texts.
func (t Sums) Plus(u Sums) Sums {
	return Sums{t.Right + u.Right, t.Given + u.Given, t.Found + u.Found, t.Asked + u.Asked}
}

// Precision is 0 when nothing was given.
func (t Sums) Precision() float64 { return over(t.Right, t.Given) }

// Recall is 0 when nothing is there.
func (t Sums) Recall() float64 { return over(t.Found, t.Asked) }

// F1 is the harmonic mean of both.
func (t Sums) F1() float64 {
	p, r := t.Precision(), t.Recall()
	return over(2*p*r, p+r)
}

func over(n, of float64) float64 {
	if of == 0 {
		return 0
	}
	return n / of
}

// Difference is one decision on which a reading and its annotator part.
type Difference struct {
	Kind string // "source-wrong", "date-missed": what was asked for, and what became of it
	Gold string // what is there; "" for a false alarm
	Read string // what was given; "" for a miss
	At   int    // where in the text, in characters; -1 when it has no place
}

package account

import "math/bits"

// Reasons are those that hold between a scene and a group.
type Reasons [(reasons + 63) / 64]uint64

func (v *Reasons) set(r reason, holds bool) {
	if holds {
		v[r/64] |= 1 << (r % 64)
	}
}

func (v *Reasons) clear(rs ...reason) {
	for _, r := range rs {
		v[r/64] &^= 1 << (r % 64)
	}
}

func (v *Reasons) has(r reason) bool { return v[r/64]>>(r%64)&1 != 0 }

// together are reasons in whose light others count more or less: another day says little where "the attack" points
// back, and much in a paragraph that opens with "a bomb". A pair counts from rDaySame on: what the scene says alone, and
// how near it stands, is the light itself.
var together = [...]reason{rWhole, rLast, rOpens, rNewcomer, rDefinite, rTitle, rLeading, rLastParagraph}

const paired = int(reasons - rDaySame)

// Weighed visits the positions of the weights that count: of each reason that holds, and of each pair.
func (v *Reasons) Weighed(visit func(weight int)) {
	for w, word := range v {
		for ; word != 0; word &= word - 1 {
			r := 64*w + bits.TrailingZeros64(word)
			visit(r)
			if r < int(rDaySame) {
				continue
			}
			for i, t := range together {
				if v.has(t) {
					visit(int(reasons) + i*paired + r - int(rDaySame))
				}
			}
		}
	}
}

// name is what a weight is called: a reason, or a pair as "last*day_same".
func name(weight int) string {
	if weight < int(reasons) {
		return reasonNames[weight]
	}
	i, r := (weight-int(reasons))/paired, (weight-int(reasons))%paired
	return reasonNames[together[i]] + "*" + reasonNames[int(rDaySame)+r]
}

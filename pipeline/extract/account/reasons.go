package account

import "math/bits"

// Reasons are those that hold in a case, of one kind of case: between a scene and a group, or for a group to be main.
type Reasons [2]uint64

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

// scale is a kind of case: what its reasons are called, and which of them count in each other's light. A pair counts
// from a reason on: what lies in the scene alone, and how near it stands, is the light itself.
type scale struct {
	names    []string
	together []reason
	from     reason
}

// size is the number of weights: one a reason, and one a pair.
func (k *scale) size() int { return len(k.names) + len(k.together)*k.paired() }

func (k *scale) paired() int { return len(k.names) - int(k.from) }

// weighed visits the positions of the weights that count: of each reason that holds, and of each pair.
func (k *scale) weighed(v *Reasons, visit func(weight int)) {
	for w, word := range v {
		for ; word != 0; word &= word - 1 {
			r := 64*w + bits.TrailingZeros64(word)
			visit(r)
			if r < int(k.from) {
				continue
			}
			for i, t := range k.together {
				if v.has(t) {
					visit(len(k.names) + i*k.paired() + r - int(k.from))
				}
			}
		}
	}
}

// name is what a weight is called: a reason, or a pair as "last*day_same".
func (k *scale) name(weight int) string {
	if weight < len(k.names) {
		return k.names[weight]
	}
	i, r := (weight-len(k.names))/k.paired(), (weight-len(k.names))%k.paired()
	return k.names[k.together[i]] + "*" + k.names[int(k.from)+r]
}

package link

import (
	"slices"
	"strconv"
)

// Blocks returns the keys under which an account is found by others; see [Seeks].
func Blocks(p *Profile) []string {
	out := written(keys(p, nil), 0)
	if p.undated() {
		return append(out, written(p.timeless(nil), 'U')...)
	}
	return append(out, written(p.timeless(nil), 'D')...)
}

// Seeks returns the keys under which an account looks for others. Two accounts meet where one seeks a block of the other; then the other seeks a
// block of the one. Undated accounts seek all, dated ones the undated alone, so that what is rare need not be rare among millions.
func Seeks(p *Profile) []string {
	out := append(written(keys(p, nil), 0), written(p.timeless(nil), 'U')...)
	if p.undated() {
		out = append(out, written(p.timeless(nil), 'D')...)
	}
	return out
}

// Meet reports whether two accounts meet.
func Meet(a, b *Profile) bool {
	of := Blocks(b)
	return slices.ContainsFunc(Seeks(a), func(k string) bool { return slices.Contains(of, k) })
}

// written writes keys of one sort.
func written(ks []uint64, sort uint64) []string {
	out := make([]string, len(ks))
	for i, k := range ks {
		if sort != 0 {
			k = mix(sort, k)
		}
		out[i] = strconv.FormatUint(k, 36)
	}
	return out
}

package link

import (
	"maps"
	"slices"
)

// Wrong lists the pairs of documents that gold has in one group and given has not, and those that only given has; in order.
func Wrong(gold, given map[string]string) (missed, extra [][2]string) {
	of := complete(gold, given)
	ids := slices.Sorted(maps.Keys(gold))
	for i, a := range ids {
		for _, b := range ids[i+1:] {
			switch same, joined := gold[a] == gold[b], of[a] == of[b]; {
			case same && !joined:
				missed = append(missed, [2]string{a, b})
			case joined && !same:
				extra = append(extra, [2]string{a, b})
			}
		}
	}
	return missed, extra
}

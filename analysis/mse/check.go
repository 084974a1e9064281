package mse

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// The least that an estimate can stand on. They are bars of prudence and no theorems; docs/mse.md says why these.
const (
	leastObserved = 30
	leastOverlap  = 10
	widest        = 20.0 // times what was observed: an upper end beyond it says nothing
)

// check says why data carry no estimate, and what speaks for caution.
func check(c record.Captures) (refused, doubts []string) {
	refuse := func(format string, args ...any) { refused = append(refused, fmt.Sprintf(format, args...)) }
	k := len(c.Lists)
	switch {
	case k == 0:
		refuse("there is no list: nothing says who told of what")
		return refused, nil
	case k < 3:
		refuse("there are %d lists: with fewer than three nothing shows whether lists depend on one another", k)
		return refused, nil
	case k > most:
		refuse("there are %d lists, and at most %d can be taken: choose some, or join what is of one kind", k, most)
		return refused, nil
	}
	if n := c.Observed(); n < leastObserved {
		refuse("%d were observed, fewer than %d", n, leastObserved)
	}
	if n := overlap(c); n < leastOverlap {
		refuse("%d stand on two lists or more, fewer than %d: what was missed shows in overlaps alone", n, leastOverlap)
	}
	for i, a := range c.Lists {
		alone := c.On(1<<i) > 0
		for j, b := range c.Lists {
			if i == j {
				continue
			}
			both := c.On(1<<i | 1<<j)
			alone = alone && both == 0
			switch {
			case both == 0 && i < j:
				doubts = append(doubts, fmt.Sprintf("nobody stands on both %s and %s", a, b))
			case both > 0 && both == c.On(1<<i) && (both < c.On(1<<j) || i < j):
				refuse("all %d of %s stand on %s, too: the one holds the other, and they are no two lists", both, a, b)
			}
		}
		switch {
		case c.On(1<<i) == 0:
			refuse("list %s is empty", a)
		case alone:
			refuse("list %s has nobody in common with any other", a)
		}
	}
	return refused, doubts
}

// overlap is how many stand on two lists or more.
func overlap(c record.Captures) int {
	n := 0
	for set, k := range c.Counts {
		if set&(set-1) != 0 {
			n += k
		}
	}
	return n
}

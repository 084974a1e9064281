package mse

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Tabulate counts captures by list. wanted names lists: "HRW", or several taken as one, "charities=HRW|Amnesty", or all others, "others=*". Without any the top
// lists with most are taken. left are those that were not.
func Tabulate(captures []record.Capture, wanted []string, top int) (c record.Captures, left []string, err error) {
	size := map[string]int{}
	for _, one := range captures {
		for _, l := range one.On {
			size[l]++
		}
	}
	all := slices.SortedFunc(maps.Keys(size), func(a, b string) int { return cmp.Or(cmp.Compare(size[b], size[a]), cmp.Compare(a, b)) })
	if len(wanted) == 0 {
		wanted = all[:min(top, len(all))]
		left = all[len(wanted):]
		return count(captures, wanted, identity(wanted)), left, nil
	}
	of := map[string]int{}
	others := -1
	for i, w := range wanted {
		name, members, joined := strings.Cut(w, "=")
		if c.Lists = append(c.Lists, name); !joined {
			members = name
		}
		for m := range strings.SplitSeq(members, "|") {
			found := slices.IndexFunc(all, func(l string) bool { return strings.EqualFold(l, strings.TrimSpace(m)) })
			switch {
			case m == "*":
				others = i
			case found < 0:
				return c, nil, fmt.Errorf("there is no list %q; there are %s", m, some(all))
			default:
				of[all[found]] = i
			}
		}
	}
	for _, l := range all {
		if _, ok := of[l]; ok {
			continue
		}
		if others >= 0 {
			of[l] = others
		} else {
			left = append(left, l)
		}
	}
	return count(captures, c.Lists, of), left, nil
}

func identity(lists []string) map[string]int {
	of := map[string]int{}
	for i, l := range lists {
		of[l] = i
	}
	return of
}

func count(captures []record.Capture, lists []string, of map[string]int) record.Captures {
	c := record.Captures{Lists: lists, Counts: make([]int, 1<<len(lists))}
	for _, one := range captures {
		set := 0
		for _, l := range one.On {
			if i, ok := of[l]; ok {
				set |= 1 << i
			}
		}
		if set > 0 {
			c.Counts[set]++
		}
	}
	return c
}

func some(all []string) string {
	if len(all) == 0 {
		return "none"
	}
	s := strings.Join(all[:min(len(all), 8)], ", ")
	if n := len(all) - 8; n > 0 {
		s += fmt.Sprintf(" and %d more", n)
	}
	return s
}

// Spread gives the captures of a table one by one, so that lists can be chosen and joined as those of the register are.
func Spread(c record.Captures) []record.Capture {
	var out []record.Capture
	for set, n := range c.Counts {
		var on []string
		for i, l := range c.Lists {
			if set>>i&1 == 1 {
				on = append(on, l)
			}
		}
		for range n {
			out = append(out, record.Capture{On: on})
		}
	}
	return out
}

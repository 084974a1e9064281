package main

import (
	"fmt"
	"io"
	"sort"

	"github.com/sabt-org/sabt/record"
)

// measure prints the share of tokens with the right tag, for each way to print the text.
func measure(w io.Writer, name string, tag func([]record.Token), samples []sample) {
	for _, v := range []struct {
		name string
		variant
	}{{"as written", asWritten}, {"lower case", lowerCase}, {"upper case", upperCase}, {"title case", titleCase}} {
		if v.variant != asWritten && !hasCapitals(samples) {
			continue
		}
		right, all := 0, 0
		var buf []record.Token
		for _, s := range samples {
			buf = v.print(buf, s.tokens)
			tag(buf)
			for i := range buf {
				all++
				if buf[i].Tag == s.gold[i] {
					right++
				}
			}
		}
		fmt.Fprintf(w, "%-28s %-11s %6d tokens  %.2f %%\n", name, v.name, all, 100*float64(right)/float64(all))
	}
}

// hasCapitals reports whether any sentence begins with a capital: a script without them has one way to be printed.
func hasCapitals(samples []sample) bool {
	for _, s := range samples {
		if s.tokens[0].Shape.Has(record.Capital) {
			return true
		}
	}
	return false
}

// confusions prints the most frequent errors in text as written.
func confusions(w io.Writer, tag func([]record.Token), samples []sample, n int) {
	count := map[string]int{}
	words := map[string]int{}
	for _, s := range samples {
		buf := append([]record.Token{}, s.tokens...)
		tag(buf)
		for i := range buf {
			if buf[i].Tag != s.gold[i] {
				k := nameOf(s.gold[i]) + " read as " + nameOf(buf[i].Tag)
				count[k]++
				words[buf[i].Norm+": "+k]++
			}
		}
	}
	top(w, count, n)
	top(w, words, n)
}

func top(w io.Writer, count map[string]int, n int) {
	var keys []string
	for k := range count {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if count[keys[i]] != count[keys[j]] {
			return count[keys[i]] > count[keys[j]]
		}
		return keys[i] < keys[j]
	})
	for _, k := range keys[:min(n, len(keys))] {
		fmt.Fprintf(w, "%5d  %s\n", count[k], k)
	}
}

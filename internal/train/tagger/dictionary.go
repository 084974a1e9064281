package main

import (
	"sort"

	"github.com/sabt-org/sabt/pipeline/read/tag/perceptron"
	"github.com/sabt-org/sabt/record"
)

// limits decide what the dictionary takes for certain.
type limits struct {
	known  int     // a word seen this often is known; one of a closed class at once
	sure   int     // ... and with one tag only: never left to the perceptron, when of a closed class
	open   int     // the same for nouns, verbs, adjectives, adverbs and names
	closed int     // ... takes no tag that it was never seen with
	share  float64 // tags rarer than this share are taken for errors
}

// dictionary lists the words that the model knows.
func dictionary(samples []sample, l limits) []uint32 {
	counts := map[string]*[perceptron.Columns]int{}
	for _, s := range samples {
		for i, t := range s.tokens {
			if s.gold[i] == record.X {
				continue
			}
			if counts[t.Norm] == nil {
				counts[t.Norm] = new([perceptron.Columns]int)
			}
			counts[t.Norm][s.gold[i]-1]++
		}
	}
	var words []string
	for w := range counts {
		words = append(words, w)
	}
	sort.Strings(words)
	kept := words[:0]
	var entries []perceptron.Entry
	for _, w := range words {
		if e, ok := l.entry(counts[w]); ok {
			kept = append(kept, w)
			entries = append(entries, e)
		}
	}
	return perceptron.Slots(kept, entries)
}

func (l limits) entry(n *[perceptron.Columns]int) (perceptron.Entry, bool) {
	total := 0
	for _, c := range n {
		total += c
	}
	var mask uint16
	tags, only := 0, 0
	for col, c := range n {
		if c > 0 && float64(c) >= l.share*float64(total) {
			mask |= 1 << col
			tags++
			only = col
		}
	}
	if total < l.known && (tags > 1 || isOpen(record.Tag(only+1))) {
		return 0, false
	}
	switch {
	case tags > 1:
		return perceptron.NewEntry(mask, total >= l.closed), true
	case isOpen(record.Tag(only + 1)):
		return perceptron.NewEntry(mask, total >= l.open), true
	}
	return perceptron.NewEntry(mask, total >= l.sure), true
}

func isOpen(t record.Tag) bool {
	switch t {
	case record.NOUN, record.VERB, record.ADJ, record.ADV, record.PROPN, record.INTJ, record.NUM:
		return true
	}
	return false
}

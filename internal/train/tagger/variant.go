package main

import "github.com/sabt-org/sabt/record"

// variant is a way to print a sentence. Only the shapes of the tokens differ; the folded words are the same.
type variant int

const (
	asWritten variant = iota
	lowerCase
	upperCase
	titleCase
)

// print writes tokens in the given way into buf.
func (v variant) print(buf, tokens []record.Token) []record.Token {
	buf = append(buf[:0], tokens...)
	for i := range buf {
		t := &buf[i]
		if v == asWritten || !t.Shape.Has(record.HasLetter) {
			continue
		}
		switch {
		case v == upperCase:
			t.Shape |= record.Capital
			if len(t.Norm) > 1 {
				t.Shape |= record.AllCaps
			}
		case v == lowerCase:
			t.Shape &^= record.Capital | record.AllCaps
		case len(t.Norm) > 3:
			t.Shape |= record.Capital
		}
	}
	return buf
}

// variantOf draws how sentence i is printed in an epoch: half as written, the rest without capitals or as a headline.
func variantOf(r uint64) variant {
	switch r % 20 {
	case 0, 1, 2, 3, 4, 5:
		return lowerCase
	case 6, 7:
		return titleCase
	}
	return asWritten
}

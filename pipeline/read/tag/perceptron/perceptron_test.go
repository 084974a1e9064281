package perceptron

import (
	"testing"

	"github.com/sabt-org/sabt/record"
)

func TestOpenRefusesDamage(t *testing.T) {
	data, _ := Encode(Slots(nil, nil), nil, 1)
	if _, err := Open(string(data)); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"", "SABTAG1\n", string(data[:len(data)-1]), string(data) + "x"} {
		if _, err := Open(bad); err == nil {
			t.Errorf("a model of %d bytes was taken for whole", len(bad))
		}
	}
}

func TestDictionary(t *testing.T) {
	words := []string{"the", "fire", "کابل"}
	entries := []Entry{certain(record.DET), NewEntry(1<<(record.NOUN-1)|1<<(record.VERB-1), true), NewEntry(1<<(record.PROPN-1), false)}
	data, _ := Encode(Slots(words, entries), nil, 1)
	m, err := Open(string(data))
	if err != nil {
		t.Fatal(err)
	}
	for i, w := range words {
		if got := m.lookUp(Hash(w)); got != entries[i] {
			t.Errorf("%q is %x in the dictionary, want %x", w, got, entries[i])
		}
	}
	if m.lookUp(Hash("bomb")) != 0 {
		t.Error("a word that was not entered is known")
	}
}

// Each feature finds its own weights, and best follows them.
func TestRows(t *testing.T) {
	tokens := []record.Token{{Norm: "fire", Shape: record.HasLetter}}
	empty, _ := Encode(Slots(nil, nil), nil, 1)
	m, err := Open(string(empty))
	if err != nil {
		t.Fatal(err)
	}
	var w Window
	var f [Features]uint32
	w.Begin(m, tokens)
	w.Next(m, tokens)
	w.Features(tokens, &f)
	for _, want := range []record.Tag{record.ADJ, record.NOUN, record.PROPN, record.VERB} {
		row := Row{Feature: f[0]}
		row.Weights[want-1] = 100
		data, lost := Encode(Slots(nil, nil), []Row{row, {Feature: f[1]}}, 7)
		if lost > 0 {
			t.Fatalf("%d of 2 rows have no place in 7 buckets", lost)
		}
		m, err := Open(string(data))
		if err != nil {
			t.Fatal(err)
		}
		m.Tag(tokens)
		if tokens[0].Tag != want {
			t.Errorf("weight for %d gave %d", want, tokens[0].Tag)
		}
	}
}

func TestStyle(t *testing.T) {
	word := func(norm string, s record.Shape) record.Token {
		return record.Token{Norm: norm, Shape: s | record.HasLetter}
	}
	upper := record.Capital | record.AllCaps
	for _, c := range []struct {
		tokens []record.Token
		want   style
	}{
		{[]record.Token{word("police", record.Capital), word("killed", 0), word("three", 0)}, mixed},
		{[]record.Token{word("police", upper), word("killed", upper), word("three", upper)}, noCase},
		{[]record.Token{word("police", 0), word("killed", 0)}, noCase},
		{[]record.Token{word("police", record.Capital), word("killed", record.Capital), word("in", 0), word("kabul", record.Capital)}, heading},
	} {
		if got := styleOf(c.tokens); got != c.want {
			t.Errorf("style of %v is %d, want %d", c.tokens, got, c.want)
		}
	}
}

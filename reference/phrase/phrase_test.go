package phrase

import (
	"fmt"
	"testing"

	"github.com/sabt-org/sabt/record"
)

func tokens(words ...string) []record.Token {
	var out []record.Token
	for _, w := range words {
		out = append(out, record.Token{Norm: w})
	}
	return out
}

func TestMatch(t *testing.T) {
	var table Table[string]
	table.Add("car bomb", "bomb")
	table.Add("car", "car")
	table.Add("car-bomb attack", "attack")
	for _, c := range []struct {
		words []string
		want  string
		n     int
	}{
		{[]string{"car", "bomb", "attack"}, "attack", 3},
		{[]string{"car", "-", "bomb", "went"}, "bomb", 3},
		{[]string{"car", "crash"}, "car", 1},
		{[]string{"cat"}, "", 0},
		{[]string{""}, "", 0},
	} {
		if got, n, ok := table.Match(tokens(c.words...), 0); got != c.want || n != c.n || ok != (n > 0) {
			t.Errorf("Match(%q) = %q, %d, %v, want %q, %d", c.words, got, n, ok, c.want, c.n)
		}
	}
}

// A table finds all of its words however many there are, in every script.
func TestEveryWord(t *testing.T) {
	var table Table[int]
	word := func(i int) string { return fmt.Sprint([]string{"attack", "حمله", "напад"}[i%3], i) }
	for i := range 3000 {
		table.Add(word(i), i)
	}
	for i := range 3000 {
		if got, _, ok := table.Match(tokens(word(i)), 0); !ok || got != i {
			t.Fatalf("Match(%q) = %d, %v", word(i), got, ok)
		}
		if got, ok := table.Get(word(i)); !ok || got != i {
			t.Fatalf("Get(%q) = %d, %v", word(i), got, ok)
		}
	}
	if _, _, ok := (&Table[int]{}).Match(tokens("attack"), 0); ok {
		t.Error("an empty table has a phrase")
	}
}

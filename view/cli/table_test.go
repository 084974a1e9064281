package cli

import (
	"strings"
	"testing"
)

// A word that a column has room for is not cut: where there is no room at all, the row is told as a block.
func TestNoWordIsCut(t *testing.T) {
	columns := []column{{head: "ID"}, {head: "WHERE", least: 6}, {head: "BY", least: 4}}
	rows := [][]string{{"7k3m9qx2", "Dasht-e-Barchi, Afghanistan", "Harakat-ul-Mujahideen and others"}}
	for w := Narrowest; w <= Widest; w++ {
		p := newPage(Options{Width: w})
		p.table(columns, rows)
		for _, word := range []string{"Dasht-e-Barchi,", "Afghanistan", "Harakat-ul-Mujahideen"} {
			if !strings.Contains(p.out.String(), word) {
				t.Errorf("at width %d %q is cut:\n%s", w, word, p.out.String())
			}
		}
	}
}

// What is longer than any name may be cut, so that an address does not turn a whole list into blocks.
func TestAnAddressIsCut(t *testing.T) {
	p := newPage(Options{Width: 60})
	p.table([]column{{head: "ID"}, {head: "TITLE", least: 10}}, [][]string{{"1", "https://example.org/" + strings.Repeat("a", 80)}})
	if !strings.HasPrefix(p.out.String(), "ID") {
		t.Errorf("told as a block:\n%s", p.out.String())
	}
}

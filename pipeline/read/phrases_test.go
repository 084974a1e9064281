package read_test

import (
	"slices"
	"testing"

	"github.com/sabt-org/sabt/pipeline/read"
	"github.com/sabt-org/sabt/record"
)

// A date after a preposition ends where the calendar says; one that describes what follows stays with it.
func TestDivide(t *testing.T) {
	r, err := read.New(read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"On July 12 Israeli forces came into the camp.", "Israeli forces"},
		{"On Aug. 29 Hezbollah guerrillas set off a bomb.", "Hezbollah guerrillas"},
		{"He spoke of the July 12 attack at length.", "the July 12 attack"},
	} {
		var got []string
		for _, p := range r.Read(&record.Document{Text: c.text, Language: "en"}).Phrases {
			got = append(got, p.Span.Quote(c.text))
		}
		if !slices.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q among them", c.text, got, c.want)
		}
	}
}

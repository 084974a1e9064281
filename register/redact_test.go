package register

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
)

// hiding hides words of a text.
func hiding(t testing.TB, text string, words ...string) (record.Document, hidden) {
	t.Helper()
	d := record.Document{SHA256: "d1", ID: "report on Gul Karimi", Title: "A word with GUL KARIMI", Path: "a.txt", Text: text}
	r := Ruling{Decision: record.Decision{Action: record.Redact, Document: "d1"}}
	for _, w := range words {
		i := strings.Index(text, w)
		if i < 0 {
			t.Fatalf("%q is not in the text", w)
		}
		r.Spans = append(r.Spans, record.Span{Start: i, End: i + len(w)})
	}
	return d, hiddenIn(d, []Ruling{r})
}

// A value is hidden by what it says, by its words, and as a part of what is hidden; what is beside stays.
func TestHiddenValues(t *testing.T) {
	const text = "Seven died in Kunduz, said Mr Gul Karimi, a resident. His brother Walid was hurt on Sunday."
	at := func(w string) record.Span {
		i := strings.Index(text, w)
		return record.Span{Start: i, End: i + len(w)}
	}
	claims := []record.Claim{
		{Variable: record.VarCasualty, Casualty: &record.Casualty{Evidence: record.Evidence{Span: at("Seven died")}, Effect: record.Killed, Who: "Seven",
			Count: record.Count{Min: 7, Max: 7, Bound: record.Exact}, Source: record.Source{Name: "Gul Karimi", Span: at("Gul Karimi"), Kind: record.SourceWitness}}},
		{Variable: record.VarVictim, Victim: &record.Victim{Evidence: record.Evidence{Span: at("His brother Walid")}, Name: "Walid", Description: "brother"}},
		{Variable: record.VarPlace, Place: &record.PlaceValue{Evidence: record.Evidence{Span: at("Kunduz")}, Place: record.Place{Name: "Kunduz", Kind: record.PlaceTown, Country: "AF"}}},
	}
	for _, c := range []struct{ hide, gone, stays string }{
		{"Gul Karimi", "Gul Karimi", "Walid brother Kunduz Seven witness"},
		{"Mr Gul Karimi, a resident", "Gul Karimi", "Walid brother Kunduz Seven witness"},
		{"Karimi, a", "Gul Karimi", "Walid brother Kunduz Seven witness"},
		{"brother Walid", "Walid", "Karimi Kunduz Seven"},
		{"in Kunduz, said", "", "Walid Karimi Kunduz Seven"}, // a place is hidden by its name alone
		{"Kunduz", "Kunduz", "Walid Karimi Seven"},
	} {
		_, h := hiding(t, text, c.hide)
		out, err := h.claims(claims)
		b, _ := json.Marshal(out)
		if err != nil || c.gone != "" && strings.Contains(string(b), c.gone) {
			t.Errorf("%q hidden: %s, %v", c.hide, b, err)
		}
		for _, w := range strings.Fields(c.stays) {
			if !strings.Contains(string(b), w) {
				t.Errorf("%q hidden: %q is gone, too: %s", c.hide, w, b)
			}
		}
	}
	if claims[0].Casualty.Source.Name != "Gul Karimi" {
		t.Error("the claims that were given are changed")
	}
	d, h := hiding(t, text, "Gul Karimi")
	if got := h.document(d); got.Title != record.Redacted || got.ID != "sha256:d1" || got.Path != "a.txt" {
		t.Errorf("%+v", got)
	}
}

// Whatever is hidden, spans point where they did, on whole letters, and the words are gone.
func TestHiddenText(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-zé\x{0627}-\x{0649}\x{4e00}-\x{4eff}𐐷\n]{1,8}`), 1, 12).Draw(rt, "words")
		text := strings.Join(words, " ")
		n := rapid.IntRange(0, len(words)-1).Draw(rt, "which")
		start := len(strings.Join(words[:n], " "))
		if n > 0 {
			start++
		}
		h := hidden{spans: []record.Span{{Start: start, End: start + len(words[n])}}}
		got := h.text(text)
		if len(got) != len(text) || !utf8.ValidString(got) || got[:start] != text[:start] || got[start+len(words[n]):] != text[start+len(words[n]):] {
			rt.Fatalf("%q is %q", text, got)
		}
		for _, r := range got[start : start+len(words[n])] {
			if !strings.ContainsRune("*×█𐄀\n", r) {
				rt.Fatalf("%q is %q", text, got)
			}
		}
	})
}

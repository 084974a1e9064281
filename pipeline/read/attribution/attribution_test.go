package attribution_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/pipeline/read/attribution"
	"github.com/sabt-org/sabt/record"
)

func finder(t testing.TB) *attribution.Finder {
	f, err := attribution.New()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestAnaphora: a source that points back takes the name it points to, and keeps the words that point.
func TestAnaphora(t *testing.T) {
	f := finder(t)
	for _, c := range []struct{ text, name, anaphor string }{
		{"Khalid Noori, the police spokesman, said two men died. He said three were hurt.", "Khalid Noori", "He"},
		{"Gen. Peter Hallam said the group had grown. It would strike soon, Hallam added.", "Peter Hallam", "Hallam"},
		{"The interior ministry said two men died. The ministry added that three were hurt.", "The interior ministry", "The ministry"},
		{"The rebels said two men died. They said three were hurt.", "The rebels", "They"},
		{"They met two doctors, who said 12 had died.", "two doctors", "who"},
		{"Khalid Noori, the police spokesman, said two men died. The spokesman said three were hurt.", "Khalid Noori", "The spokesman"},
		{"The army said two men died. It said three were hurt.", "The army", "It"},
	} {
		found := f.Find(read(c.text, "en"))
		last := found[len(found)-1]
		if last.Source.Name != c.name || last.Anaphor.Quote(c.text) != c.anaphor {
			t.Errorf("%s\n got %q for %q, want %q for %q", c.text, last.Source.Name, last.Anaphor.Quote(c.text), c.name, c.anaphor)
		}
	}
}

func TestKind(t *testing.T) {
	f := finder(t)
	for text, want := range map[string]record.SourceKind{
		"Health officials said five died.":                         record.SourceMedical,
		"A doctor at the central hospital said five died.":         record.SourceMedical,
		"Police said five died.":                                   record.SourceAuthority,
		"The army said five died.":                                 record.SourceMilitary,
		"Residents said five died.":                                record.SourceWitness,
		"The Taliban said five died.":                              record.SourcePerpetrator,
		"UNAMA said five died.":                                    record.SourceUN,
		"Human Rights Watch said five died.":                       record.SourceNGO,
		"Local media said five died.":                              record.SourceMedia,
		"The Observatory, a war monitor, said five died.":          record.SourceMonitor,
		"Security analysts said five died.":                        record.SourceExpert,
		"Karim Noori, a spokesman for the governor, said two died": record.SourceAuthority,
		"The police spokesman, Karim Noori, said two died.":        record.SourceAuthority,
		"Sources said five died.":                                  record.SourceUnknown,
	} {
		found := f.Find(read(text, "en"))
		if len(found) == 0 || found[0].Source.Kind != want {
			t.Errorf("%s: got %+v, want %s", text, found, want)
		}
	}
}

// TestOutlet: the mouthpiece of a party is the channel, not the source.
func TestOutlet(t *testing.T) {
	text := "The branch said through its Amaq outlet that 20 soldiers were killed."
	r := read(text, "en")
	at := strings.Index(text, "Amaq")
	for i, tok := range r.Tokens {
		if tok.Start == at {
			r.Actors = []record.ActorMention{{Mention: record.Mention{Span: tok.Span, First: i, Last: i + 1}, Canonical: "ISIS", Kind: record.ActorArmedGroup, Outlet: true}}
		}
	}
	found := finder(t).Find(r)
	if len(found) != 1 || found[0].Source.Name != "The branch" || len(found[0].Source.Via) != 1 || found[0].Source.Via[0].Name != "Amaq" {
		t.Errorf("got %+v", found)
	}
}

// TestHearsay: what a medium passes on has the medium as its relay.
func TestHearsay(t *testing.T) {
	text := "According to TASS, Anatoly Petrov has stated that 4,000 fighters have gathered near the border."
	found := finder(t).Find(read(text, "en"))
	at := strings.Index(text, "4,000")
	a, ok := record.SourceOf(found, record.Span{Start: at, End: at + 5})
	if !ok || a.Source.Name != "Anatoly Petrov" || len(a.Source.Via) != 1 || a.Source.Via[0].Name != "TASS" {
		t.Errorf("got %+v", a)
	}
}

func TestUnknownLanguage(t *testing.T) {
	if found := finder(t).Find(read("Die Polizei sagte, fünf Menschen seien tot.", "de")); found != nil {
		t.Errorf("got %+v", found)
	}
}

func FuzzFind(f *testing.F) {
	find := finder(f)
	for _, row := range strings.Split(phrases, "\n") {
		if c := strings.Split(row, "\t"); len(c) > 2 {
			f.Add(c[1], c[0])
		}
	}
	f.Add("\"\"''said ,, (according to) ‘", "en")
	f.Add("he said: \n\n\"", "en")
	f.Fuzz(func(t *testing.T, text, language string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		start := 0
		for _, a := range find.Find(read(text, language)) {
			if a.Cue.Start < start {
				t.Fatalf("out of order in %q", text)
			}
			start = a.Cue.Start
			spans := []record.Span{a.Source.Span, a.Cue, a.Content, a.Anaphor}
			for _, v := range a.Source.Via {
				spans = append(spans, v.Span)
			}
			for _, s := range spans {
				if s.Start < 0 || s.End < s.Start || s.End > len(text) || !utf8.ValidString(s.Quote(text)) {
					t.Fatalf("span %v of %+v in %q", s, a, text)
				}
			}
			if a.Content.Len() == 0 || a.Source.Name != a.Source.Span.Quote(text) {
				t.Fatalf("%+v in %q", a, text)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var text strings.Builder
	for _, row := range strings.Split(phrases, "\n") {
		if c := strings.Split(row, "\t"); len(c) > 2 && c[0] == "en" && text.Len() < 2000 {
			text.WriteString(c[1] + " ")
		}
	}
	find, r := finder(b), read(text.String(), "en")
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		find.Find(r)
	}
}

// BenchmarkStart is the cost of the first English document.
func BenchmarkStart(b *testing.B) {
	r := read("Police said five people were wounded.", "en")
	for b.Loop() {
		finder(b).Find(r)
	}
}

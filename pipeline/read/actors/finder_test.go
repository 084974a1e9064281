package actors_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/pipeline/read/actors"
	"github.com/sabt-org/sabt/pipeline/read/tag"
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
	refactors "github.com/sabt-org/sabt/reference/actors"
)

type reader struct {
	finder *actors.Finder
	tagger *tag.Tagger
}

func open(t testing.TB) reader {
	t.Helper()
	list, err := refactors.Open()
	if err != nil {
		t.Fatal(err)
	}
	f, err := actors.New(list)
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	return reader{f, tagger}
}

func (r reader) find(text, lang string) []record.ActorMention {
	tokens := token.Tokens(text)
	reading := &record.Reading{
		Document: &record.Document{Text: text, Language: lang}, Tokens: tokens, Sentences: token.Sentences(text, tokens),
	}
	r.tagger.Tag(reading.Tokens, reading.Sentences, lang)
	return r.finder.Find(reading)
}

// describe writes mentions as "words=Canonical/flags", unnamed parties as "words".
func describe(text string, ms []record.ActorMention) string {
	var out []string
	for _, m := range ms {
		s := m.Quote(text)
		if m.Named {
			s += "=" + m.Canonical
		}
		flags := ""
		for _, f := range []struct {
			on   bool
			name string
		}{{m.Adjective, "a"}, {m.Nation, "n"}, {m.Outlet, "o"}} {
			if f.on {
				flags += f.name
			}
		}
		if flags != "" {
			s += "/" + flags
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	r := open(t)
	for _, c := range []struct{ lang, text, want string }{
		{"en", "The Taliban said ISIS was behind it.", "Taliban=Taliban; ISIS=Islamic State"},
		{"en", "It is where the IS claimed it is strong.", "IS=Islamic State"},
		{"en", "They told us that US troops fired.", "US troops=United States"},
		{"en", "The Taliban-appointed governor met anti-Taliban fighters.", "Taliban=Taliban/a; Taliban=Taliban/a"},
		{"en", "The Pakistani Taliban denied it.", "Pakistani Taliban=Tehrik-i-Taliban Pakistan"},
		{"en", "Islamic State's Khorasan branch claimed the blast.", "Islamic State's Khorasan branch=ISIS-K"},
		{"en", "The Khorasan branch of ISIS claimed it, and ISIS said so.", "Khorasan branch of ISIS=ISIS-K; ISIS=Islamic State"},
		{"en", "The Somali affiliate of al-Qaeda fired mortars.", "Somali affiliate of al-Qaeda=al-Shabaab"},
		{"en", "The claim came through its Amaq outlet.", "Amaq=Islamic State/o"},
		{"en", "Al Shabaab and Alshabaab are one, as is Hay'at Tahrir al-Sham.", "Al Shabaab=al-Shabaab; Alshabaab=al-Shabaab; Hay'at Tahrir al-Sham=Hayat Tahrir al-Sham"},
		{"en", "Israeli air strikes killed six near the Russian embassy.", "Israeli=Israel/an"},
		{"en", "Russia launched missiles while the Pakistani ambassador watched.", "Russia=Russia/n"},
		{"en", "He was born in Israel and killed in Russia.", ""},
		{"en", "Kenyan security forces and Iraqi police arrived.", "Kenyan security forces=Kenya; Iraqi police=Iraqi police"},
		{"en", "Two unidentified gunmen opened fire before suspected jihadists fled.", "unidentified gunmen; suspected jihadists"},
		{"en", "A terrorist attack shook the town.", ""},
		{"en", "The Front for Hill Unity (FHU) fought on. FHU men fled.", "Front for Hill Unity=; FHU=; FHU="},
		{"en", "The Free Hills Army said so.", "Free Hills Army="},
		{"en", "The Jalisco New Generation Cartel (CJNG) and 12 bandits fought.", "Jalisco New Generation Cartel=Jalisco New Generation Cartel; CJNG=Jalisco New Generation Cartel; bandits"},
		{"en", "guerrillas of the farabundo marti national liberation front and the erp attacked.", "guerrillas; farabundo marti national liberation front=FMLN; erp=ERP (El Salvador)"},
		{"en", "He wrote to Wagner about an opera.", ""},
		{"en", "Wagner men fought in Mali beside the Malian army.", "Wagner=Wagner Group; Malian army=Malian Armed Forces"},
		{"fa", "افراد مسلح ناشناس در کابل شلیک کردند و داعش مسئولیت گرفت.", "افراد مسلح ناشناس; داعش=Islamic State"},
		{"ar", "قُتل أربعة في الغارات الإسرائيلية، وقال الحوثيون ذلك.", "الإسرائيلية=Israel/an; الحوثيون=Houthis"},
		{"ar", "التابعة للحوثيين وبداعش", "حوثيين=Houthis; داعش=Islamic State"},
		{"es", "Hombres armados de las disidencias de las FARC atacaron.", "Hombres armados; disidencias de las FARC=FARC dissidents"},
		{"ru", "Боевики Исламского государства атаковали.", "Боевики; Исламского государства=Islamic State"},
		{"fr", "Des hommes armés non identifiés, selon l'AFP et l’État islamique.", "hommes armés; AFP=AFP; État islamique=Islamic State"},
	} {
		if got := describe(c.text, r.find(c.text, c.lang)); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// Two groups are called ELN; the text shows which by the country it speaks of.
func TestSharedName(t *testing.T) {
	r := open(t)
	for text, want := range map[string]string{
		"The ELN blew up a pipeline in Colombia.":                       "ELN",
		"The ELN of Bolivia kidnapped a Bolivian trader in Bolivia.":    "ELN (Bolivia)",
		"In Argentina the ERP shot an Argentine officer.":               "ERP (Argentina)",
		"The ERP, a member of the FMLN, shot a Salvadoran army officer": "ERP (El Salvador)",
	} {
		ms := r.find(text, "en")
		if len(ms) == 0 || ms[0].Canonical != want {
			t.Errorf("%s: got %s", text, describe(text, ms))
		}
	}
}

func TestLongForm(t *testing.T) {
	text := "The Front for Hill Unity (FHU) fought on. The FHU fled."
	ms := open(t).find(text, "en")
	if len(ms) != 3 || ms[2].LongForm.Quote(text) != "Front for Hill Unity" {
		t.Errorf("got %+v", ms)
	}
	text = "The Front for Hill Unity, or FHU, fought on. The FHU fled."
	if ms = open(t).find(text, "en"); len(ms) != 3 || ms[2].LongForm.Quote(text) != "Front for Hill Unity" {
		t.Errorf("between commas: got %+v", ms)
	}
}

func FuzzFind(f *testing.F) {
	r := open(f)
	for _, s := range []string{
		"", "the Taliban (", "US-", "the Khorasan branch of", "وبلل", "بداعش (داعش", "IS IS IS", "Front for the", "anti-", "Israeli 's drone and",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		last := 0
		for _, m := range r.find(text, "en") {
			if m.First < last || m.Last <= m.First || m.Start < 0 || m.End > len(text) || m.Start >= m.End {
				t.Fatalf("mention %+v after token %d in %q", m, last, text)
			}
			if !utf8.ValidString(m.Quote(text)) {
				t.Fatalf("mention %v cuts a rune of %q", m.Span, text)
			}
			last = m.Last
		}
	})
}

func ExampleFinder_Find() {
	list, _ := refactors.Open()
	finder, _ := actors.New(list)
	text := "Unknown gunmen shot a judge; the PKK denied it."
	tokens := token.Tokens(text)
	reading := &record.Reading{Document: &record.Document{Text: text}, Tokens: tokens, Sentences: token.Sentences(text, tokens)}
	for _, m := range finder.Find(reading) {
		fmt.Printf("%s: %q\n", m.Quote(text), m.Canonical)
	}
	// Output:
	// Unknown gunmen: ""
	// PKK: "PKK"
}

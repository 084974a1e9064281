package pipeline_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/record"
)

// load makes the pipeline of the tests.
func load(t testing.TB) *pipeline.Pipeline {
	t.Helper()
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var languages = []string{"en", "fa", "ps", "ar", "es", "ru", "fr", ""}

// spans calls f with every span of v, with the path to it.
func spans(v reflect.Value, path string, f func(string, record.Span)) {
	if v.Type() == reflect.TypeOf(record.Span{}) {
		f(path, v.Interface().(record.Span))
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && v.Type() != reflect.TypeOf(&record.Document{}) {
			spans(v.Elem(), path, f)
		}
	case reflect.Slice:
		for i := 0; i < v.Len(); i++ {
			spans(v.Index(i), path, f)
		}
	case reflect.Struct:
		for i := 0; i < v.NumField(); i++ {
			if v.Type().Field(i).IsExported() {
				spans(v.Field(i), path+"."+v.Type().Field(i).Name, f)
			}
		}
	}
}

// check fails where a span leaves the text, cuts a rune or covers nothing.
func check(t *testing.T, res record.Result, text string) {
	t.Helper()
	spans(reflect.ValueOf(res), "", func(path string, s record.Span) {
		if s.IsZero() {
			return
		}
		if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
			t.Fatalf("%s: span %v of a text of %d bytes: %q", path, s, len(text), text)
		}
		if !utf8.ValidString(s.Quote(text)) {
			t.Fatalf("%s: span %v cuts a rune of %q", path, s, text)
		}
	})
	for _, a := range res.Accounts {
		if a.Trigger.Span.IsZero() || a.Type == "" || a.Stage == "" || a.Key == "" {
			t.Fatalf("an account without words, type, stage or key in %q: %+v", text, a)
		}
		for _, c := range a.Casualties {
			if c.Span.IsZero() || c.Source.Name != "" && c.Source.Span.Quote(text) != c.Source.Name {
				t.Fatalf("a toll without words, or a source that is not its words, in %q: %+v", text, c)
			}
			if c.Count.Min > c.Count.Max && c.Count.Max != record.Unbounded {
				t.Fatalf("a count from %d to %d in %q", c.Count.Min, c.Count.Max, text)
			}
		}
	}
}

// articles returns the bundled examples and the annotated corpus.
func articles(t testing.TB) []string {
	t.Helper()
	var texts []string
	for _, pattern := range []string{"../examples/*.txt", "../testdata/corpus/texts/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no articles at %s: %v", pattern, err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(b))
		}
	}
	return texts
}

// TestEveryValueShowsItsWords reads every article in every language, right or wrong: spans must hold all the same.
func TestEveryValueShowsItsWords(t *testing.T) {
	p := load(t)
	for _, text := range articles(t) {
		for _, lang := range languages {
			check(t, p.Run(&record.Document{Text: text, Language: lang, Published: record.DayOf(2024, 5, 14)}), text)
		}
	}
}

// TestDamagedText reads articles in capitals, in lower case, cut anywhere, and with their lines and spaces lost.
func TestDamagedText(t *testing.T) {
	p := load(t)
	for i, text := range articles(t) {
		cut := len(text) * (i%7 + 1) / 9
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		for _, damaged := range []string{
			strings.ToUpper(text), strings.ToLower(text), text[cut:], text[:cut],
			strings.ReplaceAll(text, "\n", " "), strings.ReplaceAll(text, " ", ""), strings.ReplaceAll(text, " ", "\n"),
			strings.ReplaceAll(text, ".", ""), strings.ReplaceAll(text, ",", ", ,"),
		} {
			check(t, p.Run(&record.Document{Text: damaged, Language: languages[i%len(languages)]}), damaged)
		}
	}
}

// TestTextThatEndsAtAnyWord reads every paragraph cut after each of its words: rules look ahead, and a text may end there.
func TestTextThatEndsAtAnyWord(t *testing.T) {
	p := load(t)
	for i, text := range articles(t) {
		paragraphs := strings.Split(text, "\n")
		paragraph := paragraphs[i%len(paragraphs)]
		for cut := range paragraph {
			if paragraph[cut] == ' ' {
				check(t, p.Run(&record.Document{Text: paragraph[:cut], Language: "en"}), paragraph[:cut])
			}
		}
	}
}

// TestSameReadingTwice: the same document gives the same result, also when read beside others.
func TestSameReadingTwice(t *testing.T) {
	p := load(t)
	texts := articles(t)
	first := make([]record.Result, len(texts))
	for i, text := range texts {
		first[i] = p.Run(&record.Document{Text: text, Language: "en"})
	}
	for i := range texts {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			again := p.Run(&record.Document{Text: texts[i], Language: "en"})
			if !reflect.DeepEqual(first[i].Extraction, again.Extraction) || !reflect.DeepEqual(first[i].Findings, again.Findings) {
				t.Errorf("two readings of one text differ: %.80q", texts[i])
			}
		})
	}
}

func FuzzRun(f *testing.F) {
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		f.Fatal(err)
	}
	for i, text := range []string{
		"A roadside bomb killed six people, two of them children, in Kabul on Sunday, police said.",
		"۶ کشته و ۱۳ زخمی در انفجار کابل، روز دوشنبه ۱۲ سنبله ۱۴۰۳.", "په کابل کې یو کس ووژل شو او درې ټپیان شول.",
		"انفجرت عبوة ناسفة فقتلت شخصين وأصابت 9 في بغداد.", "При взрыве в Кабуле погибли не менее 12 человек.",
		"Murieron al menos 5 personas, según la Policía.", "Au moins 12 morts, selon l'armée.", "KILLED: 4. WOUNDED: 11.",
		"of the the 7 dead , and (three of them", "\u202e12 dead\u200f\u2067",
	} {
		f.Add(text, uint8(i), int32(2460000))
	}
	f.Fuzz(func(t *testing.T, text string, lang uint8, published int32) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		if published < 1700000 || published > 3000000 {
			published = 0
		}
		check(t, p.Run(&record.Document{Text: text, Language: languages[int(lang)%len(languages)], Published: record.Day(published)}), text)
	})
}

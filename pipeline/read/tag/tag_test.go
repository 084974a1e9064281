package tag_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/read/tag"
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

var names = strings.Fields("_ ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X")

func tagged(t testing.TB, text, lang string) string {
	tagger, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	tokens := token.Tokens(text)
	tagger.Tag(tokens, token.Sentences(text, tokens), lang)
	var out []string
	for _, tok := range tokens {
		out = append(out, names[tok.Tag])
	}
	return strings.Join(out, " ")
}

func TestTag(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Police said five people were killed.", "NOUN VERB NUM NOUN AUX VERB PUNCT"},
		{"en", "POLICE SAID FIVE PEOPLE WERE KILLED.", "NOUN VERB NUM NOUN AUX VERB PUNCT"},
		{"en", "police said five people were killed.", "NOUN VERB NUM NOUN AUX VERB PUNCT"},
		{"en", "The blast killed 12 people and wounded 30.", "DET NOUN VERB NUM NOUN CCONJ VERB NUM PUNCT"},
		{"en", "The bomb left three people dead.", "DET NOUN VERB NUM NOUN ADJ PUNCT"},
		{"en", "IS claimed the attack.", "PROPN VERB DET NOUN PUNCT"},
		{"en", "Gunmen attack police post in Quetta", "NOUN VERB NOUN NOUN ADP PROPN"},
		{"en", "The wounded soldier was shot dead.", "DET ADJ NOUN AUX VERB ADJ PUNCT"},
		{"en", "Rebels opened fire on a patrol.", "NOUN VERB NOUN ADP DET NOUN PUNCT"},
		{"en", "Mohammed Wahed didn't fire.", "PROPN PROPN AUX VERB PUNCT"},
		{"fa", "پلیس گفت.", "NOUN VERB PUNCT"},
		{"es", "Los guerrilleros atacaron el cuartel.", "DET NOUN VERB DET NOUN PUNCT"},
		{"ru", "Взрыв произошёл в Кабуле.", "NOUN VERB ADP PROPN PUNCT"},
		{"fr", "Trois soldats ont été tués à Gao.", "NUM NOUN AUX AUX VERB ADP PROPN PUNCT"},
		{"ar", "قتل ثلاثة جنود في هجوم", "VERB NUM NOUN ADP NOUN"},
		{"ps", "چاودنه په کابل کې وشوه.", "NOUN ADP NOUN ADP VERB PUNCT"},
		{"xx", "Zzz 12 %", "NOUN NUM SYM"},
	} {
		if got := tagged(t, c.text, c.lang); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// Every token of every text gets a tag, whatever the language.
func FuzzTag(f *testing.F) {
	f.Add("IS said it. 12% – «да», کابل", "en")
	f.Add("\xff’s’s -- a-b-c", "fa")
	f.Add("X", "ru")
	tagger, err := tag.New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		tokens := token.Tokens(text)
		tagger.Tag(tokens, token.Sentences(text, tokens), lang)
		for _, tok := range tokens {
			if tok.Tag == record.TagNone || tok.Tag > record.X {
				t.Fatalf("%q in %q has tag %d", tok.Norm, text, tok.Tag)
			}
		}
	})
}

func TestTagDoesNotAllocate(t *testing.T) {
	tagger, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	tokens := token.Tokens(article)
	sentences := token.Sentences(article, tokens)
	for _, lang := range []string{"en", "fa", "es"} {
		if n := testing.AllocsPerRun(10, func() { tagger.Tag(tokens, sentences, lang) }); n > 0 {
			t.Errorf("%s: %v allocations a text, want none", lang, n)
		}
	}
}

// article is a report of the usual length, made for measuring.
var article = strings.Repeat(`A car bomb went off outside a police station in the northern town of Pul-e-Khumri on Monday, killing at least
nine people and wounding 31 others, provincial officials said. The governor's spokesman, Ahmad Karim, told reporters that
most of the victims were shopkeepers. No group has claimed responsibility for the attack, the third in two weeks. `, 5)

func BenchmarkTag(b *testing.B) {
	tagger, err := tag.New()
	if err != nil {
		b.Fatal(err)
	}
	for _, text := range texts(b) {
		tokens := token.Tokens(text)
		sentences := token.Sentences(text, tokens)
		b.Run("en", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				tagger.Tag(tokens, sentences, "en")
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(tokens)), "ns/token")
		})
	}
}

// texts are the article, and real ones when the corpora are there.
func texts(b *testing.B) []string {
	out := []string{article}
	paths, _ := filepath.Glob(filepath.Join(os.Getenv("SABT_SHARED"), "gold", "texts", "en_*.txt"))
	all := ""
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		all += string(data) + "\n\n"
	}
	if all != "" {
		out = append(out, all)
	}
	return out
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := tag.New(); err != nil {
			b.Fatal(err)
		}
	}
}

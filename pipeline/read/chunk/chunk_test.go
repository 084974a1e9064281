package chunk_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/pipeline/read/chunk"
	"github.com/sabt-org/sabt/pipeline/read/tag"
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

func read(t testing.TB, text, lang string) ([]record.Token, []record.Sentence) {
	tagger, err := tag.New()
	if err != nil {
		t.Fatal(err)
	}
	tokens := token.Tokens(text)
	sentences := token.Sentences(text, tokens)
	tagger.Tag(tokens, sentences, lang)
	return tokens, sentences
}

// phrases prints each phrase with its head behind a stroke.
func phrases(t testing.TB, text, lang string) string {
	tokens, sentences := read(t, text, lang)
	var out []string
	for _, p := range chunk.Phrases(tokens, sentences, lang) {
		s := p.Quote(text)
		if h := tokens[p.Head].Quote(text); h != s {
			s += "/" + h
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func TestPhrases(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "At least three young policemen from Ghazni were killed.", "At least three young policemen/policemen | Ghazni"},
		{"en", "The Taliban's chief spokesman denied it.", "The Taliban's chief spokesman/spokesman | it"},
		{"en", "A 34-year-old man died near the Eid Gah Mosque.", "A 34-year-old man/man | the Eid Gah Mosque/Mosque"},
		{"en", "The blast killed 12 people and wounded 30.", "The blast/blast | 12 people/people | 30"},
		{"en", "Gen. Michael Kurilla spoke on Thursday, March 16.", "Gen. Michael Kurilla/Kurilla | Thursday | March 16/March"},
		{"en", "The bomb left three people dead.", "The bomb/bomb | three people/people"},
		{"en", "The students' bags lay in the road.", "The students' bags/bags | the road/road"},
		{"en", "KABUL - A bomb exploded.", "KABUL | A bomb/bomb"},
		{"en", "The June 8 attack killed two.", "The June 8 attack/attack | two"},
		{"en", "On Sunday militants attacked the base.", "Sunday | militants | the base/base"},
		{"en", "The wounded were taken to hospital.", "The wounded/wounded | hospital"},
		{"en", "The killing of three monks was condemned.", "The killing/killing | three monks/monks"},
		{"en", "More than 2,500 heavily armed men took part.", "More than 2,500 heavily armed men/men | part"},
		{"en", "An Italian-funded hospital and a car-bomb factory burned.", "An Italian-funded hospital/hospital | a car-bomb factory/factory"},
		{"en", "Rebels killed five soldiers Monday.", "Rebels | five soldiers/soldiers | Monday"},
		{"fa", "سه نفر در کابل کشته شدند.", "سه نفر/نفر | کابل"},
		{"fa", "نیروهای طالبان حمله کردند.", "نیروهای طالبان/نیروهای | حمله"},
		{"es", "Hubo 15 heridos.", "15 heridos/heridos"},
		{"es", "Al menos tres soldados murieron en Cali.", "Al menos tres soldados/soldados | Cali"},
	} {
		if got := phrases(t, c.text, c.lang); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// Phrases lie in the text on rune boundaries, in order, without overlap, each with its head inside.
func FuzzPhrases(f *testing.F) {
	f.Add("at least 3 of the students' bags - the wounded, $5 million, 30 %", "en")
	f.Add("دست‌کم سه نفر پلیس", "fa")
	f.Add("about -a 'b 's c", "es")
	f.Fuzz(func(t *testing.T, text, lang string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		tokens, sentences := read(t, text, lang)
		end := 0
		for _, p := range chunk.Phrases(tokens, sentences, lang) {
			if p.First < end || p.Last <= p.First || p.Head < p.First || p.Head >= p.Last {
				t.Fatalf("phrase [%d, %d) with head %d after %d in %q", p.First, p.Last, p.Head, end, text)
			}
			if p.Start != tokens[p.First].Start || p.End != tokens[p.Last-1].End || !utf8.ValidString(p.Quote(text)) {
				t.Fatalf("phrase %v in %q", p.Span, text)
			}
			end = p.Last
		}
	})
}

func BenchmarkPhrases(b *testing.B) {
	text := strings.Repeat("At least three young policemen from Ghazni were killed when the Taliban's fighters attacked a 20-year-old post. ", 20)
	tokens, sentences := read(b, text, "en")
	b.ReportAllocs()
	for b.Loop() {
		chunk.Phrases(tokens, sentences, "en")
	}
}

package numbers_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/read/numbers"
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

func read(text, lang string) *record.Reading {
	tokens := token.Tokens(text)
	return &record.Reading{Document: &record.Document{Text: text, Language: lang}, Tokens: tokens, Sentences: token.Sentences(text, tokens)}
}

func show(text string, ms []record.NumberMention) string {
	var out []string
	for _, m := range ms {
		s := fmt.Sprintf("%s=%d..%d %s", m.Span.Quote(text), m.Min, m.Max, m.Bound)
		if m.Additional {
			s += "+"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	f, err := numbers.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ lang, text, want string }{
		{"en", "At least 10 people were killed.", "At least 10=10..-1 at_least"},
		{"en", "More than 100 dead, nearly 40 hurt", "More than 100=100..-1 more_than; nearly 40=40..40 about"},
		{"en", "Up to 30 fighters; as many as 40", "Up to 30=-1..30 at_most; as many as 40=-1..40 at_most"},
		{"en", "Between 20 and 30 insurgents, 8-10 people, two or three", "Between 20 and 30=20..30 range; 8-10=8..10 range; two or three=2..3 range"},
		{"en", "One hundred and forty-one civilians", "One hundred and forty-one=141..141 exact"},
		{"en", "Two dozen, a dozen, half a dozen, dozens", "Two dozen=24..24 exact; a dozen=12..12 exact; half a dozen=6..6 exact; dozens=24..-1 vague"},
		{"en", "1,240 people and 2.5 million more", "1,240=1240..1240 exact; 2.5 million=2500000..2500000 exact+"},
		{"en", "a 34-year-old with an AK-47 at 9:30, 5% of them", ""},
		{"en", "another six were hurt and four others fled", "another six=6..6 exact+; four=4..4 exact+"},
		{"en", "a total of 14 worshippers", "a total of 14=14..14 exact"},
		{"en", "20 or more people", "20 or more=20..-1 at_least"},
		{"en", "a couple of guards; several hundred", "a couple=2..2 exact; several hundred=300..-1 vague"},
		{"en", "Three and four", "Three=3..3 exact; four=4..4 exact"},
		{"en", "twenty-one and 18,000", "twenty-one=21..21 exact; 18,000=18000..18000 exact"},
		{"en", "two were killed and as many hurt", "two=2..2 exact; as many=2..2 exact"},
		{"en", "at least ten, and twice that number", "at least ten=10..-1 at_least; twice that number=20..-1 at_least"},
		{"en", "as many were hurt", ""},
		{"en", "on July 8 at least 15 civilians", "8=8..8 exact; at least 15=15..-1 at_least"},
		{"fa", "دست‌کم ۷۹ فرد ملکی و بیش از سی تن", "دست‌کم ۷۹=79..-1 at_least; بیش از سی=30..-1 more_than"},
		{"fa", "بیست و پنج نفر", "بیست و پنج=25..25 exact"},
		{"fa", "پنج تا شش نفر و ده‌ها زخمی", "پنج تا شش=5..6 range; ده‌ها=24..-1 vague"},
		{"ps", "پنځه یا شپږ ټپیان", "پنځه یا شپږ=5..6 range"},
		{"ar", "ما لا يقل عن ستة قتلى", "ما لا يقل عن ستة=6..-1 at_least"},
		{"es", "al menos 1.240 muertos y una decena de heridos", "al menos 1.240=1240..-1 at_least; una decena=10..10 about"},
		{"ru", "не менее 12 человек", "не менее 12=12..-1 at_least"},
	} {
		if got := show(c.text, f.Find(read(c.text, c.lang))); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

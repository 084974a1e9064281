package token_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/pipeline/read/token"
)

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"Gen. Kurilla said U.S. troops left.": "Gen.|Kurilla|said|U.S.|troops|left|.",
		"Israel's and the Taliban’s, ISIS‘s":  "Israel|'s|and|the|Taliban|’s|,|ISIS|‘s",
		"Mazar-i-Sharif: 8-10 dead":           "Mazar|-|i|-|Sharif|:|8|-|10|dead",
		"1,240 people":                        "1,240|people",
		"دست‌کم ۳۰ نفر کشته شدند.":            "دست‌کم|۳۰|نفر|کشته|شدند|.",
		"لږ تر لږه ۵ تنه":                     "لږ|تر|لږه|۵|تنه",
		"Погибли 12 человек.":                 "Погибли|12|человек|.",
	} {
		var got []string
		for _, tok := range token.Tokens(in) {
			got = append(got, tok.Span.Quote(in))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("Tokens(%q)\n got %s\nwant %s", in, s, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for in, want := range map[string]string{
		"He left the U.S. Army. Two died.":              "He left the U.S. Army.|Two died.",
		"Kabul blast\n\nSix died. “We ran,” he said.":   "Kabul blast|Six died.|“We ran,” he said.",
		"Six were shot in Laurel, Md. Friday at dawn.":  "Six were shot in Laurel, Md. Friday at dawn.",
		"It hit Laurel, Md. The mayor was away.":        "It hit Laurel, Md.|The mayor was away.",
		"Three were killed.The attack was on Oct. 3.":   "Three were killed.|The attack was on Oct. 3.",
		"سه نفر کشته شدند. حمله در کابل بود.":           "سه نفر کشته شدند.|حمله در کابل بود.",
		"He joined ISIS-K. The group denied it.":        "He joined ISIS-K.|The group denied it.",
		"It rose 3.5 per cent at 5 p.m. on Sunday.":     "It rose 3.5 per cent at 5 p.m. on Sunday.",
		"“Nobody was hurt.” Police said so. He agreed.": "“Nobody was hurt.”|Police said so.|He agreed.",
	} {
		var got []string
		for _, s := range token.Sentences(in, token.Tokens(in)) {
			got = append(got, s.Span.Quote(in))
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("Sentences(%q)\n got %s\nwant %s", in, s, want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Pont-Sondé": "pont-sonde", "۱۲٫۵": "12٫5", "كابل": "کابل", "دست‌کم": "دستکم", "Йемен": "йемен", "٣٠": "30", "Łódź": "lodz", "Ménaka": "menaka",
	} {
		if got := token.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"", "U.S.'s ‘s", "۳۰\u200cنفر", "a\xffb", "И.\n\nA"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		tokens := token.Tokens(text)
		end := 0
		for _, tok := range tokens {
			if tok.Start < end || tok.End <= tok.Start || tok.End > len(text) {
				t.Fatalf("token span %v after %d in %q", tok.Span, end, text)
			}
			if !utf8.ValidString(tok.Span.Quote(text)) {
				t.Fatalf("token %v cuts a rune of %q", tok.Span, text)
			}
			end = tok.End
		}
		next := 0
		for _, s := range token.Sentences(text, tokens) {
			if s.First != next || s.Last <= s.First {
				t.Fatalf("sentence tokens [%d, %d) after %d in %q", s.First, s.Last, next, text)
			}
			next = s.Last
		}
		if next != len(tokens) {
			t.Fatalf("%d of %d tokens lie in sentences of %q", next, len(tokens), text)
		}
	})
}

package attribution

import (
	"fmt"
	"os"
	"testing"

	"github.com/sabt-org/sabt/pipeline/read/tag"
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

func TestDebug(t *testing.T) {
	text := os.Getenv("TXT")
	if text == "" {
		t.Skip()
	}
	tg, _ := tag.New()
	lang := os.Getenv("LNG")
	if lang == "" {
		lang = "en"
	}
	toks := token.Tokens(text)
	r := &record.Reading{Document: &record.Document{Text: text, Language: lang}, Tokens: toks, Sentences: token.Sentences(text, toks)}
	tg.Tag(r.Tokens, r.Sentences, lang)
	names := []string{"-", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}
	for _, x := range r.Tokens {
		fmt.Print(x.Span.Quote(text), "/", names[x.Tag], " ")
	}
	fmt.Println()
	f, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range f.Find(r) {
		fmt.Printf("  [%s|%s] <%s> {%s} %s hedged=%v via=%v anaphor=%q direct=%v\n", a.Source.Name, a.Source.Kind, a.Cue.Quote(text), a.Content.Quote(text), a.Stance, a.Hedged, a.Source.Via, a.Anaphor.Quote(text), a.Direct)
	}
}

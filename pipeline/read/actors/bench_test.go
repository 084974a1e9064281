package actors_test

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
)

// BenchmarkFind reads about 2 kB of invented reporting.
func BenchmarkFind(b *testing.B) {
	r := open(b)
	text := strings.Repeat("A roadside bomb struck a minibus in Baghlan on Sunday, killing six people, a health official told AFP. "+
		"Islamic State's Khorasan branch claimed the attack through its Amaq outlet; the Taliban-appointed governor denied it. "+
		"Israeli air strikes hit Sanaa while unidentified gunmen of the Front for Hill Unity (FHU) fled from the army. ", 6)
	tokens := token.Tokens(text)
	reading := &record.Reading{Document: &record.Document{Text: text, Language: "en"}, Tokens: tokens, Sentences: token.Sentences(text, tokens)}
	r.tagger.Tag(reading.Tokens, reading.Sentences, "en")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		r.finder.Find(reading)
	}
}

package attribution_test

import (
	_ "embed"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/read/attribution"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/phrase"
)

//go:embed testdata/phrases.tsv
var phrases string

func TestPhrases(t *testing.T) {
	f, err := attribution.New()
	if err != nil {
		t.Fatal(err)
	}
	wrong := 0
	rows := phrase.Lines(phrases)
	for _, row := range rows {
		for len(row) < 6 {
			row = append(row, "")
		}
		lang, text, source, words, stance, via := row[0], row[1], row[2], row[3], row[4], row[5]
		found := f.Find(read(text, lang))
		if source == "-" {
			at := strings.Index(text, words)
			if a, ok := record.SourceOf(found, record.Span{Start: at, End: at + len(words)}); ok {
				wrong++
				t.Errorf("%s\n %q is the text's own voice, got %q", text, words, a.Source.Name)
			}
			continue
		}
		if stance == "" {
			stance = string(record.StanceSay)
		}
		if !says(found, text, source, words, stance, via) {
			wrong++
			t.Errorf("%s\n want [%s] %s {%s...} via %q, got%s", text, source, stance, words, via, show(found, text))
		}
	}
	t.Logf("%d of %d phrases", len(rows)-wrong, len(rows))
}

func says(found []record.Attribution, text, source, words, stance, via string) bool {
	for _, a := range found {
		name := a.Source.Name
		if name == "" {
			name = "?"
		}
		if name != source || string(a.Stance) != stance || !strings.HasPrefix(a.Content.Quote(text), words) {
			continue
		}
		if via == "" || len(a.Source.Via) > 0 && a.Source.Via[0].Name == via {
			return true
		}
	}
	return false
}

func show(found []record.Attribution, text string) string {
	var b strings.Builder
	for _, a := range found {
		b.WriteString("\n   [" + a.Source.Name + "] " + string(a.Stance) + " {" + a.Content.Quote(text) + "}")
		for _, v := range a.Source.Via {
			b.WriteString(" via " + v.Name)
		}
	}
	return b.String()
}

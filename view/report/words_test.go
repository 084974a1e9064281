package report_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/reference/actors"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

var blank = regexp.MustCompile(`\{\d\}`)

func lines(t *testing.T, file string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for line := range strings.Lines(string(must(os.ReadFile("messages/" + file)))) {
		if key, text, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t"); ok {
			out[key] = text
		}
	}
	return out
}

// Every language says everything, and fills in the same blanks.
func TestLanguagesSayTheSame(t *testing.T) {
	en, fa := lines(t, "en.tsv"), lines(t, "fa.tsv")
	if len(en) != len(fa) || len(en) < 200 {
		t.Errorf("%d messages in English, %d in Dari", len(en), len(fa))
	}
	for key, text := range en {
		other, ok := fa[key]
		if !ok {
			t.Errorf("%s has no words in Dari", key)
		}
		a, b := blank.FindAllString(text, -1), blank.FindAllString(other, -1)
		slices.Sort(a)
		slices.Sort(b)
		if !slices.Equal(a, b) {
			t.Errorf("%s has the blanks %v in English and %v in Dari", key, a, b)
		}
	}
}

// A name in Dari is one by which the register would know the same place or party.
func TestNamesAreOfTheRegister(t *testing.T) {
	g, a := must(gazetteer.Open()), must(actors.Open())
	for name, dari := range lines(t, "fa.names.tsv") {
		known := false
		for _, p := range g.Lookup(dari) {
			known = known || p.Name == name
		}
		if x, ok := a.Lookup(fold.String(dari)); ok && x.Canonical == name {
			known = true
		}
		if !known {
			t.Errorf("%s is not found under %s", name, dari)
		}
	}
}

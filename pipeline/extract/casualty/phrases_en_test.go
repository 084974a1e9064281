package casualty_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/phrase"
)

// TestEnglishPhrases reads testdata/phrases.en.tsv; an editor can add lines without touching Go.
func TestEnglishPhrases(t *testing.T) {
	file, err := os.ReadFile("testdata/phrases.en.tsv")
	if err != nil {
		t.Fatal(err)
	}
	find := finder(t)
	for _, row := range phrase.Lines(string(file)) {
		got := shown(find("en", row[0]))
		if got != row[1] {
			t.Errorf("%s\n\tgot  %s\n\twant %s", row[0], got, row[1])
		}
	}
}

// shown writes drafts in the code of the phrase file.
func shown(ds []casualty.Draft) string {
	var out []string
	for _, d := range ds {
		s := letter[d.Effect] + ":" + number(d.Count)
		if d.Subset {
			s += "/sub"
		}
		out = append(out, s)
	}
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, ";")
}

var letter = map[record.Effect]string{
	record.Killed: "K", record.Injured: "W", record.KilledOrInjured: "C", record.Abducted: "A", record.Missing: "M", record.Displaced: "D",
}

func number(c record.Count) string {
	switch c.Bound {
	case record.AtLeast:
		return fmt.Sprintf("%d+", c.Min)
	case record.MoreThan:
		return fmt.Sprintf(">%d", c.Min)
	case record.About:
		return fmt.Sprintf("~%d", c.Min)
	case record.AtMost:
		return fmt.Sprintf("<=%d", c.Max)
	case record.LessThan:
		return fmt.Sprintf("<%d", c.Max)
	case record.Range:
		return fmt.Sprintf("%d..%d", c.Min, c.Max)
	case record.Vague:
		return map[int]string{3: "several", 24: "dozens", 40: "scores", 200: "hundreds"}[c.Min]
	}
	return fmt.Sprint(c.Min)
}

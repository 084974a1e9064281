package weigh_test

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/extract/weigh"
)

func TestParseAndString(t *testing.T) {
	const tsv = "after\t,\t-0.50\nbefore\tin\t1.25\ntitle\t\t2.00\n"
	m, err := weigh.Parse("# how much\n" + tsv)
	if err != nil {
		t.Fatal(err)
	}
	if got := m.String(); got != tsv {
		t.Errorf("written %q, read %q", got, tsv)
	}
	if x := m.Sum([]weigh.Reason{{What: "before", Which: "in"}, {What: "title"}, {What: "unknown"}}); x != 3.25 {
		t.Errorf("sum %v, want 3.25", x)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ tsv, want string }{
		{"before\tin\n", "line 1: want what, which and weight"},
		{"# a\nbefore\tin\tx\n", "line 2: strconv.ParseFloat"},
	} {
		if _, err := weigh.Parse(c.tsv); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.tsv, err, c.want)
		}
	}
}

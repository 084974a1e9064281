package account_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/extract/account"
)

// What training writes is what the program reads, to the two digits that are kept.
func TestWeightsReadBack(t *testing.T) {
	l, err := account.Open()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		learned, empty *account.Weights
		names          []string
	}{
		{l.Join, account.Joining(), []string{"last", "day_same", "last*day_same"}},
		{l.Main, account.Leading(), []string{"title", "old", "round_up*old"}},
	} {
		text := c.learned.String()
		if err := c.empty.Parse(text); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(c.empty.Of, c.learned.Of) {
			t.Errorf("read back:\n%s\nwant\n%s", c.empty, text)
		}
		for _, name := range c.names {
			if !strings.Contains("\n"+text, "\n"+name+"\t") {
				t.Errorf("no weight for %q", name)
			}
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ tsv, want string }{
		{"# a line\nno_such_reason\t1\n", `line 2: no reason is called "no_such_reason"`},
		{"last\tmuch\n", "line 1: strconv.ParseFloat"},
	} {
		err := account.Joining().Parse(c.tsv)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.tsv, err, c.want)
		}
	}
}

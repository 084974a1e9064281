package account_test

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/extract/account"
)

// What training writes is what the program reads, to the two digits that are kept.
func TestWeightsReadBack(t *testing.T) {
	w, err := account.OpenWeights()
	if err != nil {
		t.Fatal(err)
	}
	again, err := account.ParseWeights(w.String())
	if err != nil {
		t.Fatal(err)
	}
	if *again != *w {
		t.Errorf("read back:\n%s\nwant\n%s", again, w)
	}
	for _, name := range []string{"last", "day_same", "last*day_same"} {
		if !strings.Contains(w.String(), "\n"+name+"\t") {
			t.Errorf("no weight for %q", name)
		}
	}
}

func TestParseWeightsRefuses(t *testing.T) {
	for _, c := range []struct{ tsv, want string }{
		{"# a line\nno_such_reason\t1\n", `line 2: no reason is called "no_such_reason"`},
		{"last\tmuch\n", "line 1: strconv.ParseFloat"},
	} {
		_, err := account.ParseWeights(c.tsv)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.tsv, err, c.want)
		}
	}
}

package act_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/record"
)

// The reports of testdata tell of plots, failed attempts, attacks, and things that are none of these.
func TestReports(t *testing.T) {
	b, err := os.ReadFile("testdata/reports.en.tsv")
	if err != nil {
		t.Fatal(err)
	}
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	day, err := record.ParseDay("2023-05-19")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSuffix(line, "\n"); strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		got := p.Run(&record.Document{Text: f[2], Language: "en", Published: day}).Accounts
		if !tells(got, f[0], f[1]) {
			t.Errorf("%s\n\twant %s %s, got %s", f[2], f[1], f[0], list(got))
		}
	}
}

// tells reports whether the accounts are the one expected, or none where none is.
func tells(got []record.Account, types, stage string) bool {
	if types == "-" {
		return len(got) == 0
	}
	return len(got) == 1 && string(got[0].Stage) == stage && slices.Contains(strings.Split(types, ","), string(got[0].Type))
}

func list(as []record.Account) string {
	var out []string
	for _, a := range as {
		out = append(out, string(a.Stage)+" "+string(a.Type))
	}
	return strings.Join(out, ", ")
}

package export_test

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/export"
	"github.com/sabt-org/sabt/view/viewtest"
)

// The heads are those that readers of the other projects' files have.
func TestHeads(t *testing.T) {
	for _, name := range []string{"acled", "ucdp", "gtd"} {
		f, _ := export.Lookup(name)
		want, err := os.ReadFile("testdata/heads/" + name + ".csv")
		if err != nil {
			t.Fatal(err)
		}
		got, _, _ := strings.Cut(run(t, "", f, profileOf(t, "internal"), []record.Dossier{bombing()}).files[""].String(), "\n")
		if got != strings.TrimSpace(string(want)) {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// One incident in the columns of each project, cell by cell.
func TestShapes(t *testing.T) {
	for _, name := range []string{"acled", "ucdp", "gtd"} {
		f, _ := export.Lookup(name)
		rows := run(t, "", f, profileOf(t, "internal"), []record.Dossier{bombing(), clash()}).rows(t, "")
		var b strings.Builder
		for _, row := range rows[1:] {
			for i, v := range row {
				if v != "" {
					b.WriteString(rows[0][i] + ": " + v + "\n")
				}
			}
			b.WriteString("\n")
		}
		viewtest.Golden(t, name, b.String())
	}
}

func (w *written) rows(t testing.TB, table string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(w.files[table].String(), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// What nobody says is empty, and never zero; an open end is empty beside its other end; figures of all policies stand in the tolls.
func TestTablesKeepSilence(t *testing.T) {
	f, _ := export.Lookup("csv")
	w := run(t, "", f, profileOf(t, "internal"), []record.Dossier{bombing(), silent()})
	rows := w.rows(t, "incidents")
	at := func(row []string, name string) string { return row[slices.Index(rows[0], name)] }
	for _, c := range []struct{ row, column, want string }{
		{"1", "killed_min", "4"}, {"1", "killed_max", ""}, {"1", "killed_state", "given"}, {"1", "injured_min", "0"}, {"1", "injured_max", "0"},
		{"2", "killed_min", ""}, {"2", "killed_state", ""}, {"2", "injured_min", ""}, {"2", "latitude", ""}, {"2", "date_from", ""},
	} {
		if got := at(rows[int(c.row[0]-'0')], c.column); got != c.want {
			t.Errorf("row %s, %s: %q, want %q", c.row, c.column, got, c.want)
		}
	}
	claims := w.rows(t, "claims")
	quotes := ""
	for _, row := range claims[1:] {
		quotes += row[slices.Index(claims[0], "quote")] + "\n"
	}
	for _, want := range []string{"four", "at least six people", "'=SUM(A1)"} {
		if !strings.Contains(quotes, want) {
			t.Errorf("no claim quotes %q in\n%s", want, quotes)
		}
	}
}

// A claim that a person set aside is marked in internal, and stays back elsewhere; one that is not graded is neither.
func TestSetAside(t *testing.T) {
	d := bombing()
	delete(d.Accounts[0].Grades, "b8")
	d.Decided = []record.Event{{Decision: &record.Decision{Action: record.Reject, Claim: "b4"}}}
	f, _ := export.Lookup("csv")
	for name, want := range map[string]string{"internal": "b4", "partner": ""} {
		rows := run(t, "", f, profileOf(t, name), []record.Dossier{d}).rows(t, "claims")
		var aside, all []string
		for _, row := range rows[1:] {
			all = append(all, row[0])
			if row[slices.Index(rows[0], "set_aside")] == "true" {
				aside = append(aside, row[0])
			}
		}
		if strings.Join(aside, " ") != want || slices.Contains(all, "b4") != (want != "") || !slices.Contains(all, "b8") {
			t.Errorf("%s: set aside %q of %q", name, aside, all)
		}
	}
}

// A dictionary has a line for every column, and every line says something.
func TestDictionary(t *testing.T) {
	for _, f := range export.Formats() {
		var b strings.Builder
		if err := export.WriteDictionary(&b, f, nil); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
		if err != nil || len(rows) < 10 {
			t.Errorf("%s: %d lines, %v", f.Name, len(rows), err)
		}
		for _, row := range rows {
			if slices.Contains(row, "") {
				t.Errorf("%s: %q", f.Name, row)
			}
		}
	}
}

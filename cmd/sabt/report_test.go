package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sabt-org/sabt/pipeline/collect/pdftext"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/policy"
	reports "github.com/sabt-org/sabt/view/report"
)

// reporter runs commands on days that a test chooses.
type reporter struct {
	*world
	t    *testing.T
	dir  string
	file string
}

func newReporter(t *testing.T) *reporter {
	t.Helper()
	r := &reporter{newWorld(), t, t.TempDir(), ""}
	r.file = filepath.Join(r.dir, "r.sabt")
	r.on("2024-06-01")
	return r
}

func (r *reporter) on(day string) {
	at, err := time.Parse("2006-01-02", day)
	if err != nil {
		r.t.Fatal(err)
	}
	r.now = func() time.Time { return at.Add(9 * time.Hour) }
}

func (r *reporter) does(args ...string) string {
	r.t.Helper()
	r.out.Reset()
	r.err.Reset()
	if code := r.run(append(args[:1:1], append([]string{"--register", r.file}, args[1:]...)...)...); code != 0 {
		r.t.Fatalf("sabt %s: exit code %d: %s", strings.Join(args, " "), code, r.err.String())
	}
	return r.out.String()
}

// reports writes a report and returns it.
func (r *reporter) reports(name string, args ...string) []byte {
	r.t.Helper()
	path := filepath.Join(r.dir, name)
	r.does(append([]string{"report", "-o", path}, args...)...)
	b, err := os.ReadFile(path)
	if err != nil {
		r.t.Fatal(err)
	}
	return b
}

func (r *reporter) article(name, text string) {
	r.t.Helper()
	path := filepath.Join(r.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		r.t.Fatal(err)
	}
	r.does("add", "--quiet", path)
}

// Every sum of a report is the register's own, whatever it is told by, under every policy and in every scope; and what the incidents of a line have adds up to it.
func TestReportSums(t *testing.T) {
	r := newReporter(t)
	r.does("add", "--quiet", "../../examples")
	scopes := []func(*reportOptions){func(*reportOptions) {}, func(o *reportOptions) { o.from, o.to = "2023-04-01", "2024-04-30" }, func(o *reportOptions) { o.place = "Afghanistan" },
		func(o *reportOptions) { o.actor = "ISIS-K" }, func(o *reportOptions) { o.main = true }}
	looked := 0
	for _, name := range policy.Names() {
		for _, scope := range scopes {
			o := &reportOptions{template: "tallies", language: "en", policy: string(name)}
			o.path, o.standing = r.file, string(record.Stands)
			scope(o)
			err := o.with(context.Background(), r.env, func(reg *register.Register) error {
				return reg.View(context.Background(), func(v register.View) error {
					in, err := o.input(v)
					if err != nil {
						return err
					}
					q, err := o.query(v)
					if err != nil {
						return err
					}
					looked += sameSums(t, v, q, in)
					addUp(t, in)
					return nil
				})
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if looked < 1000 {
		t.Errorf("only %d sums were compared", looked)
	}
}

// sameSums compares the tables that are told by one thing with what sabt toll prints.
func sameSums(t *testing.T, v register.View, q register.Query, in reports.Input) (n int) {
	for _, table := range in.Tables {
		if len(table.By) > 1 || slices.Contains([]string{"review", "all"}, strings.Join(table.By, "")) {
			continue
		}
		for i, m := range table.Measures {
			sums, err := v.Sums(register.SumQuery{Query: q, Effect: m.Effect, Status: m.Status, Policy: in.Policy, By: register.By(strings.Join(table.By, ""))})
			if err != nil {
				t.Fatal(err)
			}
			if len(sums) != len(table.Rows) {
				t.Errorf("by %v: %d lines, and the register has %d", table.By, len(table.Rows), len(sums))
			}
			for _, l := range table.Rows {
				key := strings.Join(l.Keys, "")
				k := slices.IndexFunc(sums, func(s record.Sum) bool { return s.Key == key })
				if k < 0 {
					t.Errorf("by %v: the register has no line %q", table.By, key)
					continue
				}
				want, got := sums[k], l.Sums[i]
				if got.Key = key; got != want {
					t.Errorf("by %v, %q, %v under %s: %+v, and the register says %+v", table.By, key, m, in.Policy, got, want)
				}
				n++
			}
		}
	}
	return n
}

// addUp adds what the incidents of each line have.
func addUp(t *testing.T, in reports.Input) {
	at := map[string]record.Incident{}
	for _, d := range in.Incidents {
		at[d.Incident.ID] = d.Incident
	}
	for _, table := range in.Tables {
		for _, l := range table.Rows {
			for i, m := range table.Measures {
				least, given := 0, 0
				for _, id := range l.Over {
					for _, toll := range at[id].Tolls {
						if toll.Effect == m.Effect && toll.Status == m.Status && toll.Policy == in.Policy && toll.State == record.TollGiven {
							least, given = least+toll.Min, given+1
						}
					}
				}
				if least != l.Sums[i].Min || given != l.Sums[i].Given {
					t.Errorf("by %v %v, %v: the incidents have %d in %d, the sum %d in %d", table.By, l.Keys, m, least, given, l.Sums[i].Min, l.Sums[i].Given)
				}
			}
		}
	}
}

// A report says what has changed since an earlier one: a correction with its reason, a later document, a merger, an incident that was none.
func TestReportSince(t *testing.T) {
	r := newReporter(t)
	r.article("a.txt", "KUNDUZ, Afghanistan, May 13, 2024 - A bomb hit a minibus in the city of Kunduz on Sunday. Seven passengers were killed, police said.\n")
	r.article("b.txt", "Gunmen killed two guards in Herat on May 10, 2024, police said.\n")
	r.article("c.txt", "GHAZNI, Afghanistan, May 21, 2024 - Gunmen killed three guards in Ghazni on Monday, police said.\n")
	before := r.reports("may.md", "--from", "2024-05-01", "--to", "2024-05-31")
	r.on("2024-07-01")
	r.article("d.txt", "ZARANJ, Afghanistan, July 1, 2024 - Gunmen killed four guards in Zaranj on April 20, 2024, police said.\n")
	kunduz, herat := r.id("Kunduz"), r.id("Herat")
	r.does("correct", kunduz, "killed", "8", "--quote", "Seven passengers", "--reason", "one died later", "--author", "Anna")
	r.does("reject", herat, "--reason", "a scene of a film", "--author", "Anna")
	got := string(r.reports("june.md", "--from", "2024-06-01", "--to", "2024-06-30", "--since", "2024-06-15"))
	for _, want := range []string{"Corrections since 2024-06-15", "killed: 7 → **8**", "corrected: one died later", "standing: stands → **rejected**", "rejected: a scene of a film",
		"new: it was not known then", "2024-05 | Killed | **12**, 3 incidents", "| **11**, 2 incidents", "No incident in this scope."} {
		if !strings.Contains(got, want) {
			t.Errorf("the report lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "Anna") || strings.Contains(got, "Ghazni") {
		t.Error("the report names who decided, or an incident that did not change")
	}
	if again := r.reports("again.md", "--from", "2024-05-01", "--to", "2024-05-31", "--as-of", "2024-06-15"); !bytes.Equal(before, again) {
		t.Error("the same report as of the same day has other bytes")
	}
	quiet := string(r.reports("quiet.md", "--from", "2024-07-01", "--to", "2024-07-31", "--since", "2024-07-01"))
	if !strings.Contains(quiet, "Nothing that was published then has changed.") {
		t.Error("the report does not say that nothing changed")
	}
}

// id is that of the one incident at a place.
func (r *reporter) id(place string) string {
	r.t.Helper()
	lines := strings.Split(strings.TrimSpace(r.does("list", "--place", place, "--format", "csv")), "\n")
	if len(lines) != 2 {
		r.t.Fatalf("%d incidents at %s", len(lines)-1, place)
	}
	id, _, _ := strings.Cut(lines[1], ",")
	return id
}

// A merger takes back an incident that an earlier report counted, and a split gives one that it did not.
func TestReportSinceMerge(t *testing.T) {
	r := newReporter(t)
	r.article("a.txt", "KUNDUZ, Afghanistan, May 13, 2024 - A bomb hit a minibus in the city of Kunduz on Sunday. Seven passengers were killed, police said.\n")
	r.article("b.txt", "Gunmen killed two guards in Herat on May 10, 2024, police said.\n")
	kunduz, herat := r.id("Kunduz"), r.id("Herat")
	r.on("2024-06-10")
	r.does("merge", kunduz, herat, "--reason", "one attack", "--author", "Anna")
	got := string(r.reports("merged.md", "--since", "2024-06-01"))
	if !strings.Contains(got, "was taken for another incident: ") || !strings.Contains(got, "merged: one attack") {
		t.Error("the merger is not told")
	}
}

func TestReportSinceSplit(t *testing.T) {
	r := newReporter(t)
	r.article("a.txt", "KUNDUZ, Afghanistan, May 13, 2024 - A bomb hit a minibus in the city of Kunduz on Sunday. Seven passengers were killed, police said.\n")
	kunduz := r.id("Kunduz")
	r.article("b.txt", "Kabul, May 14, 2024 - A bomb attack on a minibus in Kunduz on Sunday, May 12, left nine people dead and 12 wounded, health officials said.\n")
	var accounts []string
	for _, line := range strings.Split(r.does("show", kunduz, "--format", "json"), `"account":"`)[1:] {
		id, _, _ := strings.Cut(line, `"`)
		if id != kunduz {
			accounts = append(accounts, id)
		}
	}
	r.on("2024-06-20")
	r.does("split", kunduz, accounts[0], "--reason", "two bombs", "--author", "Anna")
	got := string(r.reports("split.md", "--since", "2024-06-10"))
	for _, want := range []string{"was taken for a part of `" + kunduz + "`; killed 9; injured 12", "killed: 7 to 9 → **7**", "split: two bombs"} {
		if !strings.Contains(got, want) {
			t.Errorf("the report lacks %q", want)
		}
	}
}

// A PDF holds the words and the numbers of the report, in Dari as in English, and a second one has the same bytes.
func TestReportPDF(t *testing.T) {
	chromium(t)
	r := newReporter(t)
	r.does("add", "--quiet", "../../examples/dari-kabul-bombing.txt", "../../examples/market-bombing.txt")
	for language, want := range map[string][]string{"en": {"Report on armed violence", "at least 14", "As the register was after entry", "Method"}, "fa": {"گزارش خشونت مسلحانه", "2023-05-21", "دست‌کم 14", "روش کار"}} {
		b := r.reports(language+".pdf", "--language", language)
		got, err := pdftext.Read(b)
		if err != nil {
			t.Fatal(err)
		}
		text := joinedLetters(got.Text)
		for _, w := range want {
			if !strings.Contains(text, joinedLetters(w)) {
				t.Errorf("%s: the PDF lacks %q", language, w)
			}
		}
		if again := r.reports(language+"2.pdf", "--language", language); !bytes.Equal(b, again) {
			t.Errorf("%s: a second PDF has other bytes", language)
		}
	}
}

// joinedLetters is words without spaces and joiners, which a PDF does not keep.
func joinedLetters(s string) string {
	return strings.NewReplacer(" ", "", "\n", "", "\u200c", "", "\u200e", "", "\u200f", "", "\u2066", "", "\u2069", "").Replace(s)
}

func TestReportBrowserMissing(t *testing.T) {
	r := newReporter(t)
	r.does("add", "--quiet", "../../examples/market-bombing.txt")
	for _, args := range [][]string{{"--browser", filepath.Join(r.dir, "none")}, {"--browser", r.file}} {
		r.err.Reset()
		out := filepath.Join(r.dir, "x.pdf")
		if code := r.run(append([]string{"report", "--register", r.file, "-o", out}, args...)...); code != 1 || !strings.Contains(r.err.String(), "hint: --browser names the program file") {
			t.Errorf("exit code %d: %s", code, r.err.String())
		}
		if _, err := os.Stat(out); err == nil {
			t.Error("a file is written all the same")
		}
	}
}

// What is hidden stands in no report: not in the quotes, not in the names, not in what was true of an earlier day.
func TestReportHidesRedacted(t *testing.T) {
	r := newReporter(t)
	r.article("a.txt", "KUNDUZ, Afghanistan, May 13, 2024 - A bomb hit a minibus in the city of Kunduz on Sunday. Seven passengers were killed, Karim Wardak of the Amber Brigade said. The Amber Brigade claimed responsibility for the attack.\n")
	kunduz := r.id("Kunduz")
	if got := string(r.reports("open.md")); !strings.Contains(got, "Amber Brigade") || !strings.Contains(got, "Wardak") {
		t.Fatalf("the report lacks the names before they are hidden:\n%s", got)
	}
	r.on("2024-07-01")
	sha := strings.Split(strings.Split(r.does("show", kunduz, "--format", "json"), `"sha256":"`)[1], `"`)[0]
	r.does("correct", kunduz, "killed", "8", "--quote", "Seven passengers", "--reason", "one died later", "--author", "Anna")
	r.does("redact", sha, "--quote", "Karim Wardak of the Amber Brigade", "--reason", "a promise", "--author", "Anna")
	r.does("redact", sha, "--quote", "The Amber Brigade", "--reason", "a promise", "--author", "Anna")
	for _, args := range [][]string{{}, {"--since", "2024-06-15"}, {"--as-of", "2024-06-15"}, {"--template", "incident", kunduz}, {"--template", "tallies"}, {"--language", "fa"}} {
		if got := string(r.reports("hidden.md", args...)); strings.Contains(got, "Amber") || strings.Contains(got, "Wardak") {
			t.Errorf("%v: a hidden name is in the report:\n%s", args, got)
		}
	}
}

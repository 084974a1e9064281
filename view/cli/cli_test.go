package cli

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/viewtest"
)

func render(t *testing.T, r record.Result, o Options) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for _, w := range []int{60, 80, 100, 120} {
		viewtest.Golden(t, fmt.Sprintf("minibus-%d.txt", w), render(t, viewtest.Minibus(), Options{Width: w}))
	}
	viewtest.Golden(t, "dari-100.txt", render(t, viewtest.Dari(), Options{Width: 100}))
	viewtest.Golden(t, "dari-terminal.txt", render(t, viewtest.Dari(), Options{Width: 100, Color: true, Isolate: true}))
	viewtest.Golden(t, "empty-80.txt", render(t, viewtest.Empty(), Options{}))
}

func TestNoLineIsWiderThanTheTerminal(t *testing.T) {
	for w := Narrowest; w <= Widest; w++ {
		for _, r := range []record.Result{viewtest.Minibus(), viewtest.Dari(), viewtest.Empty()} {
			for line := range strings.Lines(render(t, r, Options{Width: w})) {
				if got := width(strings.TrimRight(line, "\n")); got > w {
					t.Errorf("width %d: a line has %d columns: %q", w, got, line)
				}
			}
		}
	}
}

// Every word of every quote must reach the reader, however narrow the terminal.
func TestEveryQuoteIsShown(t *testing.T) {
	for _, w := range []int{Narrowest, 80, 100, Widest} {
		for _, r := range []record.Result{viewtest.Minibus(), viewtest.Dari()} {
			page := letters(render(t, r, Options{Width: w}))
			for _, a := range r.Accounts {
				for _, c := range a.Casualties {
					for _, word := range strings.Fields(c.Span.Quote(r.Document.Text)) {
						if !strings.Contains(page, letters(word)) {
							t.Errorf("width %d: %q is not shown", w, word)
						}
					}
				}
			}
		}
	}
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func TestColourOnlyWhenAsked(t *testing.T) {
	if got := render(t, viewtest.Minibus(), Options{Width: 80}); strings.Contains(got, "\x1b") {
		t.Error("escape sequences without Color")
	}
	if got := render(t, viewtest.Minibus(), Options{Width: 80, Color: true}); !strings.Contains(got, "\x1b[1m") {
		t.Error("no escape sequences with Color")
	}
}

// An article is not trusted: "\x1b]0;..." would rename the window, U+202E would turn the figures beside it around.
func TestADocumentCannotSteerTheTerminal(t *testing.T) {
	r := viewtest.Minibus()
	r.Document.Title = "Blast\x1b[2J\x07 kills\u202e 6\r\n\u2066 here\x9b"
	r.Document.Publisher = "\x1b]0;title\x07"
	page := render(t, r, Options{Width: 80})
	for _, c := range page {
		if c != '\n' && unicode.IsControl(c) || isDirection(c) {
			t.Fatalf("%U reached the terminal", c)
		}
	}
	if !strings.Contains(page, "Blast[2J kills 6 here") {
		t.Errorf("the title's own words are gone:\n%s", page[:80])
	}
}

func TestFindings(t *testing.T) {
	var b strings.Builder
	if err := WriteFindings(&b, viewtest.Minibus(), Options{}); err != nil {
		t.Fatal(err)
	}
	want := "examples/minibus.txt:7:274: high: weekday mismatch: 13 May 2024 was a Monday, not a Sunday; 12 May 2024 was a Sunday “Sunday, 13 May 2024”\n" +
		"examples/minibus.txt:1:88: low: other: three figures are given for the dead of one blast “six” “five” “four”\n"
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

func TestFindingsNameTheLineOfACorpus(t *testing.T) {
	r := viewtest.Dari()
	r.Document.Path = "corpus.jsonl"
	r.Findings = []record.Finding{{Kind: record.SumMismatch, Severity: record.Medium, Message: "3 and 4 are not 8"}}
	var b strings.Builder
	if err := WriteFindings(&b, r, Options{}); err != nil {
		t.Fatal(err)
	}
	if want := "corpus.jsonl#dari-1: medium: sum mismatch: 3 and 4 are not 8\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

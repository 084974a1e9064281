package review

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

func TestWhatIsNoDecision(t *testing.T) {
	by := By{"Anna", "the hospital confirmed it"}
	for name, f := range map[string]func() (record.Decision, error){
		"no author":            func() (record.Decision, error) { return By{" ", "x"}.Accept("a") },
		"no reason":            func() (record.Decision, error) { return By{"Anna", ""}.Withdraw("a") },
		"one incident":         func() (record.Decision, error) { return by.Merge("a") },
		"no accounts":          func() (record.Decision, error) { return by.Split("a") },
		"an unknown aspect":    func() (record.Decision, error) { return by.Grade("a", "motive", "fair") },
		"an unknown grade":     func() (record.Decision, error) { return by.Grade("a", "toll", "true") },
		"an unknown letter":    func() (record.Decision, error) { return by.GradeSource("police", "G", "") },
		"an unknown variable":  func() (record.Decision, error) { return by.GradeSource("police", "B", "weather") },
		"nobody":               func() (record.Decision, error) { return by.GradeSource(" ", "B", "") },
		"a digit too many":     func() (record.Decision, error) { return by.GradeClaim("a", "12345678", "7") },
		"no digit":             func() (record.Decision, error) { return by.GradeClaim("a", "12345678", "") },
		"the start of a claim": func() (record.Decision, error) { return by.RejectClaim("a", "12") },
	} {
		if _, err := f(); !errors.Is(err, ErrRefused) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if d, err := by.Grade("a", "toll", "fair"); err != nil || d.Grade != record.Fair || d.Author != "Anna" || d.Subjects[0] != "a" {
		t.Errorf("%+v, %v", d, err)
	}
}

type places map[string][]record.Place

func (p places) Lookup(name string) []record.Place { return p[name] }

func TestCorrect(t *testing.T) {
	const text = "A bomb killed four people in Kunduz on Sunday, police said."
	parts := []register.Part{{Document: record.Document{SHA256: "d1", Text: "Nothing."}}, {Document: record.Document{SHA256: "d2", Text: text}}}
	kunduz := record.Place{Name: "Kunduz", Kind: record.PlaceTown, Admin1: "Kunduz", Country: "AF"}
	known := places{"Kunduz": {kunduz}, "Springfield": {{Name: "Springfield", Country: "US", Admin1: "Ohio"}, {Name: "Springfield", Country: "US", Admin1: "Illinois"}}}
	for _, c := range []struct {
		Correction
		want string // "" is refused
	}{
		{Correction{Variable: "killed", Value: "4", Quote: "four people"}, "casualty four people"},
		{Correction{Variable: "injured", Value: "3-5", Quote: "four people"}, "casualty four people"},
		{Correction{Variable: "date", Value: "2024-02-30", Quote: "Sunday"}, ""},
		{Correction{Variable: "date", Value: "2024-05", Quote: "Sunday"}, "date Sunday"},
		{Correction{Variable: "date", Value: "2024-05-14..2024-05-12", Quote: "Sunday"}, ""},
		{Correction{Variable: "place", Value: "Kunduz, Afghanistan", Quote: "Kunduz"}, "place Kunduz"},
		{Correction{Variable: "place", Value: "Springfield", Quote: "Kunduz"}, ""},
		{Correction{Variable: "place", Value: "Springfield, Ohio", Quote: "Kunduz"}, "place Kunduz"},
		{Correction{Variable: "place", Value: "Nowhere", Quote: "Kunduz"}, ""},
		{Correction{Variable: "type", Value: "bombing", Quote: "A bomb"}, "type A bomb"},
		{Correction{Variable: "type", Value: "explosion", Quote: "A bomb"}, ""},
		{Correction{Variable: "perpetrator", Value: "ISIS-K", Basis: "accused", Quote: "police"}, "perpetrator police"},
		{Correction{Variable: "perpetrator", Value: "ISIS-K", Basis: "guilty", Quote: "police"}, ""},
		{Correction{Variable: "killed", Value: "many", Quote: "four people"}, ""},
		{Correction{Variable: "weather", Value: "4", Quote: "four people"}, ""},
		{Correction{Variable: "killed", Value: "5", Quote: "five people"}, ""},
		{Correction{Variable: "killed", Value: "5"}, ""},
	} {
		d, err := By{"Anna", "read again"}.Correct("a", c.Correction, parts, known)
		switch {
		case c.want == "" && !errors.Is(err, ErrRefused):
			t.Errorf("%+v is not refused: %v", c.Correction, err)
		case c.want == "":
		case err != nil:
			t.Errorf("%+v: %v", c.Correction, err)
		case string(d.Variable)+" "+d.Value.Evidence().Span.Quote(text) != c.want || d.Document != "d2" || d.Value.ID == "":
			t.Errorf("%+v: %+v", c.Correction, d)
		}
	}
}

// The words may stand in several places: a person has selected one of them.
func TestCorrectAtTheWordsThatWereSelected(t *testing.T) {
	parts := []register.Part{{Document: record.Document{SHA256: "d1", Text: "four here, four there"}}, {Document: record.Document{SHA256: "d2", Text: "four again"}}}
	for _, c := range []struct {
		document string
		nth      int
		want     string // "" is refused
		start    int
	}{{"", 0, "d1", 0}, {"", 1, "d1", 11}, {"d2", 0, "d2", 0}, {"d2", 1, "", 0}, {"d3", 0, "", 0}, {"d1", -1, "", 0}} {
		d, err := By{"Anna", "read again"}.Correct("a", Correction{Variable: "killed", Value: "4", Quote: "four", Document: c.document, Nth: c.nth}, parts, places{})
		switch {
		case c.want == "" && !errors.Is(err, ErrRefused):
			t.Errorf("%+v is not refused: %v", c, err)
		case c.want != "" && (err != nil || d.Document != c.want || d.Value.Evidence().Span.Start != c.start):
			t.Errorf("%+v: %+v, %v", c, d, err)
		}
	}
}

func TestPeriod(t *testing.T) {
	for s, want := range map[string]string{"2024-05-12": "2024-05-12 2024-05-12 day", "2024-02": "2024-02-01 2024-02-29 month", "2023": "2023-01-01 2023-12-31 year",
		"2024-05-12..2024-05-14": "2024-05-12 2024-05-14 days"} {
		d, err := period(s)
		if got := strings.Join([]string{d.From.String(), d.To.String(), string(d.Precision)}, " "); err != nil || got != want {
			t.Errorf("%s: %s, want %s (%v)", s, got, want, err)
		}
	}
}

// A quote is hidden wherever it stands, and must not come back in by the reason.
func TestRedact(t *testing.T) {
	d := record.Document{SHA256: "d1", Text: "Karimi saw it. Mr Karimi told احمد so."}
	got, err := By{"Anna", "no consent"}.Redact(d, []string{"Karimi", "احمد"}, []record.Span{{Start: 0, End: 6}})
	want := []record.Span{{Start: 0, End: 6}, {Start: 18, End: 24}, {Start: 30, End: 38}}
	if err != nil || !slices.Equal(got.Spans, want) || got.Document != "d1" || got.Value != nil {
		t.Errorf("%+v, %v", got, err)
	}
	for _, q := range []string{"Ahmadi", "", "it."} {
		if _, err := (By{"Anna", "who saw it."}).Redact(d, []string{q}, nil); !errors.Is(err, ErrRefused) {
			t.Errorf("%q: %v", q, err)
		}
	}
}

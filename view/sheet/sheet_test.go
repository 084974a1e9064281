package sheet

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/viewtest"
)

const open = record.Unbounded

func TestFigure(t *testing.T) {
	for _, c := range []struct {
		count record.Count
		want  string
	}{
		{record.Count{Min: 6, Max: 6, Bound: record.Exact}, "6"},
		{record.Count{Min: 0, Max: 0, Bound: record.Exact}, "none (0)"},
		{record.Count{Min: 6, Max: open, Bound: record.AtLeast}, "at least 6"},
		{record.Count{Min: 30, Max: open, Bound: record.MoreThan}, "more than 30"},
		{record.Count{Min: open, Max: 40, Bound: record.LessThan}, "fewer than 40"},
		{record.Count{Min: open, Max: 4000, Bound: record.AtMost}, "up to 4,000"},
		{record.Count{Min: 0, Max: 40, Bound: record.AtMost}, "up to 40"},
		{record.Count{Min: 20, Max: 30, Bound: record.Range}, "20 to 30"},
		{record.Count{Min: 100, Max: 100, Bound: record.About}, "about 100"},
		{record.Count{Min: 24, Max: open, Bound: record.Vague}, "24 or more (vague)"},
		{record.Count{Min: open, Max: open}, "unknown"},
	} {
		if got := Figure(c.count); got != c.want {
			t.Errorf("Figure(%+v) = %q, want %q", c.count, got, c.want)
		}
	}
}

func TestNumber(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		if got := Number(n); got != want {
			t.Errorf("Number(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestWhere(t *testing.T) {
	for _, c := range []struct {
		place record.Place
		want  string
	}{
		{record.Place{Name: "Pul-e-Khumri", Admin1: "Baghlan", Country: "AF"}, "Pul-e-Khumri, Baghlan, Afghanistan"},
		{record.Place{Name: "Kabul", Admin1: "Kabul", Country: "AF"}, "Kabul, Afghanistan"},
		{record.Place{Name: "Afghanistan", Country: "AF"}, "Afghanistan"},
		{record.Place{Name: "Hazrat Ali mosque"}, "Hazrat Ali mosque"},
		{record.Place{Name: "Somewhere", Country: "??"}, "Somewhere, ??"},
		{record.Place{}, "unknown"},
	} {
		if got := Where(c.place); got != c.want {
			t.Errorf("Where(%+v) = %q, want %q", c.place, got, c.want)
		}
	}
}

// The tolls of the article: rivals side by side, parts and earlier figures under the count they belong to.
func TestTolls(t *testing.T) {
	s := Of(viewtest.Minibus())
	var got []string
	for _, l := range s.Incidents[0].Tolls {
		got = append(got, fmt.Sprintf("%s%s %s %s / %s", strings.Repeat(">", l.Level), l.Label, l.Mark, l.Value.Text, l.Source.Text))
	}
	want := []string{
		"killed ≠ at least 6 / a health official",
		">killed  2 children / a health official",
		">killed  5 / the document",
		"killed ≠ 4 / The Taliban-appointed police spokesman",
		"killed  1 attacker / The Taliban-appointed police spokesman",
		"injured  14 / a health official",
		"killed or injured  20 / Islamic State's Khorasan branch",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestMarks(t *testing.T) {
	six, seven := record.Count{Min: 6, Max: 6}, record.Count{Min: 7, Max: 7}
	police, hospital := record.Source{Name: "police"}, record.Source{Name: "a hospital"}
	toll := func(c record.Count, s record.Source, who string) record.Casualty {
		return record.Casualty{Effect: record.Killed, Count: c, Source: s, Who: who}
	}
	for name, c := range map[string]struct {
		list []record.Casualty
		want string
	}{
		"one source":                      {[]record.Casualty{toll(six, police, "")}, "-"},
		"two sources differ":              {[]record.Casualty{toll(six, police, ""), toll(seven, hospital, "")}, "≠≠"},
		"two sources agree":               {[]record.Casualty{toll(six, police, ""), toll(six, hospital, "")}, "=="},
		"one source gives two":            {[]record.Casualty{toll(six, police, ""), toll(seven, police, "")}, "≠≠"},
		"people in general":               {[]record.Casualty{toll(seven, hospital, "passengers"), toll(six, police, "")}, "≠≠"},
		"a part told by itself":           {[]record.Casualty{toll(seven, police, ""), toll(six, police, "guests")}, "--"},
		"one army by two names":           {[]record.Casualty{toll(six, police, "soldiers"), toll(seven, hospital, "military personnel")}, "≠≠"},
		"different people are no rivals":  {[]record.Casualty{toll(six, police, "soldiers"), toll(seven, hospital, "guests")}, "--"},
		"attackers are no rivals of ours": {[]record.Casualty{toll(six, police, ""), toll(seven, hospital, "perpetrators")}, "--"},
	} {
		got := ""
		for _, l := range text("").tolls(c.list) {
			if l.Mark == Alone {
				l.Mark = "-"
			}
			got += string(l.Mark)
		}
		if got != c.want {
			t.Errorf("%s: marks %q, want %q", name, got, c.want)
		}
	}
}

// No count may be lost on the way to the reader, whatever its effect, and parts without a whole are shown too.
func TestNoCountIsLost(t *testing.T) {
	list := []record.Casualty{{Effect: "maimed"}, {Effect: record.Killed, Subset: true}, {Effect: record.Injured, Superseded: true}, {}}
	if got := text("").tolls(list); len(got) != len(list) {
		t.Errorf("%d counts became %d lines", len(list), len(got))
	}
}

func TestPerpetratorWords(t *testing.T) {
	const words = "police ISIS Taliban"
	said := func(name string) record.Source { return record.Source{Name: name, Span: record.Span{Start: 0, End: 6}} }
	isis := record.Evidence{Span: record.Span{Start: 7, End: 11}}
	for _, c := range []struct {
		r    record.Responsibility
		want string
	}{
		{record.Responsibility{Evidence: isis, Canonical: "ISIS-K", Basis: record.ClaimedByPerpetrator}, "claimed by ISIS-K"},
		{record.Responsibility{Evidence: isis, Canonical: "ISIS-K", Basis: record.Accused, Source: said("police")}, "accused by police: ISIS-K"},
		{record.Responsibility{Evidence: isis, Canonical: "ISIS-K", Basis: record.Suspected}, "suspected: ISIS-K"},
		{record.Responsibility{Evidence: isis, Basis: record.Denied, Source: said("the ISIS")}, "denied by ISIS"},
		{record.Responsibility{Evidence: isis, Basis: record.Denied, Source: said("police")}, "denied by police: ISIS"},
		{record.Responsibility{Evidence: isis, Basis: record.ReportedFact}, "ISIS, as reported"},
	} {
		if got := text(words).perpetrator(c.r).Value.Text; got != c.want {
			t.Errorf("%s: got %q, want %q", c.r.Basis, got, c.want)
		}
	}
}

func TestTitle(t *testing.T) {
	for _, c := range []struct {
		d    record.Document
		want string
	}{
		{record.Document{Title: "Blast", ID: "a-1", Path: "c.jsonl"}, "Blast"},
		{record.Document{ID: "a-1", Path: "c.jsonl"}, "a-1"},
		{record.Document{ID: "sha256:0f", Path: "a.txt"}, "a.txt"},
		{record.Document{ID: "sha256:0f"}, "sha256:0f"},
	} {
		if got := Of(record.Result{Document: &c.d}).Title; got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestCounted(t *testing.T) {
	for _, c := range []struct{ number, people, want string }{
		{"7", "", "7"},
		{"7", "passengers", "7 passengers"},
		{"1", "his driver", "1 (his driver)"},
		{"1", "Mullah Akhtar Zarif", "1 (Mullah Akhtar Zarif)"},
		{"50", "Taliban members", "50 Taliban members"},
		{"126", "غیرنظامی", "126 \u200e\u2068غیرنظامی\u2069"},
	} {
		if got := counted(c.number, c.people); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestPeriodInItsWords(t *testing.T) {
	const words = "27 operations in the past week"
	got := text(words).aggregate(record.Aggregate{PeriodSpan: record.Span{Start: 17, End: 30}}).Facts
	if len(got) != 1 || got[0].Value.Text != "“the past week”" || got[0].Value.Note != "not resolved" {
		t.Errorf("got %+v", got)
	}
}

func TestIncidentsAreInOrderOfDate(t *testing.T) {
	r := viewtest.Minibus()
	r.Accounts[0], r.Accounts[2] = r.Accounts[2], r.Accounts[0]
	var got string
	for _, in := range Of(r).Incidents {
		got += in.Key
	}
	if got != "213" {
		t.Errorf("order %s, want 213: by date, those without one last", got)
	}
	r.Accounts[0].Main, r.Accounts[1].Main = true, false
	if got := Of(r).Incidents[2].Key; got != "2" {
		t.Errorf("account %s comes last, want the background", got)
	}
}

// A value more likely wrong than right says so; one without a score says nothing.
func TestDoubt(t *testing.T) {
	r := viewtest.Minibus()
	a := &r.Accounts[0]
	a.Score, a.Date.Score, a.Place.Score, a.Casualties[0].Score = 0.3, 0.49, 0.5, 0
	got := Of(r).Incidents[0]
	if got.Doubt != "doubtful" || !strings.HasSuffix(got.Date.Note, "doubtful") || strings.Contains(got.Place.Note+got.Tolls[0].Value.Note, "doubtful") {
		t.Errorf("incident %q, date %q, place %q, toll %q", got.Doubt, got.Date.Note, got.Place.Note, got.Tolls[0].Value.Note)
	}
}

package register

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
)

// part makes an account of "bombing | Kunduz town Kunduz AF | 2024-05-12 | ISIS-K accused".
func part(t *testing.T, n int, words string) Part {
	t.Helper()
	f := strings.Split(words, "|")
	a := record.Account{Type: record.IncidentType(strings.TrimSpace(f[0]))}
	if p := strings.Fields(f[1]); len(p) == 4 {
		a.Place = &record.PlaceValue{Place: record.Place{Name: p[0], Kind: record.PlaceKind(p[1]), Admin1: p[2], Country: p[3]}}
	}
	if d := strings.Fields(f[2]); len(d) > 0 {
		a.Date = &record.DateValue{Date: record.Date{From: day(t, d[0]), To: day(t, d[len(d)-1])}}
	}
	if p := strings.Fields(f[3]); len(p) == 2 {
		a.Perpetrators = []record.Responsibility{{Canonical: p[0], Named: true, Basis: record.Basis(p[1])}}
	}
	id := fmt.Sprint("a", n)
	return Part{ID: id, Since: int64(n), Root: id, Account: a, Document: record.Document{SHA256: id}}
}

func day(t *testing.T, s string) record.Day {
	t.Helper()
	d, err := record.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAssemble(t *testing.T) {
	for _, c := range []struct{ name, accounts, want string }{
		{"agreement", "bombing | Kunduz town Kunduz AF | 2024-05-12 | ISIS-K suspected / bombing | Kunduz town Kunduz AF | 2024-05-12 | ISIS-K claimed_by_perpetrator",
			"bombing Kunduz 2024-05-12 2024-05-12 ISIS-K:claimed_by_perpetrator []"},
		{"the majority", "bombing | Kunduz town Kunduz AF | 2024-05-13 | / bombing | Kunduz town Kunduz AF | 2024-05-12 | / bombing | Kunduz town Kunduz AF | 2024-05-12 |",
			"bombing Kunduz 2024-05-12 2024-05-12  [date]"},
		{"a vaguer date and a larger place dispute nothing", "bombing | Kunduz province Kunduz AF | 2024-05-01 2024-05-31 | / bombing | Imam_Sahib town Kunduz AF | 2024-05-12 |",
			"bombing Imam_Sahib 2024-05-12 2024-05-12  []"},
		{"a country around a town", "bombing | Afghanistan country - AF | | / bombing | Kunduz town Kunduz AF | 2024-05-12 |", "bombing Kunduz 2024-05-12 2024-05-12  []"},
		{"two towns", "bombing | Kunduz town Kunduz AF | 2024-05-12 | / bombing | Taloqan town Takhar AF | 2024-05-12 |", "bombing Kunduz 2024-05-12 2024-05-12  [place]"},
		{"the narrower type of two", "bombing | Kunduz town Kunduz AF | | / suicide_bombing | Kunduz town Kunduz AF | |", "suicide_bombing Kunduz    [type]"},
		{"a party that is named and denied", "bombing | | | Taliban accused / bombing | | | Taliban denied", "bombing    Taliban:accused,Taliban:denied [perpetrator]"},
		{"nothing known", "other | | |", "other     []"},
	} {
		var parts []Part
		for i, words := range strings.Split(c.accounts, "/") {
			parts = append(parts, part(t, i+1, words))
		}
		in, err := Assemble("a1", parts, nil, false)
		if err != nil {
			t.Fatal(err)
		}
		var by []string
		for _, p := range in.Perpetrators {
			by = append(by, p.Name+":"+string(p.Basis))
		}
		got := fmt.Sprintf("%s %s %s %s %s %v", in.Type, in.Place.Name, in.Date.From, in.Date.To, strings.Join(by, ","), in.Disputed)
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// What a person set goes before what is computed, and disputes nothing any more.
func TestCorrectionsWin(t *testing.T) {
	parts := []Part{part(t, 1, "bombing | Kunduz town Kunduz AF | 2024-05-12 |"), part(t, 2, "bombing | Kunduz town Kunduz AF | 2024-05-13 |")}
	set := func(seq int64, c record.Claim) Ruling {
		return Ruling{Seq: seq, Account: "a1", Decision: record.Decision{Action: record.Correct, Variable: c.Variable, Value: &c}}
	}
	in, err := Assemble("a1", parts, []Ruling{
		set(4, record.Claim{Variable: record.VarDate, Date: &record.DateValue{Date: record.Date{From: day(t, "2024-05-11"), To: day(t, "2024-05-11")}}}),
		set(3, record.Claim{Variable: record.VarDate, Date: &record.DateValue{Date: record.Date{From: day(t, "2024-05-01"), To: day(t, "2024-05-01")}}}),
		set(5, record.Claim{ID: "c", Variable: record.VarCasualty, Casualty: &record.Casualty{Effect: record.Killed, Count: record.Count{Min: 3, Max: record.Unbounded}}}),
	}, false)
	if err != nil {
		t.Fatal(err)
	}
	if in.Date.From.String() != "2024-05-11" || len(in.Disputed) != 0 || in.Review != record.Reviewed {
		t.Errorf("%+v", in)
	}
	for _, toll := range in.Tolls {
		if toll.Min != 3 || toll.Max != record.Unbounded || toll.Best != record.Blank || toll.Claims[0] != "c" {
			t.Errorf("%+v", toll)
		}
	}
	if len(in.Tolls) != 6 {
		t.Errorf("%d tolls", len(in.Tolls))
	}
}

package admiralty

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register/policy"
)

// claim makes a claim of words like "medical 19", "own at_least 14", "own date 12", "perpetrator by ISIS-K claimed", "authority via Wire 7".
func claim(t testing.TB, words string) record.Claim {
	t.Helper()
	c := record.Claim{ID: words}
	var s record.Source
	f := strings.Fields(words)
	if f[0] != "own" {
		s = record.Source{Name: f[0], Kind: record.SourceKind(f[0])}
	}
	k := record.Casualty{Effect: record.Killed, Count: record.Count{Bound: record.Exact}}
	for i := 1; i < len(f); i++ {
		n, err := strconv.Atoi(f[i])
		switch {
		case err == nil:
			k.Count.Min, k.Count.Max = n, n
		case f[i] == "via":
			i++
			s.Via = append(s.Via, record.Relay{Name: f[i]})
		case f[i] == "of":
			i++
			k.Subset, k.Who = true, f[i]
		case f[i] == "date":
			i++
			from, to, _ := strings.Cut(f[i], "-")
			a, _ := strconv.Atoi(from)
			b, _ := strconv.Atoi(to)
			c.Variable, c.Date = record.VarDate, &record.DateValue{Date: record.Date{From: record.Day(a), To: record.Day(max(a, b))}}
		case f[i] == "by":
			i++
			c.Variable, c.Perpetrator = record.VarPerpetrator, &record.Responsibility{Canonical: f[i], Basis: record.Accused}
		case f[i] == "claimed":
			c.Perpetrator.Basis = record.ClaimedByPerpetrator
		case f[i] == "denied":
			c.Perpetrator.Basis = record.Denied
		case f[i] == "earlier":
			k.Superseded = true
		default:
			k.Count.Bound = record.Bound(f[i])
		}
	}
	switch {
	case c.Perpetrator != nil:
		c.Perpetrator.Source = s
	case c.Variable == "":
		if k.Count.Bound == record.AtLeast {
			k.Count.Max = record.Unbounded
		}
		k.Source = s
		c.Variable, c.Casualty = record.VarCasualty, &k
	}
	return c
}

// documents makes one of each "Paper, day: claim, claim; ...". "copy of Paper" before the colon makes it one.
func documents(t testing.TB, lines string) []policy.Told {
	t.Helper()
	var out []policy.Told
	for i, line := range strings.Split(lines, ";") {
		head, rest, _ := strings.Cut(line, ":")
		publisher, day, _ := strings.Cut(strings.TrimSpace(head), " ")
		d := policy.Told{Document: fmt.Sprint(i), Root: fmt.Sprint(i), Publisher: publisher}
		if of, ok := strings.CutPrefix(day, "copy of "); ok {
			d.Root = of
		} else if n, err := strconv.Atoi(day); err == nil {
			d.Published = record.Day(n)
		}
		for j, words := range strings.Split(rest, ",") {
			c := claim(t, strings.TrimSpace(words))
			c.ID = fmt.Sprintf("%d.%d", i, j)
			d.Claims = append(d.Claims, c)
		}
		out = append(out, d)
	}
	return out
}

func TestGrades(t *testing.T) {
	for _, c := range []struct{ told, first, letter, digit string }{
		{"A: own 7", "F6", "unknown", "alone"},
		{": own 7", "F6", "anonymous", "alone"},
		{"A: unknown 7", "F6", "anonymous", "alone"},
		{"A: medical 7", "B6", "facility_count", "alone"},
		{"A: perpetrator 40", "E6", "own_toll", "alone"},
		{"A: perpetrator by ISIS-K claimed", "C6", "own_act", "alone"},
		{"A: perpetrator by ISIS-K denied", "D6", "party_on_party", "alone"},
		{"A: own 7; B: own 7", "F2", "unknown", "agreed"},
		// Two of one kind agree, then two of several kinds.
		{"A: own 7; B: own 7; C: own 7", "F2", "unknown", "agreed"},
		{"A: own 7; B: medical 7; C: authority 7", "F1", "unknown", "confirmed"},
		// Copies are one source, and so are one speaker in two papers, a paper's two articles, and a wire with who passes it on.
		{"A: own 7; B copy of 0: own 7", "F6", "unknown", "alone"},
		{"A: authority 7; B: authority 7", "F6", "unknown", "alone"},
		{"A: own 7; A: own 7", "F6", "unknown", "alone"},
		{"Wire: own 7; B: media via Wire 7", "F6", "unknown", "alone"},
		{"Wire: own 7; B: medical via Wire 7", "F2", "unknown", "agreed"},
		// A report does not bear out whom it quotes; its own figure may be another.
		{"A: own 7, medical 7", "F6", "unknown", "alone"},
		{"A: own 7, medical 9", "F3", "unknown", "disputed"},
		{"A: own 7, medical 7; B: medical 7", "F6", "unknown", "alone"},
		{"A: own 7, medical 7; B: own 7", "F2", "unknown", "agreed"},
		{"A: own 7; B: own 9", "F3", "unknown", "disputed"},
		{"A: own 7; B: own 9; C: medical 8", "F5", "unknown", "contradicted"},
		{"A: own 7; B: own 7; C: medical 8", "F3", "unknown", "disputed"},
		{"A: own 7; B: own 7; C: medical 8; D: authority 9", "F4", "unknown", "disputed"},
		// Seven bears "at least four" out; "at least four" leaves seven open.
		{"A: own at_least 4; B: own 7", "F2", "unknown", "agreed"},
		{"A: own 7; B: own at_least 4", "F6", "unknown", "alone"},
		{"A: own about 50; B: own 53", "F2", "unknown", "agreed"},
		// Parties bear out and refute no toll, but are refuted.
		{"A: own 7; B: perpetrator 40", "F6", "unknown", "alone"},
		{"A: perpetrator 40; B: own 7; C: medical 7", "E5", "own_toll", "contradicted"},
		// What was taken back speaks for and against nothing.
		{"A 10: authority 5; B 11: authority 7", "F4", "unknown", "taken_back"},
		{"A: own 5 earlier", "F4", "unknown", "taken_back"},
		{"C: own 7; A 10: authority 5; B 11: authority 7", "F2", "unknown", "agreed"},
		// Parts are compared with the same parts.
		{"A: own 2 of women; B: own 3 of children", "F6", "unknown", "alone"},
		// The example of the codebook.
		{"A: medical 19; B: authority 14; C: perpetrator 40", "B3", "facility_count", "disputed"},
		{"A: authority 14; B: medical 19; C: perpetrator 40; D: own 14", "F3", "unknown", "disputed"},
		{"A: medical 19; B: authority 14; C: perpetrator 40; D: own 14", "B5", "facility_count", "contradicted"},
		{"A: own date 12; B: own date 1-31", "F6", "unknown", "alone"},
		{"A: own date 1-31; B: own date 12", "F2", "unknown", "agreed"},
		{"A: own date 12; B: own date 13", "F3", "unknown", "disputed"},
		{"A: own by ISIS-K; B: perpetrator by ISIS-K claimed", "F2", "unknown", "agreed"},
		{"A: own by ISIS-K; B: perpetrator by ISIS-K denied", "F3", "unknown", "disputed"},
		{"A: own by ISIS-K; B: authority by Taliban", "F3", "unknown", "disputed"},
	} {
		g := Grade(documents(t, c.told), Given{})["0.0"]
		if g.String() != c.first || g.Letter.Rule != c.letter || g.Digit.Rule != c.digit {
			t.Errorf("%q: %s by %s and %s, want %s by %s and %s (%s; %s)", c.told, g, g.Letter.Rule, g.Digit.Rule, c.first, c.letter, c.digit, g.Letter.Say, g.Digit.Say)
		}
	}
}

// What a person gives goes before every rule: a letter for one kind of value before one for all, the later of two.
func TestGivenGoesFirst(t *testing.T) {
	given := Given{
		Letters: []Letter{{"medical", record.VarCasualty, record.GradeD, 4, "x"}, {"medical", "", record.GradeA, 5, "y"}, {fold.String("Paper"), "", record.GradeB, 6, "z"},
			{"paper", "", record.GradeC, 7, "later"}},
		Digits: map[string]Digit{"0.0": {2, 8, "seen"}},
	}
	got := Grade(documents(t, "Paper: medical 7, own date 12"), given)
	if g := got["0.0"]; g.String() != "D2" || g.Letter != (record.Reasoned{Rule: ByPerson, Say: "x", Decision: 4}) || g.Digit.Decision != 8 {
		t.Errorf("%+v", g)
	}
	if g := got["0.1"]; g.String() != "C6" || g.Letter.Say != "later" {
		t.Errorf("%+v", g)
	}
	list := given.OfSource("medical", record.SourceMedical)
	if len(list) != 2 || list[0].For != "" || list[0].Letter != record.GradeA || list[1].Letter != record.GradeD {
		t.Errorf("the letters of a source: %+v", list)
	}
	if list := (Given{}).OfSource("a party", record.SourcePerpetrator); len(list) != 2 {
		t.Errorf("by rule: %+v", list)
	}
}

// Grades do not depend on the order of documents, and every claim has one.
func TestOrderOfDocuments(t *testing.T) {
	said := []string{"own 7", "own 9", "medical 7", "authority at_least 4", "perpetrator 40", "media via A 7", "authority 7", "own date 12", "own date 1-31"}
	rapid.Check(t, func(rt *rapid.T) {
		var told []policy.Told
		for i := range rapid.IntRange(1, 5).Draw(rt, "documents") {
			d := policy.Told{Document: fmt.Sprint(i), Root: fmt.Sprint(i), Publisher: rapid.SampledFrom([]string{"A", "B", ""}).Draw(rt, "publisher"),
				Published: record.Day(rapid.IntRange(0, 3).Draw(rt, "day"))}
			for j, words := range rapid.SliceOfN(rapid.SampledFrom(said), 1, 4).Draw(rt, "claims") {
				c := claim(t, words)
				c.ID = fmt.Sprintf("%d.%d", i, j)
				d.Claims = append(d.Claims, c)
			}
			told = append(told, d)
		}
		one := Grade(told, Given{})
		other := Grade(rapid.Permutation(told).Draw(rt, "order"), Given{})
		for _, d := range told {
			for _, c := range d.Claims {
				a, b := one[c.ID], other[c.ID]
				if a.Admiralty != b.Admiralty || a.Digit.Rule != b.Digit.Rule || a.Letter.Rule == "" {
					rt.Errorf("%s: %s by %s, in another order %s by %s", c.ID, a, a.Digit.Rule, b, b.Digit.Rule)
				}
			}
		}
	})
}

func BenchmarkGrade(b *testing.B) {
	var told []policy.Told
	for i := range 200 {
		told = append(told, documents(b, fmt.Sprintf("Paper%d %d: own %d, medical%d %d, own date 12, own by ISIS-K, authority %d", i, i%9, i%7, i%5, i%11, i%3))...)
		told[i].Root = fmt.Sprint(i)
	}
	for b.Loop() {
		Grade(told, Given{})
	}
}

package policy

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
)

// said makes a casualty claim of "medical 19", "authority at_least 14", "perpetrator 8".
func claim(t testing.TB, words string) record.Claim {
	t.Helper()
	f := strings.Fields(words)
	c := record.Casualty{Effect: record.Killed, Count: record.Count{Bound: record.Exact}}
	if f[0] != "own" {
		c.Source = record.Source{Name: f[0], Kind: record.SourceKind(f[0])}
	}
	for _, w := range f[1:] {
		low, high, ranged := strings.Cut(w, "-")
		n, err := strconv.Atoi(low)
		switch {
		case err == nil && ranged:
			c.Count.Min = n
			c.Count.Max, _ = strconv.Atoi(high)
			c.Count.Bound = record.Range
		case err == nil:
			c.Count.Min, c.Count.Max = n, n
		case w == "civilian" || w == "security_force" || w == "perpetrator_victim":
			c.Status = record.VictimStatus(strings.TrimSuffix(w, "_victim"))
		case w == "part":
			c.Subset = true
		case w == "earlier":
			c.Superseded = true
		default:
			c.Count.Bound = record.Bound(w)
		}
	}
	switch c.Count.Bound {
	case record.AtLeast, record.MoreThan, record.Vague:
		c.Count.Max = record.Unbounded
	case record.AtMost, record.LessThan:
		c.Count.Min = record.Unbounded
	}
	return record.Claim{ID: words, Variable: record.VarCasualty, Casualty: &c}
}

// documents makes one document of each line; claims are separated by commas, "day 3:" gives its day.
func documents(t testing.TB, lines string) []Told {
	var out []Told
	for i, line := range strings.Split(lines, ";") {
		d := Told{Document: fmt.Sprint(i), Root: fmt.Sprint(i)}
		if head, rest, ok := strings.Cut(line, ":"); ok {
			n, err := strconv.Atoi(strings.TrimSpace(head))
			if err != nil {
				t.Fatal(err)
			}
			d.Published, line = record.Day(n), rest
		}
		for _, words := range strings.Split(line, ",") {
			if strings.TrimSpace(words) != "" {
				d.Claims = append(d.Claims, claim(t, words))
			}
		}
		out = append(out, d)
	}
	return out
}

func figures(t record.Toll) string {
	n := func(v int) string {
		switch v {
		case record.Unbounded:
			return "open"
		case record.Blank:
			return "?"
		}
		return strconv.Itoa(v)
	}
	if t.State != record.TollGiven {
		return string(t.State)
	}
	return n(t.Min) + " " + n(t.Best) + " " + n(t.Max)
}

func TestPolicies(t *testing.T) {
	for _, c := range []struct{ told, rng, lowest, lowBestHigh, majority, threshold, hierarchy string }{
		{"medical 19, authority 14, perpetrator 8", "14 19 19", "14 14 14", "14 19 19", "14 14 14", "14 ? open", "19 19 19"},
		{"authority at_least 50", "50 50 open", "50 50 50", "50 50 50", "50 50 50", "pending", "50 50 open"},
		{"authority more_than 30; own 20-25", "20 31 open", "20 20 20", "20 31 31", "31 31 31", "pending", "31 31 open"},
		{"own 6; own 6; medical 9; witness 4", "4 9 9", "4 4 4", "4 9 9", "6 6 6", "4 ? open", "9 9 9"},
		{"perpetrator 40", "parties", "parties", "parties", "parties", "parties", "40 40 40"},
		{"authority 5; authority 7", "5 ? 7", "5 5 5", "5 ? 7", "5 5 5", "pending", "5 ? 7"},
		// A later figure of the same source takes the earlier one back.
		{"10: authority 5; 11: authority 7", "7 7 7", "7 7 7", "7 7 7", "7 7 7", "pending", "7 7 7"},
		// Parts and earlier figures are no totals; the attackers' dead are counted apart.
		{"own 9, own civilian 3 part, own 4 earlier, own 2 perpetrator_victim", "9 9 9", "9 9 9", "9 9 9", "9 9 9", "pending", "9 9 9"},
		// One speaker's victims of different kinds are added up; nothing else is.
		{"own 4 security_force, own 9 civilian", "13 13 13", "13 13 13", "13 13 13", "13 13 13", "pending", "13 13 13"},
		{"own at_most 40", "0 40 40", "40 40 40", "40 40 40", "40 40 40", "pending", "0 40 40"},
		{"own vague 24", "24 ? open", "12 12 12", "24 ? 24", "12 12 12", "pending", "24 ? open"},
		{"own 0", "0 0 0", "0 0 0", "0 0 0", "0 0 0", "pending", "0 0 0"},
	} {
		got := map[record.PolicyName]string{}
		for _, toll := range Tolls(documents(t, c.told)) {
			if toll.Status == "" {
				got[toll.Policy] = figures(toll)
			}
		}
		for name, want := range map[record.PolicyName]string{
			record.PolicyRange: c.rng, record.PolicyLowest: c.lowest, record.PolicyLowBestHigh: c.lowBestHigh,
			record.PolicyMajority: c.majority, record.PolicyThreshold: c.threshold, record.PolicyHierarchy: c.hierarchy,
		} {
			if got[name] != want {
				t.Errorf("%s of %q: %s, want %s", name, c.told, got[name], want)
			}
		}
	}
}

// Silence is not zero: nobody speaks of the injured, and so there is no toll of them.
func TestSilence(t *testing.T) {
	for _, toll := range Tolls(documents(t, "own 3")) {
		if toll.Effect != record.Killed {
			t.Errorf("a toll of %s out of nothing", toll.Effect)
		}
	}
}

// Whatever is claimed: min <= best <= max, an open end is infinite, and every figure names its claims.
func TestTollsAreOrdered(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		bounds := []record.Bound{record.Exact, record.AtLeast, record.MoreThan, record.AtMost, record.LessThan, record.About, record.Range, record.Vague}
		var told []Told
		for d := range rapid.IntRange(1, 4).Draw(rt, "documents") {
			doc := Told{Document: fmt.Sprint(d), Root: fmt.Sprint(d), Published: record.Day(rapid.IntRange(0, 3).Draw(rt, "day"))}
			for range rapid.IntRange(0, 4).Draw(rt, "claims") {
				k := record.Casualty{Effect: record.Killed, Count: record.Count{Bound: rapid.SampledFrom(bounds).Draw(rt, "bound")}}
				k.Count.Min = rapid.IntRange(0, 100).Draw(rt, "min")
				k.Count.Max = k.Count.Min
				switch k.Count.Bound {
				case record.AtLeast, record.MoreThan, record.Vague:
					k.Count.Max = record.Unbounded
				case record.AtMost, record.LessThan:
					k.Count.Min = record.Unbounded
				case record.Range:
					k.Count.Max += rapid.IntRange(0, 9).Draw(rt, "width")
				}
				k.Status = rapid.SampledFrom([]record.VictimStatus{"", "", record.Civilian, record.SecurityForce}).Draw(rt, "status")
				k.Source.Kind = rapid.SampledFrom(Order()).Draw(rt, "kind")
				k.Source.Name = string(k.Source.Kind)
				doc.Claims = append(doc.Claims, record.Claim{ID: fmt.Sprint(len(doc.Claims)), Variable: record.VarCasualty, Casualty: &k})
			}
			told = append(told, doc)
		}
		for _, toll := range Tolls(told) {
			if toll.State != record.TollGiven {
				continue
			}
			open := toll.Max == record.Unbounded
			if toll.Min < 0 || !open && toll.Min > toll.Max || toll.Best != record.Blank && (toll.Best < toll.Min || !open && toll.Best > toll.Max) {
				rt.Errorf("%s: %s", toll.Policy, figures(toll))
			}
			if len(toll.Claims) == 0 {
				rt.Errorf("%s names no claims", toll.Policy)
			}
		}
	})
}

// Who has the better letter comes first, whatever the kind; of whom nothing is known goes before whom is known to be bad.
func TestHierarchyGoesByLetters(t *testing.T) {
	for _, c := range []struct{ letters, want string }{
		{"", "19 19 19"},
		{"medical F, authority A", "14 14 14"},
		{"medical E", "14 14 14"},
		{"medical D, authority D", "6 6 6"},
		{"medical E, authority E, own E, perpetrator E", "19 19 19"},
		{"perpetrator A", "8 8 8"},
	} {
		told := documents(t, "medical 19, authority 14, own 6, perpetrator 8")
		told[0].Letters = map[string]record.SourceGrade{}
		for _, pair := range strings.Split(c.letters, ", ") {
			who, letter, _ := strings.Cut(pair, " ")
			for _, k := range told[0].Claims {
				if who != "" && strings.HasPrefix(strings.TrimSpace(k.ID), who) {
					told[0].Letters[k.ID] = record.SourceGrade(letter)
				}
			}
		}
		for _, toll := range Tolls(told) {
			if toll.Policy == record.PolicyHierarchy && figures(toll) != c.want {
				t.Errorf("%q: %s, want %s", c.letters, figures(toll), c.want)
			}
		}
	}
}

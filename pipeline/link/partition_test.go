package link_test

import (
	"slices"
	"testing"

	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
	"pgregory.net/rapid"
)

// Holds that contradict one another come in any order, too: a and b are one, b and c are one, a and c are two.
func TestOrderOfHoldsDoesNotMatter(t *testing.T) {
	m := open(t)
	rapid.Check(t, func(t *rapid.T) {
		ps := profiles(t)
		judged, _ := m.Link(ps)
		var keys []string
		for _, p := range ps {
			keys = append(keys, p.Key)
		}
		holds := rapid.SliceOfN(hold(keys), 0, 6).Draw(t, "holds")
		want := show(link.Group(keys, judged, holds))
		if again := show(link.Group(keys, judged, rapid.Permutation(holds).Draw(t, "order"))); again != want {
			t.Fatalf("%s\n%s", want, again)
		}
	})
}

func TestContradictingHolds(t *testing.T) {
	together, also, apart := link.Hold{A: "a", B: "b"}, link.Hold{A: "b", B: "c"}, link.Hold{A: "a", B: "c", Apart: true}
	for _, holds := range [][]link.Hold{{together, also, apart}, {also, together, apart}, {apart, also, together}} {
		if got := show(link.Group([]string{"a", "b", "c"}, nil, holds)); got != "a+b c" {
			t.Errorf("%v: %s, want a+b c", holds, got)
		}
	}
}

func hold(keys []string) *rapid.Generator[link.Hold] {
	return rapid.Custom(func(t *rapid.T) link.Hold {
		key := rapid.SampledFrom(keys)
		return link.Hold{A: key.Draw(t, "a"), B: key.Draw(t, "b"), Apart: rapid.Bool().Draw(t, "apart")}
	})
}

// Accounts that no chain of blocks connects can be linked apart, on another machine: the result is that of one run.
func TestPartsLinkedAloneAreTheWhole(t *testing.T) {
	m := open(t)
	rapid.Check(t, func(t *rapid.T) {
		ps := append(profiles(t), elsewhere(t)...)
		var judged []record.Judgement
		var groups [][]string
		for _, part := range parts(ps) {
			j, g := m.Link(part)
			judged, groups = append(judged, j...), append(groups, g...)
		}
		slices.SortFunc(groups, slices.Compare)
		whole, want := m.Link(ps)
		if show(groups) != show(want) || len(judged) != len(whole) {
			t.Fatalf("%d judgements, %s\n%d judgements, %s", len(judged), show(groups), len(whole), show(want))
		}
	})
}

// elsewhere draws accounts of another country and year, which share no block with those of profile.
func elsewhere(t *rapid.T) []link.Profile {
	out := profiles(t)
	for i := range out {
		p := &out[i]
		p.Key, p.Document, p.Published, p.Names, p.Persons = "z"+p.Key, "z"+p.Document, day+900, nil, nil
		p.Name = "tumaco"
		p.Date = record.Date{From: day + 895, To: day + 895}
		p.Place = record.Place{Name: "Tumaco", Kind: record.PlaceTown, Country: "CO", Latitude: 1.8, Longitude: -78.8, Located: true}
	}
	return out
}

// parts are the profiles that chains of shared blocks connect.
func parts(ps []link.Profile) [][]link.Profile {
	var out [][]link.Profile
	for _, p := range ps {
		mine, rest := []link.Profile{p}, [][]link.Profile(nil)
		for _, part := range out {
			if slices.ContainsFunc(part, func(q link.Profile) bool { return link.Meet(&p, &q) }) {
				mine = append(mine, part...)
			} else {
				rest = append(rest, part)
			}
		}
		out = append(rest, mine)
	}
	return out
}

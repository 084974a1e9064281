package link_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
	"pgregory.net/rapid"
)

func open(t interface{ Fatal(...any) }) *link.Model {
	m, err := link.Open()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

var day = record.DayOf(2023, 5, 21)

// profile draws an account in a small world, in which accounts often agree.
func profile(t *rapid.T, key string) link.Profile {
	p := link.Profile{Key: key, Document: rapid.SampledFrom([]string{"d1", "d2", "d3", "d4"}).Draw(t, "document"), Published: day + 3}
	if rapid.Bool().Draw(t, "dated") {
		p.Date.From = day + record.Day(rapid.IntRange(0, 4).Draw(t, "day"))
		p.Date.To = p.Date.From + record.Day(rapid.IntRange(0, 1).Draw(t, "width"))
	}
	k := rapid.IntRange(0, 3).Draw(t, "place")
	if k > 0 {
		p.Name = []string{"", "ghazni", "andar", "deh yak"}[k]
		p.Place = record.Place{Name: p.Name, Kind: record.PlaceTown, Country: "AF", Admin1: "Ghazni", Latitude: 33.5 + float64(k)/10, Longitude: 68.4, Located: k < 3, Population: 20000 * k}
	}
	p.Type = rapid.SampledFrom([]record.IncidentType{record.Bombing, record.SuicideBombing, record.ArmedAssault}).Draw(t, "type")
	p.Actors = rapid.SliceOfN(rapid.SampledFrom([]string{"Taliban", "ISIS-K"}), 0, 1).Draw(t, "actors")
	p.Persons = rapid.SliceOfN(rapid.SampledFrom([]string{"ali karimi", "karimi", "zahra noori"}), 0, 2).Draw(t, "persons")
	p.Killed = rapid.SliceOfN(rapid.IntRange(0, 9), 0, 2).Draw(t, "killed")
	p.Names = slices.Compact(slices.Sorted(slices.Values(rapid.SliceOfN(rapid.Uint32Range(1, 12), 0, 8).Draw(t, "names"))))
	return p
}

func profiles(t *rapid.T) []link.Profile {
	n := rapid.IntRange(1, 12).Draw(t, "n")
	out := make([]link.Profile, n)
	for i := range out {
		out[i] = profile(t, fmt.Sprintf("k%02d", i))
	}
	return out
}

func show(groups [][]string) string {
	var out []string
	for _, g := range groups {
		out = append(out, strings.Join(g, "+"))
	}
	return strings.Join(out, " ")
}

func TestJudgeIsSymmetric(t *testing.T) {
	m := open(t)
	rapid.Check(t, func(t *rapid.T) {
		a, b := profile(t, "a"), profile(t, "b")
		x, y := m.Judge(&a, &b), m.Judge(&b, &a)
		if fmt.Sprint(x) != fmt.Sprint(y) {
			t.Fatalf("%+v\n%+v", x, y)
		}
		if x.A != "a" || x.B != "b" || len(x.Reasons) < 3 {
			t.Fatalf("%+v", x)
		}
	})
}

// In whatever order accounts come, and with whatever keys beside them, they are cut alike.
func TestOrderDoesNotMatter(t *testing.T) {
	m := open(t)
	rapid.Check(t, func(t *rapid.T) {
		ps := profiles(t)
		judged, groups := m.Link(ps)
		mixed := rapid.Permutation(ps).Draw(t, "order")
		if _, again := m.Link(mixed); show(again) != show(groups) {
			t.Fatalf("%s\n%s", show(groups), show(again))
		}
		var keys []string
		for _, p := range mixed {
			keys = append(keys, p.Key)
		}
		if again := link.Group(keys, rapid.Permutation(judged).Draw(t, "judged"), nil); show(again) != show(groups) {
			t.Fatalf("%s\n%s", show(groups), show(again))
		}
	})
}

// Accounts within half a degree and four days of one another meet in a block.
func TestBlocksLoseNothingNear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := profile(t, "a"), profile(t, "b")
		a.Date = record.Date{From: day, To: day}
		b.Date = record.Date{From: day + record.Day(rapid.IntRange(-4, 4).Draw(t, "gap"))}
		b.Date.To = b.Date.From
		a.Place = record.Place{Kind: record.PlaceTown, Located: true, Latitude: rapid.Float64Range(-80, 80).Draw(t, "lat"), Longitude: rapid.Float64Range(-170, 170).Draw(t, "lon")}
		b.Place = a.Place
		b.Place.Latitude += rapid.Float64Range(-.49, .49).Draw(t, "dlat")
		b.Place.Longitude += rapid.Float64Range(-.49, .49).Draw(t, "dlon")
		if !slices.ContainsFunc(link.Blocks(&a), func(k string) bool { return slices.Contains(link.Blocks(&b), k) }) {
			t.Fatalf("no block in common: %+v, %+v", a, b)
		}
	})
}

// A person's word stands: what is held apart is never in one group, and what is held together is, unless both are said of it.
func TestHolds(t *testing.T) {
	m := open(t)
	rapid.Check(t, func(t *rapid.T) {
		ps := profiles(t)
		judged, _ := m.Link(ps)
		var keys []string
		for _, p := range ps {
			keys = append(keys, p.Key)
		}
		key := rapid.SampledFrom(keys)
		var holds []link.Hold
		for range rapid.IntRange(0, 4).Draw(t, "holds") {
			holds = append(holds, link.Hold{A: key.Draw(t, "a"), B: key.Draw(t, "b"), Apart: rapid.Bool().Draw(t, "apart")})
		}
		groups := link.Group(keys, judged, holds)
		for _, h := range holds {
			together := slices.ContainsFunc(groups, func(g []string) bool { return slices.Contains(g, h.A) && slices.Contains(g, h.B) })
			if h.Apart && h.A != h.B && together {
				t.Fatalf("%v is in one group of %s", h, show(groups))
			}
			if !h.Apart && !together && !slices.ContainsFunc(holds, func(o link.Hold) bool { return o.Apart }) {
				t.Fatalf("%v is in two groups of %s", h, show(groups))
			}
		}
	})
}

// An account far from all others changes nothing for them.
func TestUnrelatedChangesNothing(t *testing.T) {
	m := open(t)
	rapid.Check(t, func(t *rapid.T) {
		ps := profiles(t)
		_, groups := m.Link(ps)
		far := link.Profile{Key: "z", Document: "d9", Published: day + 900, Type: record.Kidnapping, Name: "tumaco",
			Date:  record.Date{From: day + 900, To: day + 900},
			Place: record.Place{Name: "Tumaco", Kind: record.PlaceTown, Country: "CO", Latitude: 1.8, Longitude: -78.8, Located: true}}
		_, with := m.Link(append(slices.Clone(ps), far))
		if show(with) != show(groups)+" z" {
			t.Fatalf("%s\n%s", show(groups), show(with))
		}
	})
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ tsv, want string }{
		{"bias\n", "line 1: want name, field"},
		{"bias\t\t\tx\t1\n", "line 1: strconv"},
		{"bias\t\t\t1\t1\n", "1 features, want"},
	} {
		if _, err := link.Parse(c.tsv); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.tsv, err, c.want)
		}
	}
}

// Two accounts of one document do not become one incident because a third fits both.
func TestRivalsStayApart(t *testing.T) {
	m := open(t)
	at := func(key, document string, killed int) link.Profile {
		return link.Profile{Key: key, Document: document, Published: day + 1, Name: "andar", Type: record.Bombing, Killed: []int{killed},
			Date:  record.Date{From: day, To: day},
			Place: record.Place{Name: "Andar", Kind: record.PlaceTown, Country: "AF", Admin1: "Ghazni", Latitude: 33.3, Longitude: 68.4, Located: true}}
	}
	_, groups := m.Link([]link.Profile{at("k1", "d1", 12), at("k2", "d1", 14), at("k3", "d2", 12)})
	if got := show(groups); got != "k1+k3 k2" {
		t.Errorf("%s, want k1+k3 k2", got)
	}
}

package link_test

import (
	"slices"
	"testing"

	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
)

func TestSeries(t *testing.T) {
	words, others := record.Span{Start: 10, End: 29}, record.Span{Start: 400, End: 420}
	site := func(document, name string, lat float64, on record.Day, said record.Span, actors ...string) link.Profile {
		return link.Profile{Key: document + name, Document: document, Name: name, Type: record.Bombing, Actors: actors, Date: record.Date{From: on, To: on},
			Place: record.Place{Name: name, Kind: record.PlaceTown, Country: "AF", Latitude: lat, Longitude: 69.2, Located: true}, Series: said}
	}
	embassy := site("d1", "embassy", 34.53, day, words, "Taliban")
	whole := link.Profile{Key: "w", Document: "d3", Place: record.Place{Name: "Afghanistan", Kind: record.PlaceCountry, Country: "AF"}, Date: embassy.Date, Series: words, Whole: true}
	for name, c := range map[string]struct {
		other link.Profile
		want  bool
	}{
		"one document, the same words":                {site("d1", "herat", 34.34, day+1, words), true},
		"one document, other words":                   {site("d1", "station", 34.52, day, others), false},
		"one document, no words":                      {site("d1", "station", 34.52, day, record.Span{}), false},
		"another document, the same day and town":     {site("d2", "station", 34.52, day, others), true},
		"another document, no words":                  {site("d2", "station", 34.52, day, record.Span{}, "Taliban"), false},
		"another document, another party":             {site("d2", "station", 34.52, day, others, "ISIS-K"), false},
		"another document, the next day":              {site("d2", "station", 34.52, day+1, others), false},
		"another document, another town":              {site("d2", "ghazni", 33.55, day, others, "Taliban"), false},
		"another document, which tells of the whole":  {whole, true},
		"another document, a day that is not known":   {link.Profile{Key: "x", Document: "d2", Name: "embassy", Place: embassy.Place, Series: others}, false},
		"another document, a place that is not known": {link.Profile{Key: "x", Document: "d2", Date: embassy.Date, Series: others}, false},
		"itself": {embassy, false},
	} {
		tie, got := link.Series(&embassy, &c.other)
		back, again := link.Series(&c.other, &embassy)
		if got != c.want || got && (tie.Say == "" || tie.A > tie.B) {
			t.Errorf("%s: %v %+v", name, got, tie)
		}
		if again != got || got && (back.A != tie.A || back.Say != tie.Say) {
			t.Errorf("%s, the other way round: %v %+v", name, again, back)
		}
		if got && !together(&embassy, &c.other) {
			t.Errorf("%s: they share no block", name)
		}
	}
}

func together(a, b *link.Profile) bool {
	return slices.ContainsFunc(link.SeriesBlocks(a), func(k string) bool { return slices.Contains(link.SeriesBlocks(b), k) })
}

// What tells of a whole and what tells of one of its parts is never one incident, however alike.
func TestWholeAndPartAreApart(t *testing.T) {
	m, err := link.Open()
	if err != nil {
		t.Fatal(err)
	}
	a := link.Profile{Key: "a", Document: "d1", Name: "kabul", Type: record.Bombing, Date: record.Date{From: day, To: day}, Killed: []int{31},
		Place: record.Place{Name: "Kabul", Kind: record.PlaceTown, Latitude: 34.5, Longitude: 69.2, Located: true}, Series: record.Span{End: 9}}
	b := a
	b.Key, b.Document = "b", "d2"
	if j := m.Judge(&a, &b); j.Verdict != record.Positive {
		t.Errorf("two parts alike: %s", j.Verdict)
	}
	b.Whole = true
	if j := m.Judge(&a, &b); j.Verdict != record.Negative {
		t.Errorf("a part and a whole: %s", j.Verdict)
	}
}

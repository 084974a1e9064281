package chart_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart"
)

// Every incident with coordinates stands in one mark, which is on the picture when the picture is made around them.
func TestMarksHoldAllIncidents(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var list []record.Incident
		located := 0
		for range rapid.IntRange(0, 40).Draw(t, "incidents") {
			p := record.Place{Name: rapid.SampledFrom([]string{"A", "B", "C"}).Draw(t, "name"), Located: rapid.Bool().Draw(t, "located"),
				Latitude: rapid.Float64Range(-50, 70).Draw(t, "latitude"), Longitude: rapid.Float64Range(-170, 170).Draw(t, "longitude"),
				Precision: rapid.SampledFrom([]record.PlacePrecision{record.PlaceExact, record.PlaceInProvince}).Draw(t, "precision")}
			if p.Located {
				located++
			}
			list = append(list, record.Incident{Place: p})
		}
		sites := chart.Sites(list, func(p record.Place) string { return p.Name })
		flat := chart.Flat(chart.Around(sites))
		n := 0
		for _, c := range chart.Clustered(sites, flat) {
			n += c.Count
			if x, y := flat.Place(c.Centre); !flat.Shown.Holds(c.Centre) || x < 0 || y < 0 || x > chart.Width+.001 || y > chart.Height+.001 {
				t.Fatalf("a mark at %.1f, %.1f is not on the picture", x, y)
			}
		}
		if n != located {
			t.Fatalf("%d of %d incidents on the map", n, located)
		}
	})
}

func TestStep(t *testing.T) {
	for most := 1; most < 30000; most += 7 {
		if s := chart.Step(most); s*5 < most || most > 5 && s*2 > most {
			t.Errorf("steps of %d for an axis up to %d", s, most)
		}
	}
}

package link_test

import (
	"testing"

	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
)

func TestSeries(t *testing.T) {
	site := func(document, name string, lat float64, on record.Day, actors ...string) link.Profile {
		return link.Profile{Key: document + name, Document: document, Name: name, Type: record.Bombing, Actors: actors, Date: record.Date{From: on, To: on},
			Place: record.Place{Name: name, Kind: record.PlaceTown, Latitude: lat, Longitude: 69.2, Located: true}}
	}
	embassy := site("d1", "embassy", 34.53, day, "Taliban")
	for name, c := range map[string]struct {
		other link.Profile
		want  bool
	}{
		"another site of the town, the same party": {site("d2", "station", 34.52, day, "Taliban"), true},
		"told in one document, no party named":     {site("d1", "station", 34.52, day), true},
		"another document, no party named":         {site("d2", "station", 34.52, day), false},
		"another party":                            {site("d1", "station", 34.52, day, "ISIS-K"), false},
		"the next day":                             {site("d1", "station", 34.52, day+1, "Taliban"), false},
		"another town":                             {site("d1", "ghazni", 33.55, day, "Taliban"), false},
		"a place that is not known where it lies":  {link.Profile{Key: "x", Document: "d1", Date: embassy.Date}, false},
		"a day that is not known, in one document": {link.Profile{Key: "x", Document: "d1", Name: "embassy", Place: embassy.Place}, false},
		"the place by name alone, the same party":  {link.Profile{Key: "x", Document: "d2", Name: "embassy", Place: record.Place{Name: "embassy", Kind: record.PlaceFacility}, Date: embassy.Date, Actors: embassy.Actors}, true},
	} {
		if _, got := link.Series(&embassy, &c.other); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
		if _, got := link.Series(&c.other, &embassy); got != c.want {
			t.Errorf("%s, the other way round: %v", name, got)
		}
	}
}

package link_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
)

func incident(id, day, town string, lat, lon float64, killed int, party string) record.Incident {
	d, _ := record.ParseDay(day)
	return record.Incident{ID: id, Type: record.Bombing, Date: record.Date{From: d, To: d, Precision: record.PrecisionDay}, Perpetrators: []record.Party{{Name: party, Basis: record.ReportedFact}},
		Place: record.Place{Name: town, Kind: record.PlaceTown, Country: "AF", Latitude: lat, Longitude: lon, Located: true},
		Tolls: []record.Toll{{Effect: record.Killed, Policy: record.PolicyRange, State: record.TollGiven, Min: killed, Best: killed, Max: killed}}}
}

func event(id, day, town string, lat, lon float64, killed int, party string) record.Coded {
	in := incident(id, day, town, lat, lon, killed, party)
	return record.Coded{ID: id, Date: in.Date, Place: in.Place, Type: record.Bombing, Sides: []record.Side{{Name: party, Party: party}}, Killed: record.One(killed), Injured: record.NoFigure(), Attackers: record.Blank}
}

func TestAliases(t *testing.T) {
	m, err := link.Open()
	if err != nil {
		t.Fatal(err)
	}
	incidents := []record.Incident{incident("a", "2024-05-12", "Kunduz", 36.73, 68.86, 14, "ISIS-K"), incident("b", "2024-05-12", "Herat", 34.35, 62.2, 2, "Taliban"),
		incident("c", "2024-06-20", "Kabul", 34.53, 69.17, 3, "ISIS-K")}
	events := []record.Coded{event("1", "2024-05-12", "Kunduz", 36.73, 68.86, 14, "ISIS-K"), event("2", "2024-05-13", "Kunduz", 36.73, 68.86, 13, "ISIS-K"),
		event("3", "2024-01-01", "Herat", 34.35, 62.2, 2, "Taliban")}
	say := func(decided ...record.Aliased) []string {
		var out []string
		aliases, _ := m.Aliases(incidents, events, decided)
		for _, j := range aliases {
			if len(j.Reasons) == 0 {
				t.Errorf("%s = %s for no reason", j.A, j.B)
			}
			out = append(out, fmt.Sprintf("%s=%s %s", j.A, j.B, j.Verdict))
		}
		slices.Sort(out)
		return out
	}
	for _, c := range []struct {
		name    string
		decided []record.Aliased
		want    []string
	}{
		{"the machine alone", nil, []string{"a=1 positive"}},
		{"a person says no", []record.Aliased{{Incident: "a", Event: "1", Apart: true}}, []string{"a=2 positive"}},
		{"a person says yes where the machine says no", []record.Aliased{{Incident: "b", Event: "3"}}, []string{"a=1 positive", "b=3 negative"}},
		{"a person gives one incident two events", []record.Aliased{{Incident: "a", Event: "1"}, {Incident: "a", Event: "2"}}, []string{"a=1 positive", "a=2 positive"}},
	} {
		if got := say(c.decided...); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

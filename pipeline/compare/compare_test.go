package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/compare"
	"github.com/sabt-org/sabt/record"
)

func ours(id, on, country string, tolls ...record.Toll) record.Incident {
	d := day(on)
	return record.Incident{ID: id, Date: record.Date{From: d, To: d, Precision: record.PrecisionDay}, Place: record.Place{Name: "Kunduz", Admin1: "Kunduz", Country: country}, Stage: record.CarriedOut, Tolls: tolls}
}

func killed(status record.VictimStatus, min, max int) record.Toll {
	return record.Toll{Effect: record.Killed, Status: status, Policy: record.PolicyRange, State: record.TollGiven, Min: min, Best: record.Blank, Max: max}
}

// figures are "low-best-high"; attackers and bomber say who of them attacked.
func TestAgreementOfTolls(t *testing.T) {
	pending := killed("", 4, 4)
	pending.State = record.TollPending
	for _, c := range []struct {
		name      string
		set       record.SetName
		tolls     []record.Toll
		low, high int
		attackers int
		bomber    bool
		want      record.TollAgreement
	}{
		{"one number", record.ACLED, []record.Toll{killed("", 7, 7)}, 7, 7, record.Blank, false, record.TollSame},
		{"ranges that meet", record.UCDP, []record.Toll{killed("", 14, 19)}, 16, 22, record.Blank, false, record.TollMeets},
		{"at least", record.UCDP, []record.Toll{killed("", 14, record.Unbounded)}, 50, 60, record.Blank, false, record.TollMeets},
		{"more", record.UCDP, []record.Toll{killed("", 14, 19)}, 20, 25, record.Blank, false, record.TollHigher},
		{"less", record.UCDP, []record.Toll{killed("", 14, 19)}, 3, 13, record.Blank, false, record.TollLower},
		{"a bomber among them", record.ACLED, []record.Toll{killed("", 14, 14)}, 15, 15, record.Blank, true, record.TollAttackers},
		{"no bomber", record.ACLED, []record.Toll{killed("", 14, 14)}, 15, 15, record.Blank, false, record.TollHigher},
		{"attackers that we count apart", record.ACLED, []record.Toll{killed("", 2, 2), killed(record.PerpetratorVictim, 3, 3)}, 5, 5, record.Blank, false, record.TollAttackers},
		{"attackers that they count", record.GTD, []record.Toll{killed("", 2, 2)}, 6, 6, 4, false, record.TollAttackers},
		{"UCDP counts no attackers among civilians", record.UCDP, []record.Toll{killed("", 14, 14)}, 15, 15, record.Blank, true, record.TollHigher},
		{"nobody speaks here", record.GTD, nil, 6, 6, 0, false, record.TollOursOpen},
		{"below the bar", record.GTD, []record.Toll{pending}, 6, 6, 0, false, record.TollOursOpen},
		{"nobody speaks there", record.GTD, []record.Toll{killed("", 2, 2)}, record.Blank, record.Blank, record.Blank, false, record.TollTheirOpen},
	} {
		e := coded("1 2024-05-12 AF 0")
		e.Killed, e.Attackers, e.Bomber = record.Figure{Low: c.low, Best: c.low, High: c.high}, c.attackers, c.bomber
		out := compare.Of(compare.Input{Set: c.set, Policy: record.PolicyRange, Effect: record.Killed, Incidents: []record.Incident{ours("a", "2024-05-12", "AF", c.tolls...)}, Events: []record.Coded{e},
			Aliases: []record.Judgement{{A: "a", B: "1"}}, InScope: all[record.Incident], EventInScope: all[record.Coded]})
		if got := out.Both[0].Agreement; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func all[T any](T) bool { return true }

// What one has alone, and what the other could not have.
func TestAlone(t *testing.T) {
	foiled := ours("foiled", "2024-05-12", "AF", killed("", 3, 3))
	foiled.Stage = record.Foiled
	undated := ours("undated", "2024-05-12", "AF", killed("", 3, 3))
	undated.Date = record.Date{}
	whole := ours("whole", "2024-05-12", "AF", killed("", 3, 3))
	whole.Whole = true
	protest := coded("9 2024-05-12 AF 0")
	protest.Type = ""
	in := compare.Input{Set: record.UCDP, Policy: record.PolicyRange, Effect: record.Killed,
		Releases: []record.Dataset{{From: day("2024-01-01"), To: day("2024-12-31"), Countries: []string{"AF"}}, {From: day("2023-01-01"), To: day("2023-12-31"), Countries: []string{"PK"}}},
		Incidents: []record.Incident{ours("both", "2024-05-12", "AF", killed("", 7, 7)), ours("missing", "2024-06-12", "AF", killed("", 3, 3)), ours("other", "2024-06-12", "IQ", killed("", 3, 3)),
			ours("early", "2023-06-12", "AF", killed("", 3, 3)), ours("there", "2023-06-12", "PK", killed("", 3, 3)), ours("alive", "2024-06-12", "AF", killed("", 0, 0)), ours("silent", "2024-06-12", "AF"),
			ours("disputed", "2024-06-12", "AF", killed("", 0, 2)), foiled, undated, whole, ours("out of scope", "2024-06-13", "AF", killed("", 1, 1))},
		Events: []record.Coded{coded("1 2024-05-12 AF 9"), coded("2 2024-07-01 AF 4"), coded("3 2024-07-02 AF 5"), protest}, Aliases: []record.Judgement{{A: "both", B: "1"}},
		Doubts: []record.Judgement{{A: "missing", B: "2", Score: 0.2}, {A: "disputed", B: "2", Score: 0.3}}, InScope: func(i record.Incident) bool { return i.ID != "out of scope" },
		EventInScope: func(e record.Coded) bool { return e.ID != "3" }}
	c := compare.Of(in)
	var got []string
	for _, o := range c.Ours {
		got = append(got, strings.TrimSpace(o.Incident.ID+" "+string(o.Outside)))
	}
	if s, want := strings.Join(got, ", "), "undated undated, early period, there, foiled not_carried_out, whole whole_of_series, alive no_death, disputed, missing, other country, silent no_death"; s != want {
		t.Errorf("ours alone: %s\nwant: %s", s, want)
	}
	if len(c.Theirs) != 1 || c.Theirs[0].Event.ID != "2" || c.Apart != 1 || c.Theirs[0].Near[0].A != "disputed" {
		t.Errorf("theirs alone: %+v, %d apart", c.Theirs, c.Apart)
	}
	var lines []string
	for _, l := range c.ByMonth {
		lines = append(lines, fmt.Sprintf("%s %d/%d/%d/%d %d-%d %d", l.Key, l.Both, l.Theirs, l.Ours, l.Outside, l.OursMin, l.OursMax, l.TheirsBest))
	}
	if s, want := strings.Join(lines, "\n"), " 0/0/0/1 3-3 0\n2023-06 0/0/1/1 6-6 0\n2024-05 1/0/0/2 10-10 9\n2024-06 0/0/2/3 6-8 0\n2024-07 0/1/0/0 0-0 4"; s != want {
		t.Errorf("by month:\n%s\nwant:\n%s", s, want)
	}
	if c.ByProvince[0].Key != "AF" && c.ByProvince[0].Key != "AF Kunduz" {
		t.Errorf("by province: %+v", c.ByProvince)
	}
}

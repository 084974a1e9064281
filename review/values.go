package review

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// count reads "14", "14-19", "14+".
func count(s string) (record.Count, error) {
	bad := refuse("%q is not a count; write 14, 14-19 or 14+", s)
	if head, ok := strings.CutSuffix(s, "+"); ok {
		n, err := strconv.Atoi(head)
		if err != nil || n < 0 {
			return record.Count{}, bad
		}
		return record.Count{Min: n, Max: record.Unbounded, Bound: record.AtLeast}, nil
	}
	low, high, ranged := strings.Cut(s, "-")
	a, err := strconv.Atoi(low)
	if err != nil || a < 0 {
		return record.Count{}, bad
	}
	if !ranged {
		return record.Count{Min: a, Max: a, Bound: record.Exact}, nil
	}
	b, err := strconv.Atoi(high)
	if err != nil || b < a {
		return record.Count{}, bad
	}
	return record.Count{Min: a, Max: b, Bound: record.Range}, nil
}

// period reads "2024-05-12", "2024-05", "2024", "2024-05-12..2024-05-14".
func period(s string) (record.Date, error) {
	if from, to, ok := strings.Cut(s, ".."); ok {
		a, err := record.ParseDay(from)
		if err != nil {
			return record.Date{}, refuse("%v", err)
		}
		b, err := record.ParseDay(to)
		if err != nil || b < a {
			return record.Date{}, refuse("%q is not a stretch of days", s)
		}
		return record.Date{From: a, To: b, Precision: record.PrecisionDays}, nil
	}
	for _, f := range []struct {
		layout    string
		precision record.DatePrecision
		y, m, d   int
	}{{"2006-01-02", record.PrecisionDay, 0, 0, 0}, {"2006-01", record.PrecisionMonth, 0, 1, -1}, {"2006", record.PrecisionYear, 1, 0, -1}} {
		if t, err := time.Parse(f.layout, s); err == nil {
			last := t.AddDate(f.y, f.m, f.d)
			return record.Date{From: record.DayOf(t.Date()), To: record.DayOf(last.Date()), Precision: f.precision}, nil
		}
	}
	return record.Date{}, refuse("%q is not a date; write 2024-05-12, 2024-05, 2024 or 2024-05-12..2024-05-14", s)
}

// place reads "Kunduz, Kunduz, AF": a name of the gazetteer and, where there are several, the province or the country.
func place(s string, places Places) (record.Place, error) {
	parts := strings.Split(s, ",")
	var fit []record.Place
	for _, p := range places.Lookup(strings.TrimSpace(parts[0])) {
		if within(p, parts[1:]) {
			fit = append(fit, p)
		}
	}
	switch len(fit) {
	case 0:
		return record.Place{}, refuse("the gazetteer has no %q; add it to a file of your own places (--gazetteer)", s)
	case 1:
		return fit[0], nil
	}
	var names []string
	for _, p := range fit[:min(len(fit), 5)] {
		names = append(names, strings.Join([]string{p.Name, p.Admin1, p.Country}, ", ")+" ("+string(p.Kind)+")")
	}
	return record.Place{}, refuse("several places are called so; add the province, the country or the kind: %s", strings.Join(names, "; "))
}

// within reports whether a place has each of the larger names, or is of that kind.
func within(p record.Place, larger []string) bool {
	have := []string{fold.String(p.Admin1), fold.String(p.Country), fold.String(string(p.Kind))}
	if region, err := language.ParseRegion(p.Country); err == nil {
		have = append(have, fold.String(display.English.Regions().Name(region)))
	}
	for _, l := range larger {
		if !slices.Contains(have, fold.String(strings.TrimSpace(l))) {
			return false
		}
	}
	return true
}

// Codes are the values that a variable may have, when they are a closed list.
func Codes(v record.Variable) []string {
	switch v {
	case record.VarType:
		return strs(types())
	case record.VarStage:
		return strs(stages())
	}
	return nil
}

func stages() []record.Stage {
	return []record.Stage{record.CarriedOut, record.Attempted, record.Foiled, record.Threatened}
}

func types() []record.IncidentType {
	return []record.IncidentType{record.Bombing, record.SuicideBombing, record.ArmedAssault, record.Assassination, record.Kidnapping, record.AirDroneStrike,
		record.ShellingRocket, record.Arson, record.ArmedClash, record.UnarmedAssault, record.OtherType}
}

func known[S ~string](v S, all []S) error {
	if slices.Contains(all, v) {
		return nil
	}
	return refuse("%q is not one of %s", v, joined(all))
}

func joined[S ~string](list []S) string {
	return strings.Join(strs(list), ", ")
}

func strs[S ~string](list []S) []string {
	out := make([]string, 0, len(list))
	for _, s := range list {
		out = append(out, string(s))
	}
	return out
}

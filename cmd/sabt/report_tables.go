package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/policy"
	reports "github.com/sabt-org/sabt/view/report"
)

// tables are the register's sums over the incidents, told by one thing or by several.
func (o *reportOptions) tables(v register.View, q register.Query, list []record.Incident) ([]reports.Table, error) {
	t := tabling{v: v, standing: q.Standing, at: q.At, policy: record.PolicyName(o.policy)}
	var all []reports.Measure
	for _, e := range policy.Effects() {
		all = append(all, reports.Measure{Effect: e})
	}
	all = append(all, reports.Measure{Effect: record.Killed, Status: record.PerpetratorVictim})
	out := []reports.Table{t.of(list, all), t.of(list, all, "review")}
	some := spoken(out[0])
	for _, by := range []string{"month", "province", "actor", "type"} {
		out = append(out, t.of(list, some, by))
	}
	var status []reports.Measure
	for _, e := range []record.Effect{record.Killed, record.Injured} {
		for _, s := range []record.VictimStatus{"", record.Civilian, record.SecurityForce, record.Fighter, record.PerpetratorVictim} {
			status = append(status, reports.Measure{Effect: e, Status: s})
		}
	}
	out = append(out, t.of(list, status, "all"))
	if o.template == string(reports.Tallies) {
		out = append(out, t.of(list, spoken(out[len(out)-1]), "month", "province", "actor"))
	}
	return out, t.err
}

// spoken are the measures that somebody gives a figure for; killed and injured always.
func spoken(t reports.Table) []reports.Measure {
	var out []reports.Measure
	for i, m := range t.Measures {
		always := m.Status == "" && (m.Effect == record.Killed || m.Effect == record.Injured)
		if always || len(t.Rows) > 0 && t.Rows[0].Sums[i].Given > 0 {
			out = append(out, m)
		}
	}
	return out
}

// tabling asks for the sums of tables; the first error stays.
type tabling struct {
	v        register.View
	standing record.Standing
	at       int64
	policy   record.PolicyName
	err      error
}

// of puts incidents in lines and has the register add up each of them. The line of an incident is where the totals of the register have it too.
func (t *tabling) of(list []record.Incident, measures []reports.Measure, by ...string) reports.Table {
	out := reports.Table{By: by, Measures: measures}
	at := map[string]int{}
	for _, in := range list {
		for _, keys := range product(in, by) {
			id := strings.Join(keys, "\x00")
			if _, ok := at[id]; !ok {
				at[id] = len(out.Rows)
				out.Rows = append(out.Rows, reports.Line{Keys: keys})
			}
			out.Rows[at[id]].Over = append(out.Rows[at[id]].Over, in.ID)
		}
	}
	for i := range out.Rows {
		for _, m := range measures {
			out.Rows[i].Sums = append(out.Rows[i].Sums, t.sum(out.Rows[i].Over, m))
		}
	}
	order(&out)
	return out
}

func (t *tabling) sum(ids []string, m reports.Measure) record.Sum {
	if t.err != nil {
		return record.Sum{}
	}
	sums, err := t.v.Sums(register.SumQuery{Query: register.Query{IDs: ids, Standing: t.standing, At: t.at}, Effect: m.Effect, Status: m.Status, Policy: t.policy})
	switch {
	case err != nil:
		t.err = err
	case len(sums) != 1 || sums[0].Incidents != len(ids):
		t.err = fmt.Errorf("report: the register adds up other incidents than the %d that the report lists", len(ids))
	default:
		return sums[0]
	}
	return record.Sum{}
}

// product are the keys of an incident by several things: one with two parties stands under both.
func product(in record.Incident, by []string) [][]string {
	out := [][]string{nil}
	for _, b := range by {
		var next [][]string
		for _, keys := range out {
			for _, k := range keysOf(in, b) {
				next = append(next, append(slices.Clone(keys), k))
			}
		}
		out = next
	}
	return out
}

// keysOf are the keys under which the register's totals have an incident; "" is unknown.
func keysOf(in record.Incident, by string) []string {
	switch by {
	case "month":
		return []string{reports.MonthOf(in.Date)}
	case "province":
		return []string{in.Place.Admin1}
	case "type":
		return []string{string(in.Type)}
	case "review":
		return []string{string(in.Review)}
	case "actor":
		var out []string
		seen := map[string]bool{}
		for _, p := range in.Perpetrators {
			if key := fold.String(p.Name); p.Basis != record.Denied && key != "" && p.Name != record.Redacted && !seen[key] {
				seen[key] = true
				out = append(out, p.Name)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return []string{""}
}

// order puts months in their order, and what has none by the number of people; the unknown come last.
func order(t *reports.Table) {
	slices.SortStableFunc(t.Rows, func(a, b reports.Line) int {
		for i, by := range t.By {
			if a.Keys[i] == b.Keys[i] {
				continue
			}
			switch {
			case a.Keys[i] == "":
				return 1
			case b.Keys[i] == "":
				return -1
			case len(t.By) == 1 && by != "month" && a.Sums[0].Min != b.Sums[0].Min:
				return b.Sums[0].Min - a.Sums[0].Min
			}
			return strings.Compare(a.Keys[i], b.Keys[i])
		}
		return 0
	})
}

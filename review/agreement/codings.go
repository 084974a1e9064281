package agreement

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// NotStated is the value of a coder for whom the document does not say.
const NotStated = "not stated"

// Variables are what is coded, in the order in which they are told.
func Variables() []string {
	return []string{string(record.VarType), string(record.VarStage), string(record.VarDate), string(record.VarPlace), string(record.VarPerpetrator),
		string(record.Killed), string(record.Injured), string(record.KilledOrInjured), string(record.Missing), string(record.Abducted), string(record.Displaced)}
}

// Of are the figures for each variable that somebody coded, over the accounts that two people or more have coded.
func Of(list []record.Coding) []record.Reliability {
	accounts := map[string][]record.Coding{}
	var order []string
	for _, c := range list {
		if c.Hidden {
			continue
		}
		if accounts[c.Account] == nil {
			order = append(order, c.Account)
		}
		accounts[c.Account] = append(accounts[c.Account], c)
	}
	var out []record.Reliability
	for _, v := range Variables() {
		if !slices.ContainsFunc(list, func(c record.Coding) bool { return Value(c, v) != NotStated }) {
			continue
		}
		var units [][]record.Coding
		for _, a := range order {
			units = append(units, accounts[a])
		}
		out = append(out, of(v, units))
	}
	return out
}

// of is the figure for one variable. That the document does not say is a value where values have names; among counts it has no
// place, and there the account counts for this variable only between those who give a number.
func of(v string, units [][]record.Coding) record.Reliability {
	if isCount(v) {
		var numbers [][]float64
		for _, u := range units {
			var row []float64
			for _, c := range u {
				if n, ok := number(c, v); ok {
					row = append(row, n)
				}
			}
			numbers = append(numbers, row)
		}
		return reliability(v, "ratio", numbers, Ratio)
	}
	var names [][]string
	for _, u := range units {
		var row []string
		for _, c := range u {
			row = append(row, Value(c, v))
		}
		names = append(names, row)
	}
	return reliability(v, "nominal", names, Nominal)
}

func reliability[V interface{ ~string | ~float64 }](v, level string, units [][]V, d Distance[V]) record.Reliability {
	out := record.Reliability{Variable: v, Level: level}
	out.Alpha, out.Known = Alpha(units, d)
	for _, u := range units {
		if len(u) < 2 {
			continue
		}
		out.Accounts++
		out.Values += len(u)
		if !slices.ContainsFunc(u, func(x V) bool { return x != u[0] }) {
			out.Same++
		}
	}
	return out
}

func isCount(v string) bool {
	return slices.Index(Variables(), v) >= slices.Index(Variables(), string(record.Killed))
}

// number is the least that a coder's count says; the most where there is no least.
func number(c record.Coding, v string) (float64, bool) {
	for i := range c.Values {
		x := c.Values[i].Casualty
		if x == nil || string(x.Effect) != v {
			continue
		}
		if x.Count.Min == record.Unbounded {
			return float64(x.Count.Max), x.Count.Max != record.Unbounded
		}
		return float64(x.Count.Min), true
	}
	return 0, false
}

// Value is what a coder gives for a variable, as it is compared; the parties of several in the order of their names.
func Value(c record.Coding, v string) string {
	var all []string
	for i := range c.Values {
		if s, ok := value(&c.Values[i], v); ok {
			all = append(all, s)
		}
	}
	if len(all) == 0 {
		return NotStated
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), ", ")
}

func value(c *record.Claim, v string) (string, bool) {
	switch {
	case c.Casualty != nil:
		return counted(c.Casualty.Count), string(c.Casualty.Effect) == v
	case string(c.Variable) != v:
		return "", false
	case c.Date != nil:
		if c.Date.From == c.Date.To {
			return c.Date.From.String(), true
		}
		return c.Date.From.String() + " to " + c.Date.To.String(), true
	case c.Place != nil:
		return strings.Join(slices.DeleteFunc([]string{c.Place.Name, c.Place.Admin1, c.Place.Country}, func(s string) bool { return s == "" }), ", "), true
	case c.Perpetrator != nil:
		return c.Perpetrator.Canonical, true
	case c.Variable == record.VarType:
		return string(c.Type), true
	}
	return string(c.Stage), true
}

// counted is a count as it is typed: "14", "14-19", "14+".
func counted(c record.Count) string {
	switch {
	case c.Max == record.Unbounded:
		return fmt.Sprintf("%d+", c.Min)
	case c.Min != c.Max:
		return fmt.Sprintf("%d-%d", c.Min, c.Max)
	}
	return fmt.Sprint(c.Min)
}

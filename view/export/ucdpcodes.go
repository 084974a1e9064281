package export

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"slices"

	"github.com/sabt-org/sabt/record"
)

func ucdpSides(row map[string]any, in record.Incident, f facts, c country, j Job) {
	parties := said(in)
	first, second := "", ""
	if len(parties) > 0 {
		first = parties[0].Name
	}
	if len(parties) > 1 {
		second = parties[1].Name
	}
	state := interOf(j.Known.Kind(first)) == interState
	row["side_a"], row["side_b"] = first, second
	switch s := f.side(); {
	case first != "" && s == sideCivilians && in.Type != record.ArmedClash:
		row["type_of_violence"], row["side_b"] = 3, "Civilians"
	case first != "" && (s == sidePolice || s == sideMilitary || s == sideState) && !state:
		row["type_of_violence"], row["side_a"], row["side_b"] = 1, "Government of "+c.name, first
	case state && (second != "" || s == sideArmed):
		row["type_of_violence"] = 1
	case first != "" && second != "" && in.Type == record.ArmedClash:
		row["type_of_violence"] = 2
		if interOf(j.Known.Kind(second)) == interState {
			row["type_of_violence"], row["side_a"], row["side_b"] = 1, second, first
		}
	default:
		j.Losses.Add(lostViolence, 1)
	}
	if a, b := row["side_a"], row["side_b"]; a != "" && b != "" {
		row["dyad_name"] = cell(a) + " - " + cell(b)
	}
}

// ucdpDeaths gives the dead with the attackers' own, who are in no other toll of the register.
func ucdpDeaths(row map[string]any, in record.Incident, t, own record.Toll, ok bool, j Job) {
	extra := func(n int) int {
		if own.State != record.TollGiven {
			return 0
		}
		return max(n, 0)
	}
	if !ok {
		t = record.Toll{Best: record.Blank}
	}
	row["low"], row["high"] = max(t.Min, 0)+extra(own.Min), max(t.Max, t.Min, 0)+extra(max(own.Max, own.Min))
	if t.Best < 0 && ok {
		j.Losses.Add(lostNoBest, 1)
		return
	}
	best := max(t.Best, 0) + extra(max(own.Best, own.Min))
	row["best"] = best
	civilians := 0
	if c, ok := tollOf(in, record.Killed, record.Civilian, j.Policy); ok && c.Best > 0 && c.Best <= max(t.Best, 0) {
		civilians = c.Best
		row["deaths_civilians"] = civilians
	} else {
		j.Losses.Add(lostSplit, 1)
	}
	attackers := extra(max(own.Best, own.Min))
	switch {
	case own.State != record.TollGiven:
	case row["type_of_violence"] == 1:
		row["deaths_b"] = attackers
	case row["type_of_violence"] != nil:
		row["deaths_a"] = attackers
	default:
		attackers = 0
	}
	row["deaths_unknown"] = best - civilians - attackers
}

// numberOf is a number of the id that a double holds exactly.
func numberOf(id string) int {
	sum := sha256.Sum256([]byte(id))
	return int(binary.BigEndian.Uint64(sum[:8]) >> 16)
}

func ucdpPlace(p record.Place) int {
	switch p.Precision {
	case record.PlaceExact:
		return 1
	case record.PlaceNear:
		return 2
	case record.PlaceInDistrict:
		return 3
	case record.PlaceInProvince:
		return 4
	}
	if p.Kind == record.PlaceRegion || p.Kind == record.PlaceNatural {
		return 5
	}
	return 6
}

func ucdpDate(d record.Date) int {
	switch days := int(d.To-d.From) + 1; {
	case days <= 1:
		return 1
	case days < 7:
		return 2
	case days == 7:
		return 3
	case days <= 31:
		return 4
	}
	return 5
}

// prioGrid is the number of the half-degree cell: rows of 720 from the south-west.
func prioGrid(lat, lon float64) int {
	return int(math.Floor((lat+90)/0.5))*720 + int(math.Floor((lon+180)/0.5)) + 1
}

// ucdpRegion names UCDP's five regions; those of the Middle East are listed, for no other list has them so.
func ucdpRegion(code string) string {
	if slices.Contains([]string{"BH", "EG", "IR", "IQ", "IL", "JO", "KW", "LB", "OM", "PS", "QA", "SA", "SY", "TR", "AE", "YE"}, code) {
		return "Middle East"
	}
	for _, r := range []struct{ m49, name string }{{"002", "Africa"}, {"019", "Americas"}, {"150", "Europe"}, {"142", "Asia"}, {"009", "Asia"}} {
		if contains(r.m49, code) {
			return r.name
		}
	}
	return ""
}

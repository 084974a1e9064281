package main

import (
	"encoding/json"
	"fmt"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// linker takes accounts of different documents for one incident when they name the same place and the same day and do not contradict each
// other in the type. It is unsure where one of them is vaguer, or a day off.
type linker struct{}

// compared is what it looks at.
type compared struct {
	Document string
	Place    record.Place
	Date     record.Date
	Type     record.IncidentType
}

func (linker) Method() string { return "place-and-day/1" }

func (linker) Profile(id string, d record.Document, a record.Account) (register.Profile, error) {
	c := compared{Document: d.SHA256, Type: a.Type}
	p := register.Profile{ID: id}
	if a.Place != nil && a.Date != nil && a.Date.Known() {
		c.Place, c.Date = a.Place.Place, a.Date.Date
		for week := (a.Date.From - 1) / 7; week <= (a.Date.To+1)/7 && len(p.Blocks) < 8; week++ {
			p.Blocks = append(p.Blocks, fmt.Sprint(c.Place.Country, " ", c.Place.Admin1, " ", week))
		}
	}
	var err error
	p.Data, err = json.Marshal(c)
	return p, err
}

func (linker) Judge(a, b register.Profile) (record.Judgement, error) {
	if a.ID > b.ID {
		a, b = b, a
	}
	j := record.Judgement{A: a.ID, B: b.ID, Verdict: record.Negative, Method: linker{}.Method()}
	var x, y compared
	if err := json.Unmarshal(a.Data, &x); err != nil {
		return j, err
	}
	if err := json.Unmarshal(b.Data, &y); err != nil {
		return j, err
	}
	if x.Document == y.Document || !kindred(x.Type, y.Type) {
		return j, nil
	}
	where, place := samePlace(x.Place, y.Place)
	when, day := sameDay(x.Date, y.Date)
	j.Reasons = []record.Reason{{Field: "place", Say: where, Weight: place}, {Field: "date", Say: when, Weight: day}}
	switch {
	case place >= 1 && day >= 1:
		j.Verdict, j.Score = record.Positive, 0.9
	case place > 0 && day > 0:
		j.Verdict, j.Score = record.Unsure, 0.5
	}
	return j, nil
}

func samePlace(a, b record.Place) (string, float64) {
	switch {
	case a.Name == b.Name && a.Admin1 == b.Admin1 && a.Kind != record.PlaceCountry && a.Kind != record.PlaceProvince:
		return "both in " + a.Name, 1
	case a.Name == b.Name || a.Admin1 != "" && a.Admin1 == b.Admin1 && (a.Name == a.Admin1 || b.Name == b.Admin1):
		return "both in " + a.Admin1 + ", perhaps at one place", 0.5
	}
	return "at different places", -1
}

func sameDay(a, b record.Date) (string, float64) {
	switch {
	case a == b && a.From == a.To:
		return "on the same day", 1
	case a.From <= b.To+1 && b.From <= a.To+1:
		return "on days that may be one", 0.5
	}
	return "on different days", -1
}

// kindred reports whether two types may be of one act: "bombing" is said of suicide bombings, too, and "other" of everything.
func kindred(a, b record.IncidentType) bool {
	bomb := func(t record.IncidentType) bool { return t == record.Bombing || t == record.SuicideBombing }
	shots := func(t record.IncidentType) bool {
		return t == record.ArmedAssault || t == record.Assassination || t == record.ArmedClash || t == record.Kidnapping
	}
	return a == b || a == record.OtherType || b == record.OtherType || bomb(a) && bomb(b) || shots(a) && shots(b)
}

func (linker) Group(accounts []string, judged []record.Judgement, holds []register.Hold) [][]string {
	return register.Along(accounts, judged, holds)
}

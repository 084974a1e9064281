package registertest

import (
	"encoding/json"
	"errors"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Linker takes accounts of different documents with the same place and day for one incident, and is unsure about the next day.
type Linker struct{}

// seen is what it compares.
type seen struct {
	Document, Place string
	Day             record.Day
	Series          record.Span
	Whole           bool
}

// Method names it.
func (Linker) Method() string { return "test/1" }

// Profile takes the place and the day.
func (Linker) Profile(id string, d record.Document, a record.Account) (register.Profile, error) {
	s := seen{Document: d.SHA256}
	p := register.Profile{ID: id}
	if a.Place != nil && a.Date != nil {
		s.Place, s.Day = a.Place.Name, a.Date.From
		p.Blocks = []string{s.Place}
		p.Seeks = p.Blocks
	}
	if a.Series != nil {
		s.Series, s.Whole = a.Series.Span, a.Series.Whole
		p.Series = []string{"series " + s.Document, "series " + s.Day.String()}
	}
	var err error
	p.Data, err = json.Marshal(s)
	return p, err
}

// Judge compares them.
func (Linker) Judge(a, b register.Profile) (record.Judgement, error) {
	if a.ID > b.ID {
		a, b = b, a
	}
	x, y, err := unpacked(a, b)
	if err != nil {
		return record.Judgement{}, err
	}
	j := record.Judgement{A: a.ID, B: b.ID, Verdict: record.Negative, Method: "test/1"}
	switch {
	case x.Document == y.Document || x.Place != y.Place || x.Whole != y.Whole:
	case x.Day == y.Day:
		j.Verdict, j.Score = record.Positive, 0.9
		j.Reasons = []record.Reason{{Field: "date", Say: "the same day", Weight: 2}}
	case x.Day-y.Day == 1 || y.Day-x.Day == 1:
		j.Verdict, j.Score = record.Unsure, 0.5
		j.Reasons = []record.Reason{{Field: "date", Say: "the day before or after", Weight: 0}}
	}
	return j, nil
}

// Series ties accounts of one document with the same words, and of two of which both have words for it, on one day.
func (Linker) Series(a, b register.Profile) (record.Tie, bool, error) {
	x, y, err := unpacked(a, b)
	if x.Series.IsZero() || y.Series.IsZero() || a.ID == b.ID {
		return record.Tie{}, false, err
	}
	t := record.Tie{A: min(a.ID, b.ID), B: max(a.ID, b.ID), Verdict: record.Positive, Say: "the same day", Method: "test/1"}
	return t, x.Document == y.Document && x.Series == y.Series || x.Document != y.Document && x.Day == y.Day, err
}

func unpacked(a, b register.Profile) (x, y seen, err error) {
	return x, y, errors.Join(json.Unmarshal(a.Data, &x), json.Unmarshal(b.Data, &y))
}

// Group joins along positive judgements.
func (Linker) Group(accounts []string, judged []record.Judgement, holds []register.Hold) [][]string {
	return register.Along(accounts, judged, holds)
}

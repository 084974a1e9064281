package register

import (
	"github.com/sabt-org/sabt/record"
)

// Stated returns statements with the documents that make them.
func (v View) Stated(q StatementQuery) ([]record.Statement, error) {
	list, err := v.Statements(q)
	var out []record.Statement
	for _, s := range list {
		doc, err := v.read.document(s.Document)
		if err != nil {
			return nil, err
		}
		out = append(out, record.Statement{Claim: s.Claim, Document: &doc, Covers: s.Covers})
	}
	return out, err
}

// Watched says what became of warnings: met, when the party that they name acted before their last day; lapsed, when that day is over; open.
// today is the day on which it is asked.
func (v View) Watched(q StatementQuery, today record.Day) ([]record.Watched, error) {
	q.Variable = record.VarWarning
	list, err := v.Stated(q)
	var out []record.Watched
	for _, s := range list {
		w := record.Watched{Statement: s, Until: until(s), Outcome: record.OutcomeUnknown}
		if w.Until.Known() && s.Document.Published.Known() && s.Warning.Actor != "" {
			w.Met, err = v.Find(Query{Actor: s.Warning.Actor, From: s.Document.Published + 1, To: w.Until, Sort: ByOld, At: q.At})
			if err != nil {
				return nil, err
			}
			w.Outcome = outcome(w, today)
		}
		out = append(out, w)
	}
	return out, err
}

// until is the last day that a warning speaks of.
func until(s record.Statement) record.Day {
	switch w := s.Warning; {
	case w.Deadline.Known():
		return w.Deadline
	case w.HorizonDays > 0 && s.Document.Published.Known():
		return s.Document.Published + record.Day(w.HorizonDays)
	}
	return 0
}

func outcome(w record.Watched, today record.Day) record.Outcome {
	switch {
	case len(w.Met) > 0:
		return record.OutcomeMet
	case today > w.Until:
		return record.OutcomeLapsed
	}
	return record.OutcomeOpen
}

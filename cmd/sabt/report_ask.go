package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	reports "github.com/sabt-org/sabt/view/report"
)

// mostReported is how many incidents a report has: more are no reading.
const mostReported = 5000

// input asks the register for all that a report shows.
func (o *reportOptions) input(v register.View) (reports.Input, error) {
	in := reports.Input{Template: reports.Template(o.template), Language: o.language, Policy: record.PolicyName(o.policy), Program: "sabt " + version(), Filters: o.chosenFilters()}
	q, err := o.query(v)
	if err != nil {
		return in, err
	}
	in.From, in.To = q.From, q.To
	head, err := headOf(v, q.At)
	switch {
	case err != nil:
		return in, err
	case head.Seq == 0:
		return in, failed("sabt add FILE ... puts documents in", errEmptyRegister)
	}
	in.Head, q.At = reports.Head(head), head.Seq
	in.Judged = record.DayOf(in.Head.At.UTC().Date())
	if o.asOf != "" {
		in.Judged, _ = record.ParseDay(o.asOf) // query has read it
	}
	for _, id := range o.ids {
		full, err := register.Lookup(v, id, q.At)
		if err != nil {
			return in, err
		}
		q.IDs = append(q.IDs, full)
		in.Filters = append(in.Filters, reports.Filter{Name: "id", Value: full})
	}
	if len(q.IDs) > 0 {
		q.Standing = cmp.Or(standingAsked(o), register.AnyStanding)
	}
	if in.Changes, err = o.changes(v, q); err != nil {
		return in, err
	}
	if err := o.incidents(v, q, &in); err != nil {
		return in, err
	}
	return in, o.statements(v, q, &in)
}

// standingAsked is the standing that the user asked for; "" when it is the default: an incident that is asked for by its id is shown however it stands.
func standingAsked(o *reportOptions) record.Standing {
	if o.standing == string(record.Stands) {
		return ""
	}
	return record.Standing(o.standing)
}

// chosenFilters are the filters beside the period, by their flags.
func (o *reportOptions) chosenFilters() []reports.Filter {
	var out []reports.Filter
	add := func(name, value string) {
		if value != "" {
			out = append(out, reports.Filter{Name: name, Value: value})
		}
	}
	add("place", o.place)
	add("actor", o.actor)
	add("type", o.typ)
	add("source", o.source)
	add("source-kind", o.kind)
	add("publisher", o.publisher)
	if o.killed > 0 {
		add("killed", fmt.Sprint(o.killed))
	}
	if o.injured > 0 {
		add("injured", fmt.Sprint(o.injured))
	}
	add("review", o.review)
	add("grade", o.grade)
	add("series", o.series)
	if o.main {
		add("main", "true")
	}
	if o.standing != string(record.Stands) {
		add("standing", o.standing)
	}
	add("text", o.text)
	return out
}

// incidents are those of the scope with all that stands behind them, and the sums over them.
func (o *reportOptions) incidents(v register.View, q register.Query, in *reports.Input) error {
	q.Sort, q.Limit = register.ByOld, mostReported+1
	list, err := v.Find(q)
	if err != nil {
		return err
	}
	if len(list) > mostReported {
		return failed("choose some of them: --from, --to, --place, --actor; for sums alone: sabt toll", fmt.Errorf("more than %d incidents are in this scope", mostReported))
	}
	slices.SortStableFunc(list, func(a, b record.Incident) int {
		return cmp.Or(cmp.Compare(unknownLast(a.Date), unknownLast(b.Date)), cmp.Compare(a.Date.From, b.Date.From), cmp.Compare(a.ID, b.ID))
	})
	if in.Wholes, err = wholesIn(v, q); err != nil {
		return err
	}
	engines := map[string]bool{}
	var counted []record.Incident
	for _, x := range list {
		d, err := v.Dossier(x.ID, q.At)
		if err != nil {
			return err
		}
		for _, a := range d.Accounts {
			engines[a.Engine] = true
		}
		d.Incident = asShown(d)
		in.Incidents = append(in.Incidents, d)
		if !in.Wholes[x.ID] {
			counted = append(counted, d.Incident)
		}
	}
	for e := range engines {
		in.Engines = append(in.Engines, e)
	}
	slices.Sort(in.Engines)
	if in.Undated, err = withoutDay(v, q); err != nil {
		return err
	}
	in.Tables, err = o.tables(v, q, counted)
	return err
}

func unknownLast(d record.Date) int {
	if d.Known() {
		return 0
	}
	return 1
}

// wholesIn are the incidents that tell of a series as a whole and whose parts are counted.
func wholesIn(v register.View, q register.Query) (map[string]bool, error) {
	out := map[string]bool{}
	if q.Standing != record.Stands && q.Standing != register.AnyStanding {
		return out, nil
	}
	q.Standing = register.ByItsParts
	list, err := v.Find(q)
	for _, in := range list {
		out[in.ID] = true
	}
	return out, err
}

// withoutDay is how many incidents would be in the scope if their day were known.
func withoutDay(v register.View, q register.Query) (int, error) {
	if !q.From.Known() && !q.To.Known() {
		return 0, nil
	}
	q.From, q.To, q.Undated = 0, 0, true
	sums, err := v.Sums(register.SumQuery{Query: q, Effect: record.Killed, Policy: record.PolicyRange})
	if err != nil || len(sums) == 0 {
		return 0, err
	}
	return sums[0].Incidents, nil
}

package register

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// Watched says what became of warnings: met, when the party that they name acted before their last day, at the place and against the sort of target that they
// name; lapsed, when that day is over; open. today is the day on which it is asked.
func (v View) Watched(q StatementQuery, today record.Day) ([]record.Watched, error) {
	q.Variable = record.VarWarning
	list, err := v.Stated(q)
	var out []record.Watched
	for _, s := range list {
		w := record.Watched{Statement: s, Party: partyOf(s), Until: until(s), Outcome: record.OutcomeUnknown}
		if w.Until.Known() && s.Document.Published.Known() && w.Party != "" {
			if err := v.meets(&w, q.At); err != nil {
				return nil, err
			}
			w.Outcome = outcome(w, today)
		}
		out = append(out, w)
	}
	restate(out)
	return out, err
}

// partyOf is whom a warning is about: the party of its sentence, else as the words have it.
func partyOf(s record.Statement) string {
	for _, p := range s.Covers.Parties {
		return p.Name
	}
	return s.Warning.Actor
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

// meets sorts what the party did in the time of a warning into what meets it and what does not.
func (v View) meets(w *record.Watched, at int64) error {
	q := Query{Actor: w.Party, From: w.Document.Published + 1, To: w.Until, Sort: ByOld, At: at, Limit: enough}
	list, err := v.Find(q)
	if err != nil || len(list) == 0 {
		return err
	}
	here := map[string]bool{}
	far := names(w.Covers.Regions)
	if q.Places = names(w.Covers.Places); len(q.Places) > 0 {
		there, err := v.Find(q)
		if err != nil {
			return err
		}
		for _, in := range there {
			here[in.ID] = true
		}
	}
	for _, in := range list {
		why := ""
		if len(far) > 0 {
			why = "whether it lies in “" + strings.Join(far, "”, “") + "” is not known"
		} else if len(q.Places) > 0 && !here[in.ID] {
			why = "not in " + strings.Join(q.Places, " or ")
		} else if why, err = v.aimedElsewhere(w.Warning.TargetType, in, q.at()); err != nil {
			return err
		}
		if why == "" {
			w.Met = append(w.Met, in)
		} else {
			w.Beside = append(w.Beside, record.Missed{Incident: in, Why: why})
		}
	}
	return nil
}

// aimedElsewhere says what an incident was aimed at instead; "" when it was aimed at that, or the warning names no target. One of which no target is known does
// not meet a warning that names one.
func (v View) aimedElsewhere(t record.TargetType, in record.Incident, at int64) (string, error) {
	if t == "" {
		return "", nil
	}
	parts, err := v.read.parts(in.ID, at)
	var other []string
	for _, p := range parts {
		for _, x := range p.Account.Targets {
			if x.Type == t {
				return "", err
			}
			if name := strings.ReplaceAll(string(x.Type), "_", " "); name != "" && !slices.Contains(other, name) {
				other = append(other, name)
			}
		}
	}
	if len(other) == 0 {
		return "its target is not known", err
	}
	return "against " + strings.Join(other, ", "), err
}

func outcome(w record.Watched, today record.Day) record.Outcome {
	switch {
	case len(w.Met) > 0:
		return record.OutcomeMet
	case len(w.Covers.Regions) > 0 && len(w.Beside) > 0:
		return record.OutcomeUnknown
	case today > w.Until:
		return record.OutcomeLapsed
	}
	return record.OutcomeOpen
}

// restate links each warning to the earlier ones of the same thing.
func restate(list []record.Watched) {
	by := map[string][]*record.Watched{}
	for i := range list {
		if k := whose(&list[i]); k != "" {
			by[k] = append(by[k], &list[i])
		}
	}
	for _, same := range by {
		slices.SortFunc(same, func(a, b *record.Watched) int {
			return cmp.Or(cmp.Compare(a.Document.Published, b.Document.Published), cmp.Compare(a.Claim.ID, b.Claim.ID))
		})
		for i, a := range same {
			for _, b := range same[:i] {
				if why := again(a, b); len(why) > 0 {
					a.Restates = append(a.Restates, record.Restated{ID: b.Claim.ID, Document: b.Document, Why: why})
				}
			}
		}
	}
}

// whose is what warnings of the same thing have in common: the party, or the source where no party is known.
func whose(w *record.Watched) string {
	switch {
	case !w.Document.Published.Known():
		return ""
	case w.Party != "":
		return "party " + fold.String(w.Party)
	case !w.Warning.Source.OwnVoice():
		return "source " + fold.String(w.Warning.Source.Name)
	}
	return ""
}

// fresh is how many days lie at most between two statements of a warning that names no last day.
const fresh = 14

// again says why a warning repeats an earlier one of the same party or source: nothing else is named as target or place, and their times
// overlap.
func again(a, b *record.Watched) []string {
	who := "the same party"
	if a.Party == "" {
		who = "the same source"
	}
	target, ok := aim(a, b)
	switch {
	case !ok:
		return nil
	case b.Until.Known() && a.Document.Published <= b.Until:
		return []string{who, target, "the time of the earlier one is not over"}
	case !b.Until.Known() && a.Document.Published-b.Document.Published <= fresh:
		return []string{who, target, "stated within two weeks"}
	}
	return nil
}

// aim compares what two warnings are about: the same target, the same place, or neither says; false when one names another or one alone names any.
func aim(a, b *record.Watched) (string, bool) {
	if a.Warning.TargetType != b.Warning.TargetType {
		return "", false
	}
	x, y := names(a.Covers.Places), names(b.Covers.Places)
	shared := slices.ContainsFunc(x, func(n string) bool { return slices.Contains(y, n) })
	switch {
	case len(x)+len(y) > 0 && !shared:
		return "", false
	case a.Warning.TargetType != "":
		return "the same sort of target", true
	case shared:
		return "the same place", true
	}
	return "neither names a target", true
}

package edition

import (
	"fmt"
	"strings"
	"time"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

func day(t time.Time) string { return t.UTC().Format("2006-01-02") }

func plain[S ~string](s S) string { return strings.ReplaceAll(string(s), "_", " ") }

func many(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return sheet.Number(n) + " " + noun + "s"
}

func effects() []record.Effect {
	return []record.Effect{record.Killed, record.Injured, record.KilledOrInjured, record.Missing, record.Abducted, record.Displaced}
}

// told puts a step into words; letters stand for documents. Nobody is named.
func (s Step) told(letters map[string]string) string {
	switch s.Kind {
	case StepRead:
		return "report " + letters[s.On] + " was read"
	case StepReviewed:
		return "a person looked at it and left it as it was"
	case StepSet:
		return "a person set: " + plain(s.On)
	case StepAside:
		return "a claim was set aside: the words do not make it"
	case StepGraded:
		return "evidence was graded"
	case StepMerged:
		return "it was joined with another incident"
	case StepSplit:
		return "accounts were found to be of another incident"
	case StepSeries:
		return "it was put into a series, or taken out of one"
	case StepNames:
		return "a name was given free"
	case StepUndone:
		return "an earlier decision was taken back"
	case StepApproved:
		return "a person approved it for the public"
	case StepOut:
		return "it was taken out"
	}
	return plain(s.Kind)
}

// because says what lay between two public states.
func (c Change) because() string {
	var out []string
	for _, k := range c.By {
		switch k {
		case StepRead:
			out = append(out, "a report was read")
		case StepApproved, StepReviewed:
		default:
			out = append(out, Step{Kind: k, On: "a value"}.told(nil))
		}
	}
	return strings.Join(out, "; ")
}

// differences are the values that differ, before and after. Names of parties are not told: an earlier one may have been taken out to protect somebody.
func (c Change) differences() []string {
	var out []string
	say := func(what, before, after string) {
		if before == after {
			return
		}
		if before == "" {
			before = "nothing"
		}
		if after == "" {
			after = "nothing"
		}
		out = append(out, fmt.Sprintf("%s: %s, before %s", what, after, before))
	}
	a, b := c.Before, c.After
	if c.WasID != "" {
		out = append(out, "it was published as "+c.WasID)
	}
	say("type", sheet.Type(a.Type), sheet.Type(b.Type))
	say("stage", plain(a.Stage), plain(b.Stage))
	say("date", sheet.When(a.Date), sheet.When(b.Date))
	say("place", sheet.Where(a.Place), sheet.Where(b.Place))
	for _, e := range effects() {
		say(plain(e), endsOf(a, e), endsOf(b, e))
	}
	if sheet.Parties(a) != sheet.Parties(b) {
		out = append(out, "who is said to have done it has changed")
	}
	for _, g := range []record.Aspect{record.OfOccurrence, record.OfAuthorship, record.OfToll} {
		say("evidence of "+string(g), string(a.Grades[g]), string(b.Grades[g]))
	}
	if a.Documents != b.Documents {
		say("documents", fmt.Sprint(a.Documents), fmt.Sprint(b.Documents))
	}
	return out
}

// saidOf names who is said to have done it, each with the ground.
func saidOf(in record.Incident) string {
	s := []string{}
	for _, p := range in.Perpetrators {
		one := sheet.Parties(record.Incident{Perpetrators: []record.Party{p}})
		if p.Basis == record.ReportedFact {
			one += " (as reported)"
		}
		s = append(s, one)
	}
	return strings.Join(s, ", ")
}

func endsOf(in record.Incident, e record.Effect) string {
	if t, ok := sheet.TollOf(in, e, record.PolicyRange); ok {
		return sheet.Ends(t)
	}
	return ""
}

func (g Gone) why() string {
	switch g.Why {
	case GoneJoined:
		return "It is part of another incident now."
	case GoneOut:
		return "It was withdrawn, or found to be no incident."
	}
	return "It was changed after it was published, and has not been approved again."
}

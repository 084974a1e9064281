package sheet

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Series is a series as a person reads it. What is told of the whole stands beside what its parts add up to, and neither is made of the other.
type Series struct {
	ID    string
	Whole []Member
	Parts []Member
	Told  []Line // figures of the whole
	Sums  []Fact // over the parts
	Why   []Tied
}

// Member is an incident of a series.
type Member struct {
	ID   string
	Text string
}

// Tied is a reason with the words that it stands on, and where they stand.
type Tied struct {
	Because string
	Words   []Value
}

// SeriesOf lays a series out.
func SeriesOf(s record.Series) Series {
	out := Series{ID: s.ID, Whole: each(s.Whole, member), Parts: each(s.Parts, member)}
	for _, c := range s.Says {
		t := text(c.Document.Text)
		l := Line{Label: plain(c.Claim.Casualty.Effect), Value: t.value(Figure(c.Claim.Casualty.Count), c.Claim.Casualty.Span), Source: t.source(c.Claim.Casualty.Source)}
		l.Value.Note = join(statusOf(c.Claim.Casualty.Status), subset(c.Claim.Casualty.Subset))
		out.Told = append(out.Told, l)
	}
	for _, sum := range s.Sums {
		out.Sums = append(out.Sums, Fact{plain(record.Effect(sum.Key)), Value{Text: added(sum)}})
	}
	for _, t := range s.Ties {
		out.Why = tie(out.Why, t)
	}
	return out
}

func subset(yes bool) string {
	if yes {
		return "part of it"
	}
	return ""
}

func member(in record.Incident) Member {
	m := Member{ID: in.ID, Text: Heading(in)}
	if in.Standing != record.Stands {
		m.Text += " · " + plain(in.Standing)
	}
	if t, ok := TollOf(in, record.Killed, record.PolicyRange); ok {
		m.Text += " · killed " + Ends(t)
	}
	return m
}

// added puts a sum over parts in words: "21 to 24, in 3 of 4 parts".
func added(s record.Sum) string {
	words := "only parties to the conflict say"
	if s.Given > 0 {
		words = Ends(record.Toll{State: record.TollGiven, Min: s.Min, Best: record.Blank, Max: upper(s)})
	}
	return words + ", in " + Number(s.Given+s.Parties) + " of " + many(s.Incidents, "part")
}

func upper(s record.Sum) int {
	if s.Open > 0 {
		return record.Unbounded
	}
	return s.Max
}

// tie tells every reason once, with all words that it stands on. Of what a person says it names the incidents.
func tie(list []Tied, t record.TieShown) []Tied {
	because := t.Say
	if t.Verdict == record.Negative {
		because += ", that they are of no one series"
	}
	if t.Method == record.ByPerson {
		because += ": " + strings.Join(t.Incidents[:], " and ")
	}
	i := slices.IndexFunc(list, func(l Tied) bool { return l.Because == because })
	if i < 0 {
		i = len(list)
		list = append(list, Tied{Because: because})
	}
	for _, w := range t.Words {
		v := text(w.Document.Text).value(Telling(*w.Document), w.Claim.Evidence().Span)
		if !slices.Contains(list[i].Words, v) {
			list[i].Words = append(list[i].Words, v)
		}
	}
	return list
}

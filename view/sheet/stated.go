package sheet

import (
	"cmp"

	"github.com/sabt-org/sabt/record"
)

// WarningOf lays out a warning of the register.
func WarningOf(w record.Watched) Statement {
	s := text(w.Document.Text).warning(*w.Warning)
	if w.Until.Known() && !w.Warning.Deadline.Known() {
		s.Facts = append(s.Facts, Fact{"until", Value{Text: w.Until.String()}})
	}
	return in(s, w.Document)
}

// EstimateOf lays out an estimate of the register.
func EstimateOf(x record.Statement) Statement {
	return in(text(x.Document.Text).estimate(*x.Estimate), x.Document)
}

// AggregateOf lays out a published total of the register.
func AggregateOf(x record.Statement) Statement {
	return in(text(x.Document.Text).aggregate(*x.Aggregate), x.Document)
}

// in adds where a statement stands.
func in(s Statement, d *record.Document) Statement {
	s.Facts = append(s.Facts, Fact{"in", Value{Text: Telling(*d), Note: Issued(*d)}})
	return s
}

// PartyOf is whom an estimate is about.
func PartyOf(x record.Statement) string {
	return isolated(cmp.Or(x.Estimate.Actor, text(x.Document.Text).quote(x.Estimate.ActorSpan), "unknown"))
}

// Recount is what the register counts where somebody published a total.
func Recount(x record.Recounted) string {
	if x.Aggregate.Unit == record.UnitAttacks {
		return many(x.Own.Min, "attack")
	}
	return Figure(x.Own) + " " + plain(x.Aggregate.Unit)
}

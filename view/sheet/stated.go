package sheet

import (
	"cmp"
	"strings"

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

// few is how many incidents are shown beside a statement; the JSON has all.
const few = 3

// MetBy are the first incidents that met a warning.
func MetBy(w record.Watched) []Member { return shortened(each(w.Met, member)) }

// BesideOf are the first incidents that did not meet a warning although its party acted, with what does not fit; none for one that is met.
func BesideOf(w record.Watched) []Member {
	if len(w.Met) > 0 {
		return nil
	}
	return shortened(each(w.Beside, func(m record.Missed) Member {
		out := member(m.Incident)
		out.Text += ": " + m.Why
		return out
	}))
}

func shortened(list []Member) []Member {
	if len(list) <= few {
		return list
	}
	return append(list[:few:few], Member{ID: "and " + Number(len(list)-few), Text: "more"})
}

// Restates says which earlier warnings one repeats, and why.
func Restates(w record.Watched) []string {
	return each(w.Restates, func(r record.Restated) string {
		where := row(Telling(*r.Document), Issued(*r.Document))
		if r.Document.SHA256 == w.Document.SHA256 {
			where = "an earlier one in the same text"
		}
		return where + ": " + strings.Join(r.Why, ", ")
	})
}

// EstimateOf lays out an estimate of the register. Its party heads those of the same, and is told only where it is called otherwise.
func EstimateOf(x record.Statement) Statement {
	s := in(text(x.Document.Text).estimate(*x.Estimate), x.Document)
	s.Facts = filter(s.Facts, func(f Fact) bool { return f.Label != "actor" || f.Value.Text != PartyOf(x) })
	return s
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

// PartyOf is whom an estimate is about: by its name in the authority list, else as written.
func PartyOf(x record.Statement) string {
	for _, p := range x.Covers.Parties {
		return isolated(p.Name)
	}
	return isolated(cmp.Or(x.Estimate.Actor, text(x.Document.Text).quote(x.Estimate.ActorSpan), "unknown"))
}

// Recount says what the register counts where somebody published a total, how the scope was understood, and why it cannot be compared.
func Recount(x record.Recounted) []string {
	var out []string
	if x.Counted {
		own := Figure(x.Own) + " " + plain(x.Aggregate.Unit)
		if x.Aggregate.Unit == record.UnitAttacks {
			own = many(x.Own.Min, "attack")
		}
		line := "the register counts " + own + " in " + many(x.Incidents, "incident")
		if x.Silent > 0 {
			line += ", " + Number(x.Silent) + " of them without a figure"
		}
		out = append(out, line+" ("+x.Scope+")")
	}
	return append(out, x.Why...)
}

// Group is incidents under a label.
type Group struct {
	Label   string
	Members []Member
}

// ExplanationOf puts the incidents behind a recount in groups; empty ones are left out.
func ExplanationOf(e record.Explained) []Group {
	var out []Group
	for _, g := range []struct {
		label string
		list  []record.Incident
	}{{"counted", e.Counted}, {"no figure", e.Silent}, {"day unknown", e.Undated}, {"partly outside", e.Edge}, {"told later", e.Later}} {
		if len(g.list) > 0 {
			out = append(out, Group{g.label, each(g.list, member)})
		}
	}
	return out
}

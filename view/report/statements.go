package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// warnings are what somebody expected, and what became of it by the register.
func (b *builder) warnings() {
	if len(b.in.Warnings) == 0 {
		return
	}
	b.section("head.warnings")
	b.para("warnings.means", b.day(b.in.Judged))
	b.chosen()
	g := Grid{Head: []Column{{Words: plain(b.say("column.words")), Wide: true}, {Words: plain(b.say("column.who"))}, {Words: plain(b.say("column.until"))}, {Words: plain(b.say("column.outcome"))},
		{Words: plain(b.say("column.source"))}}}
	for _, w := range b.in.Warnings {
		until := plain("–")
		if w.Until.Known() {
			until = b.day(w.Until)
		}
		outcome := plain(b.code("outcome", string(w.Outcome)))
		if len(w.Met) > 0 {
			outcome = b.noting(outcome, b.tell("note.met", b.known(w.Met)))
		}
		g.Rows = append(g.Rows, []Text{b.quotation(w.Warning.Span.Quote(w.Document.Text)), b.who(w.Warning.Source), until, outcome, b.source(w.Document)})
	}
	b.add(g)
}

// chosen says so when the report has filters that statements, which belong to no incident, are not chosen by.
func (b *builder) chosen() {
	if slices.ContainsFunc(b.in.Filters, func(f Filter) bool { return f.Name != "actor" }) {
		b.quiet("statements.chosen")
	}
}

// known are incidents of the register, in the report or not.
func (b *builder) known(list []record.Incident) Text {
	var out []Text
	for i := range list {
		if b.at[list[i].ID] > 0 {
			out = append(out, b.ref(list[i].ID))
		} else {
			out = append(out, join(" ", code(list[i].ID), b.heading(&list[i])))
		}
	}
	return join(b.say("semicolon"), out...)
}

// published are totals that others publish, beside what the register counts in the same scope.
func (b *builder) published() {
	if len(b.in.Published) == 0 {
		return
	}
	b.section("head.aggregates")
	b.para("aggregates.means", b.code("policy", string(record.PolicyRange)))
	b.chosen()
	g := Grid{Head: []Column{{Words: plain(b.say("column.said"))}, {Words: plain(b.say("column.who"))}, {Words: plain(b.say("column.period"))}, {Words: plain(b.say("column.register")), Wide: true},
		{Words: plain(b.say("column.source"))}}}
	for _, r := range b.in.Published {
		a := r.Aggregate
		said := b.noting(b.tell("aggregate.said", b.count(a.Count), b.code("unit", string(a.Unit))), b.tell("note.words", b.quotation(a.Span.Quote(r.Document.Text)), b.source(r.Document)))
		period := plain("–")
		if a.Period.Known() {
			period = b.date(a.Period)
		}
		g.Rows = append(g.Rows, []Text{said, b.who(a.Source), period, b.recount(r), b.source(r.Document)})
	}
	b.add(g)
}

// recount is what the register counts where somebody published a total.
func (b *builder) recount(r record.Recounted) Text {
	if !r.Counted {
		return quiet(b.say("agreement.unclear"))
	}
	agrees := "agreement." + strings.ReplaceAll(string(cmp.Or(r.Agreement, record.ScopeUnclear)), " ", "_")
	out := b.tell("aggregate.own", strong(b.say(agrees)), b.ends(r.Own.Min, r.Own.Max, r.Own.Max == record.Unbounded), b.code("unit", string(r.Aggregate.Unit)), b.many(r.Incidents, "incident"))
	if r.Explained != nil && r.Incidents > 0 {
		var silent Text
		if len(r.Explained.Silent) > 0 {
			silent = b.tell("note.silent", b.known(r.Explained.Silent))
		}
		if len(r.Explained.Counted) == 0 {
			return b.noting(out, append(plain(b.say("note.none")), silent...))
		}
		return b.noting(out, append(b.tell("note.incidents", b.known(r.Explained.Counted)), silent...))
	}
	return out
}

// strength is how many members or fighters a party has, as sources estimate.
func (b *builder) strength() {
	if len(b.in.Estimates) == 0 {
		return
	}
	b.section("head.estimates")
	g := Grid{Head: []Column{{Words: plain(b.say("column.estimate"))}, {Words: plain(b.say("column.who"))}, {Words: plain(b.say("column.published"))}, {Words: plain(b.say("column.words")), Wide: true},
		{Words: plain(b.say("column.source"))}}}
	for _, s := range slices.Backward(b.in.Estimates) {
		e := s.Estimate
		count := b.noting(plain(b.count(e.Count)), b.tell("note.words", b.quotation(e.Span.Quote(s.Document.Text)), b.source(s.Document)))
		if e.Population != "" {
			count = append(count, looking(b.tell("brackets", name(e.Population)), Quiet)...)
		}
		g.Rows = append(g.Rows, []Text{count, b.who(e.Source), b.issued(s.Document), b.quotation(e.Span.Quote(s.Document.Text)), b.source(s.Document)})
	}
	b.add(g)
}

func (b *builder) issued(d *record.Document) Text {
	if !d.Published.Known() {
		return plain(b.say("day.unknown"))
	}
	return b.day(d.Published)
}

package report

import (
	"slices"

	"github.com/sabt-org/sabt/record"
)

// title says what the report is about, under which policy and as of when.
func (b *builder) title(t Text) {
	b.page.Title = t
	b.page.Contents = b.say("contents")
	b.page.Foot = b.tell("foot", b.say("product"), int(b.in.Head.Seq), left(b.in.Head.At.UTC().Format("2006-01-02")))
	b.page.Lines = append(b.page.Lines, b.tell("line.scope", b.scope()), b.tell("line.policy", b.code("policy", string(b.in.Policy))), b.asOf(b.in.Head))
}

func (b *builder) asOf(h Head) Text {
	return b.tell("line.asof", int(h.Seq), left(h.At.UTC().Format("2006-01-02 15:04")), code(short(h.Hash)))
}

func short(hash string) string { return hash[:min(len(hash), 16)] }

// scope says which incidents the report is about.
func (b *builder) scope() Text {
	var parts []Text
	switch {
	case b.in.From.Known() && b.in.To.Known():
		parts = append(parts, b.tell("scope.period", b.day(b.in.From), b.day(b.in.To)))
	case b.in.From.Known():
		parts = append(parts, b.tell("scope.from", b.day(b.in.From)))
	case b.in.To.Known():
		parts = append(parts, b.tell("scope.to", b.day(b.in.To)))
	default:
		parts = append(parts, plain(b.say("scope.always")))
	}
	for _, f := range b.in.Filters {
		parts = append(parts, b.tell("filter", b.say("filter."+f.Name), b.filtered(f)))
	}
	return join(b.say("semicolon"), parts...)
}

// filtered is the value of a filter: a code in words, else as it was given.
func (b *builder) filtered(f Filter) Text {
	switch f.Name {
	case "type":
		return plain(b.code("type", f.Value))
	case "review":
		return plain(b.code("review", f.Value))
	case "standing":
		return plain(b.code("standing", f.Value))
	case "source-kind":
		return plain(b.code("kind", f.Value))
	case "main":
		return plain(b.say("yes"))
	}
	return b.named(f.Value)
}

// empty says so when there is nothing to report, and reports whether there is nothing.
func (b *builder) empty() bool {
	if len(b.in.Incidents) > 0 {
		return false
	}
	b.section("head.brief")
	b.para("none")
	if b.in.Undated > 0 {
		b.para("none.undated", b.many(b.in.Undated, "incident"))
	}
	return true
}

// brief is the headline: how many incidents, what harm, and how much of it a person has looked at.
func (b *builder) brief() {
	b.section("head.brief")
	all, review := b.table(), b.table("review")
	if all == nil || len(all.Rows) == 0 {
		b.para("none")
		return
	}
	l := all.Rows[0]
	seen := b.reviewed(l.Over)
	count := b.noting(b.many(len(l.Over), "incident"), b.incidents(l.Over))
	b.para("brief.incidents", looking(count, Strong))
	if n := len(l.Over) - len(seen); n > 0 {
		rest := slices.DeleteFunc(slices.Clone(l.Over), func(id string) bool { return slices.Contains(seen, id) })
		b.add(Para{Words: b.tell("brief.unreviewed", looking(b.countCell(n, rest), Strong), len(l.Over))})
	}
	g := Grid{Head: []Column{{Words: plain(b.say("column.harm"))}, {Words: plain(b.say("column.least")), Number: true}, {Words: plain(b.say("column.best")), Number: true},
		{Words: plain(b.say("column.most")), Number: true}, {Words: plain(b.say("column.figure")), Number: true}, {Words: plain(b.say("column.seen")), Number: true}}}
	for i, m := range all.Measures {
		if s := l.Sums[i]; s.Given+s.Pending+s.Parties > 0 {
			g.Rows = append(g.Rows, b.harmRow(l, i, m, review))
		}
	}
	if len(g.Rows) > 0 {
		b.add(g)
		b.quiet("brief.columns")
	} else {
		b.para("brief.silent")
	}
}

// harmRow is one sort of harm over all incidents, and over those that a person has looked at.
func (b *builder) harmRow(l Line, i int, m Measure, review *Table) []Text {
	s := l.Sums[i]
	low, best, high := plain("–"), plain("–"), plain("–")
	if s.Given > 0 {
		low, high = strong(number(s.Min)), strong(number(s.Max))
		if s.Open > 0 {
			high = plain(b.say("sum.open"))
		}
		switch {
		case s.Blank == 0:
			best = strong(number(s.Best))
		case s.Blank < s.Given:
			best = b.tell("sum.in", strong(number(s.Best)), s.Given-s.Blank, s.Given)
		}
	}
	note := b.note(b.madeOf(l.Over, m))
	for _, t := range []*Text{&low, &best, &high} {
		if t.String() != "–" {
			*t = append(*t, note)
		}
	}
	seen := quiet(b.say("sum.empty"))
	if review != nil {
		for _, r := range review.Rows {
			if r.Keys[0] == string(record.Reviewed) {
				seen = b.sumCell(r, i, m)
			}
		}
	}
	given := append(b.tell("sum.of", s.Given, s.Incidents), note)
	return []Text{plain(capital(b.harmed(m))), low, best, high, given, seen}
}

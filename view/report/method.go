package report

import (
	"slices"

	"github.com/sabt-org/sabt/record"
)

// method says how the report was made: the policy that it uses and no other, what it counted, and what would show that something was changed.
func (b *builder) method() {
	b.section("head.method")
	b.para("method.register")
	b.para("method.reading")
	b.add(Heading{Level: 3, Words: b.tell("method.policy", b.code("policy", string(b.in.Policy)))})
	b.para("policy." + string(b.in.Policy) + ".does")
	b.para("method.tolls")
	if len(b.in.Published) > 0 && b.in.Policy != record.PolicyRange {
		b.para("method.aggregates", b.code("policy", string(record.PolicyRange)))
	}
	b.add(Heading{Level: 3, Words: b.tell("method.counted")})
	b.add(b.counts())
	b.add(Heading{Level: 3, Words: b.tell("method.made")})
	items := []Text{b.tell("method.asof", int(b.in.Head.Seq), left(b.in.Head.At.UTC().Format("2006-01-02 15:04:05"))), b.tell("method.hash", code(b.in.Head.Hash), code("sabt verify --head")),
		b.tell("method.program", left(b.in.Program))}
	if len(b.in.Engines) > 0 {
		var list []Text
		for _, e := range b.in.Engines {
			list = append(list, left(e))
		}
		items = append(items, b.tell("method.engines", join(b.say("comma"), list...)))
	}
	b.add(List{Items: append(items, b.tell("method.again"), b.tell("method.map"))})
}

// counts are how many incidents are counted, and how many are not and why.
func (b *builder) counts() List {
	var out []Text
	count := func(key string, ids []string) {
		if len(ids) > 0 {
			out = append(out, b.noting(b.tell(key, b.many(len(ids), "incident")), b.incidents(ids)))
		}
	}
	var all, wholes, unplaced, undated, stopped []string
	review := map[record.ReviewState][]string{}
	for _, d := range b.in.Incidents {
		in := d.Incident
		if b.in.Wholes[in.ID] {
			wholes = append(wholes, in.ID)
			continue
		}
		all = append(all, in.ID)
		review[in.Review] = append(review[in.Review], in.ID)
		if in.Stage != record.CarriedOut && in.Stage != "" {
			stopped = append(stopped, in.ID)
		}
		if !in.Place.Located {
			unplaced = append(unplaced, in.ID)
		}
		if !in.Date.Known() {
			undated = append(undated, in.ID)
		}
	}
	count("method.incidents", all)
	for _, r := range []record.ReviewState{record.Reviewed, record.NeedsReview, record.Unreviewed} {
		count("method."+string(r), review[r])
	}
	if t := b.table(); t != nil && len(t.Rows) > 0 {
		for i, m := range t.Measures {
			out = append(out, b.states(t.Rows[0], i, m)...)
		}
	}
	count("method.stopped", stopped)
	count("method.unplaced", unplaced)
	count("method.undated", undated)
	count("method.wholes", wholes)
	if b.in.Undated > 0 {
		out = append(out, b.tell("method.outside", b.many(b.in.Undated, "incident")))
	}
	return List{Items: slices.Clip(out)}
}

// states says of how many incidents there is a figure for an effect, and for how many others there is none and why.
func (b *builder) states(l Line, i int, m Measure) []Text {
	s := l.Sums[i]
	if m.Status != "" || s.Given+s.Pending+s.Parties == 0 {
		return nil
	}
	return []Text{b.noting(b.tell("method.states", b.harmed(m), s.Given, s.Pending, s.Parties, s.Silent()), b.madeOf(l.Over, m))}
}

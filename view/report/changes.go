package report

import (
	"reflect"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// changes are the corrections since an earlier report: what it said, what stands now, and what the register learned or decided.
func (b *builder) changes() {
	c := b.in.Changes
	if c == nil {
		return
	}
	b.section("head.changes", b.day(c.Since))
	b.para("changes.means", int(c.Then.Seq), left(c.Then.At.UTC().Format("2006-01-02 15:04")))
	var rows [][]Text
	for _, x := range c.List {
		if row := b.change(x); row != nil {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		b.para("changes.none")
		return
	}
	b.months(c)
	b.add(Grid{Head: []Column{{Words: plain(b.say("column.incident")), Wide: true}, {Words: plain(b.say("column.change")), Wide: true}, {Words: plain(b.say("column.why")), Wide: true}}, Rows: rows})
}

// months are the figures that an earlier report may have given, and what they are now.
func (b *builder) months(c *Changes) {
	g := Grid{Head: []Column{{Words: plain(b.say("by.month"))}, {Words: plain(b.say("column.harm"))}, {Words: plain(b.say("column.then")), Number: true}, {Words: plain(b.say("column.now")), Number: true}}}
	for _, m := range c.Months {
		if m.Then == m.Now {
			continue
		}
		note := b.tell("note.month", left(m.Key), int(c.Then.Seq), int(b.in.Head.Seq), b.changedIn(c, m.Key))
		g.Rows = append(g.Rows, []Text{b.key("month", m.Key), plain(capital(b.harmed(m.Measure))), b.noting(b.tell("sum.counted", b.sum(m.Then), b.many(m.Then.Incidents, "incident")), note),
			b.noting(b.tell("sum.counted", b.sum(m.Now), b.many(m.Now.Incidents, "incident")), note)})
	}
	if len(g.Rows) > 0 {
		b.add(g)
	}
}

// changedIn are the incidents of a month that differ.
func (b *builder) changedIn(c *Changes, month string) Text {
	var ids []string
	for _, x := range c.List {
		all := x.Before
		if x.After != nil {
			all = append([]record.Incident{*x.After}, all...)
		}
		if slices.ContainsFunc(all, func(in record.Incident) bool { return MonthOf(in.Date) == month }) {
			ids = append(ids, all[0].ID)
		}
	}
	return b.refs(ids)
}

// MonthOf is the month that holds all days of a date; "" when none does.
func MonthOf(d record.Date) string {
	if !d.Known() {
		return ""
	}
	const upTo = len("2006-01")
	first, last := d.From.String()[:upTo], max(d.To, d.From).String()[:upTo]
	if first != last {
		return ""
	}
	return first
}

// change is a row: the incident, what differs, and why.
func (b *builder) change(c Change) []Text {
	var what []Text
	var in *record.Incident
	switch {
	case c.After == nil:
		in = &c.Before[0]
		what = append(what, plain(b.say("change.gone")))
	case len(c.Before) == 0 && c.Parted != nil:
		in = c.After
		what = append(what, join(b.say("semicolon"), append([]Text{b.tell("change.parted", code(c.Parted.ID))}, b.harms(in)...)...))
	case len(c.Before) == 0:
		in = c.After
		what = append(what, join(b.say("semicolon"), append([]Text{plain(b.say("change.new"))}, b.harms(in)...)...))
	default:
		in = c.After
		for i := range c.Before {
			if before := &c.Before[i]; before.ID != in.ID {
				what = append(what, b.tell("change.joined", code(before.ID), join(b.say("semicolon"), append([]Text{b.heading(before)}, b.harms(before)...)...)))
			}
		}
		what = append(what, b.differences(&c.Before[0], in)...)
	}
	if len(what) == 0 {
		return nil
	}
	first := join(" ", b.ref(in.ID), b.heading(in))
	if b.at[in.ID] == 0 {
		first = join(" · ", b.ref(in.ID), b.heading(in))
	}
	var why []Text
	for _, e := range c.Why {
		why = append(why, b.reason(e))
	}
	return []Text{first, join(b.say("semicolon"), what...), join(b.say("semicolon"), why...)}
}

// harms are the tolls of an incident under the policy.
func (b *builder) harms(in *record.Incident) []Text {
	var out []Text
	for _, e := range effects() {
		if t, ok := b.tollOf(in, Measure{Effect: e}); ok {
			out = append(out, b.tell("change.value", b.code("effect", string(e)), b.toll(t)))
		}
	}
	return out
}

// differences are the published values that differ.
func (b *builder) differences(was, is *record.Incident) []Text {
	var out []Text
	differ := func(label string, x, y Text) {
		if !reflect.DeepEqual(x, y) {
			out = append(out, b.tell("change.from", label, x, looking(y, Strong)))
		}
	}
	differ(b.say("label.standing"), plain(b.code("standing", string(was.Standing))), plain(b.code("standing", string(is.Standing))))
	differ(b.say("label.type"), plain(b.code("type", string(was.Type))), plain(b.code("type", string(is.Type))))
	differ(b.say("label.stage"), plain(b.code("stage", string(was.Stage))), plain(b.code("stage", string(is.Stage))))
	differ(b.say("label.date"), b.date(was.Date), b.date(is.Date))
	differ(b.say("label.place"), b.place(was.Place), b.place(is.Place))
	differ(b.say("label.perpetrator"), b.parties(was), b.parties(is))
	for _, e := range effects() {
		for _, s := range []record.VictimStatus{"", record.Civilian, record.SecurityForce, record.Fighter, record.PerpetratorVictim} {
			m := Measure{e, s}
			differ(b.harmed(m), b.tollWords(was, m), b.tollWords(is, m))
		}
	}
	for _, a := range []record.Aspect{record.OfOccurrence, record.OfAuthorship, record.OfToll} {
		differ(b.say("label.grade", b.code("aspect", string(a))), b.grade(was.Grades[a]), b.grade(is.Grades[a]))
	}
	return out
}

func (b *builder) grade(g record.Grade) Text {
	if g == "" {
		return plain("–")
	}
	return plain(b.code("grade", string(g)))
}

func (b *builder) tollWords(in *record.Incident, m Measure) Text {
	t, ok := b.tollOf(in, m)
	if !ok {
		return plain(b.say("sum.silent"))
	}
	return plain(b.toll(t))
}

// parties are whom an incident is laid to, each with the ground.
func (b *builder) parties(in *record.Incident) Text {
	var out []Text
	for _, p := range in.Perpetrators {
		out = append(out, append(b.named(p.Name), looking(b.tell("brackets", b.say("ground."+string(p.Basis))), Quiet)...))
	}
	if len(out) == 0 {
		return plain(b.say("key.unknown.actor"))
	}
	return join(b.say("comma"), out...)
}

// reason is an entry of the log: a decision with its reason, or a document that came in. Who decided stands in the log.
func (b *builder) reason(e record.Event) Text {
	switch {
	case e.Decision != nil:
		return b.tell("why.decision", int(e.Seq), b.code("action", string(e.Decision.Action)), name(squeezed(e.Decision.Reason)))
	case e.Kind == "document" && e.Document != nil:
		return b.tell("why.document", int(e.Seq), b.titled(e.Document))
	}
	return b.tell("why.read", int(e.Seq))
}

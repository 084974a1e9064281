package report

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/chart"
)

// figure is what one source says of one sort of harm.
type figure struct {
	told  record.Told
	claim record.Claim
	aside bool
}

// figures are what sources say of an effect, in the order of the documents.
func figures(d record.Dossier, e record.Effect) []figure {
	aside := asideOf(d)
	var out []figure
	for _, a := range d.Accounts {
		for _, c := range a.Claims {
			if c.Casualty != nil && c.Casualty.Effect == e {
				out = append(out, figure{a, c, aside[c.ID]})
			}
		}
	}
	return out
}

// asideOf are the claims that a decision which stands has set aside.
func asideOf(d record.Dossier) map[string]bool {
	out := map[string]bool{}
	for _, e := range d.Decided {
		if e.Decision != nil && e.Decision.Action == record.Reject && e.Decision.Claim != "" {
			out[e.Decision.Claim] = true
		}
	}
	return out
}

func effects() []record.Effect {
	return []record.Effect{record.Killed, record.Injured, record.KilledOrInjured, record.Missing, record.Abducted, record.Displaced}
}

// rivals are the incidents of which sources give different figures for the same people, source beside source.
func (b *builder) rivals() {
	head := false
	for _, d := range b.in.Incidents {
		in, told := d.Incident, false
		for _, e := range effects() {
			list := figures(d, e)
			if !slices.ContainsFunc(list, func(f figure) bool { return b.rival[f.claim.ID] }) {
				continue
			}
			if !head {
				b.section("head.rivals")
				b.para("rivals.means")
				head = true
			}
			if !told {
				b.add(Heading{Level: 3, Words: join(" ", b.ref(in.ID), b.heading(&in))})
				told = true
			}
			b.add(b.sideBySide(list, &in, e))
		}
	}
}

// sideBySide is a table of figures for one effect, with the toll of the policy first.
func (b *builder) sideBySide(list []figure, in *record.Incident, e record.Effect) Grid {
	g := Grid{Head: []Column{{Words: plain(b.say("column.who"))}, {Words: plain(capital(b.code("effect", string(e)))), Number: true}, {Words: plain(b.say("column.words")), Wide: true},
		{Words: plain(b.say("column.source"))}}}
	most, ends := 1, []record.Count{}
	if t, ok := b.tollOf(in, Measure{Effect: e}); ok {
		toll := b.noting(strong(b.toll(t)), b.madeOf([]string{in.ID}, Measure{Effect: e}))
		g.Rows = append(g.Rows, []Text{strong(b.say("toll.row", b.code("policy", string(b.in.Policy)))), toll, nil, nil})
		ends = append(ends, record.Count{Min: t.Min, Max: t.Max})
		if t.State != record.TollGiven {
			ends[0] = record.Count{Min: record.Unbounded, Max: record.Unbounded}
		}
	}
	for _, f := range list {
		k := f.claim.Casualty
		g.Rows = append(g.Rows, []Text{b.who(k.Source), b.counted(f), b.quoted(f.told, k.Span), b.source(f.told.Document)})
		ends = append(ends, k.Count)
	}
	for _, c := range ends {
		most = max(most, c.Min, c.Max)
	}
	step := chart.Step(most)
	end := (most + step - 1) / step * step
	for _, c := range ends {
		g.Bars = append(g.Bars, barOf(c, end))
	}
	g.Scale = b.say("scale", b.code("effect", string(e)), end)
	return g
}

func barOf(c record.Count, end int) Bar {
	at := func(n int) float64 { return 92 * float64(max(n, 0)) / float64(end) }
	bar := Bar{From: at(c.Min), To: at(c.Max), Best: -1}
	switch {
	case c.Min == record.Unbounded && c.Max == record.Unbounded:
		bar.Blank = true
	case c.Max == record.Unbounded:
		bar.To, bar.Open = 100, true
	}
	if c.Min == c.Max && !bar.Blank {
		bar.Best = at(c.Min)
	}
	return bar
}

// counted is a figure with whom it counts and why it may stand in no toll.
func (b *builder) counted(f figure) Text {
	k := f.claim.Casualty
	out := plain(b.count(k.Count))
	var notes []Text
	switch {
	case k.Status == record.PerpetratorVictim:
		notes = append(notes, plain(b.say("figure.attackers")))
	case k.Who != "" && k.Who != "perpetrators":
		notes = append(notes, name(k.Who))
	case k.Status != "":
		notes = append(notes, plain(b.code("status", string(k.Status))))
	}
	for _, n := range []struct {
		is  bool
		key string
	}{{k.Subset, "figure.part"}, {k.Superseded, "figure.earlier"}, {k.PerpetratorsCounted, "figure.included"}, {f.aside, "figure.aside"},
		{k.Source.Kind == record.SourcePerpetrator, "figure.party"}} {
		if n.is {
			notes = append(notes, plain(b.say(n.key)))
		}
	}
	if len(notes) > 0 {
		out = append(out, looking(b.tell("brackets", join(b.say("comma"), notes...)), Quiet)...)
	}
	return out
}

// who is a source with its kind and through whom it came; nobody is the document itself.
func (b *builder) who(s record.Source) Text {
	if s.OwnVoice() {
		return b.via(plain(b.say("who.document")), s)
	}
	out := name(s.Name)
	if s.Kind != "" && s.Kind != record.SourceUnknown {
		out = append(out, looking(b.tell("brackets", b.code("kind", string(s.Kind))), Quiet)...)
	}
	return b.via(out, s)
}

func (b *builder) via(t Text, s record.Source) Text {
	for _, v := range s.Via {
		t = append(t, looking(b.tell("via", name(v.Name)), Quiet)...)
	}
	return t
}

// mostQuoted is how many letters of a sentence are quoted.
const mostQuoted = 280

// quoted is the words at a span, as they were written.
func (b *builder) quoted(a record.Told, s record.Span) Text {
	if s.IsZero() {
		return quiet(b.say("quote.none"))
	}
	return b.quotation(s.Quote(a.Document.Text))
}

func (b *builder) quotation(q string) Text {
	r := []rune(squeezed(q))
	const marks = "\"“”«»"
	if n := len(r); n > 2 && strings.ContainsRune(marks, r[0]) && strings.ContainsRune(marks, r[n-1]) {
		r = r[1 : n-1] // it gets marks of its own
	}
	if len(r) > mostQuoted {
		r = append(slices.Clone(r[:mostQuoted]), '…')
	}
	return Text{{Words: string(r), Look: Quote, Dir: Foreign}}
}

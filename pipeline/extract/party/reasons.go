package party

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

// Reason is one that holds of a party.
type Reason = weigh.Reason

// window is how many words on either side of a name are looked at, and near how many for the words themselves.
const (
	window = 9
	near   = 4
)

// list gathers reasons, each once.
type list struct {
	seen map[Reason]bool
	all  []Reason
}

func (l *list) add(what, which string) {
	if r := (Reason{What: what, Which: which}); !l.seen[r] {
		l.seen[r] = true
		l.all = append(l.all, r)
	}
}

// reasons gathers what speaks for and against a party: of what it is, and of each time that it is named.
func (v *View) reasons(o *Option, groups int) {
	all := list{seen: map[Reason]bool{}}
	v.whole(o, groups, &all)
	o.Whole = all.all
	for _, m := range o.Mentions {
		one := list{seen: map[Reason]bool{}}
		v.mention(m, &one)
		o.By = append(o.By, one.all)
	}
}

// whole adds what holds of the party, however often it is named.
func (v *View) whole(o *Option, groups int, l *list) {
	m := o.Mentions[0]
	kind := kindOf(m)
	l.add("kind", kind)
	l.add("kind-type", kind+" "+string(v.Account.Type))
	l.add("times", step(len(o.Mentions)))
	l.add("main", yes(v.Account.Main))
	v.rank(o, l)
	if band(m) {
		l.add("groups", step(groups))
		l.add("groups-main", step(groups)+" "+yes(v.Account.Main))
		l.add("groups-type", step(groups)+" "+string(v.Account.Type))
	}
	if p := v.Account.Place; p != nil && m.Country != "" {
		l.add("home", yes(p.Country == m.Country))
		l.add("home-kind", yes(p.Country == m.Country)+" "+kind)
		l.add("home-type", yes(p.Country == m.Country)+" "+string(v.Account.Type))
	}
}

// mention adds what holds of one mention.
func (v *View) mention(m *record.ActorMention, l *list) {
	st, s := v.standing(m)
	kind := kindOf(m)
	l.add("stands", st)
	l.add("stands-kind", st+" "+kind)
	l.add("far", step(v.far(m)))
	speaks, meant := v.speaks(m)
	l.add("speaks", yes(speaks)+" "+st)
	l.add("speaks-kind", yes(speaks)+" "+kind)
	l.add("meant", yes(meant)+" "+st)
	if m.Adjective {
		l.add("adjective", st)
	}
	if v.harmed(m) {
		l.add("harmed", kind)
		l.add("harmed-stands", st)
	}
	if v.aimedAt(m) {
		l.add("aimed", st)
	}
	l.add("verb", "<"+v.verb(m, -1))
	l.add("verb", ">"+v.verb(m, 1))
	if m.First < v.Reading.Sentences[0].Last {
		l.add("title", kind)
	}
	v.words(m, st, l)
	if s != nil {
		v.acts(m, s, st, l)
	}
}

// acts adds how the mention stands to the acts of its sentence.
func (v *View) acts(m *record.ActorMention, s *scene.Scene, st string, l *list) {
	best, where, form := 1<<20, "none", ""
	for i := range s.Acts {
		a := &s.Acts[i]
		if !a.Real() {
			continue
		}
		if d := a.First - m.Last; d >= 0 && d < best {
			best, where, form = d, "before", string(a.Form)
		}
		if d := m.First - a.Last; d >= 0 && d < best {
			best, where, form = d, "behind", string(a.Form)
		}
	}
	d := "far"
	switch {
	case where == "none":
		d = ""
	case best < 2:
		d = "<2"
	case best < 5:
		d = "<5"
	case best < 10:
		d = "<10"
	}
	l.add("act", where+d+form)
	l.add("act-stands", where+d+form+" "+st)
	l.add("act-kind", where+d+form+" "+kindOf(m))
	if len(s.Drafts) > 0 {
		l.add("figure", where+" "+st)
	}
}

// kindOf is the kind of a party, apart by whether the authority list knows it.
func kindOf(m *record.ActorMention) string {
	k := string(m.Kind)
	if m.Nation {
		return "nation"
	}
	if m.Canonical == "" {
		return k + " unlisted"
	}
	return k
}

func step(n int) string {
	switch {
	case n < 3:
		return string(rune('0' + n))
	case n < 6:
		return "3+"
	}
	return "6+"
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// harmed reports whether a mention stands in the words of a count of harm: "four Taliban fighters were killed".
func (v *View) harmed(m *record.ActorMention) bool {
	for i := range v.Account.Casualties {
		if v.Account.Casualties[i].Span.Overlaps(m.Span) {
			return true
		}
	}
	return false
}

// aimedAt reports whether a mention stands in the words of a target.
func (v *View) aimedAt(m *record.ActorMention) bool {
	for i := range v.Account.Targets {
		if v.Account.Targets[i].Span.Overlaps(m.Span) {
			return true
		}
	}
	return false
}

// verb is the nearest verb before or behind a mention in its sentence, with how it is joined.
func (v *View) verb(m *record.ActorMention, step int) string {
	s := v.Reading.Sentences[min(v.Reading.SentenceOf(m.First), len(v.Reading.Sentences)-1)]
	i := m.First - 1
	if step > 0 {
		i = m.Last
	}
	for ; i >= s.First && i < s.Last; i += step {
		if t := v.Reading.Tokens[i]; t.Tag == record.VERB {
			return t.Norm
		}
	}
	return "-"
}

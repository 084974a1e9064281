package role

import (
	"sort"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// subject: the party, or its fighters, stands as subject of a verb of violence: "CODECO fighters entered the village
// and killed", "Russian forces shelled", "Boko Haram, which seized 276 girls". What it does regularly is no one act, and
// who shoots back did not begin it.
func (v *View) subject(s *scene.Scene, m *record.ActorMention) bool {
	first, i := v.bounds(m)
	if i < 0 || v.norm(m.Last) == "-" && v.norm(m.Last+1) == "led" {
		return false
	}
	rel := v.relativeAt(i)
	if rel < 0 && v.governed(s, first) {
		return false
	}
	at := v.deed(s, m, max(i, rel+1))
	if at < 0 && rel >= 0 && !v.governed(s, first) {
		if end := v.comma(rel, s.Last); end < s.Last {
			at = v.deed(s, m, end+1) // "ISIS-K, which is a rival of the Taliban, was responsible for"
		}
	}
	if at < 0 || v.reported(m, at) || v.any("often", i, min(at+4, s.Last)) {
		return false
	}
	if v.blameAt(at) {
		return true
	}
	return !(ofState(m) && (v.answers(at) || v.any("hits_back", i, at+1))) && !(v.within(first) && v.verbIn(i, at))
}

// relativeAt is the relative pronoun that follows a party before token i, with or without a comma; -1 when none does.
func (v *View) relativeAt(i int) int {
	if v.norm(i) == "," {
		i++
	}
	if v.has("relative", i) {
		return i
	}
	return -1
}

// within reports whether the subject at token first stands in a relative clause about something else: "a car in which
// soldiers were riding".
func (v *View) within(first int) bool {
	return v.has("whom", first-1) || v.norm(first-1) == "where"
}

// blameAt reports whether words of responsibility begin at token i: "was behind", "is also responsible for".
func (v *View) blameAt(i int) bool {
	if !v.has("be", i) {
		return v.has("behind", i)
	}
	for i++; v.has("adverb", i) || v.tag(i) == record.ADV && !v.has("behind_bare", i); {
		i++
	}
	return v.has("behind_bare", i)
}

// deed is the verb of violence, or of responsibility, of a subject that ends before token i; -1 when it has none.
func (v *View) deed(s *scene.Scene, m *record.ActorMention, i int) int {
	for n := 0; i < s.Last && n < 14; i, n = i+1, n+1 {
		if v.blameAt(i) {
			return i
		}
		if v.norm(i) == ";" || v.has("clause", i) && !v.has("relative", i) {
			return -1
		}
		if v.has("be", i) && (v.passiveAfter(i) || !v.has("have", i-1) && v.tag(i+1) != record.VERB) {
			return -1
		}
		if v.violent(s, i) {
			return i
		}
		if q := v.phraseAt(i); q != nil && n > 9 {
			return -1
		}
	}
	return -1
}

// bounds returns the first token of the phrase that stands for a party and the one after it; -1 where the phrase
// stands for something else ("the Taliban governor").
func (v *View) bounds(m *record.ActorMention) (first, last int) {
	first, last = m.First, m.Last
	p := v.phraseAt(m.Last - 1)
	if p == nil {
		return first, last
	}
	if m.Adjective && p.Head != m.Last-1 && !v.force(p.Head) {
		return first, -1
	}
	first, last = min(first, p.First), p.Last
	if !m.Adjective && p.Head != m.Last-1 && !v.force(p.Head) {
		last = m.Last // "Maoists blow up vehicle": the rest of the phrase may be a verb
	}
	if v.has("of", first-1) && v.forceBefore(first-2) || v.has("from_party", first-1) && v.has("attacker", first-2) {
		first = v.start(first - 2) // "gunmen from the ADF"
	} else if v.has("of", first-1) && (v.numberAt(first-2) || v.has("dozens", first-2)) {
		first = v.start(first - 2)
	} else if v.has("preposition", first-1) && !v.has("clause", first-1) && v.relativeAt(last) < 0 || v.has("run_by", first-1) && v.norm(first-2) == "-" {
		return first, -1
	}
	return first, last
}

// governed reports whether the phrase that begins at token first is the object of a verb or preposition: "killed three
// fighters of the STC", "ambushed a Taliban patrol", "a bus carrying Houthi fighters".
func (v *View) governed(s *scene.Scene, first int) bool {
	if v.has("preposition", first-1) && !v.has("clause", first-1) || v.harmBefore(first) || v.objectAt(s, first) {
		return true
	}
	for n := 1; n < 4; n++ {
		if t, k, ok := v.trigger(first - n); ok && k == n && t == 'v' && v.tag(first-1) != record.NOUN {
			return true
		}
	}
	return false
}

// objectAt reports whether a verb stands right before token i whose object begins there. After a verb of saying a
// clause of its own begins: "the army said ELN rebels killed".
func (v *View) objectAt(s *scene.Scene, i int) bool {
	if i-1 <= s.First || v.tag(i-1) != record.VERB || v.has("say", i-1) || v.has("be", i-1) || v.has("have", i-1) || v.inDate(i-1) {
		return false
	}
	at := v.Reading.Tokens[i].Span
	for k := range v.Reading.Attributions {
		if c := v.Reading.Attributions[k].Content; c.Contains(at) && c.Start >= v.Reading.Tokens[i-1].End {
			return false
		}
	}
	return true
}

func (v *View) harm(i int) (form string, n int, ok bool) {
	if i < 0 {
		return "", 0, false
	}
	h, n, ok := v.Cues.Harm.Match(v.Reading.Tokens, i)
	return string(h.Form), n, ok
}

func (v *View) trigger(i int) (form byte, n int, ok bool) {
	if i < 0 {
		return 0, 0, false
	}
	t, n, ok := v.Cues.Trigger.Match(v.Reading.Tokens, i)
	return t.Form, n, ok
}

// reported reports whether the verb at token i stands in what somebody says, and the party before it does not: "the
// armed wing of Islamic Jihad said its fighters had detonated".
func (v *View) reported(m *record.ActorMention, i int) bool {
	at := v.Reading.Tokens[i].Span
	for k := range v.Reading.Attributions {
		a := &v.Reading.Attributions[k]
		own := a.Stance == record.StanceView && a.Source.Span.Overlaps(m.Span) // "Boko Haram tried to blow up"
		if a.Content.Contains(at) && m.End <= a.Content.Start && !a.Cue.IsZero() && !own {
			return true
		}
	}
	return false
}

// answers reports whether the verb at token i is done to the attackers: "police shot the gunman dead".
func (v *View) answers(i int) bool {
	for j := i + 1; j < i+5; j++ {
		if v.has("attacker", j) {
			return true
		}
		if v.stop(j) {
			return false
		}
	}
	return false
}

func (v *View) passiveAfter(i int) bool {
	if h, _, ok := v.Cues.Harm.Match(v.Reading.Tokens, i+1); ok && h.Form == "part" {
		return true
	}
	t, n, ok := v.trigger(i + 1)
	return ok && t == 'v' && v.tag(i+1) == record.VERB && v.phraseAt(i+1+n) == nil
}

func ofState(m *record.ActorMention) bool {
	return m.Kind == record.ActorStateForces || m.Kind == record.ActorPolice
}

// violent reports whether a verb of violence stands at token i, outside a noun phrase.
func (v *View) violent(s *scene.Scene, i int) bool {
	for k := range s.Acts {
		a := &s.Acts[k]
		if a.First == i && a.Form == 'v' && v.done(a) && (v.tag(i) == record.VERB || v.phraseAt(i) == nil || a.Last-i > 1) {
			return v.active(i, a.Last)
		}
	}
	if v.phraseAt(i) != nil && v.tag(i) != record.VERB {
		return false
	}
	if h, n, ok := v.harm(i); ok {
		return (h == "part" || h == "fin" || h == "ing") && !v.has("be", i-1) && v.active(i, i+n)
	}
	if !v.has("carry_out", i) {
		return false
	}
	for k := range s.Acts {
		if a := &s.Acts[k]; a.First > i && a.First-i < 8 && v.done(a) {
			return true
		}
	}
	return false
}

// done reports whether an act is real, or what the account is when that went no further: a foiled attack has its doer too.
func (v *View) done(a *act.Act) bool {
	return a.Real() || v.Account != nil && a.Stage == v.Account.Stage && a.Stage != record.CarriedOut && a.Stage != record.Threatened
}

// active reports whether the verb [i, last) is no passive participle: "Two Israelis wounded in stabbing", "patrol
// attacked by rebels". One that may be either way needs an object right after it.
func (v *View) active(i, last int) bool {
	if v.has("agent_by", last) || v.has("suffers", i) {
		return false
	}
	if h, _, ok := v.harm(i); !ok || h != "part" {
		return true
	}
	return v.phraseAt(last) != nil || v.numberAt(last) || v.tag(last) == record.ADV && v.phraseAt(last+1) != nil
}

func (v *View) numberAt(i int) bool {
	ns := v.Reading.Numbers
	k := sort.Search(len(ns), func(k int) bool { return ns[k].Last > i })
	return k < len(ns) && ns[k].First <= i
}

// force reports whether the head noun stands for the armed men of a party: fighters, troops, warplanes.
func (v *View) force(head int) bool { return v.has("force", head) }

func (v *View) forceBefore(i int) bool {
	for n := 0; n < 3; n++ {
		if v.has("force", i-n) {
			return true
		}
	}
	return false
}

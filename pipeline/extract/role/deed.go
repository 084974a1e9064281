package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// deed is the verb of violence, or of responsibility, of a subject that ends before token i; -1 when it has none.
func (v *View) deed(s *scene.Scene, m *record.ActorMention, i int) int {
	for n := 0; i < s.Last && n < 14; i, n = i+1, n+1 {
		if v.blameAt(i) {
			return i
		}
		if v.norm(i) == ";" || v.has("clause", i) && !v.has("relative", i) || v.opines(i) {
			return -1
		}
		if v.inFight(s, i) {
			return i
		}
		if v.violent(s, i) {
			return i
		}
		if v.has("be", i) && (v.passiveAfter(i) || !v.has("have", i-1) && v.tag(i+1) != record.VERB) {
			return -1
		}
		if q := v.phraseAt(i); q != nil && n > 9 {
			return -1
		}
	}
	return -1
}

// inFight: "were in a fierce shootout": be, at token i, in a fight.
func (v *View) inFight(s *scene.Scene, i int) bool {
	if !v.has("be", i) || v.norm(i+1) != "in" && !(v.has("adverb", i+1) && v.norm(i+2) == "in") {
		return false
	}
	for j := i + 2; j < i+7; j++ {
		if v.clashAt(s, j) {
			return true
		}
	}
	return false
}

// opines reports whether a verb of saying or thinking stands at token i, with a clause of its own behind it: "the army
// believes the ELN was behind it". What one is believed to have done is one's own.
func (v *View) opines(i int) bool {
	if v.has("be", i-1) && v.has("that_clause", i+1) {
		return v.has("opinion", i)
	}
	return v.tag(i) == record.VERB && (v.has("say", i) || v.has("opinion", i)) && !v.has("be", i-1) && !v.has("adverb", i) && v.norm(i+1) != "to"
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

// violent reports whether a verb of violence stands at token i, outside a noun phrase.
func (v *View) violent(s *scene.Scene, i int) bool {
	if v.has("encircles", i) {
		return false // "troops had surrounded the camps" where others killed
	}
	for k := range s.Acts {
		a := &s.Acts[k]
		if a.First == i && a.Form == 'v' && v.done(a) && (v.tag(i) == record.VERB || v.phraseAt(i) == nil || a.Last-i > 1 || v.has("have", i-1)) {
			return v.active(i, a.Last)
		}
	}
	if v.phraseAt(i) != nil && v.tag(i) != record.VERB {
		return false
	}
	if v.has("did_it", i) && !v.negative(i-1) && !v.negative(i-2) {
		return true
	}
	if h, n, ok := v.harm(i); ok {
		return (h == "part" || h == "fin" || h == "ing") && !v.has("be", i-1) && v.active(i, i+n)
	}
	if !v.has("carry_out", i) {
		return false
	}
	for k := range s.Acts {
		if a := &s.Acts[k]; a.First > i && a.First-i < 8 && v.done(a) && !v.any("zero", i, a.First) {
			return true
		}
	}
	return false
}

// active reports whether the verb [i, last) is no passive participle: "Two Israelis wounded in stabbing", "patrol
// attacked by rebels". One that may be either way needs an object right after it.
func (v *View) active(i, last int) bool {
	if v.has("agent_by", last) || v.has("suffers", i) {
		return false
	}
	if v.norm(last) != "that" && v.has("them", last) || v.has("victim_pronoun", last) {
		return true // "the ELN killed them"
	}
	h, n, ok := v.harm(i)
	if !ok || h != "part" {
		return true
	}
	last = max(last, i+n) // "hacked" of "hacked to death"
	return v.phraseAt(last) != nil || v.numberAt(last) || v.tag(last) == record.ADV && v.phraseAt(last+1) != nil
}

// done reports whether an act is real, or what the account is when that went no further: a foiled attack has its doer too.
func (v *View) done(a *act.Act) bool {
	return a.Real() || v.Account != nil && a.Stage == v.Account.Stage && a.Stage != record.CarriedOut && a.Stage != record.Threatened
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

// answersThem reports whether the verb at token i is done to attackers told of before in the sentence: "gunmen killed seven
// before soldiers shot all five dead", "stabbed a guard before police shot him".
func (v *View) answersThem(s *scene.Scene, i int) bool {
	j := i + 1
	for v.has("adverb", j) || v.has("definite", j) {
		j++
	}
	him := v.has("victim_pronoun", j)
	if !him && !v.has("them", j) && !(v.numberAt(j) && (v.phraseAt(j) == nil || v.phraseAt(j).Last == j+1)) {
		return false
	}
	for k := s.First; k < i; k++ {
		if v.has("attacker", k) || v.outlaw(k) || him && v.has("man", k) {
			return true
		}
	}
	return false
}

func (v *View) passiveAfter(i int) bool {
	if h, _, ok := v.Cues.Harm.Match(v.Reading.Tokens, i+1); ok && h.Form == "part" {
		return true
	}
	if n := v.length("carry_out", i+1); n > 0 && v.tag(i+1) == record.VERB && v.phraseAt(i+1+n) == nil {
		return true // "two of the navy's boats were destroyed"
	}
	t, n, ok := v.trigger(i + 1)
	return ok && t == 'v' && v.tag(i+1) == record.VERB && v.phraseAt(i+1+n) == nil
}

func (v *View) harm(i int) (form string, n int, ok bool) {
	if i < 0 {
		return "", 0, false
	}
	h, n, ok := v.Cues.Harm.Match(v.Reading.Tokens, i)
	return string(h.Form), n, ok && !h.Hit() // "shot" is a verb of doing as well
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
	at := v.words(i)
	for k := range v.Reading.Attributions {
		a := &v.Reading.Attributions[k]
		own := a.Stance == record.StanceView && a.Source.Span.Overlaps(m.Span) // "Boko Haram tried to blow up"
		if a.Content.Contains(at) && m.End <= a.Content.Start && !a.Cue.IsZero() && !own {
			return true
		}
	}
	return false
}

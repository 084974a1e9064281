package role

import (
	"sort"

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
	if v.has("whether", first-1) || v.neither(first) || v.norm(first-1) == "as" && v.has("indefinite", first) {
		return false // "a man dressed as a policeman"
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
	if at < 0 || v.reported(m, at) || v.any("often", i, min(at+4, s.Last)) || v.any("many_times", at, s.Last) {
		return false
	}
	if v.blameAt(at) {
		return true
	}
	return !(ofState(m) && (v.answers(at) || v.answersThem(s, at) || v.any("hits_back", i, at+1))) && !(v.within(first) && v.verbIn(i, at))
}

// relativeAt is the relative pronoun that follows a party before token i, with or without a comma, or with words that say again
// what it is: ", the group that carried out"; -1 when none does.
func (v *View) relativeAt(i int) int {
	if v.norm(i) == "," {
		i++
		if p := v.phraseAt(i); p != nil && p.First == i && (v.has("group_noun", p.Head) || v.has("band_noun", p.Head)) && v.has("relative", p.Last) {
			i = p.Last
		}
	}
	if v.has("relative", i) {
		return i
	}
	return -1
}

// within reports whether the subject at token first stands in a relative clause about something else: "a car in which
// soldiers were riding".
func (v *View) within(first int) bool {
	if v.norm(first-1) == "whom" && !v.has("preposition", first-2) {
		return false // "four settlers whom gunmen had killed"
	}
	return v.has("whom", first-1) || v.norm(first-1) == "where"
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
	last = v.joined(last)
	if v.has("of", first-1) && v.forceBefore(first-2) || v.has("from_party", first-1) && v.has("attacker", first-2) {
		first = v.start(first - 2) // "gunmen from the ADF"
	} else if v.has("of", first-1) && (v.numberAt(first-2) || v.has("dozens", first-2)) {
		first = v.start(first - 2)
	} else if v.has("preposition", first-1) && !v.has("clause", first-1) && v.relativeAt(last) < 0 || v.has("run_by", first-1) && v.norm(first-2) == "-" {
		return first, -1
	}
	return first, last
}

// joined is the token after the parties that "and" joins to one that ends before token i: "the ELN and the FARC killed".
func (v *View) joined(i int) int {
	j := i
	if v.norm(j) == "(" && v.norm(j+2) == ")" {
		j += 3
	}
	if !v.has("and", j) {
		return i
	}
	p := v.phraseAt(j + 1)
	if p == nil || p.First != j+1 {
		return i
	}
	as := v.actorsFrom(j + 1)
	if len(as) == 0 || as[0].First >= p.Last || as[0].Last < p.Last && !v.force(p.Head) {
		return i
	}
	return p.Last
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
	at := v.words(i)
	for k := range v.Reading.Attributions {
		if c := v.Reading.Attributions[k].Content; c.Contains(at) && c.Start >= v.Reading.Tokens[i-1].End {
			return false
		}
	}
	return true
}

func ofState(m *record.ActorMention) bool {
	return m.Kind == record.ActorStateForces || m.Kind == record.ActorPolice
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

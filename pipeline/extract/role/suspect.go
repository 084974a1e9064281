package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// suspected: "suspected jihadists", "suspicion turned to Islamic State", "ISIS is believed to be behind the blast".
func (v *View) suspected(m *record.ActorMention, s *scene.Scene) bool {
	if v.isSuspect(m, s) || v.primeSuspect(m, s) || v.mayHave(m, s) {
		return true
	}
	if m.Adjective || v.has("agent_by", v.start(m.First)-1) || v.fallen(s, m) || v.aimedAt(s, m) {
		return false
	}
	for i := m.First - 1; i >= s.First && i >= m.First-7; i-- {
		if n := v.length("suspicion", i); n > 0 {
			if v.has("tied_to", i) && (v.force(i-1) || v.has("group_noun", i-1)) && !v.tiedDo(s, i, m.Last) {
				return false
			}
			return !v.suspects(s, i, n) && (!v.has("blame", i) || !v.spiedFor(i, v.start(m.First)))
		}
		if v.has("and", i) && ofState(m) {
			return false // "between suspected rebels and troops"
		}
		if v.has("quote", i) {
			continue // "all the fingerprints" of al-Qaeda
		}
		if v.stop(i) || v.has("clause", i) || v.assault(i) {
			return false
		}
	}
	return false
}

// tiedDo reports whether the men before token i, whom words up to token last tie to a party, are those who did it:
// "militants linked to X roam the area" and "a region plagued by groups linked to X" tell of nothing that was done.
func (v *View) tiedDo(s *scene.Scene, i, last int) bool {
	by := v.start(i-1) - 1
	return v.has("agent_by", by) && !v.has("plagued", by-1) || v.violentIn(s, last, min(last+8, v.comma(last, s.Last))) || v.any("be", last, last+3) && v.any("suspicion", last, last+5)
}

// aimedAt reports whether the party is what an act was aimed at: "a raid on suspected al-Qaeda militants".
func (v *View) aimedAt(s *scene.Scene, m *record.ActorMention) bool {
	first, _ := v.people(m)
	for v.has("suspicion", first-1) {
		first--
	}
	if form, _, ok := v.trigger(first - 1); ok && form == 'v' { // "drone strike targets Pakistani Taliban"
		return true
	}
	if !v.has("aim", first-1) || v.has("of", first-1) {
		return false
	}
	for k := range s.Acts {
		if a := &s.Acts[k]; a.Last == first-1 && a.Form != 'v' {
			return true
		}
	}
	return false
}

// suspects reports whether the word of suspicion at token i has its suspect before it: "militants have been blamed for
// attacks since the army stormed a mosque", "the group, which is linked to the PKK"; and "blamed" alone has its object
// right behind it, which accused reads.
func (v *View) suspects(s *scene.Scene, i, n int) bool {
	j := i - 1
	for j > s.First && (v.has("adverb", j) || v.tag(j) == record.ADV) {
		j--
	}
	if !v.has("be", j) {
		return n == 1 && v.has("blame", i) && !v.has("blame_to", i)
	}
	for v.has("be", j) || v.has("have", j) {
		j--
	}
	if v.has("suspect_of", i+n) {
		return !v.has("suspicion", j) // "suspicion is likely to fall on"
	}
	if !v.has("relative", j) {
		return false
	}
	for v.has("relative", j) || v.norm(j) == "," {
		j--
	}
	p := v.phraseAt(j)
	return p != nil && v.has("group_noun", p.Head)
}

// isSuspect: "Boko Haram is suspected of the raid", "the ADF are thought to have carried it out", "Boko Haram
// involvement was suspected".
func (v *View) isSuspect(m *record.ActorMention, s *scene.Scene) bool {
	i := m.Last
	if p := v.phraseAt(m.Last - 1); p != nil && p.Head >= m.Last {
		if !v.force(p.Head) && !v.has("involvement", p.Head) {
			return false
		}
		i = p.Last
	} else if m.Adjective {
		return false
	}
	if p := v.phraseAt(i + 1); v.norm(i) == "," && p != nil && v.has("group_noun", p.Head) {
		i = p.Last // "JNIM, the jihadist group that was blamed for"
	}
	if v.norm(i) == "," && v.has("clause", i+1) && v.comma(i+2, s.Last) < s.Last {
		i = v.comma(i+2, s.Last) + 1 // "Boko Haram, whose name means ..., is thought to have"
	}
	if v.has("relative", i) {
		i++
	}
	involved := v.has("involvement", i-1)
	be := false
	for n := 0; n < 5 && i < s.Last; i, n = i+1, n+1 {
		if k := v.length("suspicion", i); be && k > 0 {
			return involved || v.has("suspected_end", i) && v.norm(i+k) == "." || v.has("suspect_of", i+k) && (v.violence(i+k, min(i+k+9, s.Last)) || v.any("behind_bare", i+k, min(i+k+5, s.Last)))
		}
		be = be || v.has("be", i)
		if !v.has("be", i) && !v.has("have", i) && !v.has("adverb", i) && v.tag(i) != record.ADV {
			return false
		}
	}
	return false
}

// primeSuspect: "the ELN is the prime suspect".
func (v *View) primeSuspect(m *record.ActorMention, s *scene.Scene) bool {
	first, i := v.bounds(m)
	if i < 0 || v.neither(first) {
		return false
	}
	for n := 0; n < 4 && i < s.Last; i, n = i+1, n+1 {
		if v.has("comes_under", i) {
			return true
		}
		if v.has("be", i) {
			return v.has("prime_suspect", i+1) || v.has("adverb", i+1) && v.has("prime_suspect", i+2)
		}
		if !v.has("have", i) && !v.has("adverb", i) {
			return false
		}
	}
	return false
}

// mayHave: "the ELN may have been behind it", "could have planted the bomb", "investigators are looking into whether the
// ELN was behind it".
func (v *View) mayHave(m *record.ActorMention, s *scene.Scene) bool {
	first, i := v.bounds(m)
	if i < 0 || v.governed(s, first) || v.neither(first) {
		return false
	}
	maybe := v.has("whether", first-1) && v.any("looking_into", first-4, first)
	for n := 0; n < 6 && i < s.Last; i, n = i+1, n+1 {
		switch {
		case v.has("maybe", i):
			maybe = true
		case v.blameAt(i):
			return maybe && !v.negative(i-1)
		case v.has("be", i), v.has("have", i), v.has("adverb", i):
		default:
			return maybe && v.has("have", i-1) && (v.has("carry_out", i) || v.has("did_it", i)) && !v.negative(i-1)
		}
	}
	return false
}

package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// opponent: a named group that fights a clash: "soldiers clash with Abu Sayyaf", "fighting between the army and the
// Arakan Army", and whose men fell in one: "two Abu Sayyaf gunmen died in the firefight".
func (v *View) opponent(s *scene.Scene, m *record.ActorMention) bool {
	if ofState(m) && m.Country != "" && m.Country != v.country() {
		return v.fightsWith(s, m) // "clashes with Israeli forces in Battir"
	}
	if !insurgent(m) || !named(m) {
		return false
	}
	return v.fightsWith(s, m) || v.clashed(s) && v.fallen(s, m)
}

// clashed reports whether the scene, or the account it is part of, is a fight of two armed sides.
func (v *View) clashed(s *scene.Scene) bool {
	if v.Account != nil {
		return v.Account.Type == record.ArmedClash
	}
	for i := range s.Acts {
		if a := &s.Acts[i]; a.Real() && a.Type == record.ArmedClash {
			return true
		}
	}
	return false
}

// fightsWith: "clashes with FARC guerrillas", "a gunfight between soldiers and the ELN".
func (v *View) fightsWith(s *scene.Scene, m *record.ActorMention) bool {
	with := v.start(m.First) - 1
	if v.has("and", with) {
		with = v.start(with-1) - 1
		return v.has("between", with) && v.clashBefore(s, with)
	}
	return (v.has("clash_with", with) || v.has("between", with)) && v.clashBefore(s, with)
}

// clashBefore reports whether the noun or verb of a clash stands right before token i.
func (v *View) clashBefore(s *scene.Scene, i int) bool {
	for k := range s.Acts {
		a := &s.Acts[k]
		if a.Real() && a.Type == record.ArmedClash && a.Last <= i && i-a.Last < 3 && !v.any("wages", a.First-5, a.First) {
			return true
		}
	}
	return false
}

func (v *View) clashAt(s *scene.Scene, i int) bool {
	for k := range s.Acts {
		if a := &s.Acts[k]; a.First == i && a.Type == record.ArmedClash {
			return true
		}
	}
	return false
}

// fallen reports whether the men of a party are those that the words count as harmed: "four suspected members of
// al-Shabaab were killed", "a strike that killed two Houthi fighters", "killed Karim, a commander of the PKK".
func (v *View) fallen(s *scene.Scene, m *record.ActorMention) bool {
	first, last := v.people(m)
	return v.harmBefore(first) || v.norm(first-1) == "," && v.harmBefore(v.start(first-2)) || v.fall(s, last)
}

// people is the phrase of a party together with those it counts: "four members of", "the armed wing of".
func (v *View) people(m *record.ActorMention) (first, last int) {
	first, last = v.start(m.First), max(m.Last, v.end(m.Last-1))
	if at := v.endsAt("known_as", first); at > 0 && v.phraseAt(at-1) != nil && v.force(v.phraseAt(at-1).Head) {
		first = v.start(at - 1) // "the guerrillas known as the Red Front"
	}
	for n := 0; n < 3 && (v.has("of", first-1) || v.has("from_party", first-1)); n++ {
		at := first - 2
		if v.has("quote", at) {
			at--
		}
		p := v.phraseAt(at)
		if p == nil || !v.force(p.Head) && !v.has("dozens", p.Head) && !v.numberAt(p.Head) && !v.has("title", p.Head) {
			break
		}
		first = p.First
	}
	return first, last
}

// harmBefore reports whether a verb of harm has the phrase that begins at token first for its object, alone or as one
// of a list: "killing a policeman and two FARC rebels".
func (v *View) harmBefore(first int) bool {
	for n := 0; n < 3; n++ {
		for v.has("adverb", first-1) || v.has("quote", first-1) {
			first--
		}
		for k := 1; k < 4; k++ {
			if h, w, ok := v.harm(first - k); ok && w == k && (h == "part" || h == "fin" || h == "ing") {
				return true
			}
		}
		if !v.has("and", first-1) && v.norm(first-1) != "," || v.phraseAt(first-2) == nil {
			return false
		}
		first = v.start(first - 2)
	}
	return false
}

// fall reports whether the words after token i say that those named before it were harmed: "were killed", "died", also
// after a relative clause: ", who had shot a policeman, were killed".
func (v *View) fall(s *scene.Scene, i int) bool {
	for n := 0; i < s.Last && n < 12; i, n = i+1, n+1 {
		if h, w, ok := v.harm(i); ok && (h == "intr" || h == "part") {
			return h == "intr" || v.beBefore(i) || !v.active(i, i+w)
		}
		switch {
		case v.has("relative", i) && v.norm(i-1) == ",":
			i = v.comma(i+1, s.Last)
		case v.norm(i) == ";" || v.has("clause", i) && !v.has("relative", i):
			return false
		case n > 0 && v.has("and", i) && v.numberAt(i+1):
			return false // "troops who fight the group were ambushed and three died"
		}
	}
	return false
}

// comma is the next comma in tokens [i, last), else last.
func (v *View) comma(i, last int) int {
	for i < last && v.norm(i) != "," {
		i++
	}
	return i
}

// beBefore reports whether an auxiliary of the passive stands before token i: "have been killed", "were also wounded".
func (v *View) beBefore(i int) bool {
	for n := 1; n < 3; n++ {
		if v.has("be", i-n) {
			return true
		}
		if !v.has("adverb", i-n) {
			return false
		}
	}
	return false
}

package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// agent reports whether the text makes the party the doer of an act of the scene, and on what basis.
func (v *View) agent(s *scene.Scene, m *record.ActorMention) (record.Responsibility, bool) {
	if !armed(m) || m.Outlet {
		return record.Responsibility{}, false
	}
	modifies := v.beforeNoun(s, m)
	if !modifies && !v.byPhrase(s, m) && !v.subject(s, m) {
		return record.Responsibility{}, false
	}
	basis, src := record.ReportedFact, record.Source{}
	if a, ok := record.SourceOf(v.Reading.Attributions, m.Span); ok {
		if own := v.actorIn(a.Source.Span); own != nil && own.Canonical == m.Canonical && m.Canonical != "" {
			basis = record.ClaimedByPerpetrator
			if m.Kind != record.ActorArmedGroup && m.Kind != record.ActorCriminal {
				basis = record.ReportedFact
			}
		} else if a.Source.OwnVoice() || a.Hedged {
			basis = record.Suspected
		} else if !modifies && !v.ownForces(m, a) { // "an Israeli air strike" is nobody's accusation
			basis, src = record.Accused, a.Source
		}
	}
	if v.hedged(m) {
		basis, src = record.Suspected, record.Source{}
	}
	r := v.party(m, basis, src)
	r.Method = "responsibility/agent"
	return r, true
}

// ownForces: "Turkish jets hit PKK camps, the General Staff said": a state's own command tells of it.
func (v *View) ownForces(m *record.ActorMention, a record.Attribution) bool {
	if m.Kind != record.ActorStateForces && m.Kind != record.ActorPolice || a.Source.Kind != record.SourceMilitary {
		return false
	}
	own := v.actorIn(a.Source.Span)
	return own == nil || own.Country == "" || own.Country == m.Country
}

// beforeNoun: "an Israeli air strike", "the ISIS attack", "the Taliban's assault", "RSF drone".
func (v *View) beforeNoun(s *scene.Scene, m *record.ActorMention) bool {
	i := m.Last
	for n := 0; n < 5 && i < s.Last; n++ {
		for k := range s.Acts {
			a := &s.Acts[k]
			if a.First <= i && i < a.Last && a.Form != 'v' && a.Real() {
				return !v.objectOf(m, a)
			}
		}
		if v.has("possessive_mark", i) || v.tag(i) == record.ADJ || v.tag(i) == record.NOUN || v.tag(i) == record.NUM || v.tag(i) == record.PROPN || v.norm(i) == "-" {
			i++
			continue
		}
		return false
	}
	return false
}

// objectOf: in "the attack on the Taliban convoy bombing" a preposition of aim stands before the party.
func (v *View) objectOf(m *record.ActorMention, a *act.Act) bool {
	for i := m.First - 1; i >= m.First-3 && i >= 0; i-- {
		if v.has("aim", i) {
			return true
		}
		if v.has("definite", i) || v.has("indefinite", i) {
			continue
		}
		return false
	}
	return false
}

// byPhrase: "killed by Taliban fighters", "an attack by men of the Islamic State group", "launched by the RSF", "at
// the hands of suspected jihadists".
func (v *View) byPhrase(s *scene.Scene, m *record.ActorMention) bool {
	i := m.First - 1
	for n := 0; n < 7 && i > s.First; n++ {
		if v.has("agent_by", i) {
			return v.actNear(s, i)
		}
		if v.norm(i) == "," || v.has("clause", i) || v.tag(i) == record.VERB && v.phraseAt(i) == nil {
			return false
		}
		i--
	}
	return false
}

// actNear reports whether an act or word of harm governs the "by" at token i: one stands in the ten tokens before it.
func (v *View) actNear(s *scene.Scene, i int) bool {
	for k := range s.Acts {
		if a := &s.Acts[k]; a.Last <= i && i-a.Last < 12 && a.Real() {
			return true
		}
	}
	for j := i - 1; j >= s.First && j > i-16; j-- {
		if _, _, ok := v.Cues.Harm.Match(v.Reading.Tokens, j); ok || v.has("carry_out", j) {
			return true
		}
	}
	return false
}

// subject: the party, or its fighters, stands as subject of a verb of violence: "CODECO fighters entered the village
// and killed", "Russian forces shelled", "the RSF carried out the strike".
func (v *View) subject(s *scene.Scene, m *record.ActorMention) bool {
	p := v.phraseAt(m.Last - 1)
	i := m.Last
	if p != nil {
		i = p.Last
		if m.Adjective && p.Head != m.Last-1 && !v.force(p.Head) {
			return false
		}
	}
	first := m.First
	if p != nil {
		first = p.First
	}
	if v.has("preposition", first-1) && !(v.has("of", first-1) && v.forceBefore(first-2)) {
		return false
	}
	for n := 0; i < s.Last && n < 14; i, n = i+1, n+1 {
		if v.has("behind", i) {
			return true
		}
		if v.norm(i) == ";" || v.has("clause", i) && !v.has("relative", i) {
			return false
		}
		if v.has("be", i) && !v.has("have", i-1) && v.tag(i+1) != record.VERB {
			return false
		}
		if v.has("be", i) && v.passiveAfter(i) {
			return false
		}
		if v.violent(s, i) {
			return true
		}
		if q := v.phraseAt(i); q != nil && n > 6 {
			return false
		}
	}
	return false
}

func (v *View) passiveAfter(i int) bool {
	if h, _, ok := v.Cues.Harm.Match(v.Reading.Tokens, i+1); ok && h.Form == "part" {
		return true
	}
	t, _, ok := v.Cues.Trigger.Match(v.Reading.Tokens, i+1)
	return ok && t.Form == 'v' && v.tag(i+1) == record.VERB && v.norm(i + 1)[len(v.norm(i+1))-1] == 'd'
}

// violent reports whether a verb of violence stands at token i, outside a noun phrase.
func (v *View) violent(s *scene.Scene, i int) bool {
	if v.phraseAt(i) != nil && v.tag(i) != record.VERB {
		return false
	}
	for k := range s.Acts {
		if a := &s.Acts[k]; a.First == i && a.Form == 'v' && a.Real() {
			return true
		}
	}
	if h, _, ok := v.Cues.Harm.Match(v.Reading.Tokens, i); ok {
		return (h.Form == "part" || h.Form == "fin" || h.Form == "ing") && !v.has("be", i-1)
	}
	if !v.has("carry_out", i) {
		return false
	}
	for k := range s.Acts {
		if a := &s.Acts[k]; a.First > i && a.First-i < 8 && a.Real() {
			return true
		}
	}
	return false
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

// hedged: "suspected", "alleged", "believed to be" before the party, or "reportedly" by the verb.
func (v *View) hedged(m *record.ActorMention) bool {
	for i := m.First; i >= m.First-4 && i >= 0; i-- {
		if v.has("suspicion", i) {
			return true
		}
	}
	return false
}

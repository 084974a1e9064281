package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// relation says how the words make a party the doer of an act.
type relation byte

const (
	none     relation = 0
	modifier relation = 'm' // "an Israeli air strike"
	agentBy  relation = 'b' // "killed by CODECO fighters"
	doer     relation = 's' // "the RSF shelled"
)

// agent reports whether the text makes the party the doer of an act of the scene, and on what basis.
func (v *View) agent(s *scene.Scene, m *record.ActorMention) (entry, bool) {
	if !armed(m) || m.Outlet || v.habitual(s, m) {
		return entry{}, false
	}
	how := v.relation(s, m)
	if how == none {
		return entry{}, false
	}
	basis, src := v.basis(s, m, how)
	e := v.entry(m, basis, src)
	e.Method = "responsibility/agent"
	return e, true
}

// habitual: "Hezbollah has fired rockets over the border almost daily since October" is no agent of one act; who acts in a
// clause behind the date is: ", a day after Hamas attacked".
func (v *View) habitual(s *scene.Scene, m *record.ActorMention) bool {
	for _, d := range s.Dates {
		if d.Last <= m.First && v.any("clause", d.Last, m.First) {
			continue
		}
		if d.Kind == record.DateSet || d.Kind == record.DateRange && d.Date.Known() && d.Date.To-d.Date.From > 31 {
			return true
		}
	}
	return false
}

func (v *View) relation(s *scene.Scene, m *record.ActorMention) relation {
	switch {
	case v.flat():
		return v.flatRelation(s, m)
	case v.beforeNoun(s, m):
		return modifier
	case v.byPhrase(s, m):
		return agentBy
	case v.subject(s, m), v.opponent(s, m):
		return doer
	}
	if o := v.joinedTo(s, m); o != nil {
		return v.relation(s, o)
	}
	return none
}

// joinedTo is the party before "and" in a list of agents: "a raid by the KNLA and the KNDO"; nil when there is none.
func (v *View) joinedTo(s *scene.Scene, m *record.ActorMention) *record.ActorMention {
	i := v.start(m.First) - 1
	if i <= s.First || !v.has("and", i) {
		return nil
	}
	for i--; v.norm(i) == ")"; i-- {
		for i > s.First && v.norm(i) != "(" {
			i--
		}
	}
	for _, o := range v.mentions(s) {
		if o.Last == i+1 && o.First < m.First && named(o) && v.byPhrase(s, o) {
			return o
		}
	}
	return nil
}

// basis says who vouches for an agent: the document, a source, or the party itself.
func (v *View) basis(s *scene.Scene, m *record.ActorMention, how relation) (record.Basis, record.Source) {
	if v.claimedBy(m) {
		return record.ClaimedByPerpetrator, record.Source{}
	}
	if v.hedged(m) {
		return record.Suspected, record.Source{}
	}
	a, ok := record.SourceOf(v.Reading.Attributions, m.Span)
	if !ok {
		return record.ReportedFact, record.Source{}
	}
	own := v.source(&a)
	switch {
	case own != nil && sameParty(own, m):
		return record.ClaimedByPerpetrator, v.ownSource(&a, m)
	case a.Source.OwnVoice() || a.Hedged:
		return record.Suspected, record.Source{}
	case (how == modifier || m.Adjective && m.Nation) && !v.sided(&a, m), v.ownForces(m, a):
		return record.ReportedFact, record.Source{} // "an Israeli air strike" is nobody's accusation
	}
	return record.Accused, a.Source
}

// sided reports whether a source speaks for a side: "Russian-installed authorities", "the Houthi-run health ministry",
// "Ukrainian officials" of a Russian strike.
func (v *View) sided(a *record.Attribution, m *record.ActorMention) bool {
	first, last := v.tokens(a.Source.Span)
	for i := first; i < last; i++ {
		if v.has("run_by", i) && v.norm(i-1) == "-" {
			return true
		}
	}
	for i := range v.Reading.Places {
		p := &v.Reading.Places[i]
		if p.Adjective && p.Kind == record.PlaceCountry && a.Source.Span.Contains(p.Span) && p.Country != m.Country {
			return true
		}
	}
	return false
}

// ownForces: "Turkish jets hit PKK camps, the General Staff said": a state's own command tells of it.
func (v *View) ownForces(m *record.ActorMention, a record.Attribution) bool {
	if m.Kind != record.ActorStateForces && m.Kind != record.ActorPolice || a.Source.Kind != record.SourceMilitary {
		return false
	}
	own := v.actorIn(a.Source.Span)
	return own == nil || own.Country == "" || own.Country == m.Country
}

// beforeNoun: "an Israeli air strike", "the ISIS attack", "the Taliban's assault", "RSF drone". What ends an act is
// none ("Somali forces end 13-hour siege"), what an act answers is not the one told of ("in response to the Israeli
// aggression"), and a state's name before an act on its own soil says where it was ("Iraq attacks kill 40").
func (v *View) beforeNoun(s *scene.Scene, m *record.ActorMention) bool {
	if v.motive(m, s.First) {
		return false
	}
	home := m.Nation && m.Country != "" && m.Country == v.country()
	i := m.Last
	for n := 0; n < 5 && i < s.Last; n++ {
		for k := range s.Acts {
			a := &s.Acts[k]
			if a.First <= i && i < a.Last && a.Form != 'v' && v.done(a) {
				if home && (!tactical(a) || v.quote(m.Span) == m.Canonical) || v.has("often", a.Last) {
					return false
				}
				return !v.objectOf(m, a) && !v.ofOthers(s, a) && (m.Canonical != "" || named(m) && tactical(a))
			}
		}
		if v.has("responds", i) || v.norm(i) == "-" && v.norm(i+1) == "led" {
			return false // "the UAE-led coalition"
		}
		if v.has("possessive_mark", i) || v.tag(i) == record.ADJ || v.tag(i) == record.NOUN || v.tag(i) == record.NUM || v.tag(i) == record.PROPN || v.norm(i) == "-" {
			i++
			continue
		}
		return false
	}
	return false
}

// ofOthers: "it lost many leaders to U.S. drone strikes" names no one act, and none of the account's kind.
func (v *View) ofOthers(s *scene.Scene, a *act.Act) bool {
	if !a.Plural || a.Several > 0 || a.Definite || v.Account == nil || a.Type == v.Account.Type {
		return false
	}
	for i := range s.Acts {
		if b := &s.Acts[i]; b.Real() && b.Definite && !b.Plural && b.First != a.First {
			return true
		}
	}
	return false
}

// tactical reports whether an act is one whose name goes with who does it: "junta airstrike", but no "army attack".
func tactical(a *act.Act) bool {
	return a.Type == record.AirDroneStrike || a.Type == record.ShellingRocket
}

// motive: "in response to", "in revenge for" before the party.
func (v *View) motive(m *record.ActorMention, first int) bool {
	return v.any("motive", max(first, m.First-5), m.First)
}

// objectOf: in "the attack on the Taliban convoy bombing" a preposition of aim stands before the party.
func (v *View) objectOf(m *record.ActorMention, a *act.Act) bool {
	for i := m.First - 1; i >= m.First-3 && i >= 0; i-- {
		if v.has("aim", i) {
			return v.norm(i) != "of" || !v.has("footage", i-1) // "footage of the Taliban attack"
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
			return v.actNear(s, i) && !v.otherVerb(i-1) && !v.has("holds", i-1) && !(ofState(m) && v.answered(s, i))
		}
		if v.stop(i) || v.has("clause", i) || v.tag(i) == record.VERB && v.phraseAt(i) == nil {
			return false
		}
		i--
	}
	return false
}

// answered reports whether those who fell before the "by" at token i are the attackers of an act told of before: "one of
// the gunmen was shot dead by police", "the bomber was killed by guards".
func (v *View) answered(s *scene.Scene, i int) bool {
	if len(v.Scenes) == 0 || v.Scenes[0] == s || v.clashed(s) || !v.begun(s) {
		return false
	}
	for j := i - 1; j >= s.First && j > i-9 && v.norm(j) != ";"; j-- {
		if v.has("attacker", j) || v.outlaw(j) || v.has("them", j) && v.has("of", j-1) {
			return true
		}
	}
	return false
}

// begun reports whether the account, before a scene, is the deed of others than a state's forces: attackers are told of,
// or none of its forces does anything.
func (v *View) begun(s *scene.Scene) bool {
	for _, e := range v.found {
		if e.party != nil && insurgent(e.party) {
			return true
		}
	}
	for _, t := range v.Scenes {
		for _, a := range t.Actors {
			if t.First < s.First && ofState(a) && !v.fallen(t, a) && !v.governed(t, v.start(a.First)) {
				return false
			}
		}
	}
	return true
}

// outlaw reports whether token i is of a band without a name: "gunmen", "the militants".
func (v *View) outlaw(i int) bool {
	as := v.actorsFrom(i)
	return len(as) > 0 && as[0].First <= i && insurgent(&as[0]) && !named(&as[0])
}

// otherVerb reports whether the word before "by" is a verb that is none of violence: "a new toll given by the army".
func (v *View) otherVerb(i int) bool {
	if v.tag(i) != record.VERB || v.has("carry_out", i) || v.has("claim_verb", i) || v.has("taken", i) {
		return false
	}
	for n := 1; n < 4; n++ {
		if _, k, ok := v.harm(i - n + 1); ok && k == n {
			return false
		}
		if _, k, ok := v.trigger(i - n + 1); ok && k == n {
			return false
		}
	}
	return true
}

// claimedBy: "a bombing claimed by the TAK".
func (v *View) claimedBy(m *record.ActorMention) bool {
	for i := m.First - 1; i > m.First-4 && i > 0; i-- {
		if v.has("agent_by", i) {
			return v.has("claim_verb", i-1)
		}
	}
	return false
}

// actNear reports whether an act or word of harm governs the "by" at token i: one stands in the ten tokens before it.
// "A few days after a wave of similar attacks by" tells of others.
func (v *View) actNear(s *scene.Scene, i int) bool {
	near := -1
	for k := range s.Acts {
		if a := &s.Acts[k]; a.Last <= i && i-a.Last < 12 && v.done(a) {
			near = k
		}
	}
	if near >= 0 {
		return !s.Acts[near].Plural || !s.Acts[near].Another
	}
	for j := i - 1; j >= s.First && j > i-16; j-- {
		if _, _, ok := v.Cues.Harm.Match(v.Reading.Tokens, j); ok || v.has("carry_out", j) || v.has("taken", j) {
			return true
		}
	}
	return false
}

// hedged: "suspected", "alleged", "believed to be" before the party.
func (v *View) hedged(m *record.ActorMention) bool {
	to := false // "suspected to be members of Boko Haram", "believed the strike to be a U.S. drone attack"
	for i := m.First; i >= m.First-7 && i >= 0; i-- {
		if v.has("suspicion", i) {
			return i >= m.First-4 || to
		}
		if i < m.First && (v.assault(i) || v.has("clause", i) && !v.has("relative", i)) {
			return false
		}
		to = to || v.tag(i) == record.PART
	}
	return false
}

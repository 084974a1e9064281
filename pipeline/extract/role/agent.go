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

// name is the relation in a word.
func (r relation) name() string {
	switch r {
	case modifier:
		return "modifier"
	case agentBy:
		return "by"
	case doer:
		return "doer"
	}
	return "none"
}

// agent reports whether the text makes the party the doer of an act of the scene, and on what basis.
func (v *View) agent(s *scene.Scene, m *record.ActorMention) (entry, bool) {
	if !armed(m) || m.Outlet || v.habitual(s, m) || v.since(s, m) || v.folk(m) && !v.hedged(m) {
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

// since: "rebels hold the town since the Nusra Front overran it" tells how things came to be, where the account is told
// before.
func (v *View) since(s *scene.Scene, m *record.ActorMention) bool {
	if len(v.Scenes) == 0 || v.Scenes[0] == s {
		return false
	}
	for i := m.First - 1; i >= s.First && i > m.First-9; i-- {
		if v.has("since_until", i) {
			return !v.has("have", i-1) && (!v.inDate(i+1) || v.any("clause", i+1, m.First))
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
	case v.byPhrase(s, m), v.actOf(s, m):
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
				if v.has("campaign", a.First) && v.has("indefinite", v.start(m.First)) && (len(v.Scenes) == 0 || v.Scenes[0] != s) {
					return false // "a French operation that helps them"
				}
				return !v.objectOf(m, a) && !v.hit(s, m, a) && !v.ofOthers(s, a) && (m.Canonical != "" || named(m) && tactical(a))
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

// byPhrase: "killed by Taliban fighters", "an attack by men of the Islamic State group", "launched by the RSF", "at
// the hands of suspected jihadists".
func (v *View) byPhrase(s *scene.Scene, m *record.ActorMention) bool {
	i := m.First - 1
	for n := 0; n < 7 && i > s.First; n++ {
		if v.has("agent_by", i) {
			return v.actNear(s, i) && !v.any("motive", max(s.First, i-9), i) && !v.any("revenge", m.Last, min(s.Last, m.Last+8)) && !v.otherVerb(i-1) && !v.has("holds", i-1) && !((ofState(m) || v.governs(m)) && v.answered(s, i))
		}
		if v.stop(i) || v.has("clause", i) || v.tag(i) == record.VERB && v.phraseAt(i) == nil {
			return false
		}
		if v.has("preposition", i) && !v.has("of", i) && !v.has("from_party", i) && !v.has("tie", i-1) && v.tag(i) != record.PART {
			return false // "killed by gunmen in the Mozambican province"
		}
		i--
	}
	return false
}

// actOf: "an air strike of the coalition", "a raid of the air force", "sniper fire from the Azerbaijani side". What kills is of
// those who do it; a killing is of those who die.
func (v *View) actOf(s *scene.Scene, m *record.ActorMention) bool {
	first, _ := v.people(m)
	of := v.has("of", first-1)
	if !of && !v.has("from_party", first-1) || m.Adjective && !v.force(v.end(m.Last-1)-1) {
		return false
	}
	for k := range s.Acts {
		a := &s.Acts[k]
		if a.Last == first-1 && v.done(a) && (a.Form == 'n' || a.Form == 'w' && !of) && (!of || v.has("act_of_doer", a.Last-1)) {
			return !v.motive(m, s.First)
		}
	}
	return false
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

// actNear reports whether an act or word of harm governs the "by" at token i: one stands in the ten tokens before it.
// "A few days after a wave of similar attacks by" tells of others.
func (v *View) actNear(s *scene.Scene, i int) bool {
	near, reach := -1, 12
	if v.norm(i-1) == "," {
		reach = 24 // "was shot dead near his home in Musabani, in the Ghatsila sub-division of East Singhbhum, by Maoists"
	}
	for k := range s.Acts {
		if a := &s.Acts[k]; a.Last <= i && i-a.Last < reach && v.done(a) {
			near = k
		}
	}
	if near >= 0 {
		return !s.Acts[near].Plural || !s.Acts[near].Another
	}
	for j := i - 1; j >= s.First && j > i-reach-4; j-- {
		if _, _, ok := v.harm(j); ok || v.has("carry_out", j) || v.has("taken", j) {
			return true
		}
	}
	return false
}

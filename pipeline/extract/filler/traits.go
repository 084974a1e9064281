package filler

import (
	"github.com/sabt-org/sabt/record"
)

// Traits are what the forests look at: an entity among all others of the document. Their order is part of the model.
type Traits [traitCount]float32

const (
	tTop = iota
	tOwn
	tOwnMean
	tOwnSum
	tOwnSecond
	tBag
	tFit
	tLength
	tRight
	tMentions
	tFirstSentence
	tFirstShare
	tTokens
	tRank
	tGapTop
	tGapNext
	tFaintRivals
	tStrongRivals
	tRoleSum
	tOverlap
	tProper
	tPlural
	tHuman
	tTargetType
	tStatus
	tWeapon
	tActorKind
	tActorCanonical
	tSource
	tPlace
	tActBest
	tActType
	tActUnreal
	tActNear
	tLive
	tLiveShare
	tHarm
	tHarmSentence
	tRuleSame
	tRuleOther
	tRuleBits
	tRules
	tHeading
	tIsHead
	tNumber
	tLiveSentences
	tActTypes
	tKnown
	tHome
	tHomeMain
	tHomeType
	tHomeStage
	tHomeToll
	tHomeSize
	tHomes
	tSister
	tCountry
	tCapitals
	tPresence
	tOwnRole   = tPresence + Roles
	tBagRole   = tOwnRole + Roles
	tHere      = tBagRole + Roles
	tNear      = tHere + Roles
	tDocRole   = tNear + Roles
	traitCount = tDocRole + Roles
)

// scored is a document while its entities are weighed against each other.
type scored struct {
	d        *Document
	model    *Model
	mentions []mention
	lists    [Roles][]*Entity
	presence [Roles]float32
	sentence [][Roles]float32 // the highest chance of each role in each sentence
	highest  [Roles]float32
	byHead   map[int][Roles]float32 // the chances of each head
	all      [Roles]rivals
	live     int
	types    int
}

// rivals are the entities of a role: how many are not unlikely, how many likely, and the sum of their chances.
type rivals struct{ faint, strong, sum float32 }

func (s *scored) prepare() {
	for r, list := range s.lists {
		for _, e := range list {
			s.all[r].sum += e.top
			if e.top > 0.1 {
				s.all[r].faint++
			}
			if e.top > 0.4 {
				s.all[r].strong++
			}
		}
	}
	s.sentence = make([][Roles]float32, len(s.d.r.Sentences)+2)
	s.byHead = make(map[int][Roles]float32, len(s.mentions))
	for k := range s.mentions {
		m := &s.mentions[k]
		var all [Roles]float32
		for r := range Role(Roles) {
			p := m.chance(r)
			all[r] = p
			s.sentence[m.sentence+1][r] = max(s.sentence[m.sentence+1][r], p)
			s.highest[r] = max(s.highest[r], p)
		}
		s.byHead[m.token] = all
	}
	seen := map[record.IncidentType]bool{}
	for i := range s.d.sites {
		t := &s.d.sites[i]
		if t.live {
			s.live++
		}
		if t.best != nil && t.best.Real() && !seen[t.best.Type] {
			seen[t.best.Type] = true
			s.types++
		}
	}
}

// traits fills in the traits of the entity at a place of its list.
func (s *scored) traits(e *Entity, at int) {
	x := &e.Traits
	s.chances(e, x)
	s.rivals(e, at, x)
	s.words(e, x)
	if s.d.shouts {
		x[tCapitals] = 1
	}
	s.acts(e, x)
	s.others(e, x)
	s.homes(e, x)
}

func (s *scored) chances(e *Entity, x *Traits) {
	r := e.Role
	first, second, sum := float32(0), float32(0), float32(0)
	for _, m := range e.members {
		p := m.own[r]
		sum += p
		if p > first {
			first, second = p, first
		} else {
			second = max(second, p)
		}
		x[tBag] = max(x[tBag], m.bag[r])
	}
	n := float32(len(e.members))
	x[tTop], x[tOwn], x[tOwnMean], x[tOwnSum], x[tOwnSecond] = e.top, first, sum/n, sum, second
	x[tFit], x[tMentions] = e.best.fit[r], n
	v := e.best.variants[e.best.cut[r]]
	x[tLength], x[tRight] = float32(v.last-v.first), float32(v.right)
}

func (s *scored) rivals(e *Entity, at int, x *Traits) {
	list := s.lists[e.Role]
	x[tRank] = float32(at)
	x[tGapTop] = e.top / list[0].top
	x[tGapNext] = 1
	if at+1 < len(list) {
		x[tGapNext] = list[at+1].top / e.top
	}
	all := &s.all[e.Role]
	x[tFaintRivals], x[tStrongRivals], x[tRoleSum] = all.faint, all.strong, all.sum-e.top
	if e.top > 0.1 {
		x[tFaintRivals]--
	}
	if e.top > 0.4 {
		x[tStrongRivals]--
	}
	for _, o := range list[max(0, at-memory):at] {
		if o.Span.Overlaps(e.Span) {
			x[tOverlap] = 1
		}
	}
}

// words tells what is known of the head and its name.
func (s *scored) words(e *Entity, x *Traits) {
	d, i := s.d, e.best.token
	w := &d.words[i]
	if d.tag(i) == record.PROPN {
		x[tProper] = 1
	}
	if s.model.Words.has(d.lemmas[i]) {
		x[tKnown] = 1
	}
	if plural(d.norm(i)) {
		x[tPlural] = 1
	}
	if w.target.Human {
		x[tHuman] = 1
	}
	x[tTargetType], x[tStatus] = code(string(w.target.Type)), code(string(w.target.Status))
	x[tWeapon] = code(string(w.weapon))
	if w.actor != nil {
		x[tActorKind] = code(string(w.actor.Kind))
		if w.actor.Canonical != "" {
			x[tActorCanonical] = 1
		}
	}
	if w.place != nil {
		x[tPlace] = code(string(w.place.Kind))
	}
	if i == d.r.Phrases[e.best.phrase].Head {
		x[tIsHead] = 1
	}
	if d.words[e.best.variants[e.best.cut[e.Role]].first].number {
		x[tNumber] = 1
	}
	for _, m := range e.members {
		w := &d.words[m.token]
		if w.source {
			x[tSource] += 1 / float32(len(e.members))
		}
		if w.harm != "" {
			x[tHarm] = max(x[tHarm], float32(effectCode(w.harm)))
		}
		if w.rules&(1<<e.Role) != 0 {
			x[tRuleSame] = 1
		}
		if w.rules&^(1<<e.Role) != 0 {
			x[tRuleOther] = 1
		}
		x[tRuleBits] = max(x[tRuleBits], float32(w.rules))
	}
	x[tRules] = float32(d.rules)
}

// code is a number between 0 and 1 for a word, which trees can cut apart.
func code(s string) float32 {
	if s == "" {
		return 0
	}
	return float32(hash(s)>>8) / (1 << 24)
}

package filler

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/record"
)

// acts tells what happens where the entity is named.
func (s *scored) acts(e *Entity, x *Traits) {
	d := s.d
	x[tFirstSentence] = float32(e.members[0].sentence)
	x[tFirstShare] = float32(e.members[0].token) / float32(len(d.r.Tokens))
	x[tTokens] = float32(len(d.r.Tokens))
	x[tLiveSentences], x[tActTypes] = float32(s.live), float32(s.types)
	x[tActNear] = 99
	for _, m := range e.members {
		t := &d.sites[m.sentence]
		if t.live {
			x[tLive] = 1
			x[tLiveShare] += 1 / float32(len(e.members))
		}
		if d.r.Sentences[m.sentence].Heading {
			x[tHeading] = 1
		}
		x[tHarmSentence] = max(x[tHarmSentence], float32(t.harms))
		if t.best == nil {
			continue
		}
		if n := float32(rank(t.best)) + 10; n > x[tActBest] {
			x[tActBest] = n
			x[tActType] = code(string(t.best.Type))
			x[tActUnreal] = 0
			if t.best.Unreal {
				x[tActUnreal] = 1
			}
		}
		x[tActNear] = min(x[tActNear], float32(distance(t.acts, m.token)))
	}
}

// homes tells of the account in whose sentences the entity is named.
func (s *scored) homes(e *Entity, x *Traits) {
	d := s.d
	x[tHomes] = float32(len(d.in.Accounts))
	for _, m := range e.members {
		x[tSister] = max(x[tSister], s.sister(m, e.Role))
		a := d.sites[m.sentence].home
		if a == nil || x[tHome] == 1 && (x[tHomeMain] == 1 || !a.Main) {
			continue
		}
		x[tHome] = 1
		if a.Main {
			x[tHomeMain] = 1
		}
		x[tHomeType], x[tHomeStage] = code(string(a.Type)), code(string(a.Stage))
		x[tHomeToll], x[tHomeSize] = float32(len(a.Casualties)), float32(len(a.Evidence))
		x[tCountry] = 0
		if a.Place != nil {
			x[tCountry] = 1
		}
	}
}

// sister is the highest chance in the role of a noun joined to a mention's phrase by "and" or a comma.
func (s *scored) sister(m *mention, r Role) float32 {
	best := float32(0)
	for _, k := range []int{m.phrase - 1, m.phrase + 1} {
		if k < 0 || k >= len(s.d.r.Phrases) {
			continue
		}
		p, q := &s.d.r.Phrases[min(k, m.phrase)], &s.d.r.Phrases[max(k, m.phrase)]
		if q.First-p.Last > 2 || q.First == p.Last {
			continue
		}
		if t := s.d.tag(q.First - 1); t != record.CCONJ && s.d.norm(q.First-1) != "," {
			continue
		}
		best = max(best, s.byHead[s.d.r.Phrases[k].Head][r])
	}
	return best
}

// distance is how many tokens lie between token i and the act next to it.
func distance(acts []*act.Act, i int) int {
	best := 99
	for _, a := range acts {
		n := 0
		if i < a.First {
			n = a.First - i
		} else if i >= a.Last {
			n = i - a.Last + 1
		}
		best = min(best, n)
	}
	return best
}

// others tells of the other roles: of the entity itself, of its sentences and those beside them, of the document.
func (s *scored) others(e *Entity, x *Traits) {
	for r := range Role(Roles) {
		i := int(r)
		x[tPresence+i] = s.presence[r]
		x[tDocRole+i] = s.highest[r]
		for _, m := range e.members {
			x[tOwnRole+i] = max(x[tOwnRole+i], m.own[r])
			x[tBagRole+i] = max(x[tBagRole+i], m.bag[r])
			x[tHere+i] = max(x[tHere+i], s.sentence[m.sentence+1][r])
			x[tNear+i] = max(x[tNear+i], s.sentence[m.sentence][r], s.sentence[m.sentence+2][r])
		}
	}
}

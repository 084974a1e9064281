package attribution

import (
	"sort"

	"github.com/sabt-org/sabt/record"
)

// figureFrame is the frame with which the verb takes a number.
func (v *verb) figureFrame() (frame, bool) {
	if f, ok := v.frame(figure); ok {
		return f, true
	}
	return v.frame(witnessed)
}

// tollAhead: "put the number of those killed in Tuesday's raid on the town at 17", "put it at 16", "lowered the toll to 31".
func (s *scan) tollAhead(p int) bool {
	q := p
	for q < s.b && q < p+4 && !s.is(q, toll) && !(s.is(q, pron) && s.norm(q+1) == "at") {
		if !s.nominal(q) {
			return false
		}
		q++
	}
	if !s.is(q, toll|pron) {
		return false
	}
	for i := q + 1; i < s.b && i < q+30 && !s.is(i, contrast) && s.norm(i) != ";"; i++ {
		if s.tag[i] == record.NUM || s.is(i, number) || s.t[i].Shape.Has(record.HasDigit) {
			return true
		}
	}
	return false
}

// figureAhead: "counted 19 dead", "put the toll at 14", "recorded more than 100 deaths".
func (s *scan) figureAhead(p int) bool {
	for i := p; i < s.b && i < p+12; i++ {
		if s.tag[i] == record.NUM || s.is(i, number) || s.t[i].Shape.Has(record.HasDigit) {
			return true
		}
		if s.tag[i] == record.PUNCT && !s.hyphen(i) && s.mark(i) == "" {
			return false
		}
	}
	return false
}

// canSay reports whether a phrase says something by a verb that is one of acts as well: a paper released a list, a jet a
// bomb; the mayor raised the toll to six, a sixth body did so too; a nurse saw six bodies, "Tuesday saw six people killed".
func (s *scan) canSay(n np, f frame) bool {
	if f.stance != record.StanceSay || n.pronoun {
		return true
	}
	name := (s.tagged(n.head, record.PROPN) || s.t[n.head].Shape.Has(record.Capital) && n.last-n.first == 1) && !s.is(n.head, thing|act|weekday|month|timenoun)
	switch f.shape {
	case object:
		return !s.is(n.head, thing|act|weekday|month) && !s.timeWord(n.head)
	case figure, tolled:
		return name || s.is(n.head, person|body|plural|docnoun|media|title|ownnoun|pron|det|number)
	case witnessed:
		return name && !s.place(n.head) || s.is(n.head, person|plural|title|pron|det|number)
	}
	return true
}

// place reports whether the token lies in the name of a place: "Kabul saw 12 people killed", "Sudan: 17 dead".
func (s *scan) place(i int) bool {
	at := s.t[i].Span
	k := sort.Search(len(s.r.Places), func(k int) bool { return s.r.Places[k].End > at.Start })
	return k < len(s.r.Places) && s.r.Places[k].Contains(at) && !s.r.Places[k].Adjective
}

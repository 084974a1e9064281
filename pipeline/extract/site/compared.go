package site

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// nowhere is the standing of a place outside all scenes: a dateline, a modifier, a name of a party.
const nowhere = "nowhere"

// order puts standings from the nearest to the farthest.
var order = [...]string{"first", "own", "first-beside", "own-beside", "context", "context-beside", "other", "other-beside", nowhere}

// stands is how a mention stands to the incident.
func (s *sight) stands(p *record.PlaceMention) string {
	if st, ok := s.standing[p]; ok {
		return st.name
	}
	return nowhere
}

// byName gathers how each name stands where it stands nearest, and which names stand in the sentences of other incidents.
func (s *sight) byName() {
	s.nearest, s.others = map[string]string{}, map[string]bool{}
	for _, p := range s.places {
		k, st := s.key(p), s.stands(p)
		s.others[k] = s.others[k] || st == "other"
		if was, ok := s.nearest[k]; !ok || slices.Index(order[:], st) < slices.Index(order[:], was) {
			s.nearest[k] = st
		}
	}
}

// compared adds how a place stands to the one that rules chose, and what its name is told of elsewhere.
func (s *sight) compared(p *record.PlaceMention, add func(what, which string)) {
	rel, st := s.relation(p), s.stands(p)
	add("rule", rel)
	add("rule-stands", rel+" "+st)
	add("rule-far", rel+" "+s.far(p))
	add("rule-kind", rel+" "+kindOf(p))
	near := s.nearest[s.key(p)]
	add("nearest", near)
	add("nearest-rule", near+" "+rel)
	add("opens", s.opens(p)+" "+s.far(p))
	if s.others[s.key(p)] {
		add("others", st)
	}
}

// relation says how a place lies to the one that rules chose.
func (s *sight) relation(p *record.PlaceMention) string {
	if s.Rule == nil {
		return "none"
	}
	if s.key(p) == s.key(s.Rule) {
		return "same"
	}
	rel := [...]string{"unknown", "alike", "holds", "within", "apart"}[scene.Relate(p.Place, s.Rule.Place)]
	if scene.Finer(p, s.Rule) {
		return rel + " finer"
	}
	return rel
}

// opens is the small word with which the sentence of a place begins; "-" when it begins with another.
func (s *sight) opens(p *record.PlaceMention) string {
	sen := s.Reading.Sentences[min(s.Reading.SentenceOf(p.First), len(s.Reading.Sentences)-1)]
	switch t := s.Reading.Tokens[sen.First]; t.Tag {
	case record.PRON, record.DET, record.ADP, record.ADV, record.SCONJ, record.CCONJ:
		return t.Norm
	}
	return "-"
}

package site

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// relative adds how a place stands to the other places of the incident: is it the finest, does another lie in it, do the words say so?
func (s *sight) relative(p *record.PlaceMention, add func(what, which string)) {
	st := s.stands(p)
	own := st == "first" || st == "own"
	finer, local := 0, false
	for _, q := range s.own {
		if s.key(q) == s.key(p) {
			continue
		}
		local = local || scene.Local(q.Place) && !q.Origin && !q.Described
		if scene.Finer(q, p) && scene.Relate(q.Place, p.Place) != scene.Apart && !q.Origin && !q.Described {
			finer++
		}
	}
	add("finer", step(finer)+" "+st)
	add("local", yes(local)+" "+kindOf(p))
	if own {
		add("held", s.holding(p))
	}
	if f := s.tells(p); f != "" {
		add("tells", f)
		add("tells-far", f+" "+s.far(p))
	}
	if s.taken[s.key(p)] {
		add("taken", st)
		add("taken-rule", s.relation(p))
	}
	if s.main != "" && p.Country != "" && p.Country != s.main {
		add("foreign", st)
	}
}

// gather collects what places are compared with.
func (s *sight) gather() {
	for _, p := range s.places {
		if st := s.stands(p); st == "first" || st == "own" {
			s.own = append(s.own, p)
		}
	}
	s.taken = map[string]bool{}
	for _, p := range s.Taken {
		s.taken[s.key(p)] = true
	}
	count, best := map[string]int{}, 0
	for _, p := range s.places {
		if p.Country == "" {
			continue
		}
		if count[p.Country]++; count[p.Country] > best {
			best, s.main = count[p.Country], p.Country
		}
	}
}

// holding says what the words of the sentence tell of how a place lies to another.
func (s *sight) holding(p *record.PlaceMention) string {
	sc := s.standing[p].scene
	if sc.Holder(p) != nil {
		return "in"
	}
	for _, q := range sc.Places {
		if sc.Holder(q) == p {
			return "holds"
		}
	}
	return "-"
}

// tells says whether the sentence of a place is there to say where something is: "The post is in Sintuvu", "It happened at Bani", and whether what it speaks
// of is what the incident was told of: "a post of the traffic police".
func (s *sight) tells(p *record.PlaceMention) string {
	k := min(s.Reading.SentenceOf(p.First), len(s.Reading.Sentences)-1)
	sen := s.Reading.Sentences[k]
	verb := -1
	for i := sen.First; i < p.First && i < sen.First+8; i++ {
		if t := s.Reading.Tokens[i].Tag; t == record.VERB || t == record.AUX {
			verb = i
			break
		}
	}
	if verb <= sen.First || verb > sen.First+6 {
		return ""
	}
	for i := verb + 1; i < p.First; i++ {
		switch t := s.Reading.Tokens[i]; t.Tag {
		case record.VERB, record.PRON, record.CCONJ, record.SCONJ, record.PUNCT:
			return ""
		}
	}
	if p.First-verb > 6 {
		return ""
	}
	out := "other"
	switch t := s.Reading.Tokens[verb]; {
	case t.Tag == record.AUX:
		out = "is"
	case slices.Contains(sited, t.Norm):
		out = t.Norm
	}
	first := s.Reading.Tokens[sen.First]
	switch {
	case first.Tag == record.PRON:
		return out + " it"
	case first.Norm == "the" && s.heard(sen.First+1, verb, k):
		return out + " same"
	case first.Norm == "the":
		return out + " the"
	}
	return out
}

// sited are verbs that tell where something is.
var sited = []string{"stands", "stood", "lies", "lay", "happened", "occurred", "came", "took", "struck", "hit", "went", "exploded", "began"}

// heard reports whether a noun of tokens [from, to) stands in a sentence that tells of the incident before sentence k.
func (s *sight) heard(from, to, k int) bool {
	for i := from; i < to; i++ {
		t := s.Reading.Tokens[i]
		if t.Tag != record.NOUN {
			continue
		}
		for _, sc := range s.Own {
			if sc.Sentence >= k {
				continue
			}
			for j := sc.First; j < sc.Last; j++ {
				if s.Reading.Tokens[j].Norm == t.Norm {
					return true
				}
			}
		}
	}
	return false
}

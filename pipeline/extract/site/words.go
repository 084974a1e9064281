package site

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// reachWords is how many words before a place are looked at.
const reachWords = 6

// before is the preposition that a place stands after, and the noun between them: "in", "village" of "in the village of
// Kaylou". Where no preposition stands before it, "-".
func (s *sight) before(p *record.PlaceMention) (prep, noun string) {
	noun = "-"
	for i := p.First - 1; i >= 0 && i >= p.First-reachWords; i-- {
		switch t := s.Reading.Tokens[i]; {
		case t.Tag == record.ADP && t.Norm != "of":
			return t.Norm, noun
		case t.Tag == record.NOUN && noun == "-":
			noun = t.Norm
		case t.Tag == record.VERB, t.Tag == record.AUX, t.Tag == record.PRON, t.Tag == record.PUNCT && t.Norm != ",":
			return "-", noun
		}
	}
	return "-", noun
}

// measuresFrom reports whether a place only tells how far off the one before it lies: "in Mosul, 390 km (240 miles) north of Baghdad".
func (s *sight) measuresFrom(q, p *record.PlaceMention) bool {
	const longest = 14
	if !p.Near || p.First <= q.Last || p.First-q.Last > longest || s.Reading.Tokens[q.Last].Norm != "," && s.Reading.Tokens[q.Last].Norm != "(" {
		return false
	}
	number := false
	for _, t := range s.Reading.Tokens[q.Last:p.First] {
		switch t.Tag {
		case record.VERB, record.AUX, record.PRON, record.CCONJ:
			return false
		case record.NUM:
			number = true
		}
	}
	return number
}

// after is the word behind a place.
func (s *sight) after(p *record.PlaceMention) string {
	if p.Last >= len(s.Reading.Tokens) {
		return "-"
	}
	switch t := s.Reading.Tokens[p.Last]; t.Tag {
	case record.NOUN, record.PUNCT, record.VERB, record.AUX:
		return t.Norm
	}
	return "-"
}

// verb is the verb before a place in its sentence: "treated", "lives".
func (s *sight) verb(p *record.PlaceMention) string {
	first := s.Reading.Sentences[min(s.Reading.SentenceOf(p.First), len(s.Reading.Sentences)-1)].First
	for i := p.First - 1; i >= first; i-- {
		if t := s.Reading.Tokens[i]; t.Tag == record.VERB {
			return t.Norm
		}
	}
	return "-"
}

// far is how many sentences lie between a place and the nearest that tells of the incident.
func (s *sight) far(p *record.PlaceMention) string {
	k := s.Reading.SentenceOf(p.First)
	best, behind := 1<<20, false
	for _, o := range s.Own {
		if d := k - o.Sentence; max(d, -d) < best {
			best, behind = max(d, -d), d > 0
		}
	}
	switch {
	case best == 0:
		return "0"
	case behind:
		return "+" + step(best)
	}
	return "-" + step(best)
}

// reach is how many words lie between a place and the nearest act of its scene, and on which side.
func (s *sight) reach(p *record.PlaceMention, sc *scene.Scene) string {
	best, side := 1<<20, ""
	for _, a := range sc.Acts {
		if !a.Real() {
			continue
		}
		if d := p.First - a.Last; d >= 0 && d < best {
			best, side = d, "+"
		}
		if d := a.First - p.Last; d >= 0 && d < best {
			best, side = d, "-"
		}
	}
	switch {
	case best == 1<<20:
		return "no act"
	case best < 3:
		return side + "<3"
	case best < 7:
		return side + "<7"
	case best < 14:
		return side + "<14"
	}
	return side + "far"
}

func step(n int) string {
	switch {
	case n < 3:
		return string(rune('0' + n))
	case n < 6:
		return "3+"
	}
	return "6+"
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

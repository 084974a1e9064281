package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// persons reads named attackers: "identified the bomber as Mohammed Uighuri", "named the driver as Adil Ahmad", "the
// gunman, named as X", "X was identified as the perpetrator", "the suicide bomber, Abdulhaq Khorasani".
func (v *View) persons(s *scene.Scene) []record.Responsibility {
	var out []record.Responsibility
	for i := s.First; i < s.Last; i++ {
		if !v.has("attacker", i) {
			continue
		}
		if n, ok := v.nameAfter(i, s.Last); ok {
			out = append(out, v.person(n, s))
		} else if n, ok := v.nameBefore(i, s.First); ok {
			out = append(out, v.person(n, s))
		}
	}
	return out
}

// nameAfter: attacker noun, then "as", a comma, "named", "identified as", "was", "called", and a name.
func (v *View) nameAfter(i, last int) (record.Span, bool) {
	linked := false
	for j := i + 1; j < last && j < i+14; j++ {
		if n, ok := v.name(j); ok && linked {
			return n, true
		}
		switch {
		case v.norm(j) == "as" || v.norm(j) == "named" || v.norm(j) == "called" || v.norm(j) == "identified":
			linked = true
		case v.norm(j) == "," || v.norm(j) == "was" || v.norm(j) == "been" || v.norm(j) == "later" || v.norm(j) == "has" || v.norm(j) == "(":
			linked = linked || v.norm(j) == "," && j == i+1 && v.closes(j+1)
		case v.norm(j) == "only" || v.phraseAt(j) != nil && v.norm(i+1) == "," && !v.capital(j) || v.norm(j) == "-":
			// "the suspect, a 29-year-old named only as"
		default:
			return record.Span{}, false
		}
	}
	return record.Span{}, false
}

// closes reports whether the name at token j ends in a comma or full stop: an apposition.
func (v *View) closes(j int) bool {
	p := v.phraseAt(j)
	return p != nil && p.First == j && (v.norm(p.Last) == "," || v.norm(p.Last) == "." || v.norm(p.Last) == ")")
}

// nameBefore: a name, "was identified as", "one of", "the", attacker noun.
func (v *View) nameBefore(i, first int) (record.Span, bool) {
	as := false
	for j := i - 1; j >= first && j > i-9; j-- {
		if n, ok := v.name(j); ok && as {
			return n, true
		}
		switch v.norm(j) {
		case "as":
			as = true
		case ",":
			as = as || j > i-5
		case "the", "a", "one", "of", "identified", "named", "was", "were", "is", "'s", "’s", "‘s", "suicide", "its":
		default:
			if !as && v.tag(j) != record.PROPN && v.tag(j) != record.ADJ {
				return record.Span{}, false
			}
			if as {
				return record.Span{}, false
			}
		}
	}
	return record.Span{}, false
}

// name returns the personal name that the phrase at token j ends or begins: two capitalised words or more that are no
// party and no place.
func (v *View) name(j int) (record.Span, bool) {
	p := v.phraseAt(j)
	if p == nil {
		return record.Span{}, false
	}
	first := p.First
	for first < p.Last && !v.Reading.Tokens[first].Shape.Has(record.Capital) {
		first++
	}
	if first >= p.Last || p.Last-first < 2 || v.has("definite", p.First) {
		return record.Span{}, false
	}
	for k := first; k < p.Last; k++ {
		if !v.Reading.Tokens[k].Shape.Has(record.Capital) && v.norm(k) != "-" && v.norm(k) != "al" {
			return record.Span{}, false
		}
	}
	span := record.Span{Start: v.Reading.Tokens[first].Start, End: v.Reading.Tokens[p.Last-1].End}
	if v.partyOrPlace(span) {
		return record.Span{}, false
	}
	return span, true
}

// partyOrPlace reports whether the words are a party or a place.
func (v *View) partyOrPlace(s record.Span) bool {
	for i := range v.Reading.Actors {
		if v.Reading.Actors[i].Overlaps(s) {
			return true
		}
	}
	for i := range v.Reading.Places {
		if p := &v.Reading.Places[i]; p.Overlaps(s) && p.Score > 0.5 {
			return true
		}
	}
	return false
}

// person makes an entry of a named attacker: claimed when his party says so, else accused by who does.
func (v *View) person(n record.Span, s *scene.Scene) record.Responsibility {
	r := record.Responsibility{Evidence: record.Evidence{Span: n, Method: "responsibility/person"}, Individual: true, Named: true, Basis: record.ReportedFact}
	for _, a := range v.Reading.Attributions {
		if a.Stance != record.StanceDeny && (a.Content.Contains(n) || within(s.Span, &a) && a.Source.Span != n && !a.Source.OwnVoice() && a.Source.Span.End < n.Start) {
			r.Basis, r.Source = record.Accused, a.Source
			if m := v.actorIn(a.Source.Span); m != nil && (m.Kind == record.ActorArmedGroup || m.Kind == record.ActorCriminal) {
				r.Basis = record.ClaimedByPerpetrator
			}
			return r
		}
	}
	return r
}

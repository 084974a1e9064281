package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// persons reads named attackers: "identified the bomber as Mohammed Uighuri", "the gunman, named as X", "X was
// identified as the perpetrator", "That gunman, Walid Jaziri, died", "X, 29, has been charged with assault".
func (v *View) persons(s *scene.Scene) []entry {
	var out []entry
	for i := s.First; i < s.Last; i++ {
		if v.has("attacker", i) {
			if n, ok := v.nameAfter(i, s.Last); ok {
				out = append(out, v.person(n, s, i))
			} else if n, ok := v.nameBefore(i, s.First); ok {
				out = append(out, v.person(n, s, i))
			}
		}
		if n, ok := v.namedAs(i, s); ok {
			out = append(out, v.person(n, s, i))
		}
		if n, ok := v.aged(i, s); ok {
			out = append(out, v.person(n, s, i))
		}
		if n, ok := v.charged(i, s); ok {
			out = append(out, v.person(n, s, i))
		}
		if e, ok := v.indicted(s, i); ok {
			out = append(out, e)
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
		case v.has("naming", j):
			linked = true
			if v.has("agent_by", j+1) && v.phraseAt(j+2) != nil {
				j = v.end(j+2) - 1 // "identified by police as"
			}
		case v.stop(j) || v.has("be", j) || v.has("have", j) || v.has("adverb", j):
			linked = linked || v.norm(j) == "," && j == i+1 && v.closes(j+1)
		case v.phraseAt(j) != nil && v.stop(i+1) && !v.capital(j) || v.norm(j) == "-":
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
	return p != nil && p.First == j && v.stop(p.Last)
}

// nameBefore: a name, "was identified as", "one of", "the", attacker noun.
func (v *View) nameBefore(i, first int) (record.Span, bool) {
	as := false
	for j := i - 1; j >= first && j > i-9; j-- {
		if n, ok := v.name(j); ok && as {
			return n, true
		}
		switch {
		case v.has("naming", j):
			as = true
		case v.norm(j) == ",":
			as = as || j > i-5
		case v.has("definite", j) || v.has("indefinite", j) || v.has("of", j) || v.has("be", j) || v.has("possessive_mark", j) || v.has("attacker", j):
		default:
			if as || v.tag(j) != record.PROPN && v.tag(j) != record.ADJ {
				return record.Span{}, false
			}
		}
	}
	return record.Span{}, false
}

// namedAs: "named the man as X", "identified him as X" after a sentence about the attacker; "a fighter named as X
// detonated his vest".
func (v *View) namedAs(i int, s *scene.Scene) (record.Span, bool) {
	if !v.has("naming", i) {
		return record.Span{}, false
	}
	if n, ok := v.name(i + v.length("naming", i)); ok {
		_, last := v.Reading.TokensOf(n)
		if p := v.phraseAt(i - 1); p != nil && v.force(p.Head) && v.violentIn(s, last, last+4) {
			return n, true
		}
	}
	if v.has("be", i-1) && v.subjectAttacks(s, i) { // "the gunman who killed three people was identified as"
		if n, ok := v.name(i + v.length("naming", i)); ok {
			return n, true
		}
	}
	j := i + 1
	if v.has("him", j) || v.has("definite", j) && v.has("man", j+1) {
		j = v.end(j)
		if v.has("naming", j) && v.toldOfAttacker(s) {
			return v.name(j + 1)
		}
	}
	return record.Span{}, false
}

// subjectAttacks reports whether a scene begins with the word for an attacker, and no other stands before token i.
func (v *View) subjectAttacks(s *scene.Scene, i int) bool {
	return v.any("attacker", s.First, min(s.First+3, i)) && !v.any("victims", s.First, i)
}

// aged: "Karim Haddad, 29, stabbed two people".
func (v *View) aged(i int, s *scene.Scene) (record.Span, bool) {
	if v.norm(i) != "," || v.norm(i+2) != "," || v.tag(i+1) != record.NUM {
		return record.Span{}, false
	}
	n, ok := v.name(i - 1)
	return n, ok && v.violentIn(s, i+3, i+5)
}

func (v *View) violentIn(s *scene.Scene, first, last int) bool {
	for i := first; i < min(last, s.Last); i++ {
		if v.violent(s, i) {
			return true
		}
	}
	return false
}

// charged: "Darnell Wicks, 29, has been charged with felonious assault".
func (v *View) charged(i int, s *scene.Scene) (record.Span, bool) {
	n := v.length("charged", i)
	if n == 0 || !v.violence(i+n, min(i+n+6, s.Last)) {
		return record.Span{}, false
	}
	for j := i - 1; j >= s.First && j > i-9; j-- {
		if name, ok := v.name(j); ok {
			return name, true
		}
		if !v.stop(j) && !v.has("be", j) && !v.has("have", j) && v.tag(j) != record.NUM && v.tag(j) != record.ADV && !v.numberAt(j) {
			return record.Span{}, false
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
	if first >= p.Last || p.Last-first < 2 || v.has("definite", p.First) && first == p.First+1 {
		return record.Span{}, false
	}
	for k := first; k < p.Last; k++ {
		if !v.Reading.Tokens[k].Shape.Has(record.Capital) && v.norm(k) != "-" && !v.has("name_particle", k) {
			return record.Span{}, false
		}
	}
	last := p.Last
	for v.has("name_particle", last) && (v.norm(last+1) == "-" && v.capital(last+2) || v.capital(last+1)) {
		last = v.end(last + 1) // "Abu Bakr al-Pakistani"
		if v.norm(last-1) == "-" {
			last++
		}
	}
	span := v.span(first, last)
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

// person makes an entry of a named attacker: claimed when his party says so, accused by who does, suspected when the
// text calls him no more than that.
func (v *View) person(n record.Span, s *scene.Scene, at int) entry {
	e := entry{Responsibility: record.Responsibility{
		Evidence: record.Evidence{Span: n, Method: "responsibility/person"}, Individual: true, Named: true, Basis: record.ReportedFact,
	}}
	if v.has("suspect_noun", at) {
		e.Basis = record.Suspected
		return e
	}
	if v.has("charged", at) {
		e.Basis = record.Accused
	}
	for k := range v.Reading.Attributions {
		a := &v.Reading.Attributions[k]
		if a.Stance == record.StanceDeny || a.Stance == record.StanceView || a.Source.OwnVoice() || a.Source.Span.Overlaps(n) {
			continue
		}
		if a.Content.Contains(n) || within(s.Span, a) && a.Source.Span.End < n.Start {
			e.Basis, e.Source = record.Accused, a.Source
			if m := v.actorIn(a.Source.Span); m != nil && insurgent(m) && !v.governs(m) {
				e.Basis = record.ClaimedByPerpetrator
			}
			return e
		}
	}
	return e
}

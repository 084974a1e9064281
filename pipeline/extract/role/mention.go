package role

import (
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// mentions returns the parties that stand in a scene: those that the reading names, and those that only the account
// can tell: states by the adjective of a country, "the group", a state's forces without the state, bands that are
// told apart by what they are.
func (v *View) mentions(s *scene.Scene) []*record.ActorMention {
	out, ok := v.known[s]
	if !ok {
		if v.known == nil {
			v.known = map[*scene.Scene][]*record.ActorMention{}
		}
		out = v.parties(s)
		v.known[s] = out
	}
	return out
}

func (v *View) parties(s *scene.Scene) []*record.ActorMention {
	return append(append(v.listed(s), v.states(s)...), v.implied(s)...)
}

// listed are the parties that the reading names, put for whom they stand for.
func (v *View) listed(s *scene.Scene) []*record.ActorMention {
	var out []*record.ActorMention
	for i, a := range s.Actors {
		switch {
		case i > 0 && v.repeats(a, s.Actors[i-1]), v.partOf(s, i), i+1 < len(s.Actors) && v.friendOf(a, s.Actors[i+1]), v.posed(a):
			continue
		case v.backed(a) != nil:
			out = append(out, v.backed(a))
		case a.Canonical == "" && v.its(a) != nil:
			out = append(out, v.its(a))
		case a.Canonical == "" && !a.Named && v.pointsBack(a):
			out = append(out, v.antecedent(a.Mention, a))
		case a.Canonical == "" && ofState(a) && !v.lone(a):
			out = append(out, v.ofState(a))
		case a.Canonical == "" && !a.Named && v.called(a) != nil:
			out = append(out, v.called(a))
		case a.Canonical == "" && !a.Named && v.sole(a) != nil:
			out = append(out, v.sole(a))
		case a.Canonical == "" && !a.Named && (v.has("faction", a.Last-1) || v.ofPeople(a)):
			out = append(out, v.band(a.Mention, a.Kind))
		case a.Nation && (a.Adjective && v.bandOf(s, a) || v.compatriot(a.First, a.Last) != nil):
			continue
		default:
			out = append(out, a)
		}
	}
	return out
}

// states are those that the reading takes for places.
func (v *View) states(s *scene.Scene) []*record.ActorMention {
	var out []*record.ActorMention
	for i := range v.Reading.Places {
		p := &v.Reading.Places[i]
		if p.Start >= s.End {
			break
		}
		if m, ok := v.nation(s, p); ok {
			out = append(out, m)
		} else if m := v.answeringState(s, p); m != nil {
			out = append(out, m)
		}
	}
	return out
}

// implied are parties for which the reading has no mention: "the group", "they", an arm of a state, a band known by what it is.
func (v *View) implied(s *scene.Scene) []*record.ActorMention {
	var out []*record.ActorMention
	for i := s.First; i < s.Last; i++ {
		if v.actorAt(s, i) {
			continue
		}
		if n := v.length("group_again", i); n > 0 {
			m := record.Mention{Span: v.span(i, i+n), First: i, Last: i + n}
			if a := v.antecedent(m, nil); a != nil {
				out = append(out, a)
			}
			i += n - 1
		} else if a := v.they(s, i); a != nil {
			out = append(out, a)
		} else if n := v.armOfState(s, i); n > 0 {
			m := record.ActorMention{Mention: record.Mention{Span: v.span(i, i+n), First: i, Last: i + n}, Kind: record.ActorStateForces, Adjective: true}
			out = append(out, v.ofState(&m))
			i += n - 1
		} else if m := v.allianceAt(i); m != nil {
			out = append(out, m)
		} else if m := v.tribeAt(i); m != nil {
			out = append(out, m)
		} else if v.folkAt(i) {
			out = append(out, &record.ActorMention{Mention: v.token(i), Kind: record.ActorArmedGroup, Named: true})
		} else if m := v.frontAt(i); m != nil {
			out = append(out, m)
		} else if v.has("faction", i) && v.phraseAt(i) != nil && v.phraseAt(i).Head == i {
			out = append(out, v.band(v.token(i), record.ActorArmedGroup))
		}
	}
	return out
}

// repeats reports whether a party is the short form in brackets of the one before: "the Southern Council (STC)".
func (v *View) repeats(a, before *record.ActorMention) bool {
	return v.norm(a.First-1) == "(" && before.Last == a.First-1
}

// partOf reports whether actor i of a scene is the force of the next: "urban commandos of the FMLN".
func (v *View) partOf(s *scene.Scene, i int) bool {
	a := s.Actors[i]
	if a.Canonical != "" || i+1 >= len(s.Actors) {
		return false
	}
	b := s.Actors[i+1]
	of := a.Last
	if v.has("quote", of) {
		of++ // "criminals" of the ELN
	}
	return b.Canonical != "" && v.has("of", of) && b.First-of < 4
}

// friendOf reports whether a party only says whose friend the next one is: "the al-Qaeda-linked group al-Shabaab" is al-Shabaab, and what it claims
// al-Qaeda has not claimed.
func (v *View) friendOf(a, next *record.ActorMention) bool {
	return v.norm(a.Last) == "-" && v.has("tied", a.Last+1) && next.Named && next.First > a.Last && next.First-a.Last < 8
}

func (v *View) span(first, last int) record.Span {
	return record.Span{Start: v.Reading.Tokens[first].Start, End: v.Reading.Tokens[last-1].End}
}

func (v *View) token(i int) record.Mention {
	return record.Mention{Span: v.Reading.Tokens[i].Span, First: i, Last: i + 1}
}

func (v *View) actorAt(s *scene.Scene, i int) bool {
	for _, a := range s.Actors {
		if a.First <= i && i < a.Last {
			return true
		}
	}
	return false
}

// inPhrase reports whether token i describes the head of its phrase: "a regime fighter jet", "Junta Airstrike".
func (v *View) inPhrase(i int) bool {
	p := v.phraseAt(i)
	return p != nil && p.Head > i
}

// nation reads the adjective of a country before an act as its forces, where the list of parties names none: "a
// Russian first-person-view drone attack".
func (v *View) nation(s *scene.Scene, p *record.PlaceMention) (*record.ActorMention, bool) {
	if !p.Adjective || p.Kind != record.PlaceCountry || !s.Span.Contains(p.Span) || v.compatriot(p.First, p.Last) != nil {
		return nil, false
	}
	for _, a := range s.Actors {
		if a.Overlaps(p.Span) || !a.Named && insurgent(a) && v.start(a.First) == v.start(p.First) {
			return nil, false
		}
	}
	return &record.ActorMention{
		Mention: p.Mention, Canonical: p.Name, Kind: record.ActorStateForces, Country: p.Country, Adjective: true, Nation: true, Named: true,
	}, true
}

// posed: "armed men posing as soldiers", "gunmen in police uniforms": what they were taken for they are not.
func (v *View) posed(m *record.ActorMention) bool {
	if v.has("court", m.Last) {
		return true // "sentenced to death by a Pakistani military court"
	}
	for i := m.First - 1; i >= 0 && i > m.First-5; i-- {
		if v.has("posing_as", i) {
			return true
		}
		if t := v.tag(i); t != record.DET && t != record.ADJ && t != record.ADP && t != record.SCONJ {
			return false
		}
	}
	return false
}

// armOfState is the length of the words at token i that stand for a state's forces before what they do or do it with: "a regime
// fighter jet", "an army ambush", "an air force raid", "government aircraft struck".
func (v *View) armOfState(s *scene.Scene, i int) int {
	if v.has("state_word", i) && v.inPhrase(i) {
		return 1
	}
	n := v.length("state_arm", i)
	if n == 0 || !v.deedAt(s, i+n) && !(v.has("machines", i+n) && v.inPhrase(i)) {
		return 0
	}
	return n
}

// allianceAt is the alliance that "the coalition" stands for where the text names one in full; nil when it names none.
func (v *View) allianceAt(i int) *record.ActorMention {
	if !v.has("alliance", i) {
		return nil
	}
	for k := range v.Reading.Actors {
		a := &v.Reading.Actors[k]
		if a.Canonical != "" && strings.Contains(fold.String(a.Canonical), v.norm(i)) {
			m := standing(a, v.token(i))
			m.Adjective = v.inPhrase(i)
			return m
		}
	}
	return nil
}

// tribeAt is a people's fighters where no list names the people: "Dongiro warriors attacked".
func (v *View) tribeAt(i int) *record.ActorMention {
	p := v.phraseAt(i)
	if !v.has("tribal", i) || p == nil || p.Head != i || i == p.First || v.tag(i-1) != record.PROPN || !v.capital(i-1) || v.placeAt(i-1) {
		return nil
	}
	m := record.Mention{Span: v.span(i-1, i+1), First: i - 1, Last: i + 1}
	return &record.ActorMention{Mention: m, Kind: record.ActorArmedGroup, Named: true}
}

package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// opens reports whether a scene may open a group: a real act of its own that is no mere plural mention.
func (g *grouper) opens(s *scene.Scene) bool {
	a := s.Lead()
	if a == nil || a.Strength == 1 && a.Form == 'v' && !armedHand(s) {
		return g.harmAlone(s) || a != nil && (g.hitThere(s) || g.killedThere(s) || g.inAttack(s))
	}
	if a.Stage == record.Foiled && !(a.Plural && a.Form == 'n' && (s.Place() == nil || !scene.Local(s.Place().Place))) && (s.Day() != nil || s.Place() != nil || len(s.Reports) > 0 || a.Form == 'v') {
		return true // "thwarted a plot to bomb a concert hall", "defused a bomb outside a shrine"
	}
	if a.Plural && a.Several != 2 && len(s.Drafts) == 0 && (s.Day() == nil || s.Day().Kind == record.DateRange) && (len(s.Reports) == 0 || s.Place() == nil) {
		return false
	}
	if a.Definite && len(g.groups) > 0 && s.Day() == nil && len(s.Drafts) == 0 && len(s.Places) == 0 {
		return false
	}
	if len(s.Drafts) > 0 || a.Strength > 2 && a.Form != 'w' {
		return true
	}
	exact := s.Day() != nil && s.Day().Date.To-s.Day().Date.From < 7
	local := s.Place() != nil && scene.Local(s.Place().Place)
	if g.claimed(s) && (local || len(s.Reports) > 0 && s.Place() != nil) {
		return true // "claimed responsibility for the attack on the vehicles of the Water Department"
	}
	if s.Another && a.Form == 'n' && !a.Plural && (local || s.Day() != nil && s.Day().Date.Known() && s.Day().Kind == record.DatePoint) {
		return true // "an attack on the embassy in 2014, one on the residence of the ambassador in December 2013"
	}
	if a.Form == 'w' || a.Type == record.ArmedClash {
		return exact || g.launched(s) && local
	}
	if a.Strength == 1 {
		return exact && (s.Place() != nil || s.Another) || g.launched(s) && (exact || s.Place() != nil) || g.described(a) && local && s.Place().Kind == record.PlaceFacility
	}
	return exact || s.Place() != nil || a.Form == 'v' || s.Heading
}

// claimed reports whether a party claims the act in the scene.
func (g *grouper) claimed(s *scene.Scene) bool {
	for _, a := range g.doc.Reading.Attributions {
		if a.Stance == record.StanceClaim && !a.Cue.IsZero() && s.Span.Contains(a.Cue) {
			return true
		}
	}
	return false
}

// launched reports whether a verb sets the weapon or attack of the scene off: "fired", "hit", "carried out".
func (g *grouper) launched(s *scene.Scene) bool {
	for _, a := range s.Acts {
		if a.Form == 'v' && a.Real() {
			return true
		}
	}
	for i := s.First; i < s.Last; i++ {
		t := g.doc.Cues.Grammar["carry_out"]
		if _, _, ok := t.Match(g.doc.Reading.Tokens[:s.Last], i); ok {
			return true
		}
	}
	return false
}

// harmAlone: "ten people were killed" says nothing of an attack, unless the document tells of attacks and the harm has
// a day and a place of its own: "The first, on Saturday in the commune of Bodio, killed 15 people".
func (g *grouper) harmAlone(s *scene.Scene) bool {
	local := s.Place() != nil && !s.Place().Origin && scene.Local(s.Place().Place)
	there := local && (g.bodies(s) || g.fronted(s) && g.killedNew(s))
	if len(s.Drafts) == 0 || s.Day() == nil && len(s.Reports) == 0 && !there {
		return false
	}
	if g.pronounsAlone(s) || !there && !g.namedDeath(s) && (s.Day() == nil || s.Place() == nil || s.Place().Origin) {
		return false
	}
	for _, t := range g.doc.Scenes {
		if t.Sentence >= s.Sentence {
			return false
		}
		if a := t.Lead(); a != nil && a.Strength > 1 || a != nil && a.Plural {
			return true
		}
	}
	return false
}

// bodies reports whether the scene counts the dead that were found: "In Tijuana the bodies of three men were found".
func (g *grouper) bodies(s *scene.Scene) bool {
	for _, k := range s.Drafts {
		d := &g.doc.Drafts[k]
		for i := d.Cue; i < d.Cue+2 && !g.doc.Tally[k]; i++ { // "dead bodies"
			if g.doc.Cues.Class("corpse", g.doc.Reading.Tokens, i) > 0 {
				return true
			}
		}
	}
	return false
}

// killedNew reports whether a scene counts dead who are not those told of before: "In Orangi Town a party worker was killed".
func (g *grouper) killedNew(s *scene.Scene) bool {
	for _, k := range s.Drafts {
		if d := &g.doc.Drafts[k]; d.Effect == record.Killed && !d.Definite && !d.Back && !d.Pronoun && !d.Self && d.Count.Min > 0 && !g.doc.Tally[k] {
			return true
		}
	}
	return false
}

// pronounsAlone: "she died on Saturday" says nothing without the one told of before.
func (g *grouper) pronounsAlone(s *scene.Scene) bool {
	for _, k := range s.Drafts {
		if !g.doc.Drafts[k].Pronoun {
			return false
		}
	}
	return true
}

// hitThere: "a madrassa in Khost was hit on Wednesday", in a document that tells of attacks.
func (g *grouper) hitThere(s *scene.Scene) bool {
	return len(g.groups) > 0 && s.Day() != nil && s.Place() != nil && !s.Place().Origin && scene.Local(s.Place().Place) && s.Day().Date.To-s.Day().Date.From < 7
}

// killedThere: "Ten people were killed in Butembo on Monday", in a document that speaks of arms.
func (g *grouper) killedThere(s *scene.Scene) bool {
	return len(g.groups) == 0 && s.Day() != nil && s.Place() != nil && !s.Place().Origin && scene.Local(s.Place().Place) &&
		s.Day().Date.To-s.Day().Date.From < 7 && g.doc.hurts(s) && g.doc.armedWords(0, len(g.doc.Reading.Tokens)) > 1
}

// inAttack: "Seventy people were killed in an attack in Kaduna": beside the verb of harm a noun says what it was.
func (g *grouper) inAttack(s *scene.Scene) bool {
	for i := range s.Acts {
		if a := &s.Acts[i]; a.Form == 'n' && a.Real() && !a.Plural && a.Stage == record.CarriedOut {
			return g.doc.hurts(s)
		}
	}
	return false
}

// namedDeath reports whether the scene tells of the death of a named person.
func (g *grouper) namedDeath(s *scene.Scene) bool {
	for _, k := range s.Drafts {
		if d := g.doc.Drafts[k]; d.Named && d.Effect == record.Killed {
			return true
		}
	}
	return false
}

// armedHand reports whether a party or a weapon stands in the scene.
func armedHand(s *scene.Scene) bool {
	for _, m := range s.Actors {
		switch m.Kind {
		case record.ActorMedia, record.ActorNGO, record.ActorMonitor, record.ActorMedical, record.ActorInternational:
		default:
			if !m.Adjective {
				return true
			}
		}
	}
	for _, a := range s.Acts {
		if a.Form == 'w' || a.Form == 'a' {
			return true
		}
	}
	return false
}

// tellsWhich reports whether the act of the scene is told apart by its own words.
func (g *grouper) tellsWhich(s *scene.Scene) bool {
	a := s.Lead()
	return a != nil && a.Definite && g.described(a)
}

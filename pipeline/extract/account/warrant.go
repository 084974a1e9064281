package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Warranted reports whether something stands behind the words of a group: harm, a word that only violence is told with,
// an armed party, or a document that is about armed violence. "The operation near the airport began on Monday" and
// "they clashed again in March" alone are told of drills for gas and of partners in a coalition as well.
func Warranted(d *Document, grp *Group) bool {
	for _, s := range grp.Scenes {
		if d.plain(s) || d.armedWords(s.First, s.Last) > 0 {
			return true
		}
	}
	return d.armedWords(0, len(d.Reading.Tokens)) > 1
}

// Plain reports whether a group tells of harm that is counted beside a real act, of an attempt, of what a party did that
// has a name, or of an act that a verb names and that has a day: "was set on fire on Sunday".
func Plain(d *Document, grp *Group) bool {
	for _, s := range grp.Scenes {
		for _, a := range s.Acts {
			sure := a.Strength > 2 && a.Form == 'v' && s.Day() != nil && !d.weak(&a)
			if a.Real() && (sure || a.Stage != record.CarriedOut || d.hurts(s) || namedParty(s)) {
				return true
			}
		}
	}
	return false
}

// hurts reports whether the scene has a count of persons killed, injured or abducted that is no total.
func (d *Document) hurts(s *scene.Scene) bool {
	for _, k := range s.Drafts {
		if e := d.Drafts[k].Effect; !d.Tally[k] && d.Drafts[k].Count.Min > 0 && (e == record.Killed || e == record.Injured || e == record.KilledOrInjured || e == record.Abducted) {
			return true
		}
	}
	return false
}

// weak reports whether the word of an act is told of other things as well: "hit", "operation".
func (d *Document) weak(a *act.Act) bool {
	weak := d.Cues.Grammar["weak_act"]
	_, n, ok := weak.Match(d.Reading.Tokens[:a.Last], a.First)
	return ok && n == a.Last-a.First
}

func namedParty(s *scene.Scene) bool {
	for _, m := range s.Actors {
		if m.Kind == record.ActorArmedGroup && m.Named {
			return true
		}
	}
	return false
}

// plain reports whether a scene tells of harm, of an act by a word that says which, or of one that failed or was foiled.
func (d *Document) plain(s *scene.Scene) bool {
	for _, k := range s.Drafts {
		if e := d.Drafts[k].Effect; !d.Tally[k] && (e == record.Killed || e == record.Injured || e == record.KilledOrInjured || e == record.Abducted) {
			return true
		}
	}
	for _, a := range s.Acts {
		if a.Real() && a.Stage != record.CarriedOut {
			return true
		}
		if !d.weak(&a) && a.Real() && (a.Form == 'v' || a.Form == 'n') {
			return true
		}
	}
	return false
}

// armedWords counts the words of armed violence and the armed parties in tokens [first, last).
func (d *Document) armedWords(first, last int) int {
	n := 0
	for i := first; i < last; {
		v, k, ok := d.Cues.Sign.Match(d.Reading.Tokens[:last], i)
		if !ok {
			i++
			continue
		}
		if v == lexicon.SignArmed {
			n++
		}
		i += k
	}
	for _, a := range d.Reading.Actors {
		if a.First >= first && a.First < last && (a.Kind == record.ActorArmedGroup || a.Kind == record.ActorStateForces || a.Kind == record.ActorCriminal) {
			n++
		}
	}
	return n
}

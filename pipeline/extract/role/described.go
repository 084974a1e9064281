package role

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// described is the account that the words for what is claimed or blamed tell apart from home: "claimed the van attack"
// where home tells of a shooting by police, "responsibility for the suicide bombing". Nil where home fits as well.
func (d *document) described(s *scene.Scene, home *View, found []entry) *View {
	a := pointedAt(s)
	if a == nil || len(found) == 0 || home.fits(s, a) && !home.ofOthersHands(found) {
		return nil
	}
	for _, v := range d.views {
		if v != home && v.main() && v.fits(s, a) && !v.ofOthersHands(found) {
			return v
		}
	}
	return nil
}

// pointedAt is the one act that a scene points back to: "the attack".
func pointedAt(s *scene.Scene) *act.Act {
	if s == nil {
		return nil
	}
	for i := range s.Acts {
		if a := &s.Acts[i]; a.Form == 'n' && a.Definite && !a.Plural {
			return a
		}
	}
	return nil
}

// fits reports whether the words of an act hold of the account: its kind, and what stands before its noun.
func (v *View) fits(s *scene.Scene, a *act.Act) bool {
	if v.Account == nil {
		return true
	}
	if a.Strength > 2 && kindOf(a.Type) != kindOf(v.Account.Type) {
		return false
	}
	for i := v.start(a.First); i < a.Last; i++ {
		if v.tag(i) == record.NOUN && !v.actNoun(i) && !v.inDate(i) && !v.tells(i) {
			return false
		}
	}
	return true
}

// tells reports whether the word at token i stands in the account's own scenes.
func (v *View) tells(i int) bool {
	return slices.ContainsFunc(v.Scenes, func(t *scene.Scene) bool {
		for j := t.First; j < t.Last; j++ {
			if v.norm(j) == v.norm(i) {
				return true
			}
		}
		return false
	})
}

// kindOf puts together the types that texts call by one name.
func kindOf(t record.IncidentType) record.IncidentType {
	switch t {
	case record.SuicideBombing:
		return record.Bombing
	case record.Assassination:
		return record.ArmedAssault
	}
	return t
}

// ofOthersHands reports whether a state is told to have done it, where a group claims it.
func (v *View) ofOthersHands(found []entry) bool {
	if found[0].Basis != record.ClaimedByPerpetrator || found[0].party == nil || !insurgent(found[0].party) || v.Account == nil || v.Account.Type == record.ArmedClash {
		return false
	}
	return slices.ContainsFunc(v.found, func(e entry) bool {
		return e.party != nil && ofState(e.party) && e.Basis == record.ReportedFact && named(e.party)
	})
}

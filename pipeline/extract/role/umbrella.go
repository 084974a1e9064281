package role

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// A text may tell first of an attack on many places of a province or state, and then of each: the parties of the whole
// are those of its parts.

// shelter gives an account without parties those of the whole that it is a part of.
func (d *document) shelter() {
	for _, v := range d.views {
		if v.accounted() || v.apart() {
			continue
		}
		for _, u := range d.views {
			if u != v && v.under(u) {
				v.found = append(v.found, u.shared()...)
			}
		}
	}
}

// under reports whether the account is a part of what another tells as a whole: inside its place, on its day.
func (v *View) under(u *View) bool {
	a, b := v.Account, u.Account
	if a == nil || b == nil || !b.Main || a.Place == nil || b.Place == nil || a.Date == nil || b.Date == nil {
		return false
	}
	if !a.Date.Known() || !b.Date.Known() || a.Date.From > b.Date.To || b.Date.From > a.Date.To {
		return false
	}
	return scene.Relate(a.Place.Place, b.Place.Place) == scene.Within
}

// apart reports whether the text sets the account apart from what it has told: "in a separate attack".
func (v *View) apart() bool {
	for _, s := range v.Scenes {
		if s.Another || v.another(s) {
			return true
		}
	}
	return false
}

// shared are the entries of a whole that hold for its parts.
func (v *View) shared() []entry {
	var out []entry
	for _, e := range v.found {
		if e.party != nil && named(e.party) && !e.open && !e.loose && e.Basis != record.Denied {
			out = append(out, e)
		}
	}
	return out
}

// claimedAll gives what is claimed of many acts at once to each that the text tells of: "a series of bombings in
// Jalalabad has been claimed by". More than it tells of are a total: "claimed 34 attacks in the past year".
func (d *document) claimedAll(s *scene.Scene) {
	if !d.total(s) || slices.ContainsFunc(s.Acts, func(a act.Act) bool { return a.Several > len(d.views) }) {
		return
	}
	for _, v := range d.views {
		if !v.main() || v.owns(s) || !v.sumOf(s, true) {
			continue
		}
		for _, e := range v.statements(s) {
			if e.Basis == record.ClaimedByPerpetrator && v.ofKind(s, e.Span) && e.party != nil && named(e.party) {
				v.found = append(v.found, e)
			}
		}
	}
}

// inherit gives the agent of a total to the incidents that it sums and that name none: "Russian attacks on Ukraine
// killed at least nine people".
func (d *document) inherit(s *scene.Scene) {
	for _, v := range d.views {
		if !v.main() || v.owns(s) || !v.sumOf(s, d.owned[s]) {
			continue
		}
		for _, m := range v.mentions(s) {
			if !named(m) {
				continue
			}
			if e, ok := v.agent(s, m); ok && e.Basis != record.ClaimedByPerpetrator && !v.others(m) {
				e.title = s.Heading
				v.found = append(v.found, e)
				break
			}
		}
	}
}

func (v *View) owns(s *scene.Scene) bool { return slices.Contains(v.Scenes, s) }

// others reports whether the account has a named party besides m.
func (v *View) others(m *record.ActorMention) bool {
	for _, e := range v.found {
		if e.Basis != record.Denied && (e.party == nil || named(e.party) && !sameParty(e.party, m)) {
			return true
		}
	}
	return false
}

// sumOf reports whether the plural acts of a scene hold the account's: at its place, on its day. A scene that an
// account of its own tells of sums others only where a noun says so: "Two airstrikes by the junta in Pale Township".
func (v *View) sumOf(s *scene.Scene, owned bool) bool {
	plural := len(s.Places) > 1 && !owned
	for i := range s.Acts {
		plural = plural || s.Acts[i].Plural && s.Acts[i].Form == 'n' && s.Acts[i].Real()
	}
	plural = plural || v.any("throughout", s.First, s.Last)
	here := len(s.Places) == 0
	for _, p := range s.Places {
		here = here || v.at(p)
	}
	return plural && here && v.on(s.Day())
}

// on reports whether the account may have happened on a day.
func (v *View) on(d *record.DateMention) bool {
	if d == nil || !d.Date.Known() || v.Account == nil || v.Account.Date == nil || !v.Account.Date.Known() {
		return true
	}
	return d.Date.From <= v.Account.Date.To && v.Account.Date.From <= d.Date.To
}

// ofKind reports whether the plural act that stands nearest to a name is of the account's kind: bombings do not hold a
// shooting, attacks do.
func (v *View) ofKind(s *scene.Scene, name record.Span) bool {
	var near *act.Act
	for i := range s.Acts {
		a := &s.Acts[i]
		if a.Plural && a.Form == 'n' && (near == nil || gap(a.Span, name) < gap(near.Span, name)) {
			near = a
		}
	}
	return near != nil && (near.Strength == 1 || v.Account == nil || near.Type == v.Account.Type)
}

// gap is how many bytes lie between two spans.
func gap(a, b record.Span) int { return max(a.Start-b.End, b.Start-a.End) }

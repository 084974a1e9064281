package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// lone reports whether a party is one man of a force: "an off-duty policeman" is not the police.
func (v *View) lone(a *record.ActorMention) bool {
	p := v.phraseAt(a.Last - 1)
	return p != nil && v.has("indefinite", p.First) && (v.has("person", p.Head) || v.has("man", p.Head))
}

// backed reads "Turkish-backed factions" as a party of its own, and no state.
func (v *View) backed(a *record.ActorMention) *record.ActorMention {
	p := v.phraseAt(a.Last - 1)
	if v.norm(a.Last) != "-" || !v.has("run_by", a.Last+1) || p == nil || !v.force(p.Head) || p.Head < a.Last {
		return nil
	}
	m := record.Mention{Span: v.span(a.First, p.Head+1), First: a.First, Last: p.Head + 1}
	return &record.ActorMention{Mention: m, Kind: record.ActorArmedGroup, Named: true}
}

// its reads "its fighters", "its soldiers" in what a party says as that party.
func (v *View) its(a *record.ActorMention) *record.ActorMention {
	own := false
	for i := a.First; i > a.First-4 && i >= 0; i-- {
		own = own || v.has("possessive", i)
	}
	if !own {
		return nil
	}
	at, ok := record.SourceOf(v.Reading.Attributions, a.Span)
	if !ok {
		return nil
	}
	m := v.source(&at)
	if m == nil || !named(m) || !armed(m) {
		return nil
	}
	c := *m
	c.Mention, c.Adjective, c.Outlet = m.Mention, false, false
	c.First, c.Last = a.First, a.Last
	return &c
}

// ofState gives the forces of an unnamed state the state in which the incident happened: "soldiers torched 130
// houses", "regime forces shelled".
func (v *View) ofState(a *record.ActorMention) *record.ActorMention {
	m := *a
	m.Country = v.country()
	if c := v.striking(); c != "" {
		m.Country = c
	}
	if m.Country == "" || m.Named || v.partOfName(a) {
		return &m
	}
	m.Named = true
	for i := range v.Reading.Places {
		if p := &v.Reading.Places[i]; p.Kind == record.PlaceCountry && p.Country == m.Country {
			m.Canonical = p.Name
			return &m
		}
	}
	return &m
}

// striking is the state whose act the account is: after "an Israeli strike", the warplanes are Israel's.
func (v *View) striking() string {
	for _, s := range v.Scenes {
		for _, m := range s.Actors {
			if m.Country != "" && m.Adjective && m.Nation && v.beforeNoun(s, m) {
				return m.Country
			}
		}
	}
	return ""
}

// deedAt reports whether the noun of an attack begins at token i: "an army ambush", "government air strikes". What an
// army calls its own operations is none.
func (v *View) deedAt(s *scene.Scene, i int) bool {
	for k := range s.Acts {
		if a := &s.Acts[k]; a.First == i && a.Form == 'n' && a.Strength > 1 && a.Real() {
			return true
		}
	}
	return false
}

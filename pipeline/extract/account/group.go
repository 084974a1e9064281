package account

import (
	"strconv"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Group is the scenes that tell of one incident.
type Group struct {
	Scenes  []*scene.Scene
	Context []*scene.Scene // sentences without an act of their own that follow: "No group has claimed it."
	day     *record.DateMention
	place   *record.PlaceMention
	places  []*record.PlaceMention

	typed  int // number of scenes that kind and strong are weighed from
	kind   record.IncidentType
	strong bool
}

// Document is what grouping looks at.
type Document struct {
	Reading *record.Reading
	Cues    *lexicon.Cues
	Scenes  []*scene.Scene
	Drafts  []casualty.Draft
	// Tally marks drafts that count more than one incident; they open and join no group.
	Tally map[int]bool

	groups []*Group
}

// Groups joins the live scenes of a document.
func Groups(d *Document) []*Group {
	g := grouper{doc: d}
	for _, s := range d.Scenes {
		g.take(s)
	}
	g.dropSummaries()
	g.leadDay()
	d.groups = g.groups
	return g.groups
}

type grouper struct {
	doc    *Document
	groups []*Group
	last   *Group // the group that the latest live scene joined

	sources []int8 // of each draft, see said; 0 when not asked yet
}

// take puts a scene where it belongs: into a group, into a new one, or nowhere.
func (g *grouper) take(s *scene.Scene) {
	if !g.tells(s) {
		if g.leads(s) {
			g.last.join(s)
		} else if g.last != nil {
			g.last.Context = append(g.last.Context, s)
		}
		return
	}
	g.resolve(s)
	if s.Aside {
		defer func(last *Group) { g.last = last }(g.last)
	}
	best, score := g.best(s)
	switch {
	case best != nil && score >= joinAt:
		best.join(s)
		g.last = best
	case g.opens(s):
		n := &Group{}
		n.join(s)
		g.groups = append(g.groups, n)
		g.last = n
	case best != nil && score > joinAt-0.7 && !s.Another && !g.tellsWhich(s):
		best.join(s)
		g.last = best
	}
}

// leads reports whether a scene without words of attack is the first sentence under a title that tells of one, and says
// when: "Gunmen stopped two buses on Monday evening and marched 16 passengers away".
func (g *grouper) leads(s *scene.Scene) bool {
	return len(g.groups) == 1 && g.last.day == nil && s.Paragraph == firstBody(g.doc) && g.last.Scenes[len(g.last.Scenes)-1].Heading &&
		s.Day() != nil && !g.doc.tallied(s) && !longPeriod(s)
}

// resolve places "one week after the attack in Kunduz" and "the following day" in time: from the group that the words
// after the date name, else from the latest.
func (g *grouper) resolve(s *scene.Scene) {
	for _, d := range s.Dates {
		if d.Kind != record.DateOffset || d.Date.Known() {
			continue
		}
		if from := g.reference(s, d); from != nil && from.day != nil && from.day.Date.Known() {
			day := from.day.Date.From + record.Day(d.Offset)
			d.Date = record.Date{From: day, To: from.day.Date.To + record.Day(d.Offset), Precision: from.day.Date.Precision}
		}
	}
}

func (g *grouper) reference(s *scene.Scene, d *record.DateMention) *Group {
	for _, p := range g.doc.Reading.Places {
		if p.First < d.Last || p.Last > s.Last {
			continue
		}
		for i := len(g.groups) - 1; i >= 0; i-- {
			if q := g.groups[i].place; q != nil && (scene.Relate(p.Place, q.Place) == scene.Alike || scene.Relate(p.Place, q.Place) == scene.Holds) {
				return g.groups[i]
			}
		}
	}
	return g.last
}

// tellsWhich reports whether the act of the scene is told apart by its own words.
func (g *grouper) tellsWhich(s *scene.Scene) bool {
	a := s.Lead()
	return a != nil && a.Definite && g.described(a)
}

// tells reports whether a scene has an act, or harm that is no tally.
func (g *grouper) tells(s *scene.Scene) bool {
	for _, k := range s.Drafts {
		if !g.doc.Tally[k] {
			return true
		}
	}
	if longPeriod(s) {
		return false // "have fought in the country since 2015"
	}
	tallied := g.doc.tallied(s)
	if tallied && apartPlaces(s) {
		return false // one figure for places that are told of one by one
	}
	for _, a := range s.Acts {
		if g.ranked(&a) && longer(s) {
			continue // "It was the third air strike on the township this month"
		}
		if !a.Real() || a.Plural && !a.Definite && a.Form == 'n' && len(s.Reports) == 0 && s.Day() == nil {
			continue // "attacks", "operations": no one act
		}
		if a.Form == 'v' && a.Strength == 1 && s.Day() == nil && s.Place() == nil && !s.Same {
			continue // "has occasionally targeted"
		}
		if !tallied || !a.Plural && a.Strength > 1 {
			return true
		}
	}
	return false
}

// ranked reports whether an act is counted off: "the third air strike".
func (g *grouper) ranked(a *act.Act) bool {
	for i := a.First - 1; i >= 0 && i > a.First-3; i-- {
		for n := 2; n < 13; n++ {
			t := g.doc.Cues.Grammar["rank_"+strconv.Itoa(n)]
			if _, _, ok := t.Match(g.doc.Reading.Tokens, i); ok {
				return a.Form == 'n'
			}
		}
	}
	return false
}

// longer reports whether the only days of a scene are more than a week.
func longer(s *scene.Scene) bool {
	d := s.Day()
	return d != nil && len(s.Drafts) == 0 && (!d.Date.Known() || d.Date.To-d.Date.From > 7)
}

func apartPlaces(s *scene.Scene) bool {
	for i := 1; i < len(s.Places); i++ {
		if scene.Relate(s.Places[i].Place, s.Places[i-1].Place) == scene.Apart {
			return true
		}
	}
	return false
}

// longPeriod reports whether the scene speaks of a stretch of more than a month.
func longPeriod(s *scene.Scene) bool {
	for _, d := range s.Dates {
		if d.Kind == record.DateRange && (!d.Date.Known() || d.Date.To-d.Date.From > 31) {
			return true
		}
	}
	return false
}

func (d *Document) tallied(s *scene.Scene) bool {
	for _, k := range s.Drafts {
		if d.Tally[k] {
			return true
		}
	}
	return false
}

// opens reports whether a scene may open a group: a real act of its own that is no mere plural mention.
func (g *grouper) opens(s *scene.Scene) bool {
	a := s.Lead()
	if a == nil || a.Strength == 1 && a.Form == 'v' && !armedHand(s) {
		return g.harmAlone(s) || a != nil && g.hitThere(s)
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
	if len(s.Drafts) == 0 || s.Day() == nil && len(s.Reports) == 0 {
		return false
	}
	if !g.namedDeath(s) && (s.Day() == nil || s.Place() == nil || s.Place().Origin) {
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

// hitThere: "a madrassa in Khost was hit on Wednesday", in a document that tells of attacks.
func (g *grouper) hitThere(s *scene.Scene) bool {
	return len(g.groups) > 0 && s.Day() != nil && s.Place() != nil && !s.Place().Origin && scene.Local(s.Place().Place) && s.Day().Date.To-s.Day().Date.From < 7
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

// refines reports whether p may be the exact place of what happened at q: it lies in q, or q has no edge or site to
// compare with.
func refines(p, q *record.PlaceMention) bool {
	switch scene.Relate(p.Place, q.Place) {
	case scene.Within, scene.Alike:
		return true
	case scene.Unknown:
		return !p.Located || !q.Located || !scene.Local(q.Place)
	}
	return false
}

// narrows reports whether a day lies inside the stretch of days that stood for the incident.
func narrows(d, old *record.DateMention) bool {
	return d.Date.Known() && old.Date.Known() && old.Date.Contains(d.Date) && old.Date.To-old.Date.From > d.Date.To-d.Date.From && old.Kind == record.DateRange
}

func (grp *Group) join(s *scene.Scene) {
	grp.Scenes = append(grp.Scenes, s)
	if d := s.Day(); d != nil && (grp.day == nil || !grp.day.Date.Known() && d.Date.Known() && d.Date.To-d.Date.From < 7 || narrows(d, grp.day)) {
		grp.day = d
	}
	for _, p := range s.Places {
		if !p.Origin || len(grp.places) == 0 {
			grp.places = append(grp.places, p)
		}
	}
	if p := s.Place(); p != nil {
		switch {
		case grp.place == nil:
			grp.place = p
		case s.Pinned(p) && p.Country == grp.place.Country && scene.Local(p.Place) && (!scene.Finer(grp.place, p) || seat(grp.place, p)):
			grp.place = p
		case scene.Finer(p, grp.place) && refines(p, grp.place) && s.Live():
			grp.place = p
		}
	}
}

func (g *grouper) best(s *scene.Scene) (*Group, float64) {
	var best *Group
	top := -100.0
	for i := len(g.groups) - 1; i >= 0; i-- {
		if v := g.weigh(s, g.groups[i]); v > top {
			best, top = g.groups[i], v
		}
	}
	return best, top
}

package account

import (
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// joinAt is the weight from which a scene joins a group.
const joinAt = 1.0

// weigh says how much speaks for a scene telling of a group's incident. The weights are log-odds by feel, set on the
// development articles; what they must do is keep order among their reasons: a different day outweighs anything but
// the same named victim, a different town outweighs nearness, "the attack" outweighs silence.
func (g *grouper) weigh(s *scene.Scene, grp *Group) float64 {
	v := g.nearness(s, grp)
	v += g.pointing(s)
	v += others(s, grp)
	v += g.days(s, grp)
	v += g.fresh(s, grp)
	v += tellings(s, grp)
	v += g.places(s, grp)
	v += types(s, grp)
	v += g.figures(s, grp)
	return v
}

// nearness: reports go on telling of what they told last, and the first paragraphs tell of what the title says.
func (g *grouper) nearness(s *scene.Scene, grp *Group) float64 {
	first, last := grp.Scenes[0], grp.Scenes[len(grp.Scenes)-1]
	v := 0.0
	if grp == g.last && g.doc.item(s) {
		v += 0.2
	} else if grp == g.last {
		v += 1.2
		if s.Paragraph == last.Paragraph {
			v += 0.5
		}
		if a := s.Lead(); a != nil && a.Definite && !g.described(a) && !s.Another {
			v += 1.2 // "the attack" is the one just told of
		}
	}
	if first.Heading && last.Heading && g.leading(s) {
		v += 1.6
	}
	if len(g.groups) > 0 && grp == g.groups[0] {
		v += 0.3
	}
	if grp != g.last && s.Sentence-last.Sentence > 8 {
		v -= 0.6
	}
	return v
}

// item reports whether a scene opens an item of its own: a bullet, a numbered paragraph, the first sentence under a
// sub-title or a time stamp.
func (d *Document) item(s *scene.Scene) bool {
	r := d.Reading
	switch r.Tokens[s.First].Norm {
	case "-", "•", "*", "–", "—", "·", "»":
		return true
	}
	if s.First+1 < s.Last && r.Tokens[s.First].Shape.Has(record.HasDigit) && (r.Tokens[s.First+1].Norm == "." || r.Tokens[s.First+1].Norm == ")") {
		return true
	}
	if s.Sentence == 0 {
		return false
	}
	before := r.Sentences[s.Sentence-1]
	return before.Heading && before.Paragraph > 2 && before.Paragraph != s.Paragraph
}

// leading reports whether s stands in the first paragraphs.
func (g *grouper) leading(s *scene.Scene) bool { return s.Sentence <= 5 }

// others: "another attack had left dozens dead" joins none but what was told of as another before.
func others(s *scene.Scene, grp *Group) float64 {
	switch {
	case !s.Another || len(s.Drafts) == 0:
		return 0
	case grp.Scenes[0].Another:
		return 1.5
	}
	return -4
}

// fresh: a paragraph that opens with a day of its own, where the group has none, tells of something new.
func (g *grouper) fresh(s *scene.Scene, grp *Group) float64 {
	last := grp.Scenes[len(grp.Scenes)-1]
	d := s.Day()
	if d == nil || !d.Date.Known() || grp.day != nil || s.Paragraph == last.Paragraph || last.Heading {
		return 0
	}
	if a := s.Lead(); a != nil && a.Definite || g.leading(s) && len(g.groups) == 1 {
		return 0
	}
	if d.First-s.First < 4 || d.YearGiven || g.opensParagraph(s) && len(grp.Scenes) > 1 {
		return -1.6
	}
	return -0.4
}

func (g *grouper) opensParagraph(s *scene.Scene) bool {
	ss := g.doc.Reading.Sentences
	return s.Sentence == 0 || ss[s.Sentence-1].Paragraph != s.Paragraph
}

// tellings: claims made on different days are of different attacks, unless the words point back.
func tellings(s *scene.Scene, grp *Group) float64 {
	a := s.Lead()
	if len(s.Reports) == 0 || a == nil || s.Reports[0].First-s.First > 2 || !s.Reports[0].Date.Known() {
		return 0
	}
	for _, t := range grp.Scenes {
		for _, r := range t.Reports {
			if r.Date == s.Reports[0].Date {
				return 0
			}
		}
	}
	if grp.day != nil && grp.day.Date.Known() {
		if gap := s.Reports[0].Date.From - grp.day.Date.To; gap >= 0 && gap <= 3 {
			return 0
		}
	} else if len(grp.Scenes) == 1 && grp.Scenes[0].Heading {
		return 0
	}
	return -2
}

// described reports whether a definite act is told apart by what follows: "the attack on", "the bombing that".
func (g *grouper) described(a *act.Act) bool {
	i := a.Last
	if i >= len(g.doc.Reading.Tokens) {
		return false
	}
	t := g.doc.Cues.Grammar["described"]
	_, _, ok := t.Match(g.doc.Reading.Tokens, i)
	return ok
}

// pointing: "the attack" is one told before; "another attack" is not.
func (g *grouper) pointing(s *scene.Scene) float64 {
	a := s.Lead()
	switch {
	case s.Another:
		return -3
	case a == nil:
		return 1.0 // harm alone: "At least 225 others were injured"
	case a.Definite && g.described(a):
		if g.opensParagraph(s) && g.claimed(s) && s.Sentence > 5 {
			return -1.2
		}
		return -0.5 // "the attack on the embassy" tells which one
	case a.Definite:
		return 1.2
	case s.Same:
		return 0.8 // "The gunmen hurled grenades"
	case a.Form == 'a' || a.Form == 'v' && a.Strength == 1:
		return 0.4
	}
	return -0.4
}

func (g *grouper) days(s *scene.Scene, grp *Group) float64 {
	d := s.Day()
	if d == nil || grp.day == nil {
		return 0
	}
	if grp.Scenes[0].Heading && grp.Scenes[len(grp.Scenes)-1].Heading && s.Sentence < 6 {
		return 0.3 // a title's "weekend" and its lead's "Saturday"
	}
	a, b := d.Date, grp.day.Date
	switch {
	case (!a.Known() || !b.Known()) && (a.Precision == record.PrecisionYear || b.Precision == record.PrecisionYear):
		return -1.5 // a weekday of an unknown week, and a year
	case a.Known() != b.Known() && !d.Deictic && !grp.day.Deictic && !d.HasWeekday && !grp.day.HasWeekday && d.Kind == record.DatePoint && grp.day.Kind == record.DatePoint:
		return -1.5 // "March 22" of an unknown year, and "November 2015"
	case !a.Known() || !b.Known():
		if d.HasWeekday && grp.day.HasWeekday && d.Weekday != grp.day.Weekday {
			return -3
		}
		if d.Kind == record.DatePoint && grp.day.Kind == record.DatePoint && !a.Known() && !b.Known() && !g.sameWords(d.Span, grp.day.Span) {
			return -2.5 // "April 26" and "February 9" of an unknown year
		}
		return 0
	case a == b:
		return 1.5
	case a.From <= b.To && b.From <= a.To:
		if a.Precision == record.PrecisionYear || b.Precision == record.PrecisionYear {
			return 0
		}
		return 0.5
	}
	if b.To-a.From == 1 || a.From-b.To == 1 {
		if l := s.Lead(); l != nil && l.Definite && d.Last != l.First-1 && d.Last != l.First || s.Same {
			if p := s.Place(); p != nil && grp.place != nil && possessed(s, d) && scene.Relate(p.Place, grp.place.Place) == scene.Apart {
				return -3.5 // "Sunday's attack on a church"
			}
			return -0.6 // told of on the day it began, and on the day it ended
		}
	}
	return -3.5
}

// possessed reports whether an act follows a day right away: "Sunday's attack".
func possessed(s *scene.Scene, d *record.DateMention) bool {
	for _, a := range s.Acts {
		if a.Real() && a.First >= d.Last && a.First-d.Last < 3 {
			return true
		}
	}
	return false
}

func (g *grouper) places(s *scene.Scene, grp *Group) float64 {
	p := s.Place()
	if p == nil || grp.place == nil {
		return 0
	}
	if grp.Scenes[len(grp.Scenes)-1].Heading && seat(grp.place, p) {
		return nested
	}
	v := relation(p, grp.place)
	for _, q := range grp.places {
		switch w := relation(p, q); {
		case v > apart && w > v:
			v = w
		case v <= apart && w >= alike: // named before, as a place beside its own
			v = apart / 2
		}
	}
	if v == silent && g.newcomer(s) && p.Kind != record.PlaceFacility && scene.Local(p.Place) && scene.Local(grp.place.Place) && !p.Origin {
		v = apart / 2 // "a bomb wounded two in Nahdha. Four people were wounded by a bomb in New Baghdad."
	}
	if v == silent { // "at Gundipora in Pulwama": what lies around a place that the gazetteer lacks
		for _, q := range s.Places {
			if q != p && !q.Origin && relation(q, grp.place) == alike {
				return nested
			}
		}
	}
	return v
}

// newcomer reports whether the act of a scene is brought in as new: "a bomb", "gunmen".
func (g *grouper) newcomer(s *scene.Scene) bool {
	a := s.Lead()
	if a == nil || a.Definite || a.Plural || s.Same || s.Heading {
		return false
	}
	t := g.doc.Cues.Grammar["indefinite"]
	for i := a.First - 1; i >= s.First && i > a.First-4; i-- {
		if _, _, ok := t.Match(g.doc.Reading.Tokens, i); ok {
			return true
		}
		if g.doc.Reading.Tokens[i].Tag != record.ADJ && g.doc.Reading.Tokens[i].Tag != record.NOUN {
			return false
		}
	}
	return false
}

func (g *grouper) sameWords(a, b record.Span) bool {
	text := g.doc.Reading.Document.Text
	return fold.String(a.Quote(text)) == fold.String(b.Quote(text))
}

// The weights of places: alike, one within the other, nothing known, apart.
const (
	alike  = 1.2
	nested = 0.6
	silent = -0.1
	apart  = -2.4
)

func relation(p, q *record.PlaceMention) float64 {
	switch scene.Relate(p.Place, q.Place) {
	case scene.Alike:
		return alike
	case scene.Within, scene.Holds:
		return nested
	case scene.Apart:
		if p.Score < 0.5 || q.Score < 0.5 {
			return silent // a guess of the gazetteer
		}
		if p.Origin || p.Kind == record.PlaceCountry {
			return apart / 3
		}
		return apart
	}
	if p.Kind == record.PlaceFacility && q.Kind == record.PlaceFacility && !shareWord(p.Name, q.Name) {
		return -1.6
	}
	return silent
}

// seat reports whether p bears the name of the province in which q lies: "Hakkari" of a title may be either.
func seat(p, q *record.PlaceMention) bool {
	return p.Kind == record.PlaceTown && p.Country == q.Country && p.Admin1 != "" && p.Admin1 == q.Admin1 && fold.String(p.Name) == fold.String(p.Admin1)
}

// shareWord reports whether two names share a word of four letters: "Kabul mosque", "Eid Gah Mosque".
func shareWord(a, b string) bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(fold.String(a)) {
		words[w] = len(w) > 3
	}
	for _, w := range strings.Fields(fold.String(b)) {
		if words[w] {
			return true
		}
	}
	return false
}

// families are tactics that reporters use for one another.
var families = [][]record.IncidentType{
	{record.Bombing, record.SuicideBombing, record.Assassination},
	{record.ArmedAssault, record.ArmedClash, record.Assassination, record.Kidnapping},
	{record.AirDroneStrike, record.ShellingRocket, record.Bombing}, // "the jets dropped two bombs"
	{record.ArmedAssault, record.Arson, record.UnarmedAssault},
}

func types(s *scene.Scene, grp *Group) float64 {
	a := s.Lead()
	if a == nil {
		return 0
	}
	t, strong := groupType(grp)
	switch {
	case a.Type == t:
		return 0.6
	case a.Strength == 1 || !strong || a.Strength == 2 && a.Form == 'n' && a.Definite:
		return 0.2
	}
	for _, f := range families {
		if contains(f, a.Type) && contains(f, t) {
			return 0.1
		}
	}
	return -0.9
}

func contains(f []record.IncidentType, t record.IncidentType) bool {
	for _, x := range f {
		if x == t {
			return true
		}
	}
	return false
}

// figures: a count told before is the same incident told again; so is the same named victim.
func (g *grouper) figures(s *scene.Scene, grp *Group) float64 {
	v := 0.0
	parts := len(s.Drafts) > 0 && s.Day() != nil && s.Place() != nil && g.opensParagraph(s)
	for _, k := range s.Drafts {
		d := &g.doc.Drafts[k]
		for _, t := range grp.Scenes {
			for _, m := range t.Drafts {
				e := &g.doc.Drafts[m]
				if d.Effect == e.Effect && d.Count.Min == e.Count.Min && d.Count.Min > 1 {
					v = max(v, 0.8)
					if d.Count.Min > 12 && d.Count.Min%10 != 0 {
						v = max(v, 2) // no two attacks kill 31 by chance
					}
				} else if parts && d.Effect == e.Effect && v == 0 && !t.Heading && g.otherFigure(d, e, m) {
					v = -1.4
				}
				if d.Named && e.Named && g.samePerson(d.Span, e.Span) {
					v = max(v, 2.5)
				} else if d.Named && e.Named && d.Effect == e.Effect && d.Sentence-e.Sentence > 1 && v == 0 {
					v = -1.2 // another person killed
				}
			}
		}
	}
	return v
}

// otherFigure reports whether a figure in a paragraph that opens with a day and a place of its own is another than the
// one told before in the document's own voice.
func (g *grouper) otherFigure(d, e *casualty.Draft, at int) bool {
	return !d.Subset && !e.Subset && !g.said(at)
}

// said reports whether a draft is what somebody says, and not in the document's own voice. It is asked for every pair of
// figures, and looked up once a draft.
func (g *grouper) said(k int) bool {
	if g.sources == nil {
		g.sources = make([]int8, len(g.doc.Drafts))
	}
	if g.sources[k] == 0 {
		g.sources[k] = -1
		if _, ok := record.SourceOf(g.doc.Reading.Attributions, g.doc.Drafts[k].Span); ok {
			g.sources[k] = 1
		}
	}
	return g.sources[k] > 0
}

package account

import (
	"slices"

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
	assumed bool                // the place is the one told of before
	carried *record.DateMention // the day that it is likely to share with what else is told; nil when it names one itself

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
	// Learned says how much each reason counts.
	Learned Learned

	groups []*Group
}

// Groups joins the live scenes of a document.
func Groups(d *Document) []*Group {
	g := grouper{doc: d, nouns: rareNouns(d)}
	for _, s := range d.Scenes {
		g.take(s)
	}
	g.dropSummaries()
	g.settings()
	g.leadDay()
	g.onlyDay()
	g.listDay()
	g.toldDays()
	g.carried()
	d.groups = g.groups
	return g.groups
}

type grouper struct {
	doc    *Document
	groups []*Group
	last   *Group // the group that the latest live scene joined

	sources []int8 // of each draft, see said; 0 when not asked yet
	nouns   nouns

	teach   *Lesson
	options []Option
}

// take puts a scene where it belongs: into a group, into a new one, or nowhere.
func (g *grouper) take(s *scene.Scene) {
	if !g.tells(s) {
		if g.leads(s) || g.happened(s) || g.located(s) {
			g.last.join(s)
		} else if g.last != nil {
			g.last.Context = append(g.last.Context, s)
		}
		return
	}
	g.resolve(s)
	if g.teach == nil && g.dates(s) {
		g.last.join(s)
		return
	}
	if s.Aside {
		defer func(last *Group) { g.last = last }(g.last)
	}
	best, score := g.best(s)
	if g.teach != nil {
		if grp, known := g.taught(s); known {
			best, score = grp, 0
			if grp == nil {
				g.open(s)
				return
			}
		}
	}
	switch {
	case best != nil && score >= 0:
		best.join(s)
		g.last = best
	case g.opens(s):
		g.open(s)
	case best != nil && score > slack && !s.Another && !g.tellsWhich(s):
		best.join(s)
		g.last = best
	}
}

// slack is how far a scene that may not open a group can fall short and still join one.
const slack = -1.0

func (g *grouper) open(s *scene.Scene) {
	n := &Group{}
	n.join(s)
	g.groups = append(g.groups, n)
	g.last = n
}

// resolve places "one week after the attack in Kunduz" and "the following day" in time: from the group that the words
// after the date name, else from the latest. "The attack came three days after a bomb killed five" tells when the bomb was,
// counted back from the attack. What would lie after publication stays unresolved.
func (g *grouper) resolve(s *scene.Scene) {
	pub := g.doc.Reading.Document.Published
	for _, d := range slices.Clone(s.Dates) {
		if d.Kind != record.DateOffset || d.Date.Known() {
			continue
		}
		offset := record.Day(d.Offset)
		if g.counted(d) {
			if !actAfter(s, d) {
				s.Dates = slices.DeleteFunc(slices.Clone(s.Dates), func(e *record.DateMention) bool { return e == d })
				continue
			}
			offset = -offset
		}
		from := g.reference(s, d)
		if from == nil || from.day == nil || !from.day.Date.Known() || pub.Known() && from.day.Date.From+offset > pub {
			continue
		}
		d.Date = record.Date{From: from.day.Date.From + offset, To: from.day.Date.To + offset, Precision: from.day.Date.Precision}
	}
}

// counted reports whether an offset tells how long before what came something else was: "It comes two weeks after".
func (g *grouper) counted(d *record.DateMention) bool {
	for i := d.First - 1; i >= 0 && i > d.First-3; i-- {
		if g.doc.Cues.Class("came", g.doc.Reading.Tokens, i) > 0 {
			return true
		}
	}
	return false
}

func actAfter(s *scene.Scene, d *record.DateMention) bool {
	return slices.ContainsFunc(s.Acts, func(a act.Act) bool { return a.Real() && a.First >= d.Last })
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

func (g *grouper) best(s *scene.Scene) (*Group, float32) {
	var best *Group
	if len(g.groups) == 0 {
		return nil, 0
	}
	own := g.own(s)
	top := float32(-1000)
	g.options = g.options[:0]
	for i := len(g.groups) - 1; i >= 0; i-- {
		v := g.between(s, g.groups[i], &own)
		if g.teach != nil {
			g.options = append(g.options, Option{Reasons: v, group: g.groups[i], scenes: slices.Clone(g.groups[i].Scenes)})
		}
		if x := g.doc.Learned.Join.Sum(&v); x > top {
			best, top = g.groups[i], x
		}
	}
	return best, top
}

package account

import (
	"math"
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
)

// What is known of a scene of which the incident is not.
const (
	NotKnown = -1 - iota
	NotNew   // it tells of nothing new, but which of the groups before, or none, is not known
)

// Option is a group that a scene could join.
type Option struct {
	Reasons
	group  *Group
	scenes []*scene.Scene
}

// Decision is what a scene could have joined, and what it should have: Right is a position in Options, or -1 for a new
// group, or NotNew.
type Decision struct {
	Scene   *scene.Scene
	Options []Option
	Right   int
}

// Lesson teaches grouping from documents whose incidents are known.
type Lesson struct {
	Incident  func(*scene.Scene) int // which incident a scene tells of; -1 when that is not known
	Guide     bool                   // scenes go where they belong; else where the weights send them
	Decisions []Decision
}

// Teach groups a document, and notes the decisions.
func Teach(d *Document, l *Lesson) {
	g := grouper{doc: d, nouns: rareNouns(d), teach: l}
	for _, s := range d.Scenes {
		g.take(s)
	}
}

// taught returns the group to which a scene belongs, nil for a new one, when that is known and the lesson guides.
func (g *grouper) taught(s *scene.Scene) (*Group, bool) {
	k := g.teach.Incident(s)
	if k == NotNew && len(g.groups) > 0 {
		g.note(s, NotNew)
	}
	if k < 0 {
		return nil, false
	}
	var right *Group
	at := -1
	if len(g.groups) == 0 {
		return nil, g.teach.Guide
	}
	doubt := false // a group that may or may not tell of the same
	for i := range g.options {
		m := g.majority(g.options[i].group)
		doubt = doubt || m < 0
		if m == k && at < 0 {
			at, right = i, g.options[i].group
		}
	}
	if at < 0 && doubt {
		return nil, false
	}
	g.note(s, at)
	return right, g.teach.Guide
}

func (g *grouper) note(s *scene.Scene, right int) {
	g.teach.Decisions = append(g.teach.Decisions, Decision{Scene: s, Options: slices.Clone(g.options), Right: right})
}

// majority is the incident that most scenes of a group tell of; -1 when none is known.
func (g *grouper) majority(grp *Group) int {
	count := map[int]int{}
	best, top := -1, 0
	for _, s := range grp.Scenes {
		if k := g.teach.Incident(s); k >= 0 {
			if count[k]++; count[k] > top {
				best, top = k, count[k]
			}
		}
	}
	return best
}

// Choice is the option that the weights choose; -1 for a new group.
func (d *Decision) Choice(w *Weights) int {
	best, top := -1, float32(0)
	for k := range d.Options {
		if x := w.Sum(&d.Options[k].Reasons); x > top || best < 0 && x == 0 {
			best, top = k, x
		}
	}
	return best
}

// Chances are the probabilities of the options; what is missing to one is that of a new group.
func (d *Decision) Chances(w *Weights) []float64 {
	out := make([]float64, len(d.Options))
	total := 1.0
	for k := range d.Options {
		out[k] = math.Exp(float64(w.Sum(&d.Options[k].Reasons)))
		total += out[k]
	}
	for k := range out {
		out[k] /= total
	}
	return out
}

// Scenes are what the group told so far.
func (o *Option) Scenes() []*scene.Scene { return o.scenes }

// Verdict is a group and what spoke for its being what the document is about.
type Verdict struct {
	Reasons
	Scenes []*scene.Scene
}

// Verdicts groups a document and returns what was found for each group.
func Verdicts(d *Document) []Verdict {
	var out []Verdict
	for _, grp := range Groups(d) {
		if _, ok := Build(d, grp); ok {
			out = append(out, Verdict{leading(d, grp), grp.Scenes})
		}
	}
	return out
}

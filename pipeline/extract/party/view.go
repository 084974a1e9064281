package party

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// View is what is looked at for one incident.
type View struct {
	Reading *record.Reading
	Cues    *lexicon.Cues
	Account *record.Account
	Own     []*scene.Scene // those that tell of the incident
	Context []*scene.Scene // sentences beside them without an act of their own
	Others  []*scene.Scene // those that tell of another incident

	options []Option
}

// Option is a party that may be said to have done it, with what speaks for it.
type Option struct {
	Mentions []*record.ActorMention
	Whole    []Reason   // that hold however often it is named
	By       [][]Reason // of each mention
	near     int        // words to the nearest act of the incident
}

// Options are the named parties of the document that could have done it, each once.
func (v *View) Options() []Option {
	var out []Option
	at := map[string]int{}
	for i := range v.Reading.Actors {
		m := &v.Reading.Actors[i]
		if !able(m) {
			continue
		}
		key := v.key(m)
		k, ok := at[key]
		if !ok {
			k = len(out)
			at[key] = k
			out = append(out, Option{})
		}
		out[k].Mentions = append(out[k].Mentions, m)
	}
	groups := 0
	for _, o := range out {
		if band(o.Mentions[0]) {
			groups++
		}
	}
	for k := range out {
		out[k].near = v.nearest(&out[k])
	}
	v.options = out
	for k := range out {
		v.reasons(&out[k], groups)
	}
	return out
}

func (v *View) key(m *record.ActorMention) string {
	if m.Canonical != "" {
		return m.Canonical
	}
	return fold.String(m.Quote(v.Reading.Document.Text))
}

// able reports whether a party has a name and could do violence: papers, hospitals and monitors could not.
func able(m *record.ActorMention) bool {
	if !m.Named && m.Canonical == "" {
		return false
	}
	switch m.Kind {
	case record.ActorMedia, record.ActorNGO, record.ActorMonitor, record.ActorMedical, record.ActorOther:
		return false
	}
	return true
}

func band(m *record.ActorMention) bool {
	return m.Kind == record.ActorArmedGroup || m.Kind == record.ActorCriminal
}

// standing says how a sentence stands to the incident.
func (v *View) standing(m *record.ActorMention) (string, *scene.Scene) {
	in := func(list []*scene.Scene) *scene.Scene {
		for _, s := range list {
			if s.First <= m.First && m.Last <= s.Last {
				return s
			}
		}
		return nil
	}
	if s := in(v.Own); s != nil {
		if s == v.Own[0] {
			return "first", s
		}
		return "own", s
	}
	if s := in(v.Context); s != nil {
		return "context", s
	}
	if s := in(v.Others); s != nil {
		return "other", s
	}
	return "apart", nil
}

// far is how many sentences lie between a mention and the nearest that tells of the incident.
func (v *View) far(m *record.ActorMention) int {
	k := v.Reading.SentenceOf(m.First)
	best := 1 << 20
	for _, s := range v.Own {
		best = min(best, max(k-s.Sentence, s.Sentence-k))
	}
	return best
}

// speaks reports whether a mention stands in the name of a source; meant, in what a source says.
func (v *View) speaks(m *record.ActorMention) (speaks, meant bool) {
	for i := range v.Reading.Attributions {
		a := &v.Reading.Attributions[i]
		speaks = speaks || a.Source.Span.Overlaps(m.Span)
		meant = meant || a.Content.Contains(m.Span)
	}
	return speaks, meant
}

// nearest is how many words lie between a party and the nearest act of the incident.
func (v *View) nearest(o *Option) int {
	best := 1 << 20
	for _, m := range o.Mentions {
		for _, s := range v.Own {
			for i := range s.Acts {
				if a := &s.Acts[i]; a.Real() {
					best = min(best, max(a.First-m.Last, m.First-a.Last, 0))
				}
			}
		}
	}
	return best
}

// rank adds how the party compares with the others of its kind: the nearest to the act, the most often named.
func (v *View) rank(o *Option, l *list) {
	nearer, oftener, earlier := 0, 0, 0
	for i := range v.options {
		p := &v.options[i]
		if p.Mentions[0] == o.Mentions[0] || band(p.Mentions[0]) != band(o.Mentions[0]) {
			continue
		}
		if p.near < o.near {
			nearer++
		}
		if len(p.Mentions) > len(o.Mentions) {
			oftener++
		}
		if p.Mentions[0].First < o.Mentions[0].First {
			earlier++
		}
	}
	kind := yes(band(o.Mentions[0]))
	l.add("nearer", step(nearer)+" "+kind)
	l.add("oftener", step(oftener)+" "+kind)
	l.add("earlier", step(earlier)+" "+kind)
	l.add("near", step(min(o.near, 100)/6)+" "+kind)
}

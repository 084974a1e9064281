package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/pipeline/extract/speaker"
	"github.com/sabt-org/sabt/record"
)

// speakerOf is who stands behind a figure of a scene: a position in the attributions of the reading, or speaker.Own.
func speakerOf(d *Document, s *scene.Scene, k casualty.Draft) int {
	if inPassing(d, s, k) {
		return speaker.Own
	}
	v := heard(d, k)
	if d.Learned.Speaker == nil || d.Reading.Document.Language != speaker.Language {
		return v.Rule
	}
	return speaker.Choose(d.Learned.Speaker, &v)
}

// heard is what is looked at to find who stands behind a figure, with whom grammar alone finds.
func heard(d *Document, k casualty.Draft) speaker.View {
	v := speaker.View{Reading: d.Reading, Span: k.Span, Rule: speaker.Own}
	a, ok := record.SpeakerOf(d.Reading.Attributions, k.Span)
	if !ok {
		return v
	}
	for i := range d.Reading.Attributions {
		if b := &d.Reading.Attributions[i]; b.Cue == a.Cue && b.Content == a.Content && b.Source.Span == a.Source.Span {
			v.Rule = i
			break
		}
	}
	return v
}

// Heard is a figure, with what is looked at to find who stands behind it.
type Heard struct {
	Figure casualty.Draft
	View   speaker.View
}

// Hearing are the figures of a group.
func Hearing(d *Document, grp *Group) []Heard {
	var out []Heard
	for _, s := range grp.Scenes {
		for _, k := range s.Drafts {
			if !d.Tally[k] && !d.Drafts[k].Back && !inPassing(d, s, d.Drafts[k]) {
				out = append(out, Heard{d.Drafts[k], heard(d, d.Drafts[k])})
			}
		}
	}
	return out
}

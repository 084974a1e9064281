package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// View is what the roles of an account are read from.
type View struct {
	Reading *record.Reading
	Words   Words
	Cues    *lexicon.Cues
	Scenes  []*scene.Scene // the account's own
	Context []*scene.Scene // sentences beside them without an act of their own: "No group has claimed it."
}

func (v *View) norm(i int) string {
	if i < 0 || i >= len(v.Reading.Tokens) {
		return ""
	}
	return v.Reading.Tokens[i].Norm
}

func (v *View) tag(i int) record.Tag {
	if i < 0 || i >= len(v.Reading.Tokens) {
		return record.PUNCT
	}
	return v.Reading.Tokens[i].Tag
}

func (v *View) has(class string, i int) bool {
	if i < 0 || i >= len(v.Reading.Tokens) {
		return false
	}
	t := v.Cues.Grammar[class]
	_, _, ok := t.Match(v.Reading.Tokens, i)
	return ok
}

func (v *View) quote(s record.Span) string { return s.Quote(v.Reading.Document.Text) }

// phraseAt returns the noun phrase over token i.
func (v *View) phraseAt(i int) *record.Phrase {
	ps := v.Reading.Phrases
	lo, hi := 0, len(ps)
	for lo < hi {
		m := (lo + hi) / 2
		if ps[m].Last <= i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(ps) && ps[lo].First <= i {
		return &ps[lo]
	}
	return nil
}

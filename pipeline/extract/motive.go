package extract

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// motives are the stretches of tokens that tell what an attack is said to answer: "to avenge drone victims", "in revenge for the death of a
// commander, who was killed in an air strike". They are somebody's grounds, and no report of what they name.
func motives(r *record.Reading, cues *lexicon.Cues) []record.Mention {
	var out []record.Mention
	for _, s := range r.Sentences {
		for i := s.First; i < s.Last; i++ {
			n := cues.Class("avenges", r.Tokens[:s.Last], i)
			if n == 0 {
				continue
			}
			end := groundsEnd(r, cues, i+n, s.Last)
			out = append(out, record.Mention{First: i, Last: end})
			i = end
		}
	}
	return out
}

// groundsEnd is where the grounds end that begin at token i: at a mark, but not at the comma before a clause about what they name.
func groundsEnd(r *record.Reading, cues *lexicon.Cues, i, last int) int {
	for ; i < last; i++ {
		switch r.Tokens[i].Norm {
		case ";", ".", "\"", "”":
			return i
		case ",":
			if i+1 < last && cues.Class("relative", r.Tokens, i+1) == 0 {
				return i
			}
		}
	}
	return last
}

// beyond leaves out the acts and counts of harm that stand in such a stretch.
func beyond(grounds []record.Mention, acts []act.Act, drafts []casualty.Draft) ([]act.Act, []casualty.Draft) {
	if len(grounds) == 0 {
		return acts, drafts
	}
	in := func(token int) bool {
		return slices.ContainsFunc(grounds, func(m record.Mention) bool { return m.First <= token && token < m.Last })
	}
	acts = slices.DeleteFunc(acts, func(a act.Act) bool { return in(a.First) })
	return acts, without(drafts, func(d casualty.Draft) bool { return in(d.Cue) })
}

package site

import (
	"math"

	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

// Option is a place that may be the one, where it is named; without a mention, that the document does not say where.
type Option struct {
	Mention *record.PlaceMention
	Reasons []Reason
}

// Options are the places that may be the one, each time that they are named, and last that the document does not say.
func (v *View) Options() []Option {
	s := v.sight()
	out := make([]Option, 0, len(s.places)+1)
	for i, p := range s.places {
		if !p.Adjective && !(i > 0 && s.measuresFrom(s.places[i-1], p)) {
			out = append(out, Option{Mention: p, Reasons: s.reasons(p)})
		}
	}
	return append(out, Option{Reasons: s.none()})
}

// Name is a place by its name, wherever it is named.
type Name struct {
	Best   *record.PlaceMention // where most speaks for it; nil: the document does not say
	Chance float64              // by words alone
	Rule   bool                 // rules chose it
	top    float32
}

// Names are the places that may be the one, with the chance that words give each.
func (v *View) Names(words weigh.Model) []Name {
	var out []Name
	at := map[string]int{}
	all := 0.0
	for _, o := range v.Options() {
		key := ""
		if o.Mention != nil {
			key = v.key(o.Mention)
		}
		k, ok := at[key]
		if !ok {
			k = len(out)
			at[key] = k
			out = append(out, Name{Best: o.Mention, top: float32(math.Inf(-1))})
		}
		n, x := &out[k], words.Sum(o.Reasons)
		n.Chance += math.Exp(float64(x))
		all += math.Exp(float64(x))
		if x > n.top {
			n.top, n.Best = x, o.Mention
		}
		n.Rule = n.Rule || v.Rule == nil && o.Mention == nil || v.Rule != nil && o.Mention != nil && o.Mention.Span == v.Rule.Span
	}
	for k := range out {
		out[k].Chance /= all
	}
	return out
}

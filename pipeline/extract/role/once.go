package role

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Once leaves each attacker without a name in a list one time: "a suicide bomber", "the bomber", "he was a bomber" are one, and so are "gunmen" and
// "the attackers". Where an armed group is named, words that only say that somebody attacked add nobody. The first on the
// best ground stays; the others are its mentions.
func Once(r *record.Reading, cues *lexicon.Cues, list []record.Responsibility) []record.Responsibility {
	if r.InCapitals() {
		return list // who reads copy in capitals asks for every word for them (docs/model-roles.md)
	}
	o := once{r, cues}
	list = slices.DeleteFunc(slices.Clone(list), func(p record.Responsibility) bool { return o.restated(list, p) })
	var out []record.Responsibility
	for _, p := range list {
		if p.Named || o.add(out, p) {
			continue
		}
		if k := slices.IndexFunc(out, func(q record.Responsibility) bool { return !q.Named && o.generic(q) && !o.generic(p) }); k >= 0 {
			p.Mentions = append(p.Mentions, out[k].Span)
			out[k] = p
			continue
		}
		out = append(out, p)
	}
	named := slices.ContainsFunc(list, o.group)
	out = slices.DeleteFunc(out, func(p record.Responsibility) bool { return named && o.generic(p) })
	return slices.Concat(slices.DeleteFunc(slices.Clone(list), func(p record.Responsibility) bool { return !p.Named }), out)
}

type once struct {
	r    *record.Reading
	cues *lexicon.Cues
}

// restated: in "the group said on Monday it carried out the bombing" the "it" is the group that claims, and tells nothing besides.
func (o once) restated(list []record.Responsibility, p record.Responsibility) bool {
	first, last := o.r.TokensOf(p.Span)
	if p.Canonical == "" || p.Basis != record.ReportedFact || last != first+1 || o.r.Tokens[first].Tag != record.PRON {
		return false
	}
	return slices.ContainsFunc(list, func(q record.Responsibility) bool {
		return q.Canonical == p.Canonical && q.Basis == record.ClaimedByPerpetrator
	})
}

// add adds an entry to one of the same attackers; false when there is none.
func (o once) add(out []record.Responsibility, p record.Responsibility) bool {
	for k := range out {
		q := &out[k]
		if o.head(*q) != o.head(p) && !o.generic(p) {
			continue
		}
		if ground(p.Basis) < ground(q.Basis) {
			p.Mentions = append(append(p.Mentions, q.Mentions...), q.Span)
			*q = p
			return true
		}
		q.Mentions = append(q.Mentions, p.Span)
		return true
	}
	return false
}

// ground puts what the document tells itself before what somebody says.
func ground(b record.Basis) int {
	return slices.Index([]record.Basis{record.ReportedFact, record.ClaimedByPerpetrator, record.Accused, record.Suspected, record.Denied}, b)
}

// head is the noun of an entry, one of many as many: "bombers" as "bomber".
func (o once) head(p record.Responsibility) string {
	_, last := o.r.TokensOf(p.Span)
	if last == 0 {
		return ""
	}
	n := o.r.Tokens[last-1].Norm
	if s, ok := strings.CutSuffix(n, "men"); ok {
		return s + "man"
	}
	return strings.TrimSuffix(n, "s")
}

// generic reports whether an entry says no more than that somebody attacked.
func (o once) generic(p record.Responsibility) bool {
	_, last := o.r.TokensOf(p.Span)
	return last > 0 && o.cues.Class("mere_attacker", o.r.Tokens, last-1) > 0
}

// group reports whether an entry names an armed group that is said to have done it.
func (o once) group(p record.Responsibility) bool {
	return p.Named && !p.Individual && p.Basis != record.Denied
}

package party

import (
	_ "embed"
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

// Language is the one from whose articles the weights were learned.
const Language = "en"

// Model says which parties are said to have done it. It is safe for use by several goroutines.
type Model struct {
	Words weigh.Model // what the document says of a party
	Bases weigh.Model // on what ground
}

//go:embed words.tsv
var wordsTSV string

//go:embed bases.tsv
var basesTSV string

// Open reads the weights that were learned.
func Open() (*Model, error) {
	m := &Model{}
	for _, f := range []struct {
		name, tsv string
		into      *weigh.Model
	}{{"words.tsv", wordsTSV, &m.Words}, {"bases.tsv", basesTSV, &m.Bases}} {
		var err error
		if *f.into, err = weigh.Parse(f.tsv); err != nil {
			return nil, fmt.Errorf("party: %s: %w", f.name, err)
		}
	}
	return m, nil
}

// How much it counts, as log-odds, that the rules name a party, and that they name another and not it; and the sum from which
// on a party is said to have done it. They were chosen on articles that no rule was written for (docs/model-party.md).
const (
	ruleWorth  = 2.5
	otherWorth = -0.5
	enough     = 0.3
)

// Settle returns who is said to have done it: what rules found of persons and of attackers without a name, and the named
// parties that are likely when words and rules are weighed together.
func (m *Model) Settle(v *View) []record.Responsibility {
	found := v.Account.Perpetrators
	options := v.Options()
	drop := make([]bool, len(found))
	var more []record.Responsibility
	for i := range options {
		o := &options[i]
		ruled := v.ruled(o)
		likely := m.Likely(v, o)
		for _, k := range ruled {
			drop[k] = drop[k] || !likely && found[k].Named
		}
		if len(ruled) == 0 && likely {
			more = append(more, m.responsibility(v, o))
		}
	}
	var out []record.Responsibility
	for k, p := range found {
		if !drop[k] && !(len(more) > 0 && !p.Named) {
			out = append(out, p)
		}
	}
	return append(out, more...)
}

// Sum is what the words say for a party: what it is, and the mention for which most speaks.
func (m *Model) Sum(o *Option) float32 {
	return m.Words.Sum(o.Whole) + m.Words.Sum(o.Best(m.Words))
}

// Likely reports whether a party is said to have done it, when words and rules are weighed together.
func (m *Model) Likely(v *View, o *Option) bool {
	x := m.Sum(o)
	switch {
	case v.Ruled(o):
		x += ruleWorth
	case v.named():
		x += otherWorth
	}
	return x > enough
}

// named reports whether rules name any party.
func (v *View) named() bool {
	return slices.ContainsFunc(v.Account.Perpetrators, func(p record.Responsibility) bool { return p.Named && !p.Individual })
}

// Ruled reports whether rules name a party.
func (v *View) Ruled(o *Option) bool {
	for _, k := range v.ruled(o) {
		if v.Account.Perpetrators[k].Named {
			return true
		}
	}
	return false
}

// ruled are the positions of a party among the perpetrators that rules found.
func (v *View) ruled(o *Option) []int {
	var out []int
	for k := range v.Account.Perpetrators {
		p := &v.Account.Perpetrators[k]
		if p.Individual {
			continue
		}
		for _, m := range o.Mentions {
			if p.Canonical != "" && p.Canonical == m.Canonical || p.Span.Overlaps(m.Span) {
				out = append(out, k)
				break
			}
		}
	}
	return out
}

// responsibility is a party that words alone tell of, on the likeliest ground, in the words that say most.
func (m *Model) responsibility(v *View, o *Option) record.Responsibility {
	best := o.best(m.Words)
	a := o.Mentions[best]
	p := record.Responsibility{
		Evidence:  record.Evidence{Span: a.Span, Method: "responsibility/model"},
		Canonical: a.Canonical, Named: true, Basis: m.basis(o.By[best]),
	}
	if p.Basis != record.Accused {
		return p
	}
	if src, ok := record.SourceOf(v.Reading.Attributions, a.Span); ok && !src.Source.OwnVoice() {
		p.Source = src.Source
	} else {
		p.Basis = record.Suspected
	}
	return p
}

// best is the mention for which most speaks.
func (o *Option) best(words weigh.Model) int {
	best, top := 0, float32(0)
	for i := range o.Mentions {
		if x := words.Sum(o.By[i]); i == 0 || x > top {
			best, top = i, x
		}
	}
	return best
}

// Grounds are the bases that are told apart.
func Grounds() []record.Basis {
	return []record.Basis{record.ReportedFact, record.Accused, record.Suspected, record.ClaimedByPerpetrator}
}

// basis is the ground for which most speaks.
func (m *Model) basis(reasons []Reason) record.Basis {
	best, top := record.Suspected, float32(0)
	for i, b := range Grounds() {
		if x := m.Bases.Sum(Ground(b, reasons)); i == 0 || x > top {
			best, top = b, x
		}
	}
	return best
}

// Ground are the reasons of a mention as reasons for a basis.
func Ground(b record.Basis, reasons []Reason) []Reason {
	out := make([]Reason, len(reasons)+1)
	for i, r := range reasons {
		out[i] = Reason{What: string(b) + " " + r.What, Which: r.Which}
	}
	out[len(reasons)] = Reason{What: string(b)}
	return out
}

// Best are the reasons of the mention for which most speaks.
func (o *Option) Best(words weigh.Model) []Reason { return o.By[o.best(words)] }

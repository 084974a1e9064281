package role

import (
	_ "embed"
	"fmt"
	"math"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

// enoughNamed is the chance that a party needs to be told as the one that did it.
const enoughNamed = 0.6

//go:embed named.tsv
var namedTSV string

// OpenWords reads how much each reason counts for a party's being the one that did it.
func OpenWords() (weigh.Model, error) {
	m, err := weigh.Parse(namedTSV)
	if err != nil {
		return nil, fmt.Errorf("role: named.tsv: %w", err)
	}
	return m, nil
}

// Nobody is the reason that speaks for nobody's being named.
func Nobody() []weigh.Reason { return []weigh.Reason{{What: "nobody"}} }

// Choose adds to each account for which rules have found nobody by name the party for which most speaks, where that is enough.
func Choose(words weigh.Model, views []*View, scenes []*scene.Scene, found [][]record.Responsibility) {
	t := tabled(views, scenes, found)
	added := make([]*record.Responsibility, len(views))
	for i := range views {
		if !Open(found[i]) {
			continue
		}
		os := t.options(i)
		best, chance := Best(words, os)
		if best < 0 || chance < enoughNamed {
			continue
		}
		e := views[i].cite(words, &os[best])
		e.Score = float32(chance)
		added[i] = &e
	}
	for i, e := range added {
		if e != nil {
			found[i] = append(found[i], *e)
		}
	}
}

// Best is the likeliest party, with its chance; -1 when there are none.
func Best(words weigh.Model, os []Option) (best int, chance float64) {
	best = -1
	top, all := 0.0, math.Exp(float64(words.Sum(Nobody())))
	for k := range os {
		x := math.Exp(float64(words.Sum(os[k].Reasons)))
		all += x
		if x > top {
			best, top = k, x
		}
	}
	return best, top / all
}

// cite makes an entry of a party where most speaks for it. Where only "they" or "the rebels" stands there, it is named by the words
// that named it last.
func (v *View) cite(words weigh.Model, o *Option) record.Responsibility {
	best, top := 0, float32(math.Inf(-1))
	for k := range o.seen {
		var g gathered
		v.sighted(&g, &o.seen[k])
		if sum := words.Sum(g); sum > top {
			best, top = k, sum
		}
	}
	x := &o.seen[best]
	b, src := v.ground(x)
	m := x.party
	if x.named() {
		m = standing(x.party, x.at)
	}
	e := v.entry(m, b, src)
	e.Method = "responsibility/learned"
	if !x.named() {
		e.Mentions = []record.Span{x.at.Span}
	}
	return e.Responsibility
}

// ground says on what basis a party is named at one place of the text.
func (v *View) ground(x *sighting) (record.Basis, record.Source) {
	m := standing(x.party, x.at)
	m.Adjective = x.how == "adjective"
	first, last := v.people(m)
	if x.tie == "laid" || x.tie == "answering" {
		switch v.wordOf(x, first, last) {
		case "claim":
			return record.ClaimedByPerpetrator, record.Source{Name: v.quote(x.party.Span), Span: x.party.Span, Kind: record.SourcePerpetrator}
		case "suspicion":
			return record.Suspected, record.Source{}
		case "blame":
			if src := v.speaker(x.scene, first); !src.OwnVoice() {
				return record.Accused, src
			}
			return record.Suspected, record.Source{}
		}
	}
	return v.basis(x.scene, m, doer)
}

// wordOf is the word that lays an act to a party: a claim, a suspicion, blame.
func (v *View) wordOf(x *sighting, first, last int) string {
	if x.tie == "answering" {
		if v.any("claim_noun", max(x.scene.First, first-9), first) || v.any("claim_verb", max(x.scene.First, first-9), first) {
			return "claim"
		}
		return "blame"
	}
	if right := v.path(x.scene, v.passed(x.scene, last), 1); lays(right.end) {
		return right.end
	}
	return v.path(x.scene, first-1, -1).end
}

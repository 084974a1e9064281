package role

import (
	"github.com/sabt-org/sabt/record"
)

// closed leaves out what is said of parties that nobody else names, and gives the denials without a party the one
// they are of: who was accused last, or who claimed it where the claim is rejected.
func (v *View) closed() []entry {
	var out []entry
	for _, e := range v.found {
		if !e.open && (!e.loose || v.knows(e)) {
			out = append(out, e)
		}
	}
	for _, e := range v.found {
		if !e.open {
			continue
		}
		if m := v.deniedOf(out, e.claim, e.Source.Span.End); m != nil {
			out = append(out, v.openEntry(e, m))
		}
	}
	return out
}

func (v *View) openEntry(e entry, m *entry) entry {
	e.Span, e.Canonical, e.Named, e.Method = m.Span, m.Canonical, true, "responsibility/denied"
	e.party = m.party
	return e
}

// deniedOf is the entry of the party that a denial without one is about.
func (v *View) deniedOf(es []entry, claim bool, before int) *entry {
	var best *entry
	for i := range es {
		e := &es[i]
		if e.party == nil || !named(e.party) || e.Basis == record.Denied || e.Span.Start > before {
			continue
		}
		fits := e.Basis == record.ClaimedByPerpetrator == claim
		if best == nil || fits || best.Basis == record.ClaimedByPerpetrator != claim {
			best = e
		}
	}
	return best
}

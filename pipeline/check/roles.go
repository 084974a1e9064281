package check

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// roles: the text makes one party the attacker, in its own voice, of what another claims: "footage of the Taliban
// attack on the Division staff was released by ISIS".
func roles(d *Document) []record.Finding {
	var out []record.Finding
	for _, a := range d.Accounts {
		for _, claimed := range a.Perpetrators {
			if claimed.Basis != record.ClaimedByPerpetrator || claimed.Individual || claimed.Canonical == "" {
				continue
			}
			for _, told := range a.Perpetrators {
				if told.Basis != record.ReportedFact || told.Individual || told.Canonical == "" || told.Canonical == claimed.Canonical {
					continue
				}
				if !d.oneSentence(told.Span, claimed.Span) || !d.beforeAct(told.Span, a.Trigger.Span) {
					continue
				}
				msg := fmt.Sprintf("the words make %s the attacker; %s claims the attack", told.Canonical, claimed.Canonical)
				out = append(out, record.Finding{Kind: record.RoleContradiction, Severity: record.Medium, Message: msg, Spans: []record.Span{d.around(told.Span)}})
			}
		}
	}
	return out
}

// oneSentence reports whether both parties stand in one sentence: told apart, both may have a hand in it.
func (d *Document) oneSentence(a, b record.Span) bool {
	for _, s := range d.Reading.Sentences {
		if s.Contains(a) {
			return s.Contains(b)
		}
	}
	return false
}

// beforeAct reports whether the party stands right before the words for the act: "the Taliban attack".
func (d *Document) beforeAct(party, act record.Span) bool {
	return act.Start-party.End >= 0 && act.Start-party.End < 4
}

// around widens a party to the words from it to the end of the noun phrases that follow on it.
func (d *Document) around(s record.Span) record.Span {
	t := d.Reading.Tokens
	for i := range t {
		if t[i].Start != s.Start {
			continue
		}
		end := i
		for end < len(t) && end < i+8 && t[end].Norm != "," && t[end].Norm != "." && t[end].Tag != record.VERB && t[end].Tag != record.AUX {
			end++
		}
		return s.Cover(record.Span{Start: s.Start, End: t[max(end-1, i)].End})
	}
	return s
}

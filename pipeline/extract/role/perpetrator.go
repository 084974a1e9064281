package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// Perpetrators returns who is said to have done it, one entry a party and basis.
func Perpetrators(v *View) []record.Responsibility {
	var out []record.Responsibility
	for _, s := range v.Scenes {
		for _, r := range v.statements(s) {
			out = v.add(out, r)
		}
		for _, a := range s.Actors {
			if r, ok := v.agent(s, a); ok {
				out = v.add(out, r)
			}
		}
		for i := range v.Reading.Places {
			if m, ok := v.nation(s, &v.Reading.Places[i]); ok {
				if r, ok := v.agent(s, m); ok {
					out = v.add(out, r)
				}
			}
		}
		for _, r := range v.persons(s) {
			out = v.add(out, r)
		}
	}
	for _, s := range v.Context {
		for _, r := range v.statements(s) {
			out = v.add(out, r)
		}
		for _, r := range v.persons(s) {
			out = v.add(out, r)
		}
	}
	return v.settle(out)
}

// statements reads claims, denials, accusations and suspicions of the sentence of s.
func (v *View) statements(s *scene.Scene) []record.Responsibility {
	var out []record.Responsibility
	for i := range v.Reading.Attributions {
		a := &v.Reading.Attributions[i]
		if !within(s.Span, a) {
			continue
		}
		switch a.Stance {
		case record.StanceClaim:
			if r, ok := v.claim(a); ok {
				out = append(out, r)
			}
		case record.StanceDeny:
			if r, ok := v.denial(a, s); ok {
				out = append(out, r)
			}
		case record.StanceAccuse:
			out = append(out, v.accusations(a)...)
		case record.StanceSay:
			if r, ok := v.admission(a); ok {
				out = append(out, r)
			}
		}
	}
	for _, a := range s.Actors {
		if v.suspected(a, s) {
			out = append(out, v.party(a, record.Suspected, record.Source{}))
		}
	}
	return out
}

// within reports whether the cue of an attribution, or else its content, lies in the scene.
func within(s record.Span, a *record.Attribution) bool {
	if !a.Cue.IsZero() {
		return s.Contains(a.Cue)
	}
	return s.Overlaps(a.Content)
}

// claim: "ISIS claimed responsibility", "the group said it was behind the attack". The party is the source.
func (v *View) claim(a *record.Attribution) (record.Responsibility, bool) {
	r := record.Responsibility{
		Evidence: record.Evidence{Span: a.Source.Span, Method: "responsibility/claim"},
		Basis:    record.ClaimedByPerpetrator, Named: true, Source: a.Source,
	}
	if a.Source.Span.IsZero() {
		return r, false
	}
	if m := v.actorIn(a.Source.Span); m != nil {
		r.Canonical = m.Canonical
		r.Span = v.nameSpan(m)
		if m.Outlet {
			r.Source.Via = append(r.Source.Via, record.Relay{Name: v.quote(m.Span), Span: m.Span})
		}
		return r, true
	}
	return r, v.properName(a.Source.Span)
}

// denial: a party, or who speaks for it, denies that it did it.
func (v *View) denial(a *record.Attribution, s *scene.Scene) (record.Responsibility, bool) {
	m := v.actorIn(a.Content)
	if m == nil || !armed(m) {
		m = v.actorIn(a.Source.Span)
	}
	if m == nil || !armed(m) || m.Canonical == "" {
		return record.Responsibility{}, false
	}
	return v.party(m, record.Denied, a.Source), true
}

// accusations: "blamed the Taliban", "accused RSF fighters of".
func (v *View) accusations(a *record.Attribution) []record.Responsibility {
	var out []record.Responsibility
	for i := range v.Reading.Actors {
		m := &v.Reading.Actors[i]
		if a.Content.Contains(m.Span) && armed(m) && !m.Adjective {
			basis := record.Accused
			if a.Source.OwnVoice() || a.Hedged {
				basis = record.Suspected
			}
			out = append(out, v.party(m, basis, a.Source))
			break // who is accused stands first; others are the accused one's victims
		}
	}
	return out
}

// admission: an armed party says that it, its fighters or its men did it: "Al-Shabaab said its men had stormed".
func (v *View) admission(a *record.Attribution) (record.Responsibility, bool) {
	m := v.actorIn(a.Source.Span)
	if m == nil || !armed(m) || m.Canonical == "" || m.Adjective && !m.Outlet {
		return record.Responsibility{}, false
	}
	first, last := v.tokens(a.Content)
	for i := first; i < last; i++ {
		if !v.has("self", i) {
			continue
		}
		if v.has("one_of_its", i) && v.attackerIn(first, last) {
			return v.party(m, record.ClaimedByPerpetrator, a.Source), true
		}
		for j := i + 1; j < min(last, i+9); j++ {
			if v.has("did", j) {
				r := v.party(m, record.ClaimedByPerpetrator, a.Source)
				if m.Kind != record.ActorArmedGroup && m.Kind != record.ActorCriminal {
					r.Basis = record.ReportedFact
				}
				return r, true
			}
		}
	}
	return record.Responsibility{}, false
}

// attackerIn: "said that the attacker was one of its soldiers".
func (v *View) attackerIn(first, last int) bool {
	for i := first; i < last; i++ {
		if v.has("attacker", i) {
			return true
		}
	}
	return false
}

// suspected: "suspected jihadists", "suspicion turned to Islamic State", "blamed on", "believed to be".
func (v *View) suspected(m *record.ActorMention, s *scene.Scene) bool {
	if !armed(m) || m.Adjective {
		return false
	}
	for i := m.First - 1; i >= s.First && i >= m.First-7; i-- {
		if v.has("suspicion", i) {
			return true
		}
		if v.norm(i) == "," || v.has("clause", i) {
			return false
		}
	}
	return false
}

// settle orders nothing and merges nothing; it drops what a better founded entry of the same party already says.
func (v *View) settle(rs []record.Responsibility) []record.Responsibility {
	var out []record.Responsibility
	for i, r := range rs {
		drop := false
		for j, o := range rs {
			if i == j || !v.same(r, o) {
				continue
			}
			// An admission makes an accusation a fact that both sides report.
			drop = drop || r.Basis == record.Suspected && (o.Basis == record.Accused || o.Basis == record.ReportedFact || o.Basis == record.ClaimedByPerpetrator && r.Canonical != "" && r.Method == "responsibility/agent")
			drop = drop || r.Basis == record.Accused && o.Basis == record.ReportedFact && r.Method == "responsibility/agent"
			drop = drop || r.Basis == record.ReportedFact && o.Basis == record.ClaimedByPerpetrator && r.Method == "responsibility/agent" && v.inContent(r, o)
		}
		if !r.Named {
			for _, o := range rs {
				drop = drop || o.Named && o.Basis != record.Denied
			}
		}
		if !drop {
			out = append(out, r)
		}
	}
	return out
}

func (v *View) inContent(r, o record.Responsibility) bool {
	for _, a := range v.Reading.Attributions {
		if a.Stance == record.StanceClaim && a.Content.Contains(r.Span) {
			return true
		}
	}
	return false
}

func (v *View) same(a, b record.Responsibility) bool {
	if a.Canonical != "" || b.Canonical != "" {
		return a.Canonical == b.Canonical
	}
	return v.quote(a.Span) == v.quote(b.Span)
}

// add appends an entry unless the same party stands there with the same basis; another name of it is a mention.
func (v *View) add(out []record.Responsibility, r record.Responsibility) []record.Responsibility {
	for i := range out {
		if out[i].Basis == r.Basis && v.same(out[i], r) {
			if out[i].Span != r.Span {
				out[i].Mentions = append(out[i].Mentions, r.Span)
			}
			return out
		}
	}
	return append(out, r)
}

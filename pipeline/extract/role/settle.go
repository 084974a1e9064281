package role

import "github.com/sabt-org/sabt/record"

// settle makes one entry a party and basis, and drops what a better founded entry of the same party already says. It
// merges nothing else: who claims and who is accused both stand.
func (v *View) settle(found []entry) []record.Responsibility {
	var es []entry
	for _, e := range found {
		es = v.add(es, e)
	}
	var out []record.Responsibility
	for i, e := range es {
		drop := false
		for j, o := range es {
			drop = drop || i != j && v.tellsOf(o, e) || i != j && (v.same(e, o) && outdone(e, o) || unnamed(e, o))
		}
		if !drop {
			out = append(out, e.Responsibility)
		}
	}
	return out
}

// tellsOf reports whether o did it and e is what o tells of the other side: "Israel, whose strike it was, said that Hezbollah
// fires rockets from the village".
func (v *View) tellsOf(o, e entry) bool {
	if e.Basis != record.Accused || e.party == nil || o.party == nil || o.Basis != record.ReportedFact || v.Account == nil || v.Account.Type == record.ArmedClash {
		return false
	}
	if own := v.actorIn(e.Source.Span); own != nil {
		return sameParty(own, o.party) && !sameParty(own, e.party)
	}
	return v.stateTells(e, o.party.Country)
}

// stateTells reports whether the source of an entry is a state itself, by its name or a pronoun: "Israel said it".
func (v *View) stateTells(e entry, country string) bool {
	first, last := v.Reading.TokensOf(e.Source.Span)
	if first >= last || country == "" {
		return false
	}
	if last-first == 1 && v.has("group_pronoun", first) {
		first = v.sentenceOf(first).First
	}
	for _, p := range v.placesFrom(first) {
		if p.First >= last {
			return false
		}
		if p.Kind == record.PlaceCountry {
			return p.Country == country
		}
	}
	return false
}

// outdone reports whether o, of the same party, makes e idle.
func outdone(e, o entry) bool {
	agent := e.Method == "responsibility/agent"
	switch e.Basis {
	case record.ReportedFact:
		return e.title && (o.Basis == record.Suspected || o.Basis == record.ClaimedByPerpetrator)
	case record.Suspected:
		if o.title && o.Basis == record.ReportedFact {
			return false
		}
		return o.Basis == record.Accused || o.Basis == record.ReportedFact || o.Basis == record.ClaimedByPerpetrator && agent
	case record.Accused:
		return agent && o.Basis == record.Denied && o.Source.Span == e.Source.Span
	case record.ClaimedByPerpetrator:
		// A state's own word adds nothing to what is told as a fact.
		return e.party != nil && ofState(e.party) && o.Basis == record.ReportedFact
	}
	return false
}

// unnamed reports whether o names who e leaves unnamed.
func unnamed(e, o entry) bool {
	if o.Basis == record.Denied || !o.Named {
		return false
	}
	if e.people {
		return !o.people
	}
	band := e.party != nil && e.party.Canonical == "" && !ofState(e.party) && !e.Individual
	return !e.Named || band && o.Canonical != "" && (o.Basis == e.Basis || o.Basis != record.Accused && o.Basis != record.Suspected)
}

func (v *View) same(a, b entry) bool {
	if a.party != nil && b.party != nil && sameParty(a.party, b.party) {
		return true
	}
	if a.Canonical != "" || b.Canonical != "" {
		return a.Canonical == b.Canonical
	}
	return v.quote(a.Span) == v.quote(b.Span)
}

// add appends an entry unless the same party stands there with the same basis; another name of it is a mention.
func (v *View) add(out []entry, e entry) []entry {
	for i := range out {
		if out[i].Basis == e.Basis && v.same(out[i], e) {
			out[i].title = out[i].title && e.title
			if out[i].Span != e.Span {
				out[i].Mentions = append(out[i].Mentions, e.Span)
			}
			return out
		}
	}
	return append(out, e)
}

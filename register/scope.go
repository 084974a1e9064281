package register

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// scopeOf finds the parties and places named in the sentence of a statement. The statement's own source is none of them. Of a place and a larger one
// that holds it the smaller counts: "in Kabul, Afghanistan".
func scopeOf(c record.Claim, r *record.Reading) record.Scope {
	var out record.Scope
	if r == nil {
		return out
	}
	i := r.SentenceAt(c.Evidence().Span.Start)
	if i >= len(r.Sentences) {
		return out
	}
	s, source := r.Sentences[i].Span, c.Source().Span
	if about := aboutWhom(c, r); about != "" {
		out.Parties = append(out.Parties, record.NamedSpan{Name: about, Span: actorSpan(c)})
	}
	for _, a := range r.Actors {
		if !s.Contains(a.Span) || source.Overlaps(a.Span) || a.Canonical == "" || a.Outlet || a.Nation || a.Kind != record.ActorArmedGroup {
			continue
		}
		if speaks(c) || c.Estimate != nil {
			continue // whom a party says that it attacked or will attack; an estimate is of one party
		}
		if counted(c, a.Span) {
			out.Victims = named(out.Victims, a.Canonical, a.Span)
		} else {
			out.Parties = named(out.Parties, a.Canonical, a.Span)
		}
	}
	if speaks(c) {
		out.Parties = speakers(source, r)
	}
	var places []record.PlaceMention
	for _, p := range r.Places {
		if s.Contains(p.Span) && !source.Overlaps(p.Span) && !p.Modifier && !p.Origin && !p.Dateline && !p.Described && !p.Adjective && !before(c, p.Span) {
			places = append(places, p)
		}
	}
	places = around(places, c, r.Document.Text)
	for _, p := range places {
		if !slices.ContainsFunc(places, func(q record.PlaceMention) bool { return lies(q.Place, p.Place) }) {
			if c.Warning != nil && p.Kind == record.PlaceRegion {
				out.Regions = named(out.Regions, p.Name, p.Span)
			} else {
				out.Places = named(out.Places, p.Name, p.Span)
			}
		}
	}
	if w := c.Warning; w != nil && !w.Abroad.IsZero() {
		out.Regions = named(out.Regions, w.Abroad.Quote(r.Document.Text), w.Abroad)
	}
	return out
}

// before reports whether a place stands before the act of a warning, where it says where the party is: "ISIS-K in Afghanistan could launch attacks abroad".
func before(c record.Claim, place record.Span) bool {
	return c.Warning != nil && (c.Warning.Act.IsZero() || place.Start < c.Warning.Act.End || place.Start >= c.Warning.Span.End)
}

// aboutWhom is the party that a warning or an estimate is about, by its name in the authority list.
func aboutWhom(c record.Claim, r *record.Reading) string {
	at := actorSpan(c)
	for _, a := range r.Actors {
		if !at.IsZero() && at.Overlaps(a.Span) && a.Canonical != "" {
			return a.Canonical
		}
	}
	return ""
}

func actorSpan(c record.Claim) record.Span {
	switch {
	case c.Warning != nil:
		return c.Warning.ActorSpan
	case c.Estimate != nil:
		return c.Estimate.ActorSpan
	}
	return record.Span{}
}

// speaks reports whether a party tells of attacks of its own, or threatens with them: "ISIS-K said it had carried out 13 attacks on the Taliban".
func speaks(c record.Claim) bool {
	a, w := c.Aggregate, c.Warning
	return a != nil && a.Unit == record.UnitAttacks && a.Source.Kind == record.SourcePerpetrator ||
		w != nil && w.Actor == "" && w.Source.Kind == record.SourcePerpetrator
}

func speakers(source record.Span, r *record.Reading) []record.NamedSpan {
	for _, a := range r.Actors {
		if source.Overlaps(a.Span) && a.Canonical != "" {
			return []record.NamedSpan{{Name: a.Canonical, Span: a.Span}}
		}
	}
	return nil
}

// around keeps the place that the total is told of, with those that stand in a list with it; all of them where that is not known.
func around(places []record.PlaceMention, c record.Claim, text string) []record.PlaceMention {
	if c.Aggregate == nil {
		return places
	}
	at := slices.IndexFunc(places, func(p record.PlaceMention) bool { return p.Span == c.Aggregate.ScopeSpan })
	if at < 0 {
		return places
	}
	first, last := at, at+1
	for first > 0 && joined(places[first-1].Span, places[first].Span, text) {
		first--
	}
	for last < len(places) && joined(places[last-1].Span, places[last].Span, text) {
		last++
	}
	return places[first:last]
}

// counted reports whether a party's name stands in the words that a total counts: "45 Taliban fighters".
func counted(c record.Claim, party record.Span) bool {
	a := c.Aggregate
	return a != nil && a.Unit != record.UnitAttacks && (a.Span.Contains(party) || a.Who.Contains(party))
}

// lies reports whether a place lies in a larger one.
func lies(in, larger record.Place) bool {
	switch larger.Kind {
	case record.PlaceCountry:
		return in.Kind != record.PlaceCountry && in.Country != "" && in.Country == larger.Country
	case record.PlaceProvince:
		return in.Kind != record.PlaceProvince && in.Kind != record.PlaceCountry && in.Admin1 == larger.Name && in.Country == larger.Country
	}
	return false
}

func named(list []record.NamedSpan, name string, s record.Span) []record.NamedSpan {
	if slices.ContainsFunc(list, func(n record.NamedSpan) bool { return n.Name == name }) {
		return list
	}
	return append(list, record.NamedSpan{Name: name, Span: s})
}

// together reports whether names stand as a list: "in Kabul, Herat and Balkh". What stands apart may be anything: a party and its victims.
func together(list []record.NamedSpan, text string) bool {
	for i := 1; i < len(list); i++ {
		if !joined(list[i-1].Span, list[i].Span, text) {
			return false
		}
	}
	return true
}

func joined(a, b record.Span, text string) bool {
	if b.Start < a.End {
		return false
	}
	switch strings.Trim(strings.ToLower(text[a.End:b.Start]), " \n\t,،") {
	case "", "and", "or", "and in", "or in", "in", "و", "و در", "y", "et", "и":
		return true
	}
	return false
}

func names(list []record.NamedSpan) []string {
	var out []string
	for _, n := range list {
		out = append(out, n.Name)
	}
	return out
}

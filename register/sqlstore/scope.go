package sqlstore

import (
	"math"
	"path"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// scope is the FROM and WHERE of a query.
type scope struct {
	from string
	conditions
	day, row string // the columns by which lists are ordered
	at       int64
	words    wording // that so many documents have that incidents are asked one by one
}

// enough is how many rows are counted of what a query asks for: a lead of fewer can be sorted, and which of two common ones leads matters little.
const enough = 4000

// scope chooses what leads: the table or index of which most rows are in the answer. Facets stand in the order of days. What is rare is
// sorted; else rows come in the order that is asked for until a page is full. standings are those of incidents that stand: lists have the whole
// of a series, sums do not.
func (r *reader) scope(q register.Query, standings ...record.Standing) (scope, error) {
	s := scope{from: "incident i" + orderIndex(q), day: "i.day", row: "i.n", at: point(q.At), words: r.wording(q.Text)}
	facets, few, err := r.rarestFirst(wanted(q), q)
	if err != nil {
		return s, err
	}
	lead, err := r.rarest(q, s, few)
	switch {
	case err != nil:
		return s, err
	case lead.from != "":
		s.from = lead.from
		if lead.sql != "" {
			s.add(lead.sql, lead.args...)
		}
		if lead.words {
			s.words = wording{}
		}
	case len(facets) > 0 && (few < enough || ordered(q.Sort)):
		s.from, s.day, s.row = "facet f CROSS JOIN incident i ON i.n = f.incident", "f.day", "f.incident"
		s.add("f.kind = ? AND f.key = ?", string(facets[0].Kind), facets[0].Key)
		facets = facets[1:]
	}
	if err := r.graded(q, &s.conditions); err != nil {
		return s, err
	}
	s.filter(q, facets)
	s.standing(q, standings)
	return s, nil
}

// inAnyOrder is the order of what is added up.
const inAnyOrder register.Sort = "any"

func ordered(by register.Sort) bool { return by != register.ByToll && by != register.ByAdded }

func orderIndex(q register.Query) string {
	switch {
	case q.Sort == register.ByToll:
		return " INDEXED BY incident_killed"
	case q.Sort == register.ByAdded:
		return " INDEXED BY incident_since"
	case q.Sort == inAnyOrder && !q.From.Known() && !q.To.Known():
		return ""
	}
	return " INDEXED BY incident_day"
}

// rarestFirst orders facets by how many rows of the period they have, and says how many the first has.
func (r *reader) rarestFirst(facets []register.Facet, q register.Query) ([]register.Facet, int, error) {
	if len(facets) == 0 {
		return nil, enough, nil
	}
	first, last := period(q)
	count := map[register.Facet]int{}
	for _, f := range facets {
		n, err := r.few(true, enough, "facet WHERE kind = ? AND key = ? AND day BETWEEN ? AND ?", string(f.Kind), f.Key, first, last)
		if err != nil {
			return nil, 0, err
		}
		count[f] = n
	}
	slices.SortStableFunc(facets, func(a, b register.Facet) int { return count[a] - count[b] })
	return facets, count[facets[0]], nil
}

// longest is how many days an incident may last for a filter by period to find it by its last day; "in 2021" is a year.
const longest = 400

// period is between which days the first day of an incident lies.
func period(q register.Query) (first, last int) {
	last = math.MaxInt32
	if q.From.Known() {
		first = int(q.From) - longest
	}
	if q.To.Known() {
		first, last = max(first, 1), int(q.To)
	}
	return first, last
}

// bounds come before the day where a list goes on from an incident, whose place in the index is the narrower bound: "+day" keeps SQLite from
// walking there from the end of the period.
func bounds(q register.Query) (earliest, latest string) {
	switch {
	case q.After == "":
		return "", ""
	case q.Sort == register.ByOld:
		return "+", ""
	}
	return "", "+"
}

// byKilled reports whether a query asks for a toll that stands beside the incident.
func byKilled(q register.Query) bool {
	return q.AtLeast > 0 && (q.Effect == "" || q.Effect == record.Killed)
}

// fallen reports whether a query asks for what was rejected or withdrawn.
func fallen(q register.Query) bool {
	return q.Standing != "" && q.Standing != record.Stands && q.Standing != register.AnyStanding
}

func (s *scope) standing(q register.Query, standings []record.Standing) {
	switch {
	case q.Standing == register.AnyStanding:
	case fallen(q):
		s.add("i.standing = ? AND i.standing <> 'stands'", string(q.Standing)) // in the words of the partial index
	case len(standings) > 1:
		s.add("i.standing IN (?, ?)", string(standings[0]), string(standings[1]))
	default:
		s.add("i.standing = ?", string(standings[0]))
	}
}

func (s *scope) filter(q register.Query, facets []register.Facet) {
	anyOf(&s.conditions, q)
	for _, f := range facets {
		s.add("EXISTS (SELECT 1 FROM facet g WHERE g.kind = ? AND g.key = ? AND g.day = "+s.day+" AND g.incident = "+s.row+")", string(f.Kind), f.Key)
	}
	earliest, latest := bounds(q)
	if s.at == register.Now-1 {
		s.add("i.until = 9223372036854775807")
	} else {
		s.add("i.since <= ? AND i.until > ?", s.at, s.at)
		s.add(latest+s.day+" <= coalesce((SELECT day FROM horizon WHERE since <= ? ORDER BY since DESC LIMIT 1), 0)", s.at)
	}
	if first, last := period(q); first > 0 || last < math.MaxInt32 {
		s.add(earliest+s.day+" >= ? AND "+latest+s.day+" <= ? AND i.last >= ?", first, last, int(q.From))
	}
	if q.Undated {
		s.add(s.day + " = 0")
	}
	if q.Main {
		s.add("i.main = 1")
	}
	switch {
	case byKilled(q):
		s.add("i.killed >= ?", q.AtLeast)
	case q.AtLeast > 0:
		s.add("EXISTS (SELECT 1 FROM toll t WHERE t.incident = i.n AND t.effect = ? AND t.status = '' AND t.policy = 'range' AND t.min >= ?)",
			string(q.Effect), q.AtLeast)
	}
}

// wanted are the facets of a query.
func wanted(q register.Query) []register.Facet {
	var out []register.Facet
	for _, f := range []register.Facet{
		{Kind: register.FacetSource, Key: q.Source}, {Kind: register.FacetPublisher, Key: q.Publisher},
		{Kind: register.FacetPlace, Key: q.Place}, {Kind: register.FacetActor, Key: q.Actor},
		{Kind: register.FacetKindOf, Key: string(q.Kind)}, {Kind: register.FacetType, Key: string(q.Type)},
		{Kind: register.FacetReview, Key: string(q.Review)}, {Kind: register.FacetGrade, Key: q.Grade},
		{Kind: register.FacetSeries, Key: q.Series},
	} {
		if f.Key = named(f.Key); f.Key != "" && !pattern(f) {
			out = append(out, f)
		}
	}
	return out
}

// pattern reports whether a facet is a grade of any letter or digit.
func pattern(f register.Facet) bool {
	return f.Kind == register.FacetGrade && strings.Contains(f.Key, "?")
}

// anyOf asks for one of several names; an incident that has two of them is found once.
func anyOf(c *conditions, q register.Query) {
	if len(q.IDs) > 0 {
		c.add("i.id IN (SELECT value FROM json_each(?))", q.IDs)
	}
	if len(q.Not) > 0 {
		c.add("i.id NOT IN (SELECT value FROM json_each(?))", q.Not)
	}
	types := make([]string, 0, len(q.Types))
	for _, t := range q.Types {
		types = append(types, string(t))
	}
	for _, f := range []struct {
		kind  register.FacetKind
		names []string
	}{{register.FacetPlace, q.Places}, {register.FacetActor, q.Actors}, {register.FacetType, types}} {
		var keys []string
		for _, name := range f.names {
			keys = append(keys, named(name))
		}
		if len(keys) > 0 {
			c.add("EXISTS (SELECT 1 FROM facet o WHERE o.incident = i.n AND o.kind = ? AND o.key IN (SELECT value FROM json_each(?)))", string(f.kind), keys)
		}
	}
}

// graded asks for the grades that a pattern fits. There are few, and every one that was ever given has a name.
func (r *reader) graded(q register.Query, c *conditions) error {
	if !strings.Contains(q.Grade, "?") {
		return nil
	}
	if err := r.settled(); err != nil {
		return err
	}
	keys, err := r.strings("SELECT key FROM name WHERE kind = ?", string(register.FacetGrade))
	if err != nil {
		return err
	}
	fit := slices.DeleteFunc(keys, func(key string) bool {
		ok, err := path.Match(strings.ToLower(q.Grade), key)
		return err != nil || !ok
	})
	c.add("EXISTS (SELECT 1 FROM facet g WHERE g.incident = i.n AND g.kind = ? AND g.key IN (SELECT value FROM json_each(?)))", string(register.FacetGrade), fit)
	return nil
}

package sqlite

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register"
)

// scope is the FROM and WHERE of a query. The rarest facet leads, for its rows stand in the order of days; the others are looked up.
// standings are those of incidents that stand: lists have the whole of a series, sums do not.
func (r *reader) scope(q register.Query, standings ...record.Standing) (from string, c conditions, day string, err error) {
	from, day = "incident i", "i.day"
	facets, err := r.rarestFirst(wanted(q))
	if err != nil {
		return "", c, "", err
	}
	for _, f := range facets {
		if day == "i.day" {
			from, day = "facet f JOIN incident i ON i.n = f.incident", "f.day"
			c.add("f.kind = ? AND f.key = ?", string(f.Kind), f.Key)
			continue
		}
		c.add("EXISTS (SELECT 1 FROM facet g WHERE g.kind = ? AND g.key = ? AND g.day = i.day AND g.incident = i.n)", string(f.Kind), f.Key)
	}
	if at := point(q.At); at == register.Now-1 {
		c.add("i.until = 9223372036854775807") // a literal, for the partial indexes
	} else {
		c.add("i.since <= ? AND i.until > ?", at, at)
		c.add(day+" <= coalesce((SELECT day FROM horizon WHERE since <= ? ORDER BY since DESC LIMIT 1), 0)", at)
	}
	if q.Standing != "" && q.Standing != record.Stands {
		standings = []record.Standing{q.Standing}
	}
	if q.Standing != register.AnyStanding {
		c.add("i.standing IN (?, ?)", string(standings[0]), string(standings[len(standings)-1]))
	}
	anyOf(&c, q)
	within(&c, q, day)
	return from, c, day, nil
}

func (r *reader) rarestFirst(facets []register.Facet) ([]register.Facet, error) {
	if len(facets) < 2 {
		return facets, nil
	}
	count := map[register.Facet]int{}
	for _, f := range facets {
		var n int
		if err := r.one([]any{&n}, "SELECT count(*) FROM (SELECT 1 FROM facet WHERE kind = ? AND key = ? LIMIT ?)", string(f.Kind), f.Key, enough); err != nil {
			return nil, err
		}
		count[f] = n
	}
	slices.SortStableFunc(facets, func(a, b register.Facet) int { return count[a] - count[b] })
	return facets, nil
}

// enough is how many rows of a facet are counted: which of two common ones leads matters little.
const enough = 20000

// longest is how many days an incident may last for a filter by period to find it by its last day; "in 2021" is a year.
const longest = 400

func within(c *conditions, q register.Query, day string) {
	if q.From.Known() {
		c.add(day+" >= ? AND i.last >= ?", int(q.From)-longest, int(q.From))
	}
	if q.To.Known() {
		c.add(day+" BETWEEN 1 AND ?", int(q.To))
	}
	if q.Undated {
		c.add(day + " = 0")
	}
	if q.Main {
		c.add("i.main = 1")
	}
	if strings.Contains(q.Grade, "?") {
		c.add("EXISTS (SELECT 1 FROM facet g WHERE g.incident = i.n AND g.kind = ? AND g.key GLOB ?)", string(register.FacetGrade), strings.ToLower(q.Grade))
	}
	switch {
	case q.AtLeast > 0 && (q.Effect == "" || q.Effect == record.Killed):
		c.add("i.killed >= ?", q.AtLeast)
	case q.AtLeast > 0:
		c.add("EXISTS (SELECT 1 FROM toll t WHERE t.incident = i.n AND t.effect = ? AND t.status = '' AND t.policy = 'range' AND t.min >= ?)",
			string(q.Effect), q.AtLeast)
	}
	if words := phrase(q.Text); words != "" {
		at := point(q.At)
		c.add(`i.id IN (SELECT m.incident FROM words JOIN account a ON a.document = words.rowid JOIN member m ON m.account = a.n
			WHERE words MATCH ? AND m.since <= ? AND m.until > ?)`, words, at, at)
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
		if f.Key = fold.String(f.Key); f.Key != "" && !strings.Contains(f.Key, "?") {
			out = append(out, f)
		}
	}
	return out
}

// anyOf asks for one of several names; an incident that has two of them is found once.
func anyOf(c *conditions, q register.Query) {
	if len(q.IDs) > 0 {
		c.add("i.id IN (SELECT value FROM json_each(?))", list(q.IDs))
	}
	if len(q.Not) > 0 {
		c.add("i.id NOT IN (SELECT value FROM json_each(?))", list(q.Not))
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
			keys = append(keys, fold.String(name))
		}
		if len(keys) > 0 {
			c.add("EXISTS (SELECT 1 FROM facet o WHERE o.incident = i.n AND o.kind = ? AND o.key IN (SELECT value FROM json_each(?)))", string(f.kind), list(keys))
		}
	}
}

// phrase is an FTS5 query for all words of s; words in quotation marks must follow each other.
func phrase(s string) string {
	var out []string
	for i, part := range strings.Split(strings.NewReplacer("“", `"`, "”", `"`, "«", `"`, "»", `"`).Replace(s), `"`) {
		words := []string{fold.String(part)}
		if i%2 == 0 {
			words = strings.Fields(words[0])
		}
		for _, w := range words {
			if strings.TrimSpace(w) != "" {
				out = append(out, `"`+w+`"`)
			}
		}
	}
	return strings.Join(out, " ")
}

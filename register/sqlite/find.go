package sqlite

import (
	"database/sql"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register"
)

// conditions are joined by AND.
type conditions struct {
	list []string
	args []any
}

func (c *conditions) add(sql string, args ...any) {
	c.list = append(c.list, sql)
	c.args = append(c.args, args...)
}

func (c *conditions) where() string {
	if len(c.list) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(c.list, " AND ")
}

func limit(n int) int {
	if n <= 0 {
		return -1
	}
	return n
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

// longest is how long an incident may last for a filter by period to find it: ten years.
const longest = 3660

// scope is the FROM and WHERE of a query. The rarest facet leads, for its rows stand in the order of days; the others are looked up.
func (r *reader) scope(q register.Query) (from string, c conditions, day string, err error) {
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
	}
	if q.Standing == "" {
		q.Standing = record.Stands
	}
	c.add("i.standing = ?", string(q.Standing))
	within(&c, q, day)
	return from, c, day, nil
}

// enough is how many rows of a facet are counted: which of two common ones leads matters little.
const enough = 20000

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

func within(c *conditions, q register.Query, day string) {
	if q.From.Known() {
		c.add(day+" >= ? AND i.last >= ?", int(q.From)-longest, int(q.From))
	}
	if q.To.Known() {
		c.add(day+" BETWEEN 1 AND ?", int(q.To))
	}
	if q.Main {
		c.add("i.main = 1")
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
	} {
		if f.Key = fold.String(f.Key); f.Key != "" {
			out = append(out, f)
		}
	}
	return out
}

func (r *reader) Find(q register.Query) ([]record.Incident, error) {
	from, c, day, err := r.scope(q)
	if err != nil {
		return nil, err
	}
	order := day + " DESC, i.n DESC"
	switch q.Sort {
	case register.ByOld:
		order = day + " = 0, " + day + ", i.n"
	case register.ByToll:
		order = "i.killed DESC, i.n DESC"
	case register.ByAdded:
		order = "i.since DESC, i.n DESC"
	}
	// The page is found first and its bodies are read afterwards: a deep page would read all bodies before it.
	query := "SELECT body FROM incident WHERE n = ?"
	var out []record.Incident
	err = r.each(func(rows *sql.Rows) error {
		var n int64
		if err := rows.Scan(&n); err != nil {
			return err
		}
		var body []byte
		if err := r.one([]any{&body}, query, n); err != nil {
			return err
		}
		in, err := unpacked(body)
		out = append(out, in)
		return err
	}, "SELECT i.n FROM "+from+c.where()+" ORDER BY "+order+" LIMIT ? OFFSET ?", append(c.args, limit(q.Limit), q.Offset)...)
	return out, err
}

// Sums adds up over the incidents of a query; what has no key comes under "".
func (r *reader) Sums(q register.SumQuery) ([]record.Sum, error) {
	if everything(q) {
		return r.cells(q)
	}
	from, c, _, err := r.scope(q.Query)
	if err != nil {
		return nil, err
	}
	key, extra, toll := grouped(q)
	args := append([]any{string(q.Effect), string(q.Policy)}, toll...)
	var out []record.Sum
	err = r.each(func(rows *sql.Rows) error {
		var s record.Sum
		err := rows.Scan(&s.Key, &s.Incidents, &s.Given, &s.Pending, &s.Parties, &s.Min, &s.Max, &s.Open, &s.Best, &s.Blank)
		out = append(out, s)
		return err
	}, "SELECT "+key+` AS k, count(*), coalesce(sum(t.state = 'given'), 0), coalesce(sum(t.state = 'pending'), 0), coalesce(sum(t.state = 'parties'), 0),
		coalesce(sum(CASE WHEN t.state = 'given' THEN t.min END), 0), coalesce(sum(CASE WHEN t.state = 'given' AND t.max >= 0 THEN t.max END), 0),
		coalesce(sum(t.state = 'given' AND t.max < 0), 0), coalesce(sum(CASE WHEN t.state = 'given' AND t.best >= 0 THEN t.best END), 0),
		coalesce(sum(t.state = 'given' AND t.best < 0), 0)
		FROM `+from+extra+c.where()+" GROUP BY k ORDER BY k", append(args, c.args...)...)
	return out, err
}

// grouped is the key of a breakdown, with what has to be joined for it.
func grouped(q register.SumQuery) (key, join string, args []any) {
	join = " LEFT JOIN toll t ON t.incident = i.n AND t.effect = ? AND t.policy = ? AND t.status = ?"
	args = []any{string(q.Status)}
	switch q.By {
	case register.ByMonth, register.ByYear, register.ByProvince, register.ByCountry, register.ByType:
		return "i." + string(q.By), join, args
	case register.ByActor:
		return "coalesce(x.name, '')", join + ` LEFT JOIN facet y ON y.incident = i.n AND y.kind = 'actor'
			LEFT JOIN name x ON x.kind = y.kind AND x.key = y.key`, args
	case register.ByStatus:
		return "t.status", " JOIN toll t ON t.incident = i.n AND t.effect = ? AND t.policy = ?", nil
	}
	return "''", join, args
}

package sqlstore

import (
	"fmt"
	"math"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// lead is what a query begins with in the place of a facet or of the order that is asked for; from is "" for none.
type lead struct {
	from  string
	sql   string
	args  []any
	words bool // it finds the words
}

// rarest is the lead with fewest rows, if they are fewer than those of the rarest facet. A filter that few incidents pass would else be asked of
// all of them.
func (r *reader) rarest(q register.Query, s scope, few int) (best lead, err error) {
	first, last := period(q)
	for _, c := range []struct {
		asked bool
		most  int // how many are counted
		share int // of enough: two documents cost what one incident does
		rows  string
		args  []any
		lead
	}{
		{s.words.asked(), r.dialect.Enough(), 2, "words WHERE " + s.words.sql, s.words.args, byWords(s)},
		{byKilled(q), enough, 1, "incident INDEXED BY incident_killed WHERE killed >= ?", []any{q.AtLeast}, lead{from: "incident i INDEXED BY incident_killed"}},
		{q.AtLeast > 0 && !byKilled(q), enough, 1, leastRows, []any{string(q.Effect), q.AtLeast},
			lead{from: "incident i", sql: "i.n IN (SELECT incident FROM " + leastRows + ")", args: []any{string(q.Effect), q.AtLeast}}},
		{fallen(q), enough, 1, "incident INDEXED BY incident_fallen WHERE standing <> 'stands' AND standing = ?", []any{string(q.Standing)},
			lead{from: "incident i INDEXED BY incident_fallen"}},
		{!ordered(q.Sort) && (first > 0 || last < math.MaxInt32), enough, 1, "incident INDEXED BY incident_day WHERE day BETWEEN ? AND ?", []any{first, last},
			lead{from: "incident i INDEXED BY incident_day"}},
	} {
		n, err := r.few(c.asked, c.most, c.rows, c.args...)
		if err != nil {
			return best, err
		}
		if n < c.most && n/c.share < few {
			best, few = c.lead, n/c.share
		}
	}
	return best, nil
}

const leastRows = "toll INDEXED BY toll_least WHERE effect = ? AND status = '' AND policy = '" + string(record.PolicyRange) + "' AND min >= ?"

// byWords finds the incidents of the documents that have the words.
func byWords(s scope) lead {
	return lead{from: "incident i INDEXED BY incident_id", words: true, args: append(slices.Clone(s.words.args), s.at, s.at),
		sql: `i.id IN (SELECT m.incident FROM words CROSS JOIN account a ON a.document = words.rowid CROSS JOIN member m ON m.account = a.n
			WHERE ` + s.words.sql + ` AND m.since <= ? AND m.until > ?)`}
}

// few counts rows up to a number; what is not asked for is as many.
func (r *reader) few(asked bool, most int, from string, args ...any) (n int, err error) {
	if !asked {
		return most, nil
	}
	return n, r.one([]any{&n}, fmt.Sprintf("SELECT count(*) FROM (SELECT 1 FROM %s LIMIT %d) AS f", from, most), args...)
}

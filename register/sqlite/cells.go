package sqlite

import (
	"database/sql"
	"reflect"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// cells adds an incident to the sums over everything, or takes it out (sign -1). One that does not stand is in none.
func (w *writer) cells(n int64, sign int) error {
	err := w.exec(`INSERT INTO cell_size (month, year, incidents) SELECT month, year, ?2 FROM incident WHERE n = ?1 AND standing = 'stands'
		ON CONFLICT (month, year) DO UPDATE SET incidents = incidents + excluded.incidents`, n, sign)
	if err != nil {
		return err
	}
	return w.exec(`INSERT INTO cell (month, year, effect, status, policy, given, pending, parties, min, max, open, best, blank)
		SELECT i.month, i.year, t.effect, t.status, t.policy, ?2 * (t.state = 'given'), ?2 * (t.state = 'pending'), ?2 * (t.state = 'parties'),
			?2 * iif(t.state = 'given', t.min, 0), ?2 * iif(t.state = 'given', max(t.max, 0), 0), ?2 * (t.state = 'given' AND t.max < 0),
			?2 * iif(t.state = 'given', max(t.best, 0), 0), ?2 * (t.state = 'given' AND t.best < 0)
		FROM incident i JOIN toll t ON t.incident = i.n WHERE i.n = ?1 AND i.standing = 'stands'
		ON CONFLICT (month, year, effect, status, policy) DO UPDATE SET given = given + excluded.given, pending = pending + excluded.pending,
			parties = parties + excluded.parties, min = min + excluded.min, max = max + excluded.max, open = open + excluded.open,
			best = best + excluded.best, blank = blank + excluded.blank`, n, sign)
}

// everything reports whether a total is over all incidents that stand now, and told in a way that cells can.
func everything(q register.SumQuery) bool {
	all := q.Query
	if all.Standing == record.Stands {
		all.Standing = ""
	}
	if all.At == register.Now {
		all.At = 0
	}
	return reflect.DeepEqual(all, register.Query{}) && (q.By == register.ByAll || q.By == register.ByMonth || q.By == register.ByYear)
}

// cells sums the cells up.
func (r *reader) cells(q register.SumQuery) ([]record.Sum, error) {
	key := "''"
	if q.By != register.ByAll {
		key = "s." + string(q.By)
	}
	var out []record.Sum
	err := r.each(func(rows *sql.Rows) error {
		var s record.Sum
		err := rows.Scan(&s.Key, &s.Incidents, &s.Given, &s.Pending, &s.Parties, &s.Min, &s.Max, &s.Open, &s.Best, &s.Blank)
		out = append(out, s)
		return err
	}, "SELECT "+key+` AS k, sum(s.incidents), coalesce(sum(c.given), 0), coalesce(sum(c.pending), 0), coalesce(sum(c.parties), 0),
		coalesce(sum(c.min), 0), coalesce(sum(c.max), 0), coalesce(sum(c.open), 0), coalesce(sum(c.best), 0), coalesce(sum(c.blank), 0)
		FROM cell_size s LEFT JOIN cell c ON c.month = s.month AND c.year = s.year AND c.effect = ? AND c.status = ? AND c.policy = ?
		WHERE s.incidents > 0 GROUP BY k ORDER BY k`, string(q.Effect), string(q.Status), string(q.Policy))
	return out, err
}

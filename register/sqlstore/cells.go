package sqlstore

import (
	"reflect"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// cells adds an incident to the sums over everything, or takes it out (sign -1). One that does not stand is in none.
func (w *writer) cells(n int64, sign int) error {
	err := w.exec(`INSERT INTO cell_size (month, year, incidents) SELECT month, year, CAST(?2 AS BIGINT) FROM incident WHERE n = ?1 AND standing = 'stands'
		ON CONFLICT (month, year) DO UPDATE SET incidents = cell_size.incidents + excluded.incidents`, n, sign)
	if err != nil {
		return err
	}
	return w.exec(`INSERT INTO cell (month, year, effect, status, policy, given, pending, parties, min, max, open, best, blank)
		SELECT i.month, i.year, t.effect, t.status, t.policy, `+signed("t.state = 'given'", "1")+", "+signed("t.state = 'pending'", "1")+", "+
		signed("t.state = 'parties'", "1")+", "+signed("t.state = 'given'", "t.min")+", "+signed("t.state = 'given' AND t.max > 0", "t.max")+", "+
		signed("t.state = 'given' AND t.max < 0", "1")+", "+signed("t.state = 'given' AND t.best > 0", "t.best")+", "+
		signed("t.state = 'given' AND t.best < 0", "1")+`
		FROM incident i JOIN toll t ON t.incident = i.n WHERE i.n = ?1 AND i.standing = 'stands'
		ON CONFLICT (month, year, effect, status, policy) DO UPDATE SET given = cell.given + excluded.given, pending = cell.pending + excluded.pending,
			parties = cell.parties + excluded.parties, min = cell.min + excluded.min, max = cell.max + excluded.max, open = cell.open + excluded.open,
			best = cell.best + excluded.best, blank = cell.blank + excluded.blank`, n, sign)
}

// signed is a figure with the sign, where a condition holds.
func signed(when, figure string) string {
	return "CASE WHEN " + when + " THEN CAST(?2 AS BIGINT) * " + figure + " ELSE 0 END"
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
	err := r.each(func(rows Rows) error {
		var s record.Sum
		err := rows.Scan(&s.Key, &s.Incidents, &s.Given, &s.Pending, &s.Parties, &s.Min, &s.Max, &s.Open, &s.Best, &s.Blank)
		out = append(out, s)
		return err
	}, "SELECT "+key+` AS k, `+total("s.incidents")+", "+total("c.given")+", "+total("c.pending")+", "+total("c.parties")+", "+total("c.min")+", "+total("c.max")+", "+
		total("c.open")+", "+total("c.best")+", "+total("c.blank")+`
		FROM cell_size s LEFT JOIN cell c ON c.month = s.month AND c.year = s.year AND c.effect = ? AND c.status = ? AND c.policy = ?
		WHERE s.incidents > 0 GROUP BY k ORDER BY k`, string(q.Effect), string(q.Status), string(q.Policy))
	return out, err
}

// total adds up to a number of the size of those that are added.
func total(figure string) string { return "CAST(coalesce(sum(" + figure + "), 0) AS BIGINT)" }

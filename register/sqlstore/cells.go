package sqlstore

import (
	"reflect"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

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
	if err := r.settled(); err != nil {
		return nil, err
	}
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

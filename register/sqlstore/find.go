package sqlstore

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
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

// Find reads the page first and its bodies afterwards: a deep page would read all bodies before it.
func (r *reader) Find(q register.Query) ([]record.Incident, error) {
	s, err := r.scope(q, record.Stands, register.ByItsParts)
	if err != nil {
		return nil, err
	}
	numbers, err := r.page(q, s)
	if err != nil {
		return nil, err
	}
	return r.incidents(numbers)
}

// atATime is how many incidents are unpacked from one answer.
const atATime = 256

// incidents are those of some versions, in their order.
func (r *reader) incidents(numbers []int64) ([]record.Incident, error) {
	var out []record.Incident
	for some := range slices.Chunk(numbers, atATime) {
		have := map[int64]record.Incident{}
		err := r.each(func(rows Rows) error {
			var n int64
			var body []byte
			if err := rows.Scan(&n, &body); err != nil {
				return err
			}
			in, err := r.unpacked(body)
			have[n] = in
			return err
		}, "SELECT n, body FROM incident WHERE n IN (SELECT value FROM json_each(?))", some)
		if err != nil {
			return nil, err
		}
		for _, n := range some {
			out = append(out, have[n])
		}
	}
	return out, nil
}

// Sums adds up over the incidents of a query; what has no key comes under "".
func (r *reader) Sums(q register.SumQuery) ([]record.Sum, error) {
	if err := r.settled(); err != nil {
		return nil, err
	}
	if everything(q) {
		return r.cells(q)
	}
	q.Sort = inAnyOrder
	sc, err := r.scope(q.Query, record.Stands)
	if err != nil {
		return nil, err
	}
	sc.asked()
	key, extra, toll := grouped(q)
	args := append([]any{string(q.Effect), string(q.Policy)}, toll...)
	var out []record.Sum
	err = r.each(func(rows Rows) error {
		var s record.Sum
		err := rows.Scan(&s.Key, &s.Incidents, &s.Given, &s.Pending, &s.Parties, &s.Min, &s.Max, &s.Open, &s.Best, &s.Blank)
		out = append(out, s)
		return err
	}, "SELECT "+key+` AS k, count(*), `+total("CASE WHEN t.state = 'given' THEN 1 END")+", "+total("CASE WHEN t.state = 'pending' THEN 1 END")+", "+
		total("CASE WHEN t.state = 'parties' THEN 1 END")+", "+total("CASE WHEN t.state = 'given' THEN t.min END")+", "+
		total("CASE WHEN t.state = 'given' AND t.max >= 0 THEN t.max END")+", "+total("CASE WHEN t.state = 'given' AND t.max < 0 THEN 1 END")+", "+
		total("CASE WHEN t.state = 'given' AND t.best >= 0 THEN t.best END")+", "+total("CASE WHEN t.state = 'given' AND t.best < 0 THEN 1 END")+`
		FROM `+sc.from+extra+sc.where()+" GROUP BY k ORDER BY k", append(args, sc.args...)...)
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

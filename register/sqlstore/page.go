package sqlstore

import (
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/register"
)

// position is where a version of an incident stands in each order; n is 0 for the beginning.
type position struct{ n, day, killed, since int64 }

// position is that of the incident behind which a page begins.
func (r *reader) position(q register.Query) (p position, err error) {
	if q.After == "" {
		return p, nil
	}
	at := point(q.At)
	err = r.one([]any{&p.n, &p.day, &p.killed, &p.since}, "SELECT n, day, killed, since FROM incident WHERE id = ? AND since <= ? AND until > ?", q.After, at, at)
	if err != nil {
		err = fmt.Errorf("after incident %s: %w", q.After, err)
	}
	return p, err
}

// page is the numbers of the versions on a page, in order.
func (r *reader) page(q register.Query, s scope) ([]int64, error) {
	p, err := r.position(q)
	if err != nil {
		return nil, err
	}
	key, value := s.day, p.day
	switch q.Sort {
	case register.ByOld:
		return r.oldest(q, s, p)
	case register.ByToll:
		key, value = "i.killed", p.killed
	case register.ByAdded:
		key, value = "i.since", p.since
	}
	if p.n > 0 {
		s.add("("+key+", "+s.row+") < (?, ?)", value, p.n)
	}
	return r.numbers(s, key+" DESC, "+s.row+" DESC", q.Limit, q.Offset)
}

// oldest lists those of a known day, then the others: each of both stands in the order of an index.
func (r *reader) oldest(q register.Query, s scope, p position) (out []int64, err error) {
	known, rest, order := s.and(s.day+" > 0"), s.and(s.day+" = 0"), s.day+", "+s.row
	switch {
	case p.day > 0:
		known.add("("+s.day+", "+s.row+") > (?, ?)", p.day, p.n)
	case p.n > 0:
		rest.add(s.row+" > ?", p.n)
	}
	skip := q.Offset
	if p.n == 0 || p.day > 0 {
		if out, err = r.numbers(known, order, q.Limit, q.Offset); err != nil || q.Limit > 0 && len(out) == q.Limit {
			return out, err
		}
		if skip, err = r.beyond(known, q.Offset, len(out)); err != nil {
			return nil, err
		}
	}
	more, err := r.numbers(rest, order, max(q.Limit-len(out), 0), skip)
	return append(out, more...), err
}

// beyond is how much of an offset is left behind the rows of a scope, of which some were listed.
func (r *reader) beyond(s scope, offset, listed int) (int, error) {
	if offset == 0 || listed > 0 {
		return 0, nil
	}
	all, err := r.numbers(s, s.row, 0, 0)
	return max(offset-len(all), 0), err
}

// and is a scope with further conditions; the other one stays as it is.
func (s scope) and(more ...string) scope {
	s.list, s.args = slices.Clone(s.list), slices.Clone(s.args)
	for _, sql := range more {
		s.add(sql)
	}
	return s
}

func (r *reader) numbers(s scope, order string, most, offset int) ([]int64, error) {
	if s.words.asked() && r.dialect.Together() {
		return r.telling(s, order, most, offset)
	}
	s = s.and()
	s.asked()
	var out []int64
	err := r.each(func(rows Rows) error {
		var n int64
		err := rows.Scan(&n)
		out = append(out, n)
		return err
	}, "SELECT "+s.row+" FROM "+s.from+s.where()+" ORDER BY "+order+" LIMIT ? OFFSET ?", append(slices.Clone(s.args), limit(most), offset)...)
	return out, err
}

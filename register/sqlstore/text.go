package sqlstore

import (
	"errors"
	"slices"
)

// asked asks every incident of a scope for the words.
func (s *scope) asked() {
	if s.words.asked() {
		s.add(`EXISTS (SELECT 1 FROM member m CROSS JOIN account a ON a.n = m.account CROSS JOIN words ON words.rowid = a.document
			WHERE m.incident = i.id AND m.since <= ? AND m.until > ? AND `+s.words.sql+`)`,
			append([]any{s.at, s.at}, s.words.args...)...)
	}
}

// told is an incident's version with a document that tells of it.
type told struct{ n, document int64 }

// telling walks a scope in order until a page of incidents is full of which a document has the words. Documents are asked many at once: those
// of neighbouring incidents came at about the same time, and the text search reads a stretch of them as fast as two or three alone.
func (r *reader) telling(s scope, order string, most, offset int) (out []int64, err error) {
	var waiting []told
	next := 64
	end := offset + most
	if most <= 0 {
		end = -1
	}
	take := func() error {
		have, err := r.having(s.words, waiting)
		for _, t := range waiting {
			if have[t.document] && (len(out) == 0 || out[len(out)-1] != t.n) {
				out = append(out, t.n)
			}
		}
		waiting, next = waiting[:0], min(2*next, 1024)
		if err == nil && end >= 0 && len(out) >= end {
			err = errStop
		}
		return err
	}
	err = r.each(func(rows Rows) error {
		var t told
		if err := rows.Scan(&t.n, &t.document); err != nil {
			return err
		}
		// The last incident of a stretch is complete before it is asked.
		if len(waiting) >= next && waiting[len(waiting)-1].n != t.n {
			if err := take(); err != nil {
				return err
			}
		}
		waiting = append(waiting, t)
		return nil
	}, "SELECT "+s.row+", a.document FROM "+s.from+" CROSS JOIN member m ON m.incident = i.id CROSS JOIN account a ON a.n = m.account"+s.where()+
		" AND m.since <= ? AND m.until > ? ORDER BY "+order, append(slices.Clone(s.args), s.at, s.at)...)
	if err == nil {
		err = take()
	}
	if err != nil && !errors.Is(err, errStop) {
		return nil, err
	}
	if end >= 0 {
		out = out[:min(len(out), end)]
	}
	return out[min(offset, len(out)):], nil
}

// apart is how many documents may lie between two that are asked together.
const apart = 1000

// having is which of the documents have the words.
func (r *reader) having(words wording, list []told) (map[int64]bool, error) {
	var numbers []int64
	for _, t := range list {
		numbers = append(numbers, t.document)
	}
	slices.Sort(numbers)
	have := map[int64]bool{}
	for len(numbers) > 0 {
		n := 1
		for n < len(numbers) && numbers[n]-numbers[n-1] <= apart {
			n++
		}
		err := r.each(func(rows Rows) error {
			var d int64
			err := rows.Scan(&d)
			have[d] = true
			return err
		}, "SELECT rowid FROM words WHERE "+words.sql+" AND rowid BETWEEN ? AND ?", append(slices.Clone(words.args), numbers[0], numbers[n-1])...)
		if err != nil {
			return nil, err
		}
		numbers = numbers[n:]
	}
	return have, nil
}

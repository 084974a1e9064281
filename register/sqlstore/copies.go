package sqlstore

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Of a run of words that a thousand texts have, a phrase of the trade, the first thousand are looked at; of all that share some run, those that
// share most. So the millionth document costs what the thousandth does.
const (
	crowded  = 1000
	compared = 64
)

func (r *reader) Resembling(document string, keys []string) ([]register.Sketched, error) {
	numbers, err := r.sharing(keys)
	if err != nil {
		return nil, err
	}
	var out []register.Sketched
	err = r.each(func(rows Rows) error {
		var s register.Sketched
		err := rows.Scan(&s.Document, &s.Sketch)
		if s.Document != document {
			out = append(out, s)
		}
		return err
	}, "SELECT d.sha, s.body FROM sketch s JOIN document d ON d.n = s.document WHERE s.document IN (SELECT value FROM json_each(?)) ORDER BY s.document", numbers)
	return out, err
}

// having is the documents that have one key.
var having = fmt.Sprintf("SELECT document FROM (SELECT document FROM sketch_key WHERE key = ? ORDER BY document LIMIT %d) AS k", crowded)

// sharing is the numbers of the documents that have most of the keys, in their order.
func (r *reader) sharing(keys []string) ([]int64, error) {
	count := map[int64]int{}
	var out []int64
	for _, some := range lengths() {
		for len(keys) >= some {
			args := make([]any, some)
			for i, key := range keys[:some] {
				args[i] = key
			}
			keys = keys[some:]
			err := r.each(func(rows Rows) error {
				var n int64
				err := rows.Scan(&n)
				if count[n]++; count[n] == 1 {
					out = append(out, n)
				}
				return err
			}, strings.Repeat(having+" UNION ALL ", some-1)+having, args...)
			if err != nil {
				return nil, err
			}
		}
	}
	slices.SortFunc(out, func(a, b int64) int { return cmp.Or(count[b]-count[a], cmp.Compare(a, b)) })
	out = out[:min(len(out), compared+1)] // the document itself is one of them
	slices.Sort(out)
	return out, nil
}

func (r *reader) CopyOf(document string, at int64) (*record.Copy, error) {
	copies, err := bodies[record.Copy](r, `SELECT c.body FROM document d JOIN copy c ON c.document = d.n WHERE d.sha = ? AND c.since <= ?
		ORDER BY c.since DESC LIMIT 1`, document, point(at))
	if err != nil || len(copies) == 0 {
		return nil, err
	}
	return &copies[0], nil
}

func (w *writer) PutSketch(s register.Sketched, keys []string) error {
	var n int64
	if err := w.one([]any{&n}, "SELECT n FROM document WHERE sha = ?", s.Document); err != nil {
		return err
	}
	if err := w.exec("INSERT INTO sketch (document, body) VALUES (?, ?)", n, s.Sketch); err != nil {
		return err
	}
	var args []any
	for _, key := range keys {
		args = append(args, key, n)
	}
	return w.insert("sketch_key (key, document)", 2, "", args)
}

func (w *writer) PutCopy(document string, c record.Copy, seq int64) error {
	body, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return w.exec("INSERT INTO copy (document, since, body) SELECT n, ?, ? FROM document WHERE sha = ?", seq, string(body), document)
}

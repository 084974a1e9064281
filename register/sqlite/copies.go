package sqlite

import (
	"database/sql"
	"encoding/json"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// crowded is how many documents one key leads to at the most: a run of words that a thousand texts have is a phrase of the trade.
const crowded = 1000

func (r *reader) Resembling(document string, keys []string) ([]register.Sketched, error) {
	if len(keys) == 0 {
		return nil, nil
	}
	var out []register.Sketched
	err := r.each(func(rows *sql.Rows) error {
		var s register.Sketched
		err := rows.Scan(&s.Document, &s.Sketch)
		out = append(out, s)
		return err
	}, `SELECT d.sha, s.body FROM document d JOIN sketch s ON s.document = d.n WHERE d.sha <> ? AND d.n IN
		(SELECT document FROM sketch_key WHERE key IN (SELECT value FROM json_each(?))) ORDER BY d.n LIMIT ?`, document, list(keys), crowded)
	return out, err
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
	if err := w.exec("INSERT INTO sketch (document, body) SELECT n, ? FROM document WHERE sha = ?", s.Sketch, s.Document); err != nil {
		return err
	}
	return w.exec("INSERT INTO sketch_key (key, document) SELECT DISTINCT j.value, d.n FROM json_each(?) j, document d WHERE d.sha = ?", list(keys), s.Document)
}

func (w *writer) PutCopy(document string, c record.Copy, seq int64) error {
	body, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return w.exec("INSERT INTO copy (document, since, body) SELECT n, ?, ? FROM document WHERE sha = ?", seq, string(body), document)
}

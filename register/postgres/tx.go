package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/sqlstore"
)

// tx is a transaction. What is written waits until something is asked, and goes there with the question: one way there and back for both.
type tx struct {
	ctx     context.Context
	conn    *pgx.Conn
	words   *rewriter
	waiting *pgx.Batch
	open    *rows // that are not read to the end
	failed  error
	anew    bool // the tables of the views were
	grown   *growth
}

// most is how many statements wait at the most.
const most = 256

// Query asks.
func (t *tx) Query(query string, args ...any) (sqlstore.Rows, error) {
	if t.failed != nil {
		return nil, t.failed
	}
	if err := t.keep(); err != nil {
		return nil, err
	}
	q := t.words.query(query)
	if q.set != "" {
		t.waiting.Queue(q.set)
	}
	r := &rows{tx: t}
	t.open = r
	if n := t.waiting.Len(); n > 0 {
		t.waiting.Queue(q.sql, handed(args)...)
		r.batch = t.conn.SendBatch(t.ctx, t.waiting)
		t.waiting = &pgx.Batch{}
		for range n {
			if _, err := r.batch.Exec(); err != nil {
				r.batch.Close()
				t.open, t.failed = nil, err
				return nil, err
			}
		}
		r.Rows, t.failed = r.batch.Query()
	} else {
		r.Rows, t.failed = t.conn.Query(t.ctx, q.sql, handed(args)...)
	}
	if t.failed != nil {
		r.Close()
		return nil, t.failed
	}
	if q.back != "" {
		t.waiting.Queue(q.back) // goes along with what is asked next
	}
	return r, nil
}

// Exec lets a statement wait.
func (t *tx) Exec(query string, args ...any) error {
	if t.failed != nil {
		return t.failed
	}
	t.waiting.Queue(t.words.query(query).sql, handed(args)...)
	if t.grown.more() {
		t.waiting.Queue(look)
	}
	if t.waiting.Len() >= most {
		return t.flush()
	}
	return nil
}

// flush writes what waits.
func (t *tx) flush() error {
	if t.failed == nil {
		t.failed = t.keep()
	}
	if t.failed != nil || t.waiting.Len() == 0 {
		return t.failed
	}
	t.failed = t.conn.SendBatch(t.ctx, t.waiting).Close()
	t.waiting = &pgx.Batch{}
	return t.failed
}

// keep reads what is left of an answer, as a connection has one at a time.
func (t *tx) keep() error {
	if t.open == nil {
		return nil
	}
	r := t.open
	for r.Rows.Next() {
		var row [][]byte
		for _, v := range r.RawValues() {
			if v != nil {
				v = append([]byte{}, v...)
			}
			row = append(row, v)
		}
		r.kept = append(r.kept, row)
	}
	err := r.Rows.Err()
	r.end()
	return err
}

// rows are an answer, of which the rest is kept when something else is asked in between.
type rows struct {
	pgx.Rows
	tx    *tx
	batch pgx.BatchResults
	done  bool
	kept  [][][]byte
	now   [][]byte
}

// Next goes on.
func (r *rows) Next() bool {
	if r.now = nil; !r.done && r.Rows.Next() {
		return true
	}
	r.end()
	if len(r.kept) == 0 {
		return false
	}
	r.now, r.kept = r.kept[0], r.kept[1:]
	return true
}

// Scan reads the columns of a row.
func (r *rows) Scan(dest ...any) error {
	if r.now == nil {
		return r.Rows.Scan(dest...)
	}
	for i, f := range r.FieldDescriptions() {
		if err := r.tx.conn.TypeMap().Scan(f.DataTypeOID, f.Format, r.now[i], dest[i]); err != nil {
			return fmt.Errorf("column %s: %w", f.Name, err)
		}
	}
	return nil
}

// Close leaves what was not read.
func (r *rows) Close() {
	r.kept = nil
	r.end()
}

func (r *rows) end() {
	if r.done {
		return
	}
	if r.done = true; r.tx.open == r {
		r.tx.open = nil
	}
	if r.Rows != nil {
		r.Rows.Close()
	}
	if r.batch != nil {
		if err := r.batch.Close(); err != nil && r.tx.failed == nil {
			r.tx.failed = err
		}
	}
}

// noting remembers the last entry that was written.
type noting struct {
	register.Writer
	last register.Entry
}

// Append notes the entry.
func (n *noting) Append(e register.Entry) error {
	n.last = e
	return n.Writer.Append(e)
}

package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"modernc.org/sqlite"

	"github.com/sabt-org/sabt/register"
)

// reader answers questions inside one transaction.
type reader struct {
	ctx     context.Context
	prepare func(query string) (*sql.Stmt, error)
	unpacker
}

// writer writes inside the transaction of the one connection that may.
type writer struct {
	reader
	packers *packers
	conn    *sql.Conn
	failed  error
}

// View calls f with one state of the file.
func (s *Store) View(ctx context.Context, f func(register.Reader) error) error {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return explain(err)
	}
	defer tx.Rollback()
	stmts := map[string]*sql.Stmt{}
	prepare := func(query string) (*sql.Stmt, error) { return prepared(stmts, query, tx.PrepareContext, ctx) }
	return explain(f(&reader{ctx: ctx, prepare: prepare}))
}

type preparer func(ctx context.Context, query string) (*sql.Stmt, error)

func prepared(stmts map[string]*sql.Stmt, query string, prepare preparer, ctx context.Context) (*sql.Stmt, error) {
	if s := stmts[query]; s != nil {
		return s, nil
	}
	s, err := prepare(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("%w in %s", err, query)
	}
	stmts[query] = s
	return s, nil
}

// Update calls f with a writer and keeps all that it wrote, or nothing.
func (s *Store) Update(ctx context.Context, f func(register.Writer) error) error {
	if s.conn == nil {
		return fmt.Errorf("write %s: %w", s.path, register.ErrReadOnly)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, err := s.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return fmt.Errorf("write %s: %w", s.path, explain(err))
	}
	// What is begun is finished or taken back whole; a context that ends must not leave the transaction open.
	whole := context.WithoutCancel(ctx)
	prepare := func(query string) (*sql.Stmt, error) { return prepared(s.stmts, query, s.conn.PrepareContext, whole) }
	w := &writer{reader: reader{ctx: whole, prepare: prepare}, packers: &s.packers, conn: s.conn}
	err := f(w)
	if err == nil {
		err = w.failed // nobody may overlook it
	}
	if err == nil {
		_, err = s.conn.ExecContext(whole, "COMMIT")
	}
	if err != nil {
		s.conn.ExecContext(whole, "ROLLBACK")
		return s.naming(err)
	}
	return nil
}

// naming names the file in what the database says; what others say has nothing to do with it.
func (s *Store) naming(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	return fmt.Errorf("write %s: %w", s.path, explain(err))
}

// Damage asks SQLite to check its file.
func (s *Store) Damage(ctx context.Context) ([]string, error) {
	rows, err := s.read.QueryContext(ctx, "PRAGMA integrity_check")
	if err != nil {
		return nil, explain(err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return nil, explain(err)
		}
		if line != "ok" {
			out = append(out, line)
		}
	}
	return out, explain(rows.Err())
}

// one scans the only row of a query; without one it is ErrNotFound.
func (r *reader) one(dest []any, query string, args ...any) error {
	s, err := r.prepare(query)
	if err != nil {
		return err
	}
	err = s.QueryRowContext(r.ctx, args...).Scan(dest...)
	if errors.Is(err, sql.ErrNoRows) {
		return register.ErrNotFound
	}
	return err
}

// each calls f for every row of a query.
func (r *reader) each(f func(*sql.Rows) error, query string, args ...any) error {
	s, err := r.prepare(query)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(r.ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// strings collects the first column of a query.
func (r *reader) strings(query string, args ...any) ([]string, error) {
	var out []string
	err := r.each(func(rows *sql.Rows) error {
		var s string
		err := rows.Scan(&s)
		out = append(out, s)
		return err
	}, query, args...)
	return out, err
}

// bodies collects JSON values from the first column of a query.
func bodies[T any](r *reader, query string, args ...any) ([]T, error) {
	var out []T
	err := r.each(func(rows *sql.Rows) error {
		var b []byte
		var v T
		if err := rows.Scan(&b); err != nil {
			return err
		}
		err := json.Unmarshal(b, &v)
		out = append(out, v)
		return err
	}, query, args...)
	return out, err
}

// exec writes. After a statement that failed no other is run: when the disk is full, SQLite takes the transaction back by itself, and
// whatever came after it would stay.
func (w *writer) exec(query string, args ...any) error {
	if w.failed != nil {
		return w.failed
	}
	s, err := w.prepare(query)
	if err == nil {
		_, err = s.ExecContext(w.ctx, args...)
	}
	w.failed = err
	return err
}

// list hands a list of values to a query: IN (SELECT value FROM json_each(?)).
func list(values []string) string {
	b, err := json.Marshal(values)
	if err != nil || values == nil {
		return "[]"
	}
	return string(b)
}

// point is the last entry that counts; of rows that still hold, until is Now.
func point(at int64) int64 {
	if at <= 0 || at == register.Now {
		return register.Now - 1
	}
	return at
}

// once runs statements that are not kept: those that make and drop tables.
func (w *writer) once(queries string) error {
	if w.failed == nil {
		_, w.failed = w.conn.ExecContext(w.ctx, queries)
	}
	return w.failed
}

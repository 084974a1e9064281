package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"modernc.org/sqlite"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/sqlstore"
)

// tx is a transaction, with the statements that are prepared for it.
type tx struct {
	ctx     context.Context
	prepare func(query string) (*sql.Stmt, error)
	conn    *sql.Conn // of the one who writes
	failed  error
}

// rows are those of database/sql.
type rows struct{ *sql.Rows }

// Close closes them. What went wrong is in Err.
func (r rows) Close() { r.Rows.Close() }

// View calls f with one state of the file.
func (s *Store) View(ctx context.Context, f func(register.Reader) error) error {
	begun, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return explain(err)
	}
	defer begun.Rollback()
	stmts := map[string]*sql.Stmt{}
	prepare := func(query string) (*sql.Stmt, error) { return prepared(stmts, query, begun.PrepareContext, ctx) }
	return explain(f(sqlstore.Reader(&tx{ctx: ctx, prepare: prepare}, dialect{})))
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
	t := &tx{ctx: whole, prepare: prepare, conn: s.conn}
	w := sqlstore.Writer(t, dialect{}, &s.packers)
	err := f(w)
	if err == nil {
		err = sqlstore.Finish(w)
	}
	if err == nil {
		err = t.failed // nobody may overlook it
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

// Query asks.
func (t *tx) Query(query string, args ...any) (sqlstore.Rows, error) {
	s, err := t.prepare(query)
	if err != nil {
		return nil, err
	}
	out, err := s.QueryContext(t.ctx, handed(args)...)
	if err != nil {
		return nil, err
	}
	return rows{out}, nil
}

// Exec writes. After a statement that failed no other is run: when the disk is full, SQLite takes the transaction back by itself, and
// whatever came after it would stay.
func (t *tx) Exec(query string, args ...any) error {
	if t.failed != nil {
		return t.failed
	}
	s, err := t.prepare(query)
	if err == nil {
		_, err = s.ExecContext(t.ctx, handed(args)...)
	}
	t.failed = err
	return err
}

// once runs statements that are not kept: those that make and drop tables.
func (t *tx) once(queries string) error {
	if t.failed == nil {
		_, t.failed = t.conn.ExecContext(t.ctx, queries)
	}
	return t.failed
}

// handed are arguments as json_each takes them: a list is a text.
func handed(args []any) []any {
	for i, a := range args {
		switch l := a.(type) {
		case []string:
			args = slices.Clone(args)
			args[i] = list(l)
		case []int64:
			args = slices.Clone(args)
			args[i] = list(l)
		}
	}
	return args
}

func list[T any](values []T) string {
	b, err := json.Marshal(values)
	if err != nil || values == nil {
		return "[]"
	}
	return string(b)
}

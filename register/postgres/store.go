package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/sqlstore"
)

// lockClass is "sabt" in four bytes: the lock of whoever writes is (lockClass, hash of the schema).
const lockClass int32 = 0x73616274

// View calls f with one state of the register.
func (s *Store) View(ctx context.Context, f func(register.Reader) error) error {
	if s.pool == nil { // scratch
		return s.update(ctx, func(t *tx) error { return f(sqlstore.Reader(t, dialect{})) })
	}
	begun, end, err := s.snapshot(ctx)
	if err != nil {
		return s.naming("read", err)
	}
	defer end()
	t := &tx{ctx: ctx, conn: begun.Conn(), words: &s.words, waiting: &pgx.Batch{}}
	err = f(sqlstore.Reader(t, dialect{}))
	if err != nil && ctx.Err() != nil {
		return ctx.Err() // it was told to stop, and what the server says of that is no news
	}
	return s.naming("read", err)
}

// beginReading takes the gate before it takes its state: who makes the views anew shuts it (views.go), and a state of before has no rows of the
// tables of after.
const beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; LOCK TABLE meta IN ACCESS SHARE MODE"

// snapshot begins to read one state. A connection that was lost since it was last used is made anew.
func (s *Store) snapshot(ctx context.Context) (begun pgx.Tx, end func(), err error) {
	err = s.retry(ctx, func() error {
		conn, err := s.pool.Acquire(ctx)
		if err != nil {
			return err
		}
		begun, err = conn.BeginTx(ctx, pgx.TxOptions{BeginQuery: beginReading})
		if err != nil {
			conn.Release()
			return err
		}
		end = func() {
			begun.Rollback(context.WithoutCancel(ctx))
			conn.Release()
		}
		return nil
	})
	return begun, end, err
}

// Update calls f with a writer and keeps all that it wrote, or nothing. When the connection ends while the end is being told, the log is asked
// whether it is there. A transaction that the database took back because it stood in the way of another's is done again.
func (s *Store) Update(ctx context.Context, f func(register.Writer) error) error {
	if s.options.ReadOnly {
		return fmt.Errorf("write %s: %w", s.name, register.ErrReadOnly)
	}
	var n noting
	err := s.again(ctx, func() error {
		return s.update(ctx, func(t *tx) error {
			n = noting{Writer: sqlstore.Writer(t, dialect{}, &s.packers)}
			if err := f(&n); err != nil {
				return err
			}
			if err := sqlstore.Finish(n.Writer); err != nil || !t.anew {
				return err
			}
			return t.filled(s.pool != nil)
		})
	})
	var u *uncertain
	if errors.As(err, &u) {
		err = s.settle(context.WithoutCancel(ctx), n.last, u)
	}
	return s.naming("write", err)
}

// update runs f in the transaction of the one who writes.
func (s *Store) update(ctx context.Context, f func(*tx) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	conn, err := s.begin(ctx)
	if err != nil {
		return err
	}
	// What is begun is finished or taken back whole.
	whole := context.WithoutCancel(ctx)
	t := &tx{ctx: whole, conn: conn, words: &s.words, waiting: &pgx.Batch{}, grown: &s.grown}
	if err = f(t); err == nil {
		err = t.flush() // nobody may overlook an error
	}
	if err != nil {
		conn.Exec(whole, "ROLLBACK")
		return err
	}
	tag, err := conn.Exec(whole, "COMMIT")
	switch {
	case err != nil && lost(err):
		return &uncertain{err}
	case err != nil:
		conn.Exec(whole, "ROLLBACK")
		return err
	case tag.String() != "COMMIT":
		return errors.New("the database took the transaction back")
	}
	return nil
}

// begin begins a transaction that alone writes. A connection that was lost since it was last used is made anew, for as long as a server
// needs to start again: nothing was written yet.
func (s *Store) begin(ctx context.Context) (*pgx.Conn, error) {
	var conn *pgx.Conn
	err := s.retry(ctx, func() (err error) {
		if conn, err = s.connected(ctx); err == nil {
			err = s.lock(ctx, conn)
		}
		return err
	})
	return conn, err
}

func (s *Store) lock(ctx context.Context, conn *pgx.Conn) error {
	b := &pgx.Batch{}
	b.Queue("BEGIN ISOLATION LEVEL READ COMMITTED")
	if s.pool != nil {
		b.Queue(fmt.Sprintf("SET LOCAL lock_timeout = %d", max(s.options.Wait.Milliseconds(), 1)))
		b.Queue("SELECT pg_advisory_xact_lock($1, hashtext($2))", lockClass, s.schema)
	}
	err := conn.SendBatch(ctx, b).Close()
	if err != nil && !conn.IsClosed() {
		conn.Exec(context.WithoutCancel(ctx), "ROLLBACK")
	}
	return err
}

// retry calls f again while the server is away, for as long as somebody waits for another program that writes.
func (s *Store) retry(ctx context.Context, f func() error) error {
	ctx, stop := context.WithTimeoutCause(ctx, s.options.Wait, register.ErrLost)
	defer stop()
	pause := 20 * time.Millisecond
	for {
		err := f()
		if err == nil || !lost(err) && !away(err) {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(pause):
			pause = min(2*pause, time.Second)
		}
	}
}

// naming names the register in what the database says; what others say has nothing to do with it.
func (s *Store) naming(verb string, err error) error {
	if err == nil || !fromServer(err) {
		return err
	}
	return fmt.Errorf("%s %s: %w", verb, s.name, explain(err))
}

package sqlite

import (
	"context"
	"strings"
	"time"

	"github.com/sabt-org/sabt/team"
)

const sessionColumns = "SELECT hash, name, made, last, ends, address, agent FROM session "

func scanSession(scan func(...any) error) (x team.Session, err error) {
	var made, last, ends int64
	err = scan(&x.Hash, &x.Name, &made, &last, &ends, &x.Address, &x.Agent)
	x.Made, x.Last, x.Ends = time.UnixMicro(made).UTC(), time.UnixMicro(last).UTC(), time.UnixMicro(ends).UTC()
	return x, err
}

// AddSession adds a session.
func (s *Store) AddSession(ctx context.Context, x team.Session) error {
	_, err := s.exec(ctx, "INSERT INTO session (hash, user, name, made, last, ends, address, agent) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		x.Hash, key(x.Name), x.Name, x.Made.UnixMicro(), x.Last.UnixMicro(), x.Ends.UnixMicro(), x.Address, x.Agent)
	return err
}

// Session is a session by the hash of its token.
func (s *Store) Session(ctx context.Context, hash string) (team.Session, error) {
	x, err := scanSession(s.db.QueryRowContext(ctx, sessionColumns+"WHERE hash = ?", hash).Scan)
	return x, missing(err)
}

// Sessions are those of a user, or all.
func (s *Store) Sessions(ctx context.Context, name string) ([]team.Session, error) {
	return all(ctx, s.db, scanSession, sessionColumns+"WHERE ?1 = '' OR user = ?1 ORDER BY made DESC, hash", key(name))
}

// Used says when a session was last used, and until when it lasts now.
func (s *Store) Used(ctx context.Context, hash string, last, ends time.Time) error {
	_, err := s.exec(ctx, "UPDATE session SET last = ?, ends = ? WHERE hash = ?", last.UnixMicro(), ends.UnixMicro(), hash)
	return err
}

// EndSession ends one.
func (s *Store) EndSession(ctx context.Context, hash string) error {
	_, err := s.exec(ctx, "DELETE FROM session WHERE hash = ?", hash)
	return err
}

// EndSessions ends those of a user.
func (s *Store) EndSessions(ctx context.Context, name string) error {
	_, err := s.exec(ctx, "DELETE FROM session WHERE user = ?", key(name))
	return err
}

// EndOld ends those whose time is over.
func (s *Store) EndOld(ctx context.Context, now time.Time) error {
	_, err := s.exec(ctx, "DELETE FROM session WHERE ends <= ?", now.UnixMicro())
	return err
}

// Note adds a line to the audit.
func (s *Store) Note(ctx context.Context, e team.Event) error {
	_, err := s.exec(ctx, "INSERT INTO event (at, kind, user, name, what, address, agent) VALUES (?, ?, ?, ?, ?, ?, ?)",
		e.At.UnixMicro(), e.Kind, key(e.Name), e.Name, e.What, e.Address, e.Agent)
	return err
}

func scanEvent(scan func(...any) error) (e team.Event, err error) {
	var at int64
	err = scan(&e.Seq, &at, &e.Kind, &e.Name, &e.What, &e.Address, &e.Agent)
	e.At = time.UnixMicro(at).UTC()
	return e, err
}

// Events are lines of the audit.
func (s *Store) Events(ctx context.Context, q team.EventQuery) ([]team.Event, error) {
	where, args := matching(q)
	limit := q.Limit
	if limit <= 0 {
		limit = -1
	}
	return all(ctx, s.db, scanEvent, "SELECT seq, at, kind, name, what, address, agent FROM event"+where+" ORDER BY seq DESC LIMIT ?", append(args, limit)...)
}

// Count is how many lines there are.
func (s *Store) Count(ctx context.Context, q team.EventQuery) (n int, err error) {
	where, args := matching(q)
	return n, s.db.QueryRowContext(ctx, "SELECT count(*) FROM event"+where, args...).Scan(&n)
}

func matching(q team.EventQuery) (string, []any) {
	var list []string
	var args []any
	for _, c := range []struct{ column, value string }{{"kind", q.Kind}, {"user", key(q.Name)}, {"address", q.Address}} {
		if c.value != "" {
			list, args = append(list, c.column+" = ?"), append(args, c.value)
		}
	}
	if !q.Since.IsZero() {
		list, args = append(list, "at >= ?"), append(args, q.Since.UnixMicro())
	}
	if len(list) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(list, " AND "), args
}

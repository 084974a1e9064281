package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver

	"github.com/sabt-org/sabt/team"
)

//go:embed schema.sql
var schema string

// A file of accounts says so in its header (application_id, "sabT").
const applicationID = 0x73616254

// wait for another program that writes: a sign-in is short.
const wait = 5 * time.Second

// Store is a file of accounts.
type Store struct{ db *sql.DB }

// Open opens a file of accounts; make makes it when it is not there. Nobody but its owner may read it.
func Open(ctx context.Context, path string, make bool) (*Store, error) {
	if make {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600) // SQLite would make it for all to read
		if err != nil {
			return nil, fmt.Errorf("accounts: %w", err)
		}
		if err := f.Close(); err != nil {
			return nil, fmt.Errorf("accounts: %w", err)
		}
	} else if _, err := os.Stat(path); err != nil {
		return nil, fmt.Errorf("accounts: %w", err)
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("accounts: %w", err)
	}
	v := url.Values{"_txlock": {"immediate"}, "_pragma": {fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds()), "journal_mode(wal)", "synchronous(full)", "secure_delete(1)"}}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(full)}
	db, err := sql.Open("sqlite", u.String()+"?"+v.Encode())
	if err != nil {
		return nil, fmt.Errorf("accounts: %w", err)
	}
	s := &Store{db}
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("accounts %s: %w", path, err), db.Close())
	}
	return s, nil
}

// prepare makes the tables of a fresh file, and leaves one of another program as it is.
func (s *Store) prepare(ctx context.Context) error {
	var id, tables int
	if err := s.db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&id); err != nil {
		return err
	}
	if err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return err
	}
	if id != applicationID && (id != 0 || tables > 0) {
		return errors.New("it is a file of something else")
	}
	_, err := s.db.ExecContext(ctx, fmt.Sprintf("BEGIN IMMEDIATE; PRAGMA application_id = %d; %s COMMIT;", applicationID, schema))
	return err
}

// Close closes the file.
func (s *Store) Close() error { return s.db.Close() }

// key is a name in one case, by which it is found.
func key(name string) string { return strings.ToLower(name) }

func (s *Store) exec(ctx context.Context, query string, args ...any) (int64, error) {
	r, err := s.db.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// AddUser adds an account.
func (s *Store) AddUser(ctx context.Context, u team.User) error {
	n, err := s.exec(ctx, "INSERT INTO user (key, name, role, hash, disabled, made) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
		key(u.Name), u.Name, u.Role, u.Hash, u.Disabled, u.Made.UnixMicro())
	if err == nil && n == 0 {
		err = team.ErrExists
	}
	return err
}

// SetUser puts an account in the place of the one of its name.
func (s *Store) SetUser(ctx context.Context, u team.User) error {
	n, err := s.exec(ctx, "UPDATE user SET role = ?, hash = ?, disabled = ? WHERE key = ?", u.Role, u.Hash, u.Disabled, key(u.Name))
	if err == nil && n == 0 {
		err = team.ErrNotFound
	}
	return err
}

const userColumns = "SELECT name, role, hash, disabled, made FROM user "

func scanUser(scan func(...any) error) (u team.User, err error) {
	var made int64
	err = scan(&u.Name, &u.Role, &u.Hash, &u.Disabled, &made)
	u.Made = time.UnixMicro(made).UTC()
	return u, err
}

// User is an account by its name.
func (s *Store) User(ctx context.Context, name string) (team.User, error) {
	u, err := scanUser(s.db.QueryRowContext(ctx, userColumns+"WHERE key = ?", key(name)).Scan)
	return u, missing(err)
}

// Users are all accounts.
func (s *Store) Users(ctx context.Context) ([]team.User, error) {
	return all(ctx, s.db, scanUser, userColumns+"ORDER BY key")
}

func missing(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return team.ErrNotFound
	}
	return err
}

func all[T any](ctx context.Context, db *sql.DB, scan func(func(...any) error) (T, error), query string, args ...any) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		v, err := scan(rows.Scan)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

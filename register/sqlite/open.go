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
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/sqlstore"
)

//go:embed schema_log.sql
var logTriggers string

//go:embed schema_words.sql
var wordSchema string

// A register's file says so in its header (application_id, "sabt") and which version its log has (user_version).
const (
	applicationID = 0x73616274
	logVersion    = 1
	viewVersion   = "4" // of the tables of views and of what is written there; another one is rebuilt
)

// Options say how a file is opened. The zero Options open an existing register to read and write.
type Options struct {
	Create   bool          // make the file when it is not there
	ReadOnly bool          // write nothing
	Wait     time.Duration // how long to wait for another program that writes
	Careless bool          // do not wait for the disk: for a file that is made to be thrown away
	Pages    int           // the largest size of the file in pages of 4 KiB; 0 is as large as the disk
}

// Store is a register's file. It is safe for use by several goroutines.
type Store struct {
	path  string
	write *sql.DB // one connection; nil when read-only
	read  *sql.DB
	temp  bool // the file goes when the store is closed

	mu      sync.Mutex // held by the one who writes
	conn    *sql.Conn
	stmts   map[string]*sql.Stmt // of conn
	packers sqlstore.Packers
}

// Open opens a register's file. A file that is something else, or damaged, or newer than the program, is left as it was.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	fresh, err := inspect(path)
	switch {
	case err != nil:
		return nil, naming(path, err)
	case fresh && (!o.Create || o.ReadOnly):
		return nil, naming(path, fileMissing(path))
	}
	s := &Store{path: path}
	if err := s.connect(ctx, o, fresh); err != nil {
		s.Close()
		return nil, naming(path, explain(err))
	}
	return s, nil
}

func (s *Store) connect(ctx context.Context, o Options, fresh bool) (err error) {
	if !o.ReadOnly {
		if fresh {
			if err := create(ctx, s.path, o); err != nil {
				return err
			}
		}
		if err := writable(s.path); err != nil {
			return err
		}
		if s.write, err = open(s.path, o, "rwc", "foreign_keys(0)", "journal_mode(wal)", syncOf(o), "cache_size(-131072)", "wal_autocheckpoint(8000)", "secure_delete(1)", fmt.Sprintf("max_page_count(%d)", pages(o))); err != nil {
			return err
		}
		s.write.SetMaxOpenConns(1)
		s.stmts = map[string]*sql.Stmt{}
		if s.conn, err = s.write.Conn(ctx); err != nil {
			return err
		}
	}
	if s.read, err = open(s.path, o, s.readMode(o), "query_only(1)", "cache_size(-32768)"); err != nil {
		return err
	}
	s.read.SetMaxIdleConns(mostIdle)
	return s.read.PingContext(ctx)
}

// mostIdle connections that read are kept: a new one has nothing of the file in memory, and opening it takes longer than most questions.
const mostIdle = 8

func syncOf(o Options) string {
	if o.Careless {
		return "synchronous(off)"
	}
	return "synchronous(full)"
}

func pages(o Options) int {
	if o.Pages == 0 {
		return 1<<32 - 2 // SQLite's own limit
	}
	return o.Pages
}

// readMode reads a file on a medium that cannot be written as one that nobody changes: SQLite would want to put files beside it.
func (s *Store) readMode(o Options) string {
	if o.ReadOnly && writable(s.path) != nil {
		if _, err := os.Stat(s.path + "-wal"); err != nil {
			return "ro&immutable=1"
		}
	}
	return "rw"
}

func open(path string, o Options, mode string, pragmas ...string) (*sql.DB, error) {
	v := url.Values{"_pragma": append([]string{fmt.Sprintf("busy_timeout(%d)", o.Wait.Milliseconds()), "temp_store(memory)", "cache_size(-65536)"}, pragmas...)}
	if mode == "rwc" {
		v.Set("_txlock", "immediate")
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(full)}
	return sql.Open("sqlite", u.String()+"?mode="+mode+"&"+v.Encode())
}

// Scratch is a store in a file of its own that goes with it.
func (s *Store) Scratch(ctx context.Context) (register.Store, error) {
	dir, err := os.MkdirTemp("", "sabt-")
	if err != nil {
		return nil, fmt.Errorf("scratch: %w", err)
	}
	out, err := Open(ctx, filepath.Join(dir, "scratch.db"), Options{Create: true, Careless: true})
	if err != nil {
		os.RemoveAll(dir)
		return nil, err
	}
	out.temp = true
	return out, nil
}

// Version is the version of the tables of views and of what is written there.
func (s *Store) Version() string { return viewVersion }

// Close closes the file.
func (s *Store) Close() error {
	var errs []error
	for _, stmt := range s.stmts {
		errs = append(errs, stmt.Close())
	}
	if s.conn != nil {
		errs = append(errs, s.conn.Close())
	}
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	if s.temp {
		errs = append(errs, os.RemoveAll(filepath.Dir(s.path)))
	}
	return errors.Join(errs...)
}

package postgres

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgconn/ctxwatch"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/sqlstore"
)

// viewVersion is the version of the tables of views and of what is written there; another one is rebuilt.
const viewVersion = "2"

// defaultSchema is where a register is when its address names no schema.
const defaultSchema = "sabt"

// Options say how a register is opened. The zero Options open an existing register to read and write.
type Options struct {
	Create   bool          // make the schema and its tables when they are not there
	ReadOnly bool          // write nothing
	Wait     time.Duration // how long to wait for another program that writes, and for a server that starts again
}

// Store is a register in a database. It is safe for use by several goroutines.
type Store struct {
	name    string // the address without its password
	schema  string
	options Options
	config  *pgx.ConnConfig // of the connection that writes
	pool    *pgxpool.Pool   // of those that read; nil for a scratch store

	mu      sync.Mutex // held by the one who writes
	conn    *pgx.Conn
	packers sqlstore.Packers
	words   rewriter
	grown   growth
}

// Is reports whether a name of a register is an address of PostgreSQL.
func Is(name string) bool {
	return strings.HasPrefix(name, "postgres://") || strings.HasPrefix(name, "postgresql://")
}

// Name is an address as it may be shown: without its password.
func Name(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "postgres://..."
	}
	if u.User != nil {
		u.User = url.User(u.User.Username())
	}
	q := u.Query()
	for _, secret := range []string{"password", "sslpassword"} {
		q.Del(secret)
	}
	u.RawQuery = q.Encode()
	return u.String()
}

// Open opens the register at an address. A schema that is something else, or newer than the program, is left as it was.
func Open(ctx context.Context, address string, o Options) (*Store, error) {
	s := &Store{name: Name(address), options: o, grown: growth{next: late}}
	if err := s.open(ctx, address); err != nil {
		s.Close()
		return nil, fmt.Errorf("open %s: %w", s.name, explain(err))
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, address string) error {
	plain, schema, err := cut(address)
	if err != nil {
		return err
	}
	s.schema = schema
	pool, err := pgxpool.ParseConfig(plain)
	if err != nil {
		return misread(err)
	}
	s.config = pool.ConnConfig.Copy()
	maps.Copy(s.config.RuntimeParams, writing())
	s.config.RuntimeParams["search_path"] = quoted(schema)
	maps.Copy(pool.ConnConfig.RuntimeParams, reading())
	pool.ConnConfig.BuildContextWatcherHandler = func(c *pgconn.PgConn) ctxwatch.Handler {
		return &pgconn.CancelRequestContextWatcherHandler{Conn: c, DeadlineDelay: time.Second} // who waits no more has the server stop, too
	}
	pool.ConnConfig.RuntimeParams["search_path"] = quoted(schema)
	if err := s.prepare(ctx); err != nil {
		return err
	}
	s.pool, err = pgxpool.NewWithConfig(ctx, pool)
	return err
}

// misread leaves out what the driver says of an address it cannot read: it may hold the password.
func misread(err error) error {
	var p *pgxParseError
	if errors.As(err, &p) {
		return fmt.Errorf("the address is not one of PostgreSQL: write postgres://USER@HOST/DATABASE")
	}
	return err
}

// cut takes the schema out of an address.
func cut(address string) (plain, schema string, err error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", "", fmt.Errorf("the address cannot be read: write postgres://USER@HOST/DATABASE")
	}
	q := u.Query()
	schema = defaultSchema
	if given := q.Get("schema"); given != "" {
		schema = given
	}
	q.Del("schema")
	u.RawQuery = q.Encode()
	return u.String(), schema, nil
}

// writing is how the connection that writes plans: by indexes alone, as every question of a writer is for few rows, whatever the server
// believes of tables that were empty a minute ago.
func writing() map[string]string {
	return map[string]string{"application_name": "sabt", "enable_seqscan": "off", "enable_hashjoin": "off", "enable_mergejoin": "off", "jit": "off",
		"plan_cache_mode": "force_generic_plan", "extra_float_digits": "1"}
}

// reading plans each question with its own names: what is rare of one name is common of another.
func reading() map[string]string {
	return map[string]string{"application_name": "sabt", "jit": "off", "plan_cache_mode": "force_custom_plan", "default_transaction_read_only": "on"}
}

// Version is the version of the tables of views and of what is written there.
func (s *Store) Version() string { return "postgres " + viewVersion }

// Close ends the connections.
func (s *Store) Close() error {
	if s.pool != nil {
		s.pool.Close()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		return nil
	}
	return s.conn.Close(context.Background())
}

// connected is the connection that writes. One that was lost is made anew.
func (s *Store) connected(ctx context.Context) (*pgx.Conn, error) {
	if s.conn != nil && !s.conn.IsClosed() {
		return s.conn, nil
	}
	conn, err := pgx.ConnectConfig(ctx, s.config)
	if err != nil {
		return nil, err
	}
	s.conn = conn
	return conn, nil
}

// Scratch is a store in temporary tables of a connection of its own: they go with it, whatever happens to the program.
func (s *Store) Scratch(ctx context.Context) (register.Store, error) {
	out := &Store{name: s.name + " (scratch)", schema: "pg_temp", config: s.config.Copy()}
	out.config.RuntimeParams["search_path"] = "pg_temp"
	out.config.RuntimeParams["temp_buffers"] = "64MB"
	conn, err := out.connected(ctx)
	if err == nil {
		_, err = conn.PgConn().Exec(ctx, logSchema(out.schema)).ReadAll()
	}
	if err == nil {
		_, err = conn.Exec(ctx, "INSERT INTO meta VALUES ('views', '')")
	}
	if err != nil {
		out.Close()
		return nil, fmt.Errorf("scratch: %w", explain(err))
	}
	return out, nil
}

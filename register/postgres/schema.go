package postgres

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/sqlstore"
)

//go:embed schema_words.sql
var wordSchema string

//go:embed index_words.sql
var wordIndex string

//go:embed schema_kept.sql
var keptSchema string

// oldest is the oldest server that is known to do: server_version_num.
const oldest = 150000

// logSchema makes the tables of the log, which refuse to be changed.
func logSchema(schema string) string {
	return translated(sqlstore.LogSchema()) + strings.ReplaceAll(keptSchema, "@schema", quoted(schema))
}

// viewSchema makes the tables of the views.
func viewSchema() string { return translated(sqlstore.ViewSchema()) + wordSchema }

// translated is a schema of SQLite in the words of PostgreSQL. Texts are compared byte by byte, as SQLite does, whatever the language of the database.
func translated(sql string) string {
	return strings.NewReplacer(" STRICT, WITHOUT ROWID", "", " STRICT", "", "INTEGER", "bigint", "TEXT ", `text COLLATE "C" `, "TEXT,", `text COLLATE "C",`,
		"BLOB", "bytea").Replace(sql)
}

func quoted(name string) string { return pgx.Identifier{name}.Sanitize() }

// steps bring the log from each version to the next; the first makes it. What is in the log stays as it is: a step adds tables or columns.
// There is no way back.
func steps(schema string) []string { return []string{logSchema(schema)} }

// prepare makes the register when it is not there, and brings it to the version of the program.
func (s *Store) prepare(ctx context.Context) error {
	conn, err := s.connected(ctx)
	if err != nil {
		return err
	}
	if err := fit(ctx, conn); err != nil {
		return err
	}
	version, err := s.inspect(ctx, conn)
	all := steps(s.schema)
	switch {
	case err != nil:
		return err
	case version > len(all):
		return fmt.Errorf("%w (version %d)", register.ErrNewer, version)
	case version == 0 && (!s.options.Create || s.options.ReadOnly):
		return fmt.Errorf("there is no register in schema %s: %w", s.schema, fs.ErrNotExist)
	case version == len(all):
		return nil
	case s.options.ReadOnly:
		return fmt.Errorf("%w: it is of an older version and has to be brought up to date first", register.ErrReadOnly)
	}
	return s.forward(ctx, conn, all)
}

// fit says what a server lacks.
func fit(ctx context.Context, conn *pgx.Conn) error {
	version, encoding := 0, ""
	err := conn.QueryRow(ctx, "SELECT current_setting('server_version_num')::int, current_setting('server_encoding')").Scan(&version, &encoding)
	switch {
	case err != nil:
		return err
	case version < oldest:
		return fmt.Errorf("PostgreSQL %d is too old: 15 or newer is needed", version/10000)
	case encoding != "UTF8":
		return fmt.Errorf("the database is encoded in %s: make one with ENCODING 'UTF8'", encoding)
	}
	return nil
}

// inspect is the version of the log; 0 for a schema that is empty or not there.
func (s *Store) inspect(ctx context.Context, conn *pgx.Conn) (int, error) {
	tables, ours := 0, 0
	err := conn.QueryRow(ctx, `SELECT count(*), count(*) FILTER (WHERE c.relname IN ('log', 'blob', 'meta')) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'f')`, s.schema).Scan(&tables, &ours)
	if err != nil || tables == 0 {
		return 0, err
	}
	if ours < 3 {
		return 0, fmt.Errorf("%w: schema %s holds tables of another program", register.ErrForeign, s.schema)
	}
	value := ""
	err = conn.QueryRow(ctx, "SELECT value FROM meta WHERE name = 'sabt log'").Scan(&value)
	if errors.Is(err, pgx.ErrNoRows) {
		return 0, fmt.Errorf("%w: schema %s holds tables of another program", register.ErrForeign, s.schema)
	}
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(value)
}

// forward takes the steps that are missing, all or none. Of several programs that come at once one takes them.
func (s *Store) forward(ctx context.Context, conn *pgx.Conn, all []string) error {
	return pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, "SELECT pg_advisory_xact_lock($1, hashtext($2))", lockClass, s.schema); err != nil {
			return err
		}
		version, err := s.inspect(ctx, conn)
		if err != nil {
			return err
		}
		if version == 0 {
			if _, err := tx.Exec(ctx, "CREATE SCHEMA IF NOT EXISTS "+quoted(s.schema)); err != nil {
				return err
			}
		}
		for n := version; n < len(all); n++ {
			if _, err := tx.Conn().PgConn().Exec(ctx, all[n]).ReadAll(); err != nil {
				return fmt.Errorf("bring the log to version %d: %w", n+1, err)
			}
		}
		if version == 0 {
			_, err = tx.Exec(ctx, "INSERT INTO meta VALUES ('views', '')") // their tables are made when they are
		}
		if err == nil {
			_, err = tx.Exec(ctx, `INSERT INTO meta VALUES ('sabt log', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value`, strconv.Itoa(len(all)))
		}
		return err
	})
}

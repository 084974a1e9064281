package postgres

import (
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/sabt-org/sabt/register/sqlstore"
)

// Clear drops every table but the log, the documents and meta, whatever an earlier version called them, and makes those of the views. The
// table meta is the gate: who reads holds it from before the first question on, so whoever shuts it waits for readers, and they for it, and
// nobody holds one table and waits for another. Writers are out already.
func (dialect) Clear(t sqlstore.Tx) error {
	w := t.(*tx)
	if err := w.flush(); err != nil {
		return err
	}
	w.anew = true
	*w.grown = growth{next: soon}
	if err := w.script("LOCK TABLE meta IN ACCESS EXCLUSIVE MODE"); err != nil {
		return err
	}
	names, err := w.viewTables()
	if err != nil {
		return err
	}
	drop := ""
	if len(names) > 0 {
		drop = "DROP TABLE " + strings.Join(names, ", ") + ";"
	}
	return w.script(drop + viewSchema())
}

// viewTables are the tables that are made anew.
func (t *tx) viewTables() ([]string, error) {
	rows, err := t.conn.Query(t.ctx, `SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind = 'r' AND c.relname NOT IN ('log', 'blob', 'meta')
		AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'meta'::regclass) ORDER BY 1`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// filled makes the index over the words, which is faster of all of them than of one after another, and has the server look at tables that
// others will ask: its plans go by what it knows of them.
func (t *tx) filled(asked bool) error {
	if err := t.flush(); err != nil {
		return err
	}
	if err := t.script(wordIndex); err != nil || !asked {
		return err
	}
	return t.script(look)
}

// look has the server look at the tables that lead questions.
const look = "ANALYZE (SKIP_LOCKED) document, account, member, incident, facet, toll, words, name"

// growth is how much was written since the server was made to look at the tables. Plans of a writer are kept, and of tables that were empty when
// they were made any index seems as good as another: it would walk all incidents where it should look up one.
type growth struct{ written, next int }

const (
	soon = 2000  // statements: some ten documents in tables that are new
	late = 20000 // in tables that were there
)

// more counts a statement, and reports whether so many were written that the server should look again.
func (g *growth) more() bool {
	if g.written++; g.written < max(g.next, soon) {
		return false
	}
	g.next = 4 * g.written
	return true
}

// script runs statements without arguments at once.
func (t *tx) script(sql string) error {
	_, err := t.conn.PgConn().Exec(t.ctx, sql).ReadAll()
	return err
}

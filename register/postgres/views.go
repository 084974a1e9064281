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
	return t.script("SET LOCAL client_min_messages = error; ANALYZE document, account, member, incident, facet, toll, words, name")
}

// script runs statements without arguments at once.
func (t *tx) script(sql string) error {
	_, err := t.conn.PgConn().Exec(t.ctx, sql).ReadAll()
	return err
}

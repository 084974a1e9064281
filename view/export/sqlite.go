package export

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"

	_ "modernc.org/sqlite" // the driver

	"github.com/sabt-org/sabt/record"
)

func sqliteFormat() Format {
	return Format{Name: "sqlite", Short: "one SQLite file with the tables of csv and a table of the columns' meanings (Datasette, DB Browser, R, pandas)", Ext: ".sqlite",
		Tables: tables(), Whole: true, OnDisk: true, Open: openSQLite}
}

// sqliteWriter writes into a file of its own, a transaction every so many incidents.
type sqliteWriter struct {
	job    Job
	db     *sql.DB
	tx     *sql.Tx
	tables []sqliteTable
	n      int
}

type sqliteTable struct {
	Table
	insert *sql.Stmt
}

const incidentsOfWrite = 5000

func openSQLite(j Job) (Writer, error) {
	path, err := j.Path("")
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", "file:"+escaped(path)+"?_pragma=journal_mode(OFF)&_pragma=synchronous(OFF)")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	w := &sqliteWriter{job: j, db: db}
	if err := w.create(); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return w, nil
}

// escaped is a path as part of an address.
func escaped(path string) string {
	return strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
}

func (w *sqliteWriter) create() error {
	if _, err := w.db.Exec(`CREATE TABLE dictionary ("table" TEXT, "column" TEXT, type TEXT, means TEXT)`); err != nil {
		return err
	}
	for _, t := range tables() {
		if !w.job.wants(t.Name) {
			continue
		}
		var cols []string
		for _, c := range t.Columns {
			cols = append(cols, fmt.Sprintf("%q %s", c.Name, sqlType(c.Type)))
			if _, err := w.db.Exec("INSERT INTO dictionary VALUES (?, ?, ?, ?)", t.Name, c.Name, string(c.Type), c.Means); err != nil {
				return err
			}
		}
		if _, err := w.db.Exec(fmt.Sprintf("CREATE TABLE %q (%s)", t.Name, strings.Join(cols, ", "))); err != nil {
			return err
		}
		w.tables = append(w.tables, sqliteTable{Table: t})
	}
	return w.begin()
}

func sqlType(t Type) string {
	switch t {
	case Int, Bool:
		return "INTEGER"
	case Float:
		return "REAL"
	}
	return "TEXT"
}

func (w *sqliteWriter) begin() (err error) {
	if w.tx, err = w.db.Begin(); err != nil {
		return err
	}
	for i := range w.tables {
		t := &w.tables[i]
		marks := strings.TrimSuffix(strings.Repeat("?, ", len(t.Columns)), ", ")
		if t.insert, err = w.tx.Prepare(fmt.Sprintf("INSERT INTO %q VALUES (%s)", t.Name, marks)); err != nil {
			return err
		}
	}
	return nil
}

func (w *sqliteWriter) Write(d record.Dossier) error {
	var err error
	for _, t := range w.tables {
		t.rows(func(row []any) {
			if err != nil {
				return
			}
			for i, v := range row {
				if day, ok := v.(record.Day); ok {
					row[i] = day.String()
				}
			}
			_, err = t.insert.Exec(row...)
		}, d, w.job.Policy)
	}
	if w.n++; err == nil && w.n%incidentsOfWrite == 0 {
		if err = w.tx.Commit(); err == nil {
			err = w.begin()
		}
	}
	return err
}

// Close makes the indices last: rows go in faster without.
func (w *sqliteWriter) Close() error {
	err := w.tx.Commit()
	for _, t := range w.tables {
		key := t.Columns[0].Name
		for _, c := range t.Columns {
			if c.Name == "incident" {
				key = c.Name
			}
		}
		if err == nil {
			_, err = w.db.Exec(fmt.Sprintf("CREATE INDEX %q ON %q (%q)", t.Name+"_"+key, t.Name, key))
		}
	}
	return errors.Join(err, w.db.Close())
}

package sqlstore

import (
	"encoding/json"
	"math"

	"github.com/sabt-org/sabt/register"
)

// Tx is one transaction of a database. Queries are written as SQLite wants them, with ? or ?1 for arguments; a list of strings or numbers is one
// argument and stands as (SELECT value FROM json_each(?)).
type Tx interface {
	Query(query string, args ...any) (Rows, error)
	// Exec may do its work later, at the latest before the next Query, which then returns its error.
	Exec(query string, args ...any) error
}

// Rows are the rows of an answer.
type Rows interface {
	Next() bool
	Scan(dest ...any) error
	Err() error
	Close()
}

// Dialect is what databases do each in their own way.
type Dialect interface {
	// Having is the condition under which a row of the table words has all phrases, each of which is words that follow one another.
	Having(phrases [][]string) (condition string, args []any)
	// AddWords and TakeWords keep the table words: folded is the text of document number n.
	AddWords(tx Tx, n int64, folded string) error
	TakeWords(tx Tx, n int64, folded string) error
	// Together reports whether documents are asked for words faster many at once than one by one.
	Together() bool
	// Enough is how many documents are counted that have words: of more it does not matter how many they are.
	Enough() int
	// Views are further views for comparing: the tables as they were made, and the words.
	Views() (before, after []Listing)
	// Clear drops every table but the log, the documents and meta, and makes those of the views anew.
	Clear(tx Tx) error
}

// Listing is a view for comparing: its key, its other columns and its order, "" for that of the key.
type Listing struct{ Name, Key, Value, Order, From string }

// Reader returns what answers questions inside a transaction.
func Reader(tx Tx, d Dialect) register.Reader { return &reader{tx: tx, dialect: d} }

// Writer returns what writes as well. The packers are the store's.
func Writer(tx Tx, d Dialect, p *Packers) register.Writer {
	w := &writer{reader: reader{tx: tx, dialect: d}, packers: p, tally: &tally{}}
	w.reader.settle = w.settle
	return w
}

// Finish writes what a writer has added up; nothing is written after it.
func Finish(w register.Writer) error { return w.(*writer).settle() }

// reader answers questions inside one transaction.
type reader struct {
	tx      Tx
	dialect Dialect
	settle  func() error // of a writer: before counts are asked for
	unpacker
}

func (r *reader) settled() error {
	if r.settle == nil {
		return nil
	}
	return r.settle()
}

// writer writes inside the transaction of the one connection that may.
type writer struct {
	reader
	packers *Packers
	tally   *tally
}

func (w *writer) exec(query string, args ...any) error { return w.tx.Exec(query, args...) }

// one scans the only row of a query; without one it is ErrNotFound.
func (r *reader) one(dest []any, query string, args ...any) error {
	found := false
	err := r.each(func(rows Rows) error {
		if found {
			return nil
		}
		found = true
		return rows.Scan(dest...)
	}, query, args...)
	if err == nil && !found {
		return register.ErrNotFound
	}
	return err
}

// each calls f for every row of a query.
func (r *reader) each(f func(Rows) error, query string, args ...any) error {
	rows, err := r.tx.Query(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// strings collects the first column of a query.
func (r *reader) strings(query string, args ...any) ([]string, error) {
	var out []string
	err := r.each(func(rows Rows) error {
		var s string
		err := rows.Scan(&s)
		out = append(out, s)
		return err
	}, query, args...)
	return out, err
}

// bodies collects JSON values from the first column of a query.
func bodies[T any](r *reader, query string, args ...any) ([]T, error) {
	var out []T
	err := r.each(func(rows Rows) error {
		var b []byte
		var v T
		if err := rows.Scan(&b); err != nil {
			return err
		}
		err := json.Unmarshal(b, &v)
		out = append(out, v)
		return err
	}, query, args...)
	return out, err
}

// point is the last entry that counts; of rows that still hold, until is Now.
func point(at int64) int64 {
	if at <= 0 || at == register.Now {
		return register.Now - 1
	}
	return at
}

func limit(n int) int64 {
	if n <= 0 {
		return math.MaxInt64
	}
	return int64(n)
}

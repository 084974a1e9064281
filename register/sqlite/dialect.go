package sqlite

import (
	"strings"

	"github.com/sabt-org/sabt/register/sqlstore"
)

// dialect is what SQLite does in its own way.
type dialect struct{}

func viewSchema() string { return sqlstore.ViewSchema() + wordSchema }

// Having asks the text search for all phrases.
func (dialect) Having(phrases [][]string) (string, []any) {
	var out []string
	for _, words := range phrases {
		out = append(out, `"`+strings.Join(words, " ")+`"`)
	}
	return "words MATCH ?", []any{strings.Join(out, " ")}
}

// AddWords puts the words of a document in.
func (dialect) AddWords(t sqlstore.Tx, n int64, folded string) error {
	return t.Exec("INSERT INTO words (rowid, body) VALUES (?, ?)", n, folded)
}

// TakeWords takes words out, of which the index has no copy.
func (dialect) TakeWords(t sqlstore.Tx, n int64, folded string) error {
	return t.Exec("INSERT INTO words (words, rowid, body) VALUES ('delete', ?, ?)", n, folded)
}

// Together says that the text search reads a stretch of documents as fast as two or three alone.
func (dialect) Together() bool { return true }

// Enough is twice as many as of other things: documents are found faster than incidents are asked for their documents.
func (dialect) Enough() int { return 8000 }

// Views are the tables as they were made, and what the search has. Its terms and documents come in the order in which it walks by itself:
// sorting what is sorted would hold every word of every document in memory.
func (dialect) Views() (before, after []sqlstore.Listing) {
	return []sqlstore.Listing{{Name: "sqlite_schema", Key: "name", Value: "quote(sql)"}},
		[]sqlstore.Listing{{Name: "words_docsize", Key: "id", Value: "hex(sz)"}, {Name: "vocabulary", Key: "term, doc, col, offset", Value: "''", Order: sqlstore.AsItComes}}
}

// Clear drops every table but the log, the documents and meta, whatever an earlier version called them.
func (dialect) Clear(t sqlstore.Tx) error {
	names, err := t.Query(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('log', 'blob', 'meta')
		AND name NOT LIKE 'words\_%' ESCAPE '\' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, name DESC`)
	if err != nil {
		return err
	}
	defer names.Close()
	drop := ""
	for names.Next() {
		name := ""
		if err := names.Scan(&name); err != nil {
			return err
		}
		drop += "DROP TABLE " + name + ";"
	}
	if err := names.Err(); err != nil {
		return err
	}
	names.Close()
	return t.(*tx).once(drop + viewSchema())
}

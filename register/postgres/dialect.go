package postgres

import (
	"strings"

	"github.com/sabt-org/sabt/register/sqlstore"
)

// dialect is what PostgreSQL does in its own way.
type dialect struct{}

// Having asks for all words by their index, and for those that follow each other by the text.
func (dialect) Having(phrases [][]string) (string, []any) {
	var all []string
	sql := "string_to_array(words.body, ' ') @> ?"
	args := []any{nil}
	for _, words := range phrases {
		words = short(words)
		if all = append(all, words...); len(words) > 1 {
			sql += " AND strpos(' ' || words.body || ' ', ?) > 0"
			args = append(args, " "+strings.Join(words, " ")+" ")
		}
	}
	args[0] = all
	return sql, args
}

// longest is how many bytes of a word are looked at: an index has no room for any length.
const longest = 500

func short(words []string) []string {
	for i, w := range words {
		if len(w) > longest {
			words[i] = strings.ToValidUTF8(w[:longest], "")
		}
	}
	return words
}

// AddWords puts the words of a document in.
func (dialect) AddWords(t sqlstore.Tx, n int64, folded string) error {
	return t.Exec("INSERT INTO words (rowid, body) VALUES (?, ?)", n, strings.Join(short(sqlstore.Words(folded)), " "))
}

// TakeWords takes the words of a document out.
func (dialect) TakeWords(t sqlstore.Tx, n int64, _ string) error {
	return t.Exec("DELETE FROM words WHERE rowid = ?", n)
}

// Together says that each incident is asked by itself for its documents.
func (dialect) Together() bool { return false }

// Enough is few: of what a thousand documents have, a page is soon full.
func (dialect) Enough() int { return 1000 }

// made lists what the tables of the register are: columns, indexes, what keeps the log from being changed.
const made = `(SELECT c.relname || ' ' || a.attnum AS item, a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' ||
		coalesce(l.collname, '') AS def FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
		LEFT JOIN pg_collation l ON l.oid = a.attcollation WHERE c.relkind = 'r' AND c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'meta'::regclass)
	UNION ALL SELECT i.relname, regexp_replace(pg_get_indexdef(i.oid), ' ON \S+ ', ' ON ') || ' ' || x.indisvalid FROM pg_class i JOIN pg_index x ON x.indexrelid = i.oid
		WHERE i.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'meta'::regclass)
	UNION ALL SELECT tgname, tgrelid::regclass::text || ' ' || tgtype || ' ' || tgenabled::text FROM pg_trigger WHERE tgrelid IN ('log'::regclass, 'blob'::regclass)) AS made`

// Views are the tables as they were made, and the words.
func (dialect) Views() (before, after []sqlstore.Listing) {
	return []sqlstore.Listing{{Name: "schema", Key: "item", Value: "def", Order: `item COLLATE "C"`, From: made}},
		[]sqlstore.Listing{{Name: "words", Key: "rowid", Value: "md5(body)"}}
}

package sqlite

import (
	"cmp"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/sabt-org/sabt/register"
)

// Rows tells every view, row by row, in the order of its primary key: surrogate numbers are given in the order of the log and so are
// the same in every store that was made from it.
func (r *reader) Rows() iter.Seq2[register.Row, error] {
	return func(yield func(register.Row, error) bool) {
		for _, v := range []struct{ name, key, value, order string }{
			{"sqlite_schema", "name", "quote(sql)", ""},
			{"document", "sha", "n, seq, at, publisher, published, body", "n"},
			{"sketch", "document", "hex(body)", ""},
			{"sketch_key", "key, document", "''", ""},
			{"copy", "document, since", "body", ""},
			{"account", "id", "n, document, hex(profile), retired", "n"},
			{"generation", "account, since", "until", ""},
			{"block", "key, account", "''", ""},
			{"member", "account, since", "incident, until", ""},
			{"judgement", "a, b, since", "until, body", ""},
			{"hold", "a, b, since", "apart, until", ""},
			{"tie", "a, b, since", "until, machine, body", ""},
			{"ruling", "account, since", "until, body", ""},
			{"statement", "id, since", "until, document, variable, actor, published, body", ""},
			{"dataset", "since", "until, body", ""},
			{"touch", "account, seq", "''", ""},
			{"incident", "id, since", "n, until, day, last, month, year, country, province, type, main, standing, killed, hex(body)", "n"},
			{"horizon", "since", "day", ""},
			{"facet", "kind, key, day, incident", "''", ""},
			{"name", "kind, key", "name, note, incidents", ""},
			{"toll", "incident, effect, status, policy", "state, min, best, max", ""},
			{"cell", "month, year, effect, status, policy", "given, pending, parties, min, max, open, best, blank", ""},
			{"cell_size", "month, year", "incidents", ""},
			{"words_docsize", "id", "hex(sz)", ""},
			{"vocabulary", "term, doc, col, offset", "''", asItComes},
		} {
			q := fmt.Sprintf("SELECT %s, %s FROM %s", joined(v.key), joined(v.value), v.name)
			if v.order != asItComes {
				q += " ORDER BY " + cmp.Or(v.order, v.key)
			}
			err := r.each(func(rows *sql.Rows) error {
				row := register.Row{View: v.name}
				if err := rows.Scan(&row.Key, &row.Value); err != nil {
					return err
				}
				if !yield(row, nil) {
					return errStop
				}
				return nil
			}, q)
			if errors.Is(err, errStop) {
				return
			}
			if err != nil {
				yield(register.Row{}, fmt.Errorf("view %s: %w", v.name, err))
				return
			}
		}
	}
}

// asItComes is the order of terms and documents, in which the text search walks by itself: sorting what is sorted would hold every word of every
// document in memory.
const asItComes = "as it comes"

func joined(columns string) string { return strings.ReplaceAll(columns, ", ", " || ' ' || ") }

package sqlstore

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/register"
)

// Rows tells every view, row by row, in the order of its primary key: surrogate numbers are given in the order of the log and so are
// the same in every store that was made from it.
func (r *reader) Rows() iter.Seq2[register.Row, error] {
	return func(yield func(register.Row, error) bool) {
		if err := r.settled(); err != nil {
			yield(register.Row{}, err)
			return
		}
		before, after := r.dialect.Views()
		for _, v := range slices.Concat(before, listings(), after) {
			err := r.each(func(rows Rows) error {
				row := register.Row{View: v.Name}
				if err := rows.Scan(&row.Key, &row.Value); err != nil {
					return err
				}
				if !yield(row, nil) {
					return errStop
				}
				return nil
			}, v.query())
			if errors.Is(err, errStop) {
				return
			}
			if err != nil {
				yield(register.Row{}, fmt.Errorf("view %s: %w", v.Name, err))
				return
			}
		}
	}
}

// listings are the views that every database has.
func listings() []Listing {
	return []Listing{
		{Name: "document", Key: "sha", Value: "n, seq, at, publisher, published, body", Order: "n"},
		{Name: "sketch", Key: "document", Value: "hex(body)"},
		{Name: "sketch_key", Key: "key, document", Value: "''"},
		{Name: "copy", Key: "document, since", Value: "body"},
		{Name: "account", Key: "id", Value: "n, document, hex(profile), retired", Order: "n"},
		{Name: "generation", Key: "account, since", Value: "until"},
		{Name: "block", Key: "key, account", Value: "''"},
		{Name: "member", Key: "account, since", Value: "incident, until"},
		{Name: "judgement", Key: "a, b, since", Value: "until, body"},
		{Name: "hold", Key: "a, b, since", Value: "apart, until"},
		{Name: "tie", Key: "a, b, since", Value: "until, machine, body"},
		{Name: "ruling", Key: "account, since", Value: "until, body"},
		{Name: "statement", Key: "id, since", Value: "until, document, variable, actor, published, body"},
		{Name: "dataset", Key: "since", Value: "until, body"},
		{Name: "touch", Key: "account, seq", Value: "''"},
		{Name: "incident", Key: "id, since", Value: "n, until, day, last, month, year, country, province, type, main, standing, killed, hex(body)", Order: "n"},
		{Name: "horizon", Key: "since", Value: "day"},
		{Name: "facet", Key: "kind, key, day, incident", Value: "''"},
		{Name: "name", Key: "kind, key", Value: "name, note, incidents"},
		{Name: "toll", Key: "incident, effect, status, policy", Value: "state, min, best, max"},
		{Name: "cell", Key: "month, year, effect, status, policy", Value: "given, pending, parties, min, max, open, best, blank"},
		{Name: "cell_size", Key: "month, year", Value: "incidents"},
	}
}

func (v Listing) query() string {
	q := fmt.Sprintf("SELECT %s, %s FROM %s", joined(v.Key), joined(v.Value), cmp.Or(v.From, v.Name))
	if v.Order != AsItComes {
		q += " ORDER BY " + cmp.Or(v.Order, v.Key)
	}
	return q
}

// AsItComes is the order in which a database walks by itself.
const AsItComes = "as it comes"

func joined(columns string) string {
	return "CAST(" + strings.ReplaceAll(columns, ", ", " AS TEXT) || ' ' || CAST(") + " AS TEXT)"
}

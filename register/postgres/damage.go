package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// Damage reads every table, and looks every row up by every index that has it: a page that is damaged is refused by the server where data
// checksums are on, and elsewhere a row is not found, or another one is.
func (s *Store) Damage(ctx context.Context) ([]string, error) {
	tx, end, err := s.snapshot(ctx)
	if err != nil {
		return nil, s.naming("read", err)
	}
	defer end()
	list, err := indexes(ctx, tx)
	if err != nil {
		return broken(err)
	}
	var out []string
	for _, i := range list {
		if err := i.check(ctx, tx); err != nil {
			found, err := broken(err)
			if err != nil {
				return out, s.naming("read", err)
			}
			out = append(out, fmt.Sprintf("index %s: %s", i.name, found[0]))
		}
	}
	return out, nil
}

// index is an index with the columns that it looks rows up by.
type index struct {
	table, name, method, where string
	columns                    []string
}

func indexes(ctx context.Context, tx pgx.Tx) ([]index, error) {
	rows, err := tx.Query(ctx, `SELECT t.relname, i.relname, m.amname, coalesce(pg_get_expr(x.indpred, x.indrelid), ''),
		(SELECT array_agg(pg_get_indexdef(x.indexrelid, k, true) ORDER BY k) FROM generate_series(1, x.indnkeyatts) k)
		FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am m ON m.oid = i.relam
		WHERE t.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'meta'::regclass) AND t.relkind = 'r' ORDER BY 1, 2`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (i index, err error) {
		err = row.Scan(&i.table, &i.name, &i.method, &i.where, &i.columns)
		return i, err
	})
}

// broken are the words of the server on a damaged page, and of check on a row that is not found.
func broken(err error) ([]string, error) {
	var e *pgconn.PgError
	var m missing
	switch {
	case errors.As(err, &m):
		return []string{m.Error()}, nil
	case errors.As(err, &e) && strings.HasPrefix(e.Code, "XX"):
		return []string{e.Message}, nil
	}
	return nil, err
}

// missing is how many rows an index does not lead to.
type missing int

func (m missing) Error() string { return fmt.Sprintf("it does not lead to %d rows", int(m)) }

// check compares the rows of a table with those that an index leads to.
func (i index) check(ctx context.Context, tx pgx.Tx) error {
	where := ""
	if i.where != "" {
		where = " WHERE " + i.where
	}
	// A sub-transaction: after an error the others are looked at, too.
	inner, err := tx.Begin(ctx)
	if err != nil {
		return err
	}
	defer inner.Rollback(context.WithoutCancel(ctx))
	if i.method == "gin" {
		return i.checkWords(ctx, inner)
	}
	all, walked, found := 0, 0, 0
	if err := scanned(ctx, inner, "SELECT count(*) FROM "+quoted(i.table)+where, &all); err != nil {
		return err
	}
	// No other index has this order, and sorting is not allowed: first all of it is walked, then it is gone down in for each row.
	columns := strings.Join(i.columns, ", ")
	err = inner.QueryRow(ctx, fmt.Sprintf("SELECT count(DISTINCT place) FROM (SELECT ctid AS place FROM %s%s ORDER BY %s OFFSET 0) AS w", quoted(i.table), where, columns)).Scan(&walked)
	if err == nil && walked != all {
		return missing(all - walked)
	}
	if err == nil {
		err = inner.QueryRow(ctx, fmt.Sprintf(`SELECT count(*) FROM (SELECT %[1]s FROM %[2]s%[3]s OFFSET 0) a,
			LATERAL (SELECT %[1]s FROM %[2]s b WHERE (%[4]s) >= (%[5]s)%[6]s ORDER BY %[4]s LIMIT 1) b WHERE (%[4]s) = (%[5]s)`,
			columns, quoted(i.table), where, i.of("b"), i.of("a"), and(i.where))).Scan(&found)
	}
	if err == nil && found != all {
		err = missing(all - found)
	}
	return err
}

// of are the columns of a table by another name.
func (i index) of(name string) string {
	return name + "." + strings.Join(i.columns, ", "+name+".")
}

func and(where string) string {
	if where == "" {
		return ""
	}
	return " AND " + where
}

// scanned counts by walking the table, and no index; after it, only indexes are walked.
func scanned(ctx context.Context, tx pgx.Tx, query string, n *int) error {
	if _, err := tx.Exec(ctx, "SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off; SET LOCAL enable_bitmapscan = off"); err != nil {
		return err
	}
	err := tx.QueryRow(ctx, query).Scan(n)
	if err == nil {
		_, err = tx.Exec(ctx, "SET LOCAL enable_indexscan = on; SET LOCAL enable_indexonlyscan = on; SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off; "+
			"SET LOCAL enable_incremental_sort = off; SET LOCAL enable_material = off; SET LOCAL enable_memoize = off")
	}
	return err
}

// checkWords counts the documents of each word by the index and by the texts.
func (i index) checkWords(ctx context.Context, tx pgx.Tx) error {
	wrong := 0
	if _, err := tx.Exec(ctx, "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off"); err != nil {
		return err
	}
	err := tx.QueryRow(ctx, `SELECT count(*) FROM (SELECT w, count(*) AS n FROM (SELECT DISTINCT rowid, unnest(string_to_array(body, ' ')) AS w FROM words) AS d GROUP BY w) AS v
		WHERE n <> (SELECT count(*) FROM words WHERE string_to_array(body, ' ') @> ARRAY[v.w])`).Scan(&wrong)
	if err == nil && wrong > 0 {
		err = missing(wrong)
	}
	return err
}

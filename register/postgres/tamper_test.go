package postgres_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/postgres"
	"github.com/sabt-org/sabt/register/registertest"
)

// Whatever row is changed behind the register's back, verify names it.
func TestTamperingIsNamed(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ sql, want string }{
		"an entry's contents":    {"ALTER TABLE log DISABLE TRIGGER ALL; UPDATE log SET body = '={}' WHERE seq = 7", "entry 7 (decision)"},
		"an entry's time":        {"ALTER TABLE log DISABLE TRIGGER ALL; UPDATE log SET at = at + 1 WHERE seq = 4", "entry 4 (document) is not what was written"},
		"an entry that is out":   {"ALTER TABLE log DISABLE TRIGGER ALL; DELETE FROM log WHERE seq = 5", "jumps from entry 4 to entry 6"},
		"what keeps the log":     {"DROP TRIGGER log_is_kept ON log", "view schema"},
		"a document":             {"ALTER TABLE blob DISABLE TRIGGER ALL; UPDATE blob SET bytes = '=another text'", "its bytes are not those that came in"},
		"a document's text":      {"ALTER TABLE blob DISABLE TRIGGER ALL; UPDATE blob SET text = '=another text'", "its text is not the one that was read"},
		"a document that is out": {"DELETE FROM blob", "not found"},
		"a membership":           {"UPDATE member SET incident = 'x' WHERE account = 1", "view member"},
		"a toll":                 {"UPDATE toll SET min = min + 1 WHERE incident = 1 AND policy = 'lowest'", "view toll"},
		"a facet that is out":    {"DELETE FROM facet WHERE kind = 'actor' OR kind = 'place'", "view facet"},
		"the words of a text":    {"UPDATE words SET body = replace(body, 'paper', 'pamphlet')", "view words"},
		"an index that is out":   {"DROP INDEX words_body", "view schema"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			address := filled(t)
			psql(t, address, strings.Split(c.sql, "; ")...)
			if problems := verify(t, address); !strings.Contains(strings.Join(problems, "\n"), c.want) {
				t.Errorf("%q", problems)
			}
		})
	}
}

func verify(t *testing.T, address string) []string {
	t.Helper()
	s, err := postgres.Open(context.Background(), address, postgres.Options{})
	if err != nil {
		return []string{err.Error()}
	}
	defer s.Close()
	v, err := register.New(s, registertest.Linker{}, nil).Verify(context.Background(), func(int64, int64, register.Hash) {})
	if err != nil {
		return []string{err.Error()}
	}
	return v.Problems
}

// The log is only added to, whoever asks.
func TestTheLogIsKept(t *testing.T) {
	t.Parallel()
	address := filled(t)
	_, schema, _ := strings.Cut(address, "schema=")
	for _, sql := range []string{"UPDATE log SET at = 0", "DELETE FROM log", "TRUNCATE log", "UPDATE blob SET text = NULL", "TRUNCATE blob"} {
		if err := servers.Plain(t).Run("postgres", "SET search_path = "+schema, sql); err == nil || !strings.Contains(err.Error(), "is only added to") {
			t.Errorf("%s: %v", sql, err)
		}
	}
}

// Views of another version, of whatever shape, are dropped and made anew; the log is not touched.
func TestOldViewsAreRebuilt(t *testing.T) {
	t.Parallel()
	address := filled(t)
	psql(t, address, "UPDATE meta SET value = 'views 0' WHERE name = 'views'", "DROP TABLE toll", "CREATE TABLE toll (old int)",
		"CREATE TABLE more (old int)", "CREATE INDEX more_old ON more (old)", "DROP TABLE words", "DELETE FROM member")
	s := open(t, address)
	defer s.Close()
	w := registertest.NewWorld(t, s)
	registertest.Want(t, "views made anew", w.List(register.Query{}), "Kunduz 2024-05-12 x2 14-19", "Herat 2024-05-10 x1 2-2")
	w.Sound()
}

// A byte is flipped in a file of a table or an index while the server is stopped: opening, or verify, names it.
func TestFlippedBytesAreNamed(t *testing.T) {
	t.Parallel()
	killing.Lock()
	defer killing.Unlock()
	server := servers.Careful(t)
	address := server.Address("postgres") + "&schema=flipped"
	s := open(t, address)
	registertest.NewWorld(t, s).Put(some(t)...)
	var long []string
	for i := range 120 { // so that indexes have several levels, and values do not fit into a row
		long = append(long, fmt.Sprintf("bombing Town%d 2024-05-12 own %d", i, i))
	}
	registertest.NewWorld(t, s).Put(registertest.Report(t, "Paper L", long...))
	s.Close()
	files := filesOf(t, address)
	stopped := func(f func()) {
		t.Helper()
		if err := server.Stop("fast"); err != nil {
			t.Fatal(err)
		}
		f()
		if err := server.Start(); err != nil {
			t.Fatal(err)
		}
	}
	putBack := func() {}
	rng := rand.New(rand.NewPCG(uint64(kills(4)), 11))
	for range kills(4) {
		name, where := files[rng.IntN(len(files))], 0
		stopped(func() {
			putBack()
			good, err := os.ReadFile(server.File(name[0]))
			if err != nil {
				t.Fatal(err)
			}
			for where = rng.IntN(len(good)); good[where] == 0; where = rng.IntN(len(good)) {
			}
			bad := bytes.Clone(good)
			bad[where] ^= 0x01
			write(t, server.File(name[0]), bad)
			putBack = func() { write(t, server.File(name[0]), good) }
		})
		if len(verify(t, address)) == 0 {
			t.Errorf("byte %d of %s is not noticed", where, name[1])
		}
	}
	stopped(putBack)
	if problems := verify(t, address); len(problems) > 0 {
		t.Errorf("after all was put back: %q", problems)
	}
}

// write changes a file in its place, so that it stays its owner's.
func write(t *testing.T, name string, b []byte) {
	t.Helper()
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteAt(b, 0); err != nil {
		t.Fatal(err)
	}
}

// filesOf are the files of a register in which something stands, with what they hold. Where a table has no long values, nobody can make the
// server read the index over them, and nobody reads it.
func filesOf(t *testing.T, address string) (out [][2]string) {
	t.Helper()
	plain, schema, _ := strings.Cut(address, "&schema=")
	conn, err := pgx.Connect(context.Background(), plain)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if _, err := conn.Exec(context.Background(), "CHECKPOINT"); err != nil {
		t.Fatal(err)
	}
	rows, err := conn.Query(context.Background(), fmt.Sprintf(`WITH tables AS (SELECT oid, reltoastrelid FROM pg_class WHERE relnamespace = '%s'::regnamespace AND relkind = 'r'),
		heaps AS (SELECT oid FROM tables UNION SELECT reltoastrelid FROM tables WHERE reltoastrelid <> 0 AND pg_relation_size(reltoastrelid) > 0)
		SELECT pg_relation_filepath(oid), oid::regclass::text FROM (SELECT oid FROM heaps UNION SELECT indexrelid FROM pg_index WHERE indrelid IN (SELECT oid FROM heaps)) AS f
		WHERE pg_relation_size(oid) > 0 ORDER BY 2`, schema))
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var path, name string
		if err := rows.Scan(&path, &name); err != nil {
			t.Fatal(err)
		}
		out = append(out, [2]string{path, name})
	}
	return out
}

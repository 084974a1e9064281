package sqlite_test

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/registertest"
	"github.com/sabt-org/sabt/register/sqlite"
)

// Whatever row is changed behind the register's back, verify names it.
func TestTamperingIsNamed(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ sql, want string }{
		"an entry's contents":    {"DROP TRIGGER log_is_kept; UPDATE log SET body = CAST('=' || replace(CAST(substr(body, 2) AS TEXT), 'a', 'b') AS BLOB) WHERE seq = 7", "entry 7 (decision)"},
		"an entry's time":        {"DROP TRIGGER log_is_kept; UPDATE log SET at = at + 1 WHERE seq = 4", "entry 4 (document) is not what was written"},
		"an entry that is out":   {"DROP TRIGGER log_is_whole; DELETE FROM log WHERE seq = 5", "jumps from entry 4 to entry 6"},
		"a document":             {"DROP TRIGGER blobs_are_kept; UPDATE blob SET bytes = CAST('=' || 'another text' AS BLOB)", "its bytes are not those that came in"},
		"a document's text":      {"DROP TRIGGER blobs_are_kept; UPDATE blob SET text = CAST('=' || 'another text' AS BLOB)", "its text is not the one that was read"},
		"a document that is out": {"DELETE FROM blob", "not found"},
		"a membership":           {"UPDATE member SET incident = 'x' WHERE account = 1", `view member`},
		"a toll":                 {"UPDATE toll SET min = min + 1 WHERE incident = 1 AND policy = 'lowest'", `view toll`},
		"an incident":            {"UPDATE incident SET month = '2024-06'", `view incident`},
		"a facet that is out":    {"DELETE FROM facet WHERE kind = 'actor' OR kind = 'place'", `view facet`},
		"a judgement":            {"DELETE FROM judgement", `has judgement`},
		"the words of a text":    {"INSERT INTO words (words, rowid, body) VALUES ('delete', 1, 'paper a')", `view words`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filled(t)
			db, err := sql.Open("sqlite", path)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := db.Exec(c.sql); err != nil {
				t.Fatal(err)
			}
			db.Close()
			problems := verify(t, path)
			if !strings.Contains(strings.Join(problems, "\n"), c.want) {
				t.Errorf("%q", problems)
			}
		})
	}
}

// Views of another version, of whatever shape, are dropped and made anew; the log is not touched.
func TestOldViewsAreRebuilt(t *testing.T) {
	t.Parallel()
	path := filled(t)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`UPDATE meta SET value = 'views 0' WHERE name = 'views'; DROP TABLE toll; CREATE TABLE toll (old);
		CREATE TABLE more (old); CREATE INDEX more_old ON more (old); DROP TABLE words; DELETE FROM member`); err != nil {
		t.Fatal(err)
	}
	db.Close()
	s, err := sqlite.Open(context.Background(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	w := registertest.NewWorld(t, s)
	registertest.Want(t, "views made anew", w.List(register.Query{}), "Kunduz 2024-05-12 x2 14-19", "Herat 2024-05-10 x1 2-2")
	w.Sound()
}

func verify(t *testing.T, path string) []string {
	t.Helper()
	s, err := sqlite.Open(context.Background(), path, sqlite.Options{})
	if err != nil {
		return []string{err.Error()}
	}
	defer s.Close()
	r := register.New(s, registertest.Linker{}, nil)
	v, err := r.Verify(context.Background(), func(int64, int64, register.Hash) {})
	if err != nil {
		return []string{err.Error()}
	}
	if v.Stale != "" {
		return []string{v.Stale}
	}
	return v.Problems
}

// A byte is flipped here and there in the file, where it holds something: opening, or verify, names it.
func TestFlippedBytesAreNamed(t *testing.T) {
	t.Parallel()
	good := read(t, filled(t))
	for at := 100; at < len(good); at += 397 {
		if good[at] == 0 {
			continue // room that nothing stands in
		}
		bad := []byte(good)
		bad[at] ^= 0x01
		path := filepath.Join(t.TempDir(), "x.db")
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		if len(verify(t, path)) == 0 {
			t.Errorf("byte %d (page %d, offset %d, in %q) is not noticed", at, at/4096+1, at%4096, good[max(0, at-12):min(len(good), at+12)])
		}
	}
}

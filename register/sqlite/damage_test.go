package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/registertest"
	"github.com/sabt-org/sabt/register/sqlite"
)

// filled is a closed register with some documents and a decision.
func filled(t *testing.T) string {
	t.Helper()
	s, path := open(t, sqlite.Options{})
	w := registertest.NewWorld(t, s)
	added := w.Put(some(t)...)
	w.Do(record.Decision{Action: record.Accept, Subjects: []string{added[0].Placed[0].Incident.ID}})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func some(t testing.TB) []register.Prepared {
	return []register.Prepared{
		registertest.Report(t, "Paper A", "bombing Kunduz 2024-05-12 medical 19", "shooting Herat 2024-05-10 own 2"),
		registertest.Report(t, "Paper B", "bombing Kunduz 2024-05-12 authority 14"),
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// What is no register, or none that this program understands, is named and left as it was.
func TestOtherFilesAreLeftAlone(t *testing.T) {
	good := read(t, filled(t))
	other := filepath.Join(t.TempDir(), "other.db")
	db, err := sql.Open("sqlite", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE log (a)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	newer := good[:60] + "\x00\x00\x00\x09" + good[64:]
	for name, c := range map[string]struct {
		content string
		want    error
	}{
		"a text":                {"Gunmen killed three guards.\n", register.ErrForeign},
		"a long text":           {strings.Repeat("Gunmen killed three guards.\n", 100), register.ErrForeign},
		"another database":      {read(t, other), register.ErrForeign},
		"a newer register":      {newer, register.ErrNewer},
		"half a register":       {good[:len(good)/2], register.ErrDamaged},
		"the start of one":      {good[:1000], register.ErrDamaged},
		"less than a header":    {good[:50], register.ErrForeign},
		"one page less than it": {good[:len(good)-4096], register.ErrDamaged},
	} {
		path := filepath.Join(t.TempDir(), "x.db")
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := sqlite.Open(context.Background(), path, sqlite.Options{Create: true})
		if !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", name, err, c.want)
		}
		if read(t, path) != c.content {
			t.Errorf("%s was changed", name)
		}
	}
}

func TestMissingFileIsNotMade(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none.db")
	if _, err := sqlite.Open(context.Background(), path, sqlite.Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("it was made")
	}
}

// Another program writes: the error says so, and what that one does is not disturbed.
func TestLocked(t *testing.T) {
	s, path := open(t, sqlite.Options{})
	defer s.Close()
	w := registertest.NewWorld(t, s)
	second, err := sqlite.Open(context.Background(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	err = s.Update(context.Background(), func(register.Writer) error {
		err := second.Update(context.Background(), func(register.Writer) error { return nil })
		if !errors.Is(err, register.ErrLocked) {
			t.Errorf("error %v", err)
		}
		return second.View(context.Background(), func(r register.Reader) error { _, err := r.Head(); return err })
	})
	if err != nil {
		t.Error(err)
	}
	w.Put(some(t)...)
	w.Sound()
}

// The disk is full: what was there stays, and when there is room again, everything goes on.
func TestFull(t *testing.T) {
	s, path := open(t, sqlite.Options{Pages: 120})
	w := registertest.NewWorld(t, s)
	var err error
	stored := 0
	for i := 0; err == nil && i < 1000; i++ {
		var lines []string
		for j := range 8 {
			lines = append(lines, fmt.Sprintf("bombing Town%d 2024-05-12 own %d", 8*i+j, i))
		}
		if _, err = w.Add(context.Background(), []register.Prepared{registertest.Report(t, fmt.Sprint("Paper ", i), lines...)}); err == nil {
			stored++
		}
	}
	if !errors.Is(err, register.ErrFull) || stored == 0 {
		t.Fatalf("error %v after %d documents", err, stored)
	}
	if v := w.Sound(); v.Documents != stored {
		t.Errorf("%d documents, want %d", v.Documents, stored)
	}
	s.Close()
	again, err := sqlite.Open(context.Background(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	w = registertest.NewWorld(t, again)
	w.Put(some(t)...)
	w.Sound()
}

func TestReadOnly(t *testing.T) {
	path := filled(t)
	s, err := sqlite.Open(context.Background(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	w := registertest.NewWorld(t, s)
	registertest.Want(t, "a read-only register", w.List(register.Query{}), "Kunduz 2024-05-12 x2 14-19", "Herat 2024-05-10 x1 2-2")
	if _, err := w.Add(context.Background(), some(t)); !errors.Is(err, register.ErrReadOnly) {
		t.Errorf("error %v", err)
	}
}

// Whatever row is changed behind the register's back, verify names it.
func TestTamperingIsNamed(t *testing.T) {
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
		path := filled(t)
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(c.sql); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		db.Close()
		problems := verify(t, path)
		if !strings.Contains(strings.Join(problems, "\n"), c.want) {
			t.Errorf("%s: %q", name, problems)
		}
	}
}

// Views of another version, of whatever shape, are dropped and made anew; the log is not touched.
func TestOldViewsAreRebuilt(t *testing.T) {
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

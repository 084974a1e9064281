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
	s, path := open(t, sqlite.Options{Careless: true})
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
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
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
	t.Parallel()
	for pages := 150; pages < 180; pages += 7 {
		t.Run(fmt.Sprint(pages), func(t *testing.T) {
			t.Parallel()
			full(t, pages)
		})
	}
}

// full fills a file of so many pages: where in a transaction the room ends is another place each time.
func full(t *testing.T, pages int) {
	s, path := open(t, sqlite.Options{Pages: pages, Careless: true})
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
	again, err := sqlite.Open(context.Background(), path, sqlite.Options{Careless: true})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	w = registertest.NewWorld(t, again)
	w.Put(some(t)...)
	w.Sound()
}

func TestReadOnly(t *testing.T) {
	t.Parallel()
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

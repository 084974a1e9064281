package sqlite_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/registertest"
	"github.com/sabt-org/sabt/register/sqlite"
)

// withDataset is a register with a release of others.
func withDataset(t *testing.T) (path string) {
	t.Helper()
	s, path := open(t, sqlite.Options{Careless: true})
	defer s.Close()
	b := []byte("id,best\nSECRET-ROW-1,8\n")
	h := sha256.Sum256(b)
	w := registertest.NewWorld(t, s)
	_, _, err := w.Import(context.Background(), register.Release{Bytes: b, Events: "{\"id\":\"SECRET-ROW-1\"}\n",
		Dataset: record.Dataset{Set: record.GTD, File: "x.csv", SHA256: hex.EncodeToString(h[:]), Reader: "test/1", Rows: 1, Events: 1}})
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTamperedDatasetsAreNamed(t *testing.T) {
	for name, c := range map[string]struct{ sql, want string }{
		"the file":             {"DROP TRIGGER blobs_are_kept; UPDATE blob SET bytes = CAST('=' || 'other' AS BLOB) WHERE sha LIKE 'dataset %'", "its bytes are not those that came in"},
		"what was read":        {"DROP TRIGGER blobs_are_kept; UPDATE blob SET bytes = CAST('=' || 'other' AS BLOB) WHERE sha LIKE 'events %'", "what was read of it is not what was written"},
		"a file that is out":   {"DELETE FROM blob WHERE sha LIKE 'dataset %'", "not found"},
		"that it was imported": {"DELETE FROM dataset", "of the log is missing"},
		"that it was dropped":  {"UPDATE dataset SET until = 1", "view dataset"},
		"which release it is":  {"UPDATE dataset SET body = replace(body, 'gtd', 'ucdp')", "view dataset"},
	} {
		path := withDataset(t)
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(c.sql); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		db.Close()
		if problems := strings.Join(verify(t, path), "\n"); !strings.Contains(problems, c.want) {
			t.Errorf("%s: %q", name, problems)
		}
	}
}

// What a licence asks to be deleted is in the file no more.
func TestDroppedIsGone(t *testing.T) {
	path := withDataset(t)
	if !strings.Contains(string(read(t, path)), "SECRET-ROW-1") {
		t.Fatal("the row is not to be seen in the file in the first place")
	}
	s, err := sqlite.Open(context.Background(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	w := registertest.NewWorld(t, s)
	if _, err := w.Drop(context.Background(), 1, "tester", "a licence"); err != nil {
		t.Fatal(err)
	}
	w.Sound()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(read(t, path)), "SECRET-ROW-1") {
		t.Error("the row is still in the file")
	}
}

package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/team"
	"github.com/sabt-org/sabt/team/teamtest"
)

func TestStore(t *testing.T) {
	teamtest.Run(t, func(t *testing.T) (team.Store, team.Store) {
		path := filepath.Join(t.TempDir(), "r.sabt.team")
		var out [2]team.Store
		for i := range out {
			s, err := Open(t.Context(), path, true)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { s.Close() })
			out[i] = s
		}
		return out[0], out[1]
	})
}

// The file is for its owner alone; one of another program is refused as it was, and none is made unasked.
func TestOpen(t *testing.T) {
	dir := t.TempDir()
	if _, err := Open(t.Context(), filepath.Join(dir, "none"), false); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	s, err := Open(t.Context(), filepath.Join(dir, "team"), true)
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if info, err := os.Stat(filepath.Join(dir, "team")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	other := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(other, []byte(strings.Repeat("notes ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), other, true); err == nil {
		t.Error("a text is opened as accounts")
	}
	if b, err := os.ReadFile(other); err != nil || string(b) != strings.Repeat("notes ", 100) {
		t.Errorf("it is now %.20q, %v", b, err)
	}
}

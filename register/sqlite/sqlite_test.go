package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/registertest"
	"github.com/sabt-org/sabt/register/sqlite"
)

func open(t testing.TB, o sqlite.Options) (*sqlite.Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "register.db")
	o.Create = true
	s, err := sqlite.Open(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	return s, path
}

func TestConformance(t *testing.T) {
	t.Parallel()
	registertest.Run(t, func(t testing.TB) register.Store {
		s, _ := open(t, sqlite.Options{Careless: true})
		return s
	})
}

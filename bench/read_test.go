package bench

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/sabt-org/sabt/bench/measure"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/record"
)

const corpusDir = "../testdata/corpus"

// shared is a file or folder of the public corpora; the test is passed over when there are none.
func shared(t testing.TB, parts ...string) string {
	t.Helper()
	dir := os.Getenv("SABT_SHARED")
	if dir == "" {
		t.Skip("SABT_SHARED is not set")
	}
	return filepath.Join(append([]string{dir}, parts...)...)
}

// loaded are the tables of the program, loaded once for all tests.
var loaded = sync.OnceValues(measure.NewReader)

func load(t testing.TB) *measure.Reader {
	t.Helper()
	r, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func document(t testing.TB, a texts.Article) *record.Document {
	t.Helper()
	doc, err := load(t).Document(a)
	if err != nil {
		t.Fatalf("%s: %v", a.ID, err)
	}
	return doc
}

func annotated(t testing.TB, dir string) []texts.Article {
	t.Helper()
	list, err := texts.Annotated(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) == 0 {
		t.Fatalf("%s: no articles", dir)
	}
	return list
}

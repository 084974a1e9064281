package bench

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/pipeline/collect"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

const (
	corpusDir = "../testdata/corpus"
	retoldDir = "../testdata/retold"
	setsDir   = "../testdata/sets"
)

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
var loaded = sync.OnceValues(func() (stages, error) {
	c, err := collect.New(collect.Options{})
	if err != nil {
		return stages{}, err
	}
	p, err := pipeline.New(pipeline.Options{})
	return stages{c, p}, err
})

// stages turn an article into a result as sabt read --input jsonl does.
type stages struct {
	collect *collect.Collector
	pipe    *pipeline.Pipeline
}

func load(t testing.TB) stages {
	t.Helper()
	s, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (s stages) document(t testing.TB, a texts.Article) *record.Document {
	t.Helper()
	doc, err := s.collect.Line(collect.Line{Number: 1, Bytes: a.Line()}, collect.Hints{})
	if err != nil {
		t.Fatalf("%s: %v", a.ID, err)
	}
	return doc
}

// predict is what the program makes of an article.
func (s stages) predict(t testing.TB, a texts.Article) score.Annotation {
	t.Helper()
	return score.Predicted(contract.Of(s.pipe.Run(s.document(t, a)), contract.Options{}))
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

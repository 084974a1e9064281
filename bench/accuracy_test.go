package bench

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/sabt-org/sabt/bench/measure"
)

var update = flag.Bool("update", false, "write testdata/accuracy.json and docs/accuracy.md anew")

const (
	figuresFile = "../testdata/accuracy.json"
	tableFile   = "../docs/accuracy.md"
)

// The committed figures may not fall by more than noise; whoever changes the reading writes them anew with -update, and
// shows in the change what was won and lost. The public corpora are measured where they are at hand; the figures of those
// that are not are left as they are.
func TestAccuracy(t *testing.T) {
	got, err := measure.Run(load(t), measure.Roots{Ours: "..", Shared: os.Getenv("SABT_SHARED")})
	if err != nil {
		t.Fatal(err)
	}
	was := saved(t)
	if testing.Verbose() {
		t.Log("\n" + got.Text(was))
	}
	if *update {
		got.Keep(was)
		save(t, got)
		return
	}
	for _, loss := range got.Lost(was) {
		t.Errorf("%s; look what was lost, or run with -update", loss)
	}
}

func saved(t *testing.T) measure.Table {
	t.Helper()
	table, err := measure.Load(figuresFile)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func save(t *testing.T, got measure.Table) {
	t.Helper()
	for path, b := range map[string][]byte{figuresFile: got.JSON(), tableFile: got.Markdown()} {
		if err := os.WriteFile(path, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// The table for people is made of the figures, and may not lag behind them.
func TestAccuracyTable(t *testing.T) {
	if *update {
		t.Skip("being written")
	}
	b, err := os.ReadFile(tableFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b, saved(t).Markdown()) {
		t.Errorf("%s does not say what %s says: run with -update", tableFile, figuresFile)
	}
}

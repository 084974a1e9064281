package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/sabt-org/sabt/internal/pgtest"
)

// The scripts over a file of their own are run over a database, too, and one is about databases alone.
func TestScriptsOnPostgres(t *testing.T) {
	var servers pgtest.Servers
	t.Cleanup(servers.Close)
	server := servers.Plain(t)
	files := append(onlyTheRegister(t), "testdata/postgres/postgres.txtar")
	var schemas atomic.Int64
	testscript.Run(t, testscript.Params{
		Files: files, RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("EXAMPLES", examples(t))
			e.Setenv("PG", fmt.Sprintf("%s&schema=s%d", server.Address("postgres"), schemas.Add(1)))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "ids": ids, "idof": idOf, "shaof": shaOf},
	})
}

// onlyTheRegister writes the scripts that have one file of a register with a database in its place.
func onlyTheRegister(t *testing.T) (out []string) {
	dir := t.TempDir()
	for _, name := range []string{"aggregates", "grades", "redact", "series", "statements"} {
		b, err := os.ReadFile(filepath.Join("testdata/script", name+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		script := strings.Replace(string(b), "env SABT_REGISTER=$WORK/x.sabt", "env SABT_REGISTER=$PG", 1)
		if script == string(b) || strings.Contains(script, "x.sabt") {
			t.Fatalf("%s is no script over one file", name)
		}
		file := filepath.Join(dir, name+".txtar")
		if err := os.WriteFile(file, []byte(script), 0o600); err != nil {
			t.Fatal(err)
		}
		out = append(out, file)
	}
	return out
}

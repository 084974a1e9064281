package main

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sabt": main})
}

// Each script is a run of commands, what they print and how they exit.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("EXAMPLES", examples(t))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "ids": ids, "idof": idOf, "shaof": shaOf},
	})
}

func examples(t *testing.T) string {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return dir + "/../../examples"
}

// exits runs a command and wants an exit code: "exits 2 sabt read". Its output is for stdout and stderr to look at.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND ...")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("%s exits with %s, want %s", strings.Join(args[1:], " "), got, args[0])
	}
}

// ids wants the standard output of the last command to be JSON Lines of documents with these ids or paths.
func ids(ts *testscript.TestScript, neg bool, want []string) {
	var got []string
	d := json.NewDecoder(strings.NewReader(ts.ReadFile("stdout")))
	for d.More() {
		var line struct {
			Document struct{ ID, Path string }
		}
		ts.Check(d.Decode(&line))
		name := line.Document.ID
		if strings.HasPrefix(name, "sha256:") {
			name = line.Document.Path
		}
		got = append(got, name)
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		ts.Fatalf("documents %q, want %q", got, want)
	}
}

// idOf puts the id of the first object of a file of JSON Lines into a variable: "idof list.json KUNDUZ"; with a third word, that of its
// first claim on a variable: "idof show.json CLAIM casualty".
func idOf(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args) > 3 {
		ts.Fatalf("usage: idof FILE VARIABLE [VARIABLE OF THE CLAIM]")
	}
	var object struct {
		ID   string
		Told []struct {
			Claims []struct{ ID, Variable string }
		}
	}
	ts.Check(json.NewDecoder(strings.NewReader(ts.ReadFile(args[0]))).Decode(&object))
	if len(args) == 2 {
		ts.Setenv(args[1], object.ID)
		return
	}
	for _, t := range object.Told {
		for _, c := range t.Claims {
			if c.Variable == args[2] {
				ts.Setenv(args[1], c.ID)
				return
			}
		}
	}
	ts.Fatalf("%s: no claim on %s", args[0], args[2])
}

// shaOf puts the SHA-256 of the first document of what was printed into a variable: "shaof stdout DOC".
func shaOf(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: shaof FILE VARIABLE")
	}
	var object struct{ SHA256 string }
	ts.Check(json.NewDecoder(strings.NewReader(ts.ReadFile(args[0]))).Decode(&object))
	ts.Setenv(args[1], object.SHA256)
}

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/sabt-org/sabt/internal/docs"
)

// Every command in the documentation runs, says nothing on standard error, and exits with 0; those of the register say there what
// they did, and report no error. What is printed is not compared: "make docs" writes it anew.
func TestCommandsInTheDocumentation(t *testing.T) {
	root := filepath.Join("..", "..")
	dir := t.TempDir()
	for name, unwanted := range map[string]string{"README.md": ".", "docs/tutorial.md": ".", "docs/register.md": "error|warning", "docs/compare.md": "error|warning", "docs/mse.md": "."} {
		page, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		commands := docs.Commands(string(page))
		if len(commands) == 0 {
			t.Errorf("%s has no session", name)
		}
		script := filepath.Join(dir, strings.TrimSuffix(filepath.Base(name), ".md")+".txtar")
		if err := os.WriteFile(script, []byte(scriptOf(commands, unwanted)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	testscript.Run(t, testscript.Params{Dir: dir, RequireExplicitExec: true, Setup: func(e *testscript.Env) error {
		e.Setenv("SABT_REGISTER", filepath.Join(e.WorkDir, "north.sabt"))
		e.Setenv("SABT_AUTHOR", "Anna")
		if err := os.CopyFS(filepath.Join(e.WorkDir, "examples"), os.DirFS(filepath.Join(root, "examples"))); err != nil {
			return err
		}
		return os.CopyFS(e.WorkDir, os.DirFS(filepath.Join(root, "docs", "tutorial")))
	}})
}

// scriptOf runs each command in a shell; those that need jq are left out on a machine without it.
func scriptOf(commands []string, unwanted string) string {
	var b strings.Builder
	b.WriteString("[!exec:sh] skip 'no shell'\n")
	for _, c := range commands {
		if strings.Contains(c, "| jq ") {
			b.WriteString("[exec:jq] ")
		}
		fmt.Fprintf(&b, "exec sh -c '%s'\n! stderr '%s'\n", strings.ReplaceAll(c, "'", "''"), unwanted)
	}
	return b.String()
}

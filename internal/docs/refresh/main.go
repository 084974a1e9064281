// Command refresh runs the sessions of Markdown files and writes their output anew.
//
//	refresh README.md docs/tutorial.md
//
// Commands run in a folder that holds copies of examples and of the files of docs/tutorial, with the program built
// before (bin/sabt) first on the path. It is run from the root of the repository by "make docs".
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/sabt-org/sabt/internal/docs"
)

func main() {
	log.SetFlags(0)
	for _, name := range os.Args[1:] {
		if err := refresh(name); err != nil {
			log.Fatalf("%s: %v", name, err)
		}
	}
}

func refresh(name string) error {
	old, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "sabt-docs-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := fill(dir); err != nil {
		return err
	}
	text, err := docs.Refresh(string(old), func(command string) (string, error) { return run(dir, command) })
	if err != nil || text == string(old) {
		return err
	}
	return os.WriteFile(name, []byte(text), 0o644)
}

func fill(dir string) error {
	if err := os.CopyFS(filepath.Join(dir, "examples"), os.DirFS("examples")); err != nil {
		return err
	}
	return os.CopyFS(dir, os.DirFS("docs/tutorial"))
}

func run(dir, command string) (string, error) {
	bin, err := filepath.Abs("bin")
	if err != nil {
		return "", err
	}
	c := exec.Command("sh", "-c", command)
	c.Dir = dir
	c.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "NO_COLOR=1",
		"SABT_REGISTER=north.sabt", "SABT_AUTHOR=Anna")
	out, err := c.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return string(out), nil
}

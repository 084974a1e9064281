package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// registerSchema compiles one sort of object of the register's schema.
func registerSchema(t *testing.T, object string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	const base = "https://github.com/sabt-org/sabt/docs/schema/"
	for _, name := range []string{"read.schema.json", "register.schema.json"} {
		b, err := os.ReadFile("../../docs/schema/" + name)
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(b)))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource(base+name, v); err != nil {
			t.Fatal(err)
		}
	}
	s, err := c.Compile(base + "register.schema.json#/$defs/" + object)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// What every command of the register prints for the bundled articles must be what we promise in the schema.
func TestRegisterFitsTheSchema(t *testing.T) {
	w := newWorld()
	path := filepath.Join(t.TempDir(), "x.sabt")
	command := func(args ...string) string {
		w.out.Reset()
		if code := w.run(append(args, "--register", path)...); code != 0 {
			t.Fatalf("%v: exit code %d: %s", args, code, w.err.String())
		}
		return w.out.String()
	}
	added := command("add", "--format", "json", "../../examples")
	fits(t, "addition", added)
	incidents := command("list", "--format", "json")
	fits(t, "incident", incidents)
	_, rest, _ := strings.Cut(incidents, `"id":"`)
	id, _, _ := strings.Cut(rest, `"`)
	for _, args := range [][]string{{"accept", id}, {"grade", id, "toll", "fair"}} {
		command(append(args, "--author", "Anna", "--reason", "a test")...)
	}
	fits(t, "dossier", command("show", id, "--format", "json"))
	command("import", "ucdp", "../../testdata/datasets/GEDEvent_v24_1.csv")
	command("import", "ucdp", "../../testdata/datasets/GEDEvent_v24_0_1.csv")
	kept := command("import", "list", "--format", "json")
	fits(t, "kept", kept)
	entry, _, _ := strings.Cut(strings.TrimPrefix(kept, `{"entry":`), ",")
	command("alias", id, "ucdp:401007", "--author", "Anna", "--reason", "a test")
	head, lines, _ := strings.Cut(command("compare", "ucdp", "--format", "json"), "\n")
	fits(t, "comparison", head)
	fits(t, "beside", lines)
	command("import", "drop", entry, "--author", "Anna", "--reason", "a test")
	fits(t, "systems", command("mse", "../../docs/tutorial/sets/kosovo.csv", "--format", "json"))
	fits(t, "event", command("log", "--format", "json"))
	fits(t, "total", command("toll", "--compare", "--format", "json"))
	fits(t, "total", command("toll", "--by", "province", "--format", "json"))
	fits(t, "listed", command("documents", "--format", "json"))
	fits(t, "name", command("sources", "--format", "json")+command("actors", "--format", "json"))
	fits(t, "bias", command("bias", "--format", "json"))
	fits(t, "series", command("show", seriesIn(t, command), "--format", "json"))
	fits(t, "statement", command("aggregates", "--explain", "--format", "json"))
	fits(t, "statement", command("warnings", "--format", "json")+command("estimates", "--format", "json")+command("aggregates", "--format", "json"))
}

// seriesIn adds a report of a series, and is the id of that.
func seriesIn(t *testing.T, command func(...string) string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "series.txt")
	const text = "KABUL, May 13, 2024 - Coordinated attacks on a mosque and a school in Kabul on Sunday left 18 people dead, the ministry said.\n\n" +
		"A suicide bomber killed 12 worshippers at the mosque in Dasht-e Barchi.\n\nMinutes later, gunmen stormed the school in Khair Khana, killing six students.\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	command("add", path)
	_, rest, found := strings.Cut(command("list", "--format", "json"), `"series":"`)
	id, _, _ := strings.Cut(rest, `"`)
	if !found {
		t.Fatal("the report is read as no series")
	}
	return id
}

// fits wants lines, and every one to be such an object.
func fits(t *testing.T, object, lines string) {
	t.Helper()
	s := registerSchema(t, object)
	n := 0
	for line := range strings.Lines(lines) {
		n++
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %.300s: %v", object, line, err)
		}
	}
	if n == 0 {
		t.Errorf("%s: nothing printed", object)
	}
}

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/sabt-org/sabt/pipeline/collect"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/viewtest"
)

// world is an env without a system: a pipe for a terminal of no kind, and a clock that goes a second a look.
type world struct {
	env
	out, err bytes.Buffer
}

func newWorld() *world {
	w := &world{}
	seconds := int64(0)
	w.env = env{
		stdin: strings.NewReader(""), stdout: &w.out, stderr: &w.err,
		now:      func() time.Time { seconds++; return time.Unix(seconds, 0) },
		getenv:   func(string) string { return "" },
		terminal: func(any) (int, bool) { return 0, false },
	}
	return w
}

func (w *world) run(args ...string) int { return run(context.Background(), args, w.env) }

// What we print for every bundled article must be what we promise in the schema.
func TestExamplesFitTheSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../docs/schema/read.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	w := newWorld()
	if code := w.run("read", "--format", "json", "--mentions", "../../examples"); code != 0 {
		t.Fatalf("exit code %d: %s", code, w.err.String())
	}
	n := 0
	for line := range strings.Lines(w.out.String()) {
		n++
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Errorf("%.200s: %v", line, err)
		}
		spansGiveQuotes(t, v)
	}
	if n < 10 {
		t.Errorf("only %d examples", n)
	}
}

func spansGiveQuotes(t *testing.T, v any) {
	t.Helper()
	text := v.(map[string]any)["document"].(map[string]any)["text"].(string)
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			for _, x := range v {
				walk(x)
			}
			if s, ok := v["span"].([]any); ok {
				var start, end int
				if _, err := fmt.Sscan(fmt.Sprint(s[0], " ", s[1]), &start, &end); err != nil {
					t.Fatal(err)
				}
				if got := text[start:end]; got != v["quote"] {
					t.Errorf("span %v gives %q, the quote is %q", s, got, v["quote"])
				}
			}
		}
	}
	walk(v)
}

// The same input gives the same output, however many work on it.
func TestOutputDoesNotDependOnWorkers(t *testing.T) {
	var first string
	for _, n := range []string{"1", "2", "7"} {
		w := newWorld()
		if code := w.run("read", "--format", "json", "--mentions", "--workers", n, "../../examples", "../../testdata/corpus/texts"); code != 0 {
			t.Fatalf("exit code %d: %s", code, w.err.String())
		}
		if first == "" {
			first = w.out.String()
		}
		if w.out.String() != first {
			t.Errorf("%s workers print something else than one", n)
		}
	}
}

// lineWriter tells each write.
type lineWriter chan string

func (l lineWriter) Write(b []byte) (int, error) {
	l <- string(b)
	return len(b), nil
}

// Ctrl-C while standard input has nothing to give: what was read is printed, the rest is said not to be.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	w := newWorld()
	in, feed := io.Pipe()
	printed := make(lineWriter, 100)
	w.stdin, w.stdout = in, printed
	code := make(chan int)
	go func() { code <- run(ctx, []string{"read", "--format", "json", "--input", "jsonl", "-"}, w.env) }()
	for i := range 3 {
		fmt.Fprintf(feed, "{\"id\": %d, \"text\": \"Gunmen killed three guards in Kunduz.\"}\n", i)
	}
	for range 3 {
		<-printed
	}
	cancel()
	if got := <-code; got != exitInterrupted {
		t.Errorf("exit code %d, want %d", got, exitInterrupted)
	}
	if got := w.err.String(); got != "sabt: stopped: 3 documents read and printed, the rest was not\n" {
		t.Errorf("said %q", got)
	}
}

func TestCheckExitsWithFindings(t *testing.T) {
	w := newWorld()
	for _, json := range []bool{false, true} {
		out := &checkOutput{printer: printer{w.stdout}, json: json}
		for _, r := range []record.Result{viewtest.Minibus(), viewtest.Empty()} {
			page, err := out.render(r)
			if err != nil {
				t.Fatal(err)
			}
			if err := out.write(r.Document, page); err != nil {
				t.Fatal(err)
			}
		}
		if code := report(w.stderr, out.close()); code != exitFindings {
			t.Errorf("exit code %d, want %d", code, exitFindings)
		}
	}
	if got := w.out.String(); !strings.HasPrefix(got, "examples/minibus.txt:7:274: high: ") || w.err.Len() > 0 {
		t.Errorf("printed %q, said %q", got, w.err.String())
	}
}

func TestCheckOfNothingIsSilent(t *testing.T) {
	if err := (&checkOutput{}).close(); err != nil {
		t.Error(err)
	}
}

// badOutput fails in the ways an output can.
type badOutput struct {
	printer
	panics bool
}

func (b badOutput) render(record.Result) ([]byte, error) {
	if b.panics {
		panic("index out of range")
	}
	return []byte("page"), nil
}

// A mistake of ours in one document is told as such, and the others are read.
func TestPanicCostsOneDocument(t *testing.T) {
	w := newWorld()
	o := &readOptions{input: "auto"}
	err := stream(context.Background(), w.env, o, []string{"../../examples"}, badOutput{printer{w.stdout}, true})
	if report(w.stderr, err) != exitError || w.out.Len() > 0 {
		t.Errorf("error %v, printed %q", err, w.out.String())
	}
	said := w.err.String()
	if !strings.Contains(said, "internal error: index out of range") || !strings.Contains(said, "please report it") || strings.Contains(said, "goroutine") {
		t.Errorf("said %q", said)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// When the results cannot be written, there is no use in reading on.
func TestFullDiskStops(t *testing.T) {
	w := newWorld()
	w.stdout = fullDisk{}
	if code := w.run("read", "--format", "json", "../../examples"); code != exitError {
		t.Errorf("exit code %d", code)
	}
	if got := w.err.String(); got != "sabt: error: no space left on device\n" {
		t.Errorf("said %q", got)
	}
}

func TestColourFollowsTheTerminal(t *testing.T) {
	for _, c := range []struct {
		name     string
		terminal bool
		vars     map[string]string
		color    string
		want     bool
	}{
		{"a terminal", true, nil, "auto", true},
		{"a pipe", false, nil, "auto", false},
		{"NO_COLOR", true, map[string]string{"NO_COLOR": "1"}, "auto", false},
		{"a dumb terminal", true, map[string]string{"TERM": "dumb"}, "auto", false},
		{"asked for in a pipe", false, nil, "always", true},
		{"asked for against NO_COLOR", true, map[string]string{"NO_COLOR": "1"}, "always", true},
		{"not wanted", true, nil, "never", false},
	} {
		e := env{getenv: func(k string) string { return c.vars[k] }, terminal: func(any) (int, bool) { return 132, c.terminal }}
		got := terminalOptions(e, &readOptions{color: c.color})
		if got.Color != c.want || got.Width != 132 || got.Isolate != c.terminal {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

func TestProgress(t *testing.T) {
	w := newWorld()
	dir := t.TempDir() + "/c.jsonl"
	line := `{"text": "Gunmen killed three guards in Kunduz."}` + "\n"
	if err := os.WriteFile(dir, []byte(strings.Repeat(line, 4)), 0o644); err != nil {
		t.Fatal(err)
	}
	if code := w.run("read", "--format", "json", "--input", "jsonl", "--progress", dir); code != 0 {
		t.Fatal(code)
	}
	said := w.err.String()
	for _, want := range []string{"1 document, ", " a second", "sabt: 4 documents in "} {
		if !strings.Contains(said, want) {
			t.Errorf("%q lacks %q", said, want)
		}
	}
}

func TestProgressLine(t *testing.T) {
	p := &progress{src: &source{total: 1000}, done: 1200}
	p.src.handed.Store(250)
	if got, want := p.line(2*time.Second), "1200 documents, 25 %, 600 a second, 6s left"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	p.src.total = 0
	if got, want := p.line(2*time.Second), "1200 documents, 600 a second"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPageNames(t *testing.T) {
	h := &htmlOutput{used: map[string]int{}}
	for _, c := range []struct{ path, id, want string }{
		{"reports/a.txt", "sha256:1", "a.html"},
		{"other/a.pdf", "sha256:2", "a-2.html"},
		{"corpus.jsonl", "MUC-4/0001", "MUC-4-0001.html"},
		{"corpus.jsonl", "../..", "document.html"},
		{"-", "sha256:0f1e", "sha256-0f1e.html"},
		{"گزارش.txt", "sha256:3", "گزارش.html"},
		{"", strings.Repeat("x", 300), strings.Repeat("x", 120) + ".html"},
	} {
		got := h.name(&record.Document{Path: c.path, ID: c.id})
		if got != c.want || !fs.ValidPath(got) {
			t.Errorf("%s %s: %q, want %q", c.path, c.id, got, c.want)
		}
	}
}

func TestHints(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{failed("try this", errors.New("x")), "try this"},
		{fmt.Errorf("wrapped: %w", failed("try this", errors.New("x"))), "try this"},
		{&collect.Error{Hint: "look there", Err: errors.New("x")}, "look there"},
		{errors.New("x"), ""},
	} {
		if got := hintFor(c.err); got != c.want {
			t.Errorf("%v: hint %q, want %q", c.err, got, c.want)
		}
	}
}

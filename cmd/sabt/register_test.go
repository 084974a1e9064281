package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sabt-org/sabt/register"
)

// at is a world on a given day.
func at(day string) *world {
	w := newWorld()
	t, err := time.Parse("2006-01-02", day)
	if err != nil {
		panic(err)
	}
	w.now = func() time.Time { return t.Add(9 * time.Hour) }
	return w
}

// What was believed on a day is what the commands print for that day, whatever came after it.
func TestAsOfADay(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.sabt")
	for name, text := range map[string]string{
		"a.txt": "KUNDUZ, May 13, 2024 - A bomb hit a minibus in Kunduz on Sunday, May 12. Seven passengers were killed, police said.\n",
		"b.txt": "KABUL, May 14, 2024 - A bomb killed nine people on a minibus in Kunduz on Sunday, May 12, health officials said.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	do := func(day string, args ...string) string {
		t.Helper()
		w := at(day)
		if code := w.run(append(args, "--register", path)...); code != 0 {
			t.Fatalf("%v: exit code %d: %s", args, code, w.err.String())
		}
		return w.out.String()
	}
	do("2024-05-20", "add", filepath.Join(dir, "a.txt"))
	do("2024-05-22", "add", filepath.Join(dir, "b.txt"))
	_, rest, _ := strings.Cut(do("2024-05-23", "list", "--format", "json"), `"id":"`)
	id, _, _ := strings.Cut(rest, `"`)
	do("2024-05-24", "reject", id, "--author", "Anna", "--reason", "a test")
	for _, c := range []struct{ day, show, list, toll string }{
		{"2024-05-20", "1 account · 1 document · unreviewed", " 7\n", " 7     7     7          1"},
		{"2024-05-21", "1 account · 1 document · unreviewed", " 7\n", " 7     7     7          1"},
		{"2024-05-22", "2 accounts · 2 documents · unreviewed", "7–9\n", " 7     9     9          1"},
		{"2024-05-24", "2 accounts · 2 documents · rejected", "", "No incident in this scope."},
		{"2030-01-01", "2 accounts · 2 documents · rejected", "", "No incident in this scope."},
	} {
		if out := do("2024-06-01", "show", id, "--as-of", c.day); !strings.Contains(out, c.show) {
			t.Errorf("%s: show prints %s", c.day, out)
		}
		if out := do("2024-06-01", "list", "--as-of", c.day); !strings.Contains(out, c.list) || (out == "") != (c.list == "") {
			t.Errorf("%s: list prints %s", c.day, out)
		}
		if out := do("2024-06-01", "toll", "--as-of", c.day); !strings.Contains(out, c.toll) {
			t.Errorf("%s: toll prints %s", c.day, out)
		}
	}
	if now, then := do("2024-06-01", "toll", "--compare"), do("2024-06-01", "toll", "--compare", "--as-of", "2024-06-01"); now != then {
		t.Errorf("now: %s\nas of now: %s", now, then)
	}
}

// Ctrl-C while documents come: those that were read are added, and the next run takes up the rest.
func TestInterruptedAdd(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.sabt")
	ctx, cancel := context.WithCancel(context.Background())
	w := newWorld()
	in, feed := io.Pipe()
	printed := make(lineWriter, 100)
	w.stdin, w.stdout = in, printed
	code := make(chan int)
	go func() { code <- run(ctx, []string{"add", "--register", path, "--input", "jsonl", "-"}, w.env) }()
	line := func(i int) string {
		return fmt.Sprintf("{\"id\": %d, \"text\": \"Gunmen killed three guards in Kunduz.\"}\n", i)
	}
	for i := range batchSize {
		io.WriteString(feed, line(i))
	}
	for range batchSize {
		<-printed
	}
	cancel()
	if got := <-code; got != exitInterrupted {
		t.Errorf("exit code %d, want %d", got, exitInterrupted)
	}
	if got := w.err.String(); !strings.Contains(got, fmt.Sprintf("sabt: stopped: %d documents added, the rest was not\n", batchSize)) {
		t.Errorf("said %q", got)
	}
	again := newWorld()
	var all strings.Builder
	for i := range batchSize + 3 {
		all.WriteString(line(i))
	}
	again.stdin = strings.NewReader(all.String())
	if got := again.run("add", "--register", path, "--quiet", "--input", "jsonl", "-"); got != 0 {
		t.Errorf("exit code %d", got)
	}
	if want := fmt.Sprintf("sabt: 3 documents added, %d there already; ", batchSize); !strings.Contains(again.err.String(), want) {
		t.Errorf("said %q", again.err.String())
	}
}

// A document that another version read is read again once; that nothing changed is noted.
func TestRereadIsNoted(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "x.sabt")
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("KUNDUZ, May 13, 2024 - A bomb killed seven people in Kunduz on Sunday, police said.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := newWorld()
	do := func(args ...string) string {
		t.Helper()
		w.out.Reset()
		w.err.Reset()
		if code := w.run(append(args, "--register", path)...); code != 0 {
			t.Fatalf("%v: exit code %d: %s", args, code, w.err.String())
		}
		return w.out.String() + w.err.String()
	}
	do("add", filepath.Join(dir, "a.txt"))
	ctx := context.Background()
	o := registerOptions{path: path}
	err := o.with(ctx, w.env, func(r *register.Register) error {
		var sha string
		if err := r.View(ctx, func(v register.View) error {
			docs, err := v.Documents(register.DocumentQuery{})
			sha = docs[0].SHA256
			return err
		}); err != nil {
			return err
		}
		return r.Unchanged(ctx, "sabt of old", []string{sha})
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"sabt: 1 document read again, 0 would change\n", "sabt: 1 document read again, 0 changed\n", "sabt: 0 documents read again, 0 changed\n"} {
		args := []string{"reread"}
		if strings.Contains(want, "would") {
			args = append(args, "--diff")
		}
		if got := do(args...); got != want {
			t.Errorf("said %q, want %q", got, want)
		}
	}
	if got := do("log", "--limit", "1"); !strings.Contains(got, "read again, and nothing changed: 1 document") {
		t.Errorf("the log says %s", got)
	}
}

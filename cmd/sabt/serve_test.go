package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// serve prints the address first, answers at it, and ends well when it is interrupted; then the register is free.
func TestServe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "r.sabt")
	var errs bytes.Buffer
	out, in := io.Pipe()
	e := env{stdin: strings.NewReader("A bomb killed three people in Kunduz on 12 May 2024, police said."), stdout: in, stderr: &errs, now: time.Now,
		getenv: func(string) string { return "" }, terminal: func(any) (int, bool) { return 0, false }}
	if code := run(context.Background(), []string{"add", "--quiet", "--register", file, "-"}, e); code != exitOK {
		t.Fatalf("add: %d\n%s", code, &errs)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"serve", "--register", file, "--addr", "127.0.0.1:0"}, e)
		in.Close()
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("%v\n%s", err, &errs)
	}
	resp, err := http.Get(strings.TrimSpace(line) + "incidents.json")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if b, err := io.ReadAll(resp.Body); err != nil || !strings.Contains(string(b), `"total":1`) {
		t.Errorf("%s, %v", b, err)
	}
	stop()
	if code := <-ended; code != exitOK {
		t.Errorf("it ends with %d\n%s", code, &errs)
	}
	e.stdout = io.Discard
	if code := run(context.Background(), []string{"verify", "--register", file}, e); code != exitOK {
		t.Errorf("verify afterwards: %d", code)
	}
}

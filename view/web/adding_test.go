package web

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
)

// waiter reads the second document when it is told to.
type waiter struct {
	drawn
	told chan struct{}
}

func (w waiter) Add(ctx context.Context, u Upload) (record.Addition, error) {
	switch u.Name {
	case "two":
		select {
		case <-w.told:
		case <-ctx.Done():
		}
	case "three":
		return record.Addition{}, errors.New("a mistake of ours")
	}
	return record.Addition{Document: *w.filed.Document}, nil
}

// What became of a document stands on the page while the next one is still being read, and a mistake of ours costs that document alone.
func TestEachDocumentIsToldWhenItIsRead(t *testing.T) {
	told := make(chan struct{})
	h, err := New(Options{Register: waiter{rapid.Custom(draw).Example(1), told}, Hosts: []string{"desk.test:80"}})
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(h)
	defer s.Close()
	body := ""
	for _, name := range []string{"one", "two", "three", "four"} {
		body += "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n" + name + "\r\n"
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.URL+"/add", strings.NewReader(body+"--b--\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	r.Host = "desk.test"
	r.Header.Set("Content-Type", "multipart/form-data; boundary=b")
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	page := ""
	until := func(what string) {
		b := make([]byte, 4096)
		for !strings.Contains(page, what) {
			n, err := resp.Body.Read(b)
			page += string(b[:n])
			if err != nil {
				if !strings.Contains(page, what) {
					t.Fatalf("%q does not come: %v\n%s", what, err, page)
				}
				return
			}
		}
	}
	until("1 of 4")
	if strings.Contains(page, "2 of 4") {
		t.Error("the second is told before it is read")
	}
	close(told)
	until("</html>")
	for _, want := range []string{"2 of 4", "three: it could not be read", "4 of 4", "3 documents added", "1 could not be read"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

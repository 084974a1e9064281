package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/collect/fetch"
	"github.com/sabt-org/sabt/register"
)

// parts is a form with files.
func parts(t *testing.T, files map[string]string) (*bytes.Buffer, string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for name, content := range files {
		f, err := w.CreateFormFile("file", name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, content)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return &b, w.FormDataContentType()
}

// The page of what is added has each document in its order, then the sum, and is whole.
func TestDeskTellsOfEachDocument(t *testing.T) {
	d := openDesk(t)
	body, kind := parts(t, map[string]string{"one.txt": "A bomb killed three people in Kunduz on 12 May 2024, police said.", "two.txt": "Gunmen killed two men in Herat on 3 June 2024, a doctor said."})
	resp, err := http.Post(d.url+"/add", kind, body)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if len(resp.TransferEncoding) != 1 || resp.TransferEncoding[0] != "chunked" {
		t.Errorf("it comes at once: %v", resp.TransferEncoding)
	}
	var page strings.Builder
	r := bufio.NewReader(resp.Body)
	for {
		line, err := r.ReadString('\n')
		page.WriteString(line)
		if err != nil {
			break
		}
	}
	s := page.String()
	first, second, sum, end := strings.Index(s, "1 of 2"), strings.Index(s, "2 of 2"), strings.Index(s, "2 documents added"), strings.Index(s, "</html>")
	if first < 0 || second < first || sum < second || end < sum || !strings.Contains(s, "Kunduz") || !strings.Contains(s, "Herat") || strings.Contains(s, "arriving") {
		t.Errorf("at %d, %d, %d, %d of\n%s", first, second, sum, end, s)
	}
}

// A person chooses files, and sees in the browser what became of each.
func TestDeskAddsInABrowser(t *testing.T) {
	d := openDesk(t)
	dir := t.TempDir()
	one, two := filepath.Join(dir, "one.txt"), filepath.Join(dir, "two.txt")
	for name, s := range map[string]string{one: "A bomb killed three people in Kunduz on 12 May 2024, police said.", two: "\x00\x01"} {
		if err := os.WriteFile(name, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	p := browse(t, d.url+"/add")
	keep(t, p, "add")
	p.MustElement("input[type=file][multiple]").MustSetFiles(one, two)
	wait := p.MustWaitNavigation()
	p.MustElement("form.adding button.main").MustClick()
	wait()
	p.MustWaitLoad()
	if got := p.MustElement(".sum").MustText(); !strings.Contains(got, "1 document added") || !strings.Contains(got, "1 could not be read") {
		t.Errorf("the end says %q", got)
	}
	keep(t, p, "adding")
}

// news is a server under a public name, for whoever dials with the given function.
func news(t *testing.T) func(context.Context, string, string) (net.Conn, error) {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/moved" {
			http.Redirect(w, r, "/bridge", http.StatusMovedPermanently)
			return
		}
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		io.WriteString(w, "A bomb killed three people in Kunduz on 12 May 2024, police said.")
	}))
	t.Cleanup(s.Close)
	return func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, s.Listener.Addr().String())
	}
}

// An address is fetched, and the register keeps where it stood and when; one of this machine is refused.
func TestDeskAddsAnAddress(t *testing.T) {
	d := openDesk(t)
	d.answers.fetcher = fetch.New(fetch.Options{Dial: news(t)})
	const kind = "multipart/form-data; boundary=b"
	form := func(address string) io.Reader {
		return strings.NewReader("--b\r\nContent-Disposition: form-data; name=\"fetch\"\r\n\r\n" + address + "\r\n--b--\r\n")
	}
	if status, _, page := d.ask(http.MethodPost, "/add", form("http://news.example/moved"), "Content-Type", kind); status != http.StatusOK || !strings.Contains(page, "1 document added") {
		t.Fatalf("%d\n%s", status, page)
	}
	d.viewed(func(v register.View) error {
		list, err := v.Documents(register.DocumentQuery{})
		if err != nil || len(list) != 1 || list[0].URL != "http://news.example/bridge" || !list[0].Fetched.Equal(d.now()) {
			t.Errorf("%+v, %v", list, err)
		}
		return err
	})
	_, _, page := d.ask(http.MethodPost, "/add", form("http://127.0.0.1/bridge"), "Content-Type", kind)
	if !strings.Contains(page, "not public") || !strings.Contains(page, "1 could not be read") {
		t.Errorf("of this machine:\n%s", page)
	}
}

func (d *deskOn) viewed(f func(register.View) error) {
	d.t.Helper()
	if err := d.register.View(context.Background(), f); err != nil {
		d.t.Fatal(err)
	}
}

// sabt add takes an address among files.
func TestAddAnAddress(t *testing.T) {
	w := newWorld()
	w.dial = news(t)
	code := w.run("add", "--register", filepath.Join(t.TempDir(), "r.sabt"), "http://news.example/moved", "http://192.168.0.1/", "ftp://x")
	if out := w.out.String(); code != exitError || !strings.Contains(out, "Kunduz") {
		t.Errorf("%d\n%s", code, out)
	}
	if errs := w.err.String(); !strings.Contains(errs, "not public") || !strings.Contains(errs, "ftp://x") || !strings.Contains(errs, "1 document added") {
		t.Errorf("%s", errs)
	}
}

package main

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/sabt-org/sabt/pipeline"
	"github.com/sabt-org/sabt/pipeline/collect"
	"github.com/sabt-org/sabt/reference/gazetteer"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/sqlite"
	"github.com/sabt-org/sabt/view/web"
)

// deskOn is a desk over a fresh register of some documents, on a port of this machine.
type deskOn struct {
	t        *testing.T
	url      string
	register *register.Register
	client   *http.Client
	now      func() time.Time
	answers  *desk
	file     string
}

func openDesk(t *testing.T, files ...string) *deskOn {
	t.Helper()
	return openDeskIn(t, sqlite.Options{Create: true}, files...)
}

func openDeskIn(t *testing.T, o sqlite.Options, files ...string) *deskOn {
	t.Helper()
	g, err := gazetteer.Open()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "desk.sabt")
	s, err := sqlite.Open(context.Background(), file, o)
	if err != nil {
		t.Fatal(err)
	}
	l, err := openLinker()
	if err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC) }
	r, err := register.Open(context.Background(), s, l, now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	srv := httptest.NewUnstartedServer(nil)
	answers := &desk{register: r, places: g, now: now}
	t.Cleanup(answers.behind.close)
	h, err := web.New(web.Options{Register: answers, Author: "Anna", Hosts: hosts(srv.Listener), Log: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	srv.Config.Handler = h
	srv.Start()
	t.Cleanup(srv.Close)
	d := &deskOn{t, srv.URL, r, &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}, now, answers, file}
	d.put(files...)
	return d
}

// put reads files of the repository into the register.
func (d *deskOn) put(files ...string) {
	d.t.Helper()
	var texts []string
	for _, f := range files {
		b, err := os.ReadFile(filepath.Join("..", "..", f))
		if err != nil {
			d.t.Fatal(err)
		}
		texts = append(texts, string(b))
	}
	d.tell(texts...)
}

// tell reads texts into the register.
func (d *deskOn) tell(texts ...string) {
	d.t.Helper()
	c, err := collect.New(collect.Options{})
	if err != nil {
		d.t.Fatal(err)
	}
	p, err := pipeline.New(pipeline.Options{})
	if err != nil {
		d.t.Fatal(err)
	}
	for _, text := range texts {
		doc, err := c.Bytes([]byte(text), collect.Hints{})
		if err != nil {
			d.t.Fatal(err)
		}
		prepared, err := register.Prepare(p.Run(doc), "test")
		if err != nil {
			d.t.Fatal(err)
		}
		if _, err := d.register.Add(context.Background(), []register.Prepared{prepared}); err != nil {
			d.t.Fatal(err)
		}
	}
}

// get asks for a page and returns its status, where it leads, and what it says.
func (d *deskOn) get(address string, header ...string) (int, http.Header, string) {
	d.t.Helper()
	return d.ask(http.MethodGet, address, nil, header...)
}

func (d *deskOn) post(address string, form url.Values, header ...string) (int, http.Header, string) {
	d.t.Helper()
	return d.ask(http.MethodPost, address, strings.NewReader(form.Encode()), append(header, "Content-Type", "application/x-www-form-urlencoded")...)
}

func (d *deskOn) ask(method, address string, body io.Reader, header ...string) (int, http.Header, string) {
	d.t.Helper()
	r, err := http.NewRequest(method, d.url+address, body)
	if err != nil {
		d.t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
		if header[i] == "Host" {
			r.Host = header[i+1]
		}
	}
	resp, err := d.client.Do(r)
	if err != nil {
		d.t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		d.t.Fatal(err)
	}
	return resp.StatusCode, resp.Header, string(b)
}

// page asks for a page that must be there.
func (d *deskOn) page(address string) *html.Node {
	d.t.Helper()
	status, header, body := d.get(address)
	if status != http.StatusOK {
		d.t.Fatalf("%s: %d %s\n%s", address, status, header.Get("Location"), body)
	}
	n, err := html.Parse(strings.NewReader(body))
	if err != nil {
		d.t.Fatal(err)
	}
	return n
}

// elements are those with a name, in the order of the page.
func elements(n *html.Node, name string) []*html.Node {
	var out []*html.Node
	for e := range n.Descendants() {
		if e.Type == html.ElementNode && e.Data == name {
			out = append(out, e)
		}
	}
	return out
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func shownIn(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data + " ")
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

package fetch

import (
	"compress/gzip"
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
)

// server answers under the name of a public one: the dialer of the tests leads every name to it.
func server(t *testing.T, h http.HandlerFunc) *Fetcher {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return New(Options{Agent: "sabt test", Dial: func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, s.Listener.Addr().String())
	}})
}

func TestGet(t *testing.T) {
	f := server(t, func(w http.ResponseWriter, r *http.Request) {
		if r.UserAgent() != "sabt test" || r.Header.Get("Cookie") != "" {
			t.Errorf("%v", r.Header)
		}
		switch r.URL.Path {
		case "/old":
			http.Redirect(w, r, "/new", http.StatusFound)
		case "/new":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Write([]byte("<p>three killed"))
		}
	})
	p, err := f.Get(t.Context(), "http://news.example/old#top")
	if err != nil || p.URL != "http://news.example/new" || string(p.Bytes) != "<p>three killed" {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestRefuses(t *testing.T) {
	f := server(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/round":
			http.Redirect(w, r, "/round", http.StatusFound)
		case "/home":
			http.Redirect(w, r, "http://127.0.0.1/admin", http.StatusFound)
		case "/metadata":
			http.Redirect(w, r, "http://169.254.169.254/latest/meta-data/", http.StatusFound)
		case "/file":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		case "/port":
			http.Redirect(w, r, "http://news.example:6379/", http.StatusFound)
		case "/image":
			w.Header().Set("Content-Type", "image/png")
		case "/large":
			w.Header().Set("Content-Type", "text/plain")
			for range 17 {
				w.Write([]byte(strings.Repeat("a", 1<<20)))
			}
		case "/bomb":
			w.Header().Set("Content-Type", "text/plain")
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			for range 64 {
				z.Write(make([]byte, 1<<20))
			}
			z.Close()
		default:
			http.NotFound(w, r)
		}
	})
	for address, want := range map[string]error{
		"http://news.example/round": ErrFar, "http://news.example/home": ErrPrivate, "http://news.example/metadata": ErrPrivate, "http://news.example/file": ErrAddress,
		"http://news.example/port": ErrPrivate, "http://news.example/image": ErrKind, "http://news.example/large": ErrLarge, "http://news.example/bomb": ErrLarge,
		"http://news.example/none": ErrStatus, "ftp://news.example/": ErrAddress, "file:///etc/passwd": ErrAddress, "http://": ErrAddress, "http://Anna:secret@news.example/": ErrAddress,
		"http://news.example:22/": ErrPrivate, "http://[::1]/": ErrPrivate, "http://10.0.0.1/": ErrPrivate, "http://[::ffff:127.0.0.1]/": ErrPrivate, "http://%zz/": ErrAddress,
		"http://news.example/" + strings.Repeat("a", 3000): ErrAddress,
	} {
		if p, err := f.Get(t.Context(), address); !errors.Is(err, want) || p.Bytes != nil {
			t.Errorf("%.60s: %v, not %v", address, err, want)
		}
	}
}

// The program's own dialer looks at what a name leads to when it connects: a name of this machine does not lead home, whatever it is called.
func TestNamesOfThisMachine(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("it was asked") }))
	defer s.Close()
	_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
	dial := New(Options{}).client.Transport.(*http.Transport).DialContext
	for _, host := range []string{"localhost", "127.0.0.1", "::1", "::ffff:127.0.0.1", "0.0.0.0"} {
		if c, err := dial(t.Context(), "tcp", net.JoinHostPort(host, port)); !errors.Is(err, ErrPrivate) {
			if c != nil {
				c.Close()
				t.Errorf("%s is connected to", host)
			} else if !strings.Contains(err.Error(), "no such host") && !strings.Contains(err.Error(), "lookup") {
				t.Errorf("%s: %v", host, err)
			}
		}
	}
	if _, err := New(Options{}).Get(t.Context(), "http://localhost/"); !errors.Is(err, ErrPrivate) {
		t.Errorf("localhost: %v", err)
	}
}

func TestPublic(t *testing.T) {
	for s, want := range map[string]bool{
		"93.184.215.14": true, "2606:2800:21f:cb07:6820:80da:af6b:8b2c": true, "1.1.1.1": true, "::ffff:1.1.1.1": true,
		"127.0.0.1": false, "127.8.8.8": false, "10.1.2.3": false, "172.16.0.1": false, "172.31.255.255": false, "192.168.1.1": false, "169.254.169.254": false, "0.0.0.0": false, "0.1.2.3": false,
		"100.64.0.1": false, "192.0.0.192": false, "198.18.0.1": false, "224.0.0.1": false, "255.255.255.255": false, "240.0.0.1": false, "192.0.2.1": false,
		"::": false, "::1": false, "fe80::1": false, "fe80::1%eth0": false, "fc00::1": false, "fd00:ec2::254": false, "ff02::1": false, "::ffff:10.0.0.1": false, "::127.0.0.1": false,
		"64:ff9b::7f00:1": false, "2002:7f00:1::": false, "2001:0:4136:e378::1": false, "2001:db8::1": false, "fec0::1": false,
	} {
		if got := Public(netip.MustParseAddr(s)); got != want {
			t.Errorf("%s: %t", s, got)
		}
	}
}

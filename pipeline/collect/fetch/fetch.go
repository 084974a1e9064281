package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"syscall"
	"time"
)

// Options say how addresses are asked for. The zero Options are those of the program.
type Options struct {
	Agent string                                                            // who asks
	Dial  func(ctx context.Context, network, addr string) (net.Conn, error) // of tests alone: they have no public server
}

// Page is what stands at an address.
type Page struct {
	URL   string // where it was found, after redirects
	Bytes []byte
}

// The limits.
const (
	all       = 30 * time.Second // for everything
	dialTime  = 10 * time.Second
	most      = 16 << 20 // bytes, unpacked
	redirects = 4
	longest   = 2000 // of an address
)

// The reasons that callers may want to tell apart.
var (
	ErrAddress = errors.New("it is no web address")
	ErrPrivate = errors.New("it leads to a machine that is not public")
	ErrStatus  = errors.New("the server does not give it")
	ErrKind    = errors.New("it is no text")
	ErrLarge   = errors.New("it is larger than 16 MB")
	ErrFar     = errors.New("it leads on too often")
)

// Fetcher asks for pages. It is safe for use by several goroutines.
type Fetcher struct {
	client *http.Client
	agent  string
}

// New makes a fetcher.
func New(o Options) *Fetcher {
	dial := o.Dial
	if dial == nil {
		dial = (&net.Dialer{Timeout: dialTime, ControlContext: public}).DialContext
	}
	return &Fetcher{agent: o.Agent, client: &http.Client{
		// No proxy: it would look names up itself. No connection is kept: nobody asks twice.
		Transport: &http.Transport{DialContext: dial, DisableKeepAlives: true, TLSHandshakeTimeout: dialTime, ResponseHeaderTimeout: all, MaxResponseHeaderBytes: 1 << 18},
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			if len(via) > redirects {
				return ErrFar
			}
			return check(r.URL)
		},
	}}
}

// public is asked with the very address that is to be connected to.
func public(_ context.Context, _, addr string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(addr)
	if err != nil || !Public(to.Addr()) {
		return ErrPrivate
	}
	return nil
}

// Is reports whether what somebody names is a web address, and not a file.
func Is(name string) bool {
	lower := strings.ToLower(name)
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://")
}

// check refuses addresses of other kinds, ports that are not those of the web, and names and passwords in the address.
func check(u *url.URL) error {
	port := u.Port()
	switch {
	case u.Scheme != "http" && u.Scheme != "https", u.Hostname() == "", u.User != nil, len(u.String()) > longest, u.Opaque != "":
		return ErrAddress
	case port != "" && port != "80" && port != "443":
		return fmt.Errorf("%w: port %s", ErrPrivate, port)
	}
	if a, err := netip.ParseAddr(u.Hostname()); err == nil && !Public(a) {
		return ErrPrivate
	}
	return nil
}

// Get asks for a page.
func (f *Fetcher) Get(ctx context.Context, address string) (Page, error) {
	page, err := f.get(ctx, address)
	if err != nil {
		err = fmt.Errorf("%.200s: %w", address, plain(err))
	}
	return page, err
}

func (f *Fetcher) get(ctx context.Context, address string) (Page, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return Page{}, ErrAddress
	}
	if err := check(u); err != nil {
		return Page{}, err
	}
	ctx, stop := context.WithTimeout(ctx, all)
	defer stop()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Page{}, ErrAddress
	}
	r.Header.Set("User-Agent", f.agent)
	r.Header.Set("Accept", strings.Join(kinds(), ", "))
	resp, err := f.client.Do(r)
	if err != nil {
		return Page{}, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return Page{}, fmt.Errorf("%w: it answers %s", ErrStatus, resp.Status)
	}
	if kind, _, err := mime.ParseMediaType(resp.Header.Get("Content-Type")); resp.Header.Get("Content-Type") != "" && (err != nil || !slices.Contains(kinds(), kind)) {
		return Page{}, fmt.Errorf("%w: it is %.80q", ErrKind, resp.Header.Get("Content-Type"))
	}
	b, err := io.ReadAll(io.LimitReader(resp.Body, most+1)) // after unpacking: a small answer may be a large text
	switch {
	case err != nil:
		return Page{}, err
	case len(b) > most:
		return Page{}, ErrLarge
	}
	end := *resp.Request.URL
	end.Fragment = ""
	return Page{URL: end.String(), Bytes: b}, nil
}

// kinds are the media types that are read.
func kinds() []string {
	return []string{"text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "message/rfc822"}
}

// plain takes the address, which is named already, and the method out of an error.
func plain(err error) error {
	var u *url.Error
	if !errors.As(err, &u) {
		return err
	}
	if u.Timeout() {
		return errors.New("it takes too long")
	}
	for _, known := range []error{ErrPrivate, ErrFar, ErrAddress} {
		if errors.Is(err, known) {
			return known
		}
	}
	return u.Err
}

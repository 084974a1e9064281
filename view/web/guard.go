package web

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strings"
)

// policy lets a page load what the desk itself serves, send forms to it, and nothing else.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
	"base-uri 'none'; frame-ancestors 'none'"

// maxForm is the most that a request may carry: a long article, or a scanned report.
const maxForm = 32 << 20

// guard stands before every page. A page of another site can make a browser ask for any name that it makes stand for this
// machine (DNS rebinding); such a request names a host that is not ours, and is refused.
func (d *Desk) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		h.Set("Cache-Control", "no-store") // what a register holds stays in no cache
		if !d.ours(r.Host) {
			http.Error(w, "sabt does not answer for "+r.Host, http.StatusMisdirectedRequest)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxForm)
		next.ServeHTTP(w, r)
	})
}

func (d *Desk) ours(host string) bool {
	if _, _, err := net.SplitHostPort(host); err != nil {
		host = net.JoinHostPort(host, "80")
	}
	return d.hosts[strings.ToLower(host)]
}

// plainKey marks requests for data instead of a page.
type plainKey struct{}

// plain takes ".json" from the end of an address: the data of a page stands at the address of the page.
func plain(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		path, cut := strings.CutSuffix(r.URL.Path, ".json")
		if !cut && !strings.Contains(r.Header.Get("Accept"), "application/json") || strings.HasPrefix(path, "/assets/") {
			next.ServeHTTP(w, r)
			return
		}
		r = r.Clone(context.WithValue(r.Context(), plainKey{}, true))
		r.URL.Path, r.URL.RawPath = path, ""
		next.ServeHTTP(w, r)
	})
}

func wantsPlain(r *http.Request) bool { return r.Context().Value(plainKey{}) != nil }

// errTooLarge is a form that was cut off.
func tooLarge(err error) error {
	var big *http.MaxBytesError
	if errors.As(err, &big) {
		return &Fault{Status: http.StatusRequestEntityTooLarge, Err: errors.New("that is more than 32 MB"), Hint: "sabt add reads large files on the command line"}
	}
	return &Fault{Status: http.StatusBadRequest, Err: errors.New("the form could not be read")}
}

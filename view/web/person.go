package web

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// authorCookie says who decides in this browser.
const authorCookie = "sabt_author"

func (d *Desk) authorOf(r *http.Request) string {
	if p := PersonOf(r.Context()); p.known() {
		return p.Name
	}
	c, err := r.Cookie(authorCookie)
	if err != nil {
		return d.author
	}
	s, err := url.QueryUnescape(c.Value)
	if s = strings.TrimSpace(s); err != nil || s == "" {
		return d.author
	}
	return s
}

// notice is what is said once on the page after a decision: the address carries the number of its entry and no words, so
// that a link from elsewhere cannot put words into our mouth.
type notice struct{ Entry int64 }

func noticeOf(r *http.Request) notice {
	n, err := strconv.ParseInt(r.URL.Query().Get("done"), 10, 64)
	if err != nil || n < 1 {
		return notice{}
	}
	return notice{n}
}

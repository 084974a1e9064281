package web

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// The addresses of pages. An incident's is permanent, as its id is.

func incidentAt(id string) string { return "/incidents/" + url.PathEscape(id) }

// shortSHA is enough of a hash to find a document by.
const shortSHA = 16

func documentAt(sha string) string {
	return "/documents/" + url.PathEscape(sha[:min(len(sha), shortSHA)])
}

// wordsAt leads to the words at a span. The span is in the address in bytes of the document's text: that text never changes.
func wordsAt(sha string, s record.Span) string {
	if s.Len() <= 0 {
		return documentAt(sha)
	}
	return documentAt(sha) + "?at=" + strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End) + "#words"
}

// elsewhere is another address for the same question.
func elsewhere(r *http.Request, path string) string {
	if wantsPlain(r) {
		path += ".json"
	}
	if r.URL.RawQuery != "" {
		path += "?" + r.URL.RawQuery
	}
	return path
}

// ours is an address that a form names, when it is one of the desk; else another one. A form cannot lead away from the desk.
func ours(back, other string) string {
	u, err := url.Parse(back)
	if err != nil || u.Scheme != "" || u.Host != "" || !strings.HasPrefix(back, "/") || strings.HasPrefix(back, "//") || strings.Contains(back, `\`) {
		return other
	}
	return back
}

// spanIn reads the span of an address back; nothing when it lies outside the text, or cuts a letter.
func spanIn(at, text string) record.Span {
	a, b, ok := strings.Cut(at, "-")
	from, err1 := strconv.Atoi(a)
	to, err2 := strconv.Atoi(b)
	if !ok || err1 != nil || err2 != nil || from < 0 || from >= to || to > len(text) || !onRune(text, from) || !onRune(text, to) {
		return record.Span{}
	}
	return record.Span{Start: from, End: to}
}

func onRune(text string, i int) bool { return i == len(text) || text[i]&0xC0 != 0x80 }

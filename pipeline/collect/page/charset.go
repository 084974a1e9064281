package page

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// Declared is the encoding that a page declares in its first bytes: <meta charset>, <meta http-equiv>, <?xml encoding>.
func Declared(b []byte) string {
	head := b[:min(len(b), 4096)]
	if rest, ok := bytes.CutPrefix(bytes.TrimSpace(head), []byte("<?xml")); ok {
		decl, _, _ := bytes.Cut(rest, []byte("?>"))
		if _, v, ok := bytes.Cut(decl, []byte("encoding=")); ok && len(v) > 2 {
			name, _, _ := bytes.Cut(v[1:], v[:1])
			return string(name)
		}
	}
	z := html.NewTokenizer(bytes.NewReader(head))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			if t := z.Token(); t.Data == "meta" {
				if name := metaCharset(t); name != "" {
					return name
				}
			}
		}
	}
}

func metaCharset(t html.Token) string {
	for _, a := range t.Attr {
		switch a.Key {
		case "charset":
			return strings.TrimSpace(a.Val)
		case "content":
			if _, v, ok := strings.Cut(strings.ToLower(a.Val), "charset="); ok {
				v, _, _ = strings.Cut(v, ";")
				return strings.Trim(v, ` "'`)
			}
		}
	}
	return ""
}

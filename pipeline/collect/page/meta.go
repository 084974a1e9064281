package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"github.com/sabt-org/sabt/pipeline/collect/content"
)

// meta is what a page says of itself.
type meta struct {
	title    string            // of the title element
	heads    []string          // of h1 elements
	values   map[string]string // of meta elements, by name or property in lower case, the first of each
	linked   linked            // of JSON-LD
	canon    string            // of link rel=canonical
	saved    string            // a browser's comment on where a page was saved from
	language string
	times    []moment
}

// moment is an element that carries a date.
type moment struct {
	value   string // a machine's form when there is one
	strong  bool   // marked as the day of publication
	outside bool   // in a list, a menu or a comment: of another article
}

func (m *meta) read(root *html.Node) {
	m.values = map[string]string{}
	for n := range root.Descendants() {
		switch n.Type {
		case html.CommentNode:
			if m.saved == "" {
				m.saved = savedFrom(n.Data)
			}
		case html.ElementNode:
			m.element(n)
		}
	}
}

func (m *meta) element(n *html.Node) {
	switch n.Data {
	case "html":
		m.language = attr(n, "lang")
	case "title":
		if m.title == "" {
			m.title = text(n, 1000)
		}
	case "h1":
		if len(m.heads) < 8 {
			m.heads = append(m.heads, text(n, 1000))
		}
	case "meta":
		m.value(n)
	case "link":
		if m.canon == "" && attr(n, "rel") == "canonical" {
			m.canon = attr(n, "href")
		}
	case "script":
		if strings.HasPrefix(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
			m.linked.read(n.FirstChild.Data)
		}
	default:
		m.moment(n)
	}
}

func (m *meta) value(n *html.Node) {
	v := strings.TrimSpace(attr(n, "content"))
	if v == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if k := strings.ToLower(attr(n, key)); k != "" {
			if _, ok := m.values[k]; !ok {
				m.values[k] = v
			}
		}
	}
}

// first is the first value there is under the keys.
func (m *meta) first(keys ...string) string {
	for _, k := range keys {
		if v := m.values[k]; v != "" {
			return v
		}
	}
	return ""
}

// savedFrom reads the comment that browsers put into saved pages: "saved from url=(0034)https://example.org/a".
func savedFrom(comment string) string {
	_, rest, ok := strings.Cut(comment, "saved from url=(")
	if !ok {
		return ""
	}
	_, rest, _ = strings.Cut(rest, ")")
	return strings.TrimSpace(rest)
}

// address is the page's own address, complete or none.
func (m *meta) address() string {
	for _, s := range []string{m.canon, m.values["og:url"], m.linked.URL, m.saved, m.values["twitter:url"]} {
		u, err := url.Parse(strings.TrimSpace(s))
		if err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") {
			return u.String()
		}
	}
	return ""
}

// publisher is who put the page out; site is what the title says after a stroke.
func (m *meta) publisher(site string) string {
	for _, s := range []string{m.linked.Publisher, m.values["og:site_name"], m.first("application-name", "dc.publisher", "dcterms.publisher",
		"publisher", "citation_journal_title"), m.linked.Site, site} {
		if s = content.Squeeze(s); s != "" && !strings.Contains(s, "://") && len(s) < 200 {
			return s
		}
	}
	return ""
}

// bestTitle is the headline, and the site's name when the title element adds it ("Blast in Kunduz | The Paper").
// A heading counts when another place has it too, since the first heading of a page may be the paper's name. paras are
// those of the article, among which a page without headings has its headline.
func (m *meta) bestTitle(paras []string) (title, site string) {
	stated := []string{m.linked.Headline, m.first("og:title", "twitter:title", "dc.title"), m.title}
	for _, h := range m.heads {
		for _, s := range stated {
			if len(h) > max(8, len(title)) && strings.Contains(plain(s), plain(h)) {
				title = h
			}
		}
	}
	if title == "" {
		title = m.statedTitle(stated, paras)
	}
	return title, siteName(m.title, title)
}

func (m *meta) statedTitle(stated, paras []string) string {
	for _, s := range stated[:2] {
		if s = content.Squeeze(s); s != "" {
			return withoutSite(s, m.values["og:site_name"])
		}
	}
	for _, p := range paras[:min(len(paras), 4)] {
		if p = content.Squeeze(p); len(p) > 8 && strings.HasPrefix(plain(m.title), plain(p)) {
			return p
		}
	}
	if m.title == "" && len(m.heads) > 0 {
		return m.heads[0]
	}
	return withoutSite(m.title, m.publisher(""))
}

// plain makes titles comparable: places differ in quotation marks and case.
func plain(s string) string {
	return strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00A0", " ").Replace(strings.ToLower(content.Squeeze(s)))
}

var strokes = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "}

// withoutSite cuts the site's name off a title: a part after the last stroke that is the known name, or, when none is
// known, a short part after a long one.
func withoutSite(title, site string) string {
	title = content.Squeeze(title)
	for _, s := range strokes {
		i := strings.LastIndex(title, s)
		if i <= 0 {
			continue
		}
		before, after := title[:i], title[i+len(s):]
		if site != "" && strings.EqualFold(after, site) || site == "" && len(before) > 2*len(after) && s != " - " {
			return withoutSite(before, site)
		}
	}
	return title
}

// siteName is what the title element has beyond the headline.
func siteName(whole, headline string) string {
	rest, ok := strings.CutPrefix(plain(whole), plain(headline))
	if !ok || rest == "" {
		return ""
	}
	whole = content.Squeeze(whole)
	if len(rest) >= len(whole) {
		return ""
	}
	tail := whole[len(whole)-len(rest):]
	for _, s := range strokes {
		if name, ok := strings.CutPrefix(tail, s); ok {
			for _, s := range strokes {
				if i := strings.LastIndex(name, s); i >= 0 {
					name = name[i+len(s):]
				}
			}
			return strings.TrimSpace(name)
		}
	}
	return ""
}

package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"github.com/sabt-org/sabt/record"
)

// published is the day on which the page was put out, from the most deliberate statement to the least.
func (r *Reader) published(m *meta) record.Day {
	lang := strings.ToLower(m.language)
	if len(lang) > 2 {
		lang = lang[:2]
	}
	stated := []string{m.linked.Published, m.first("article:published_time", "og:article:published_time", "article:published",
		"og:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
		"parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_date", "publication_date", "publish-date",
		"publishdate", "publish_date", "pubdate", "pub_date", "article.published", "cxenseparse:recs:publishtime", "date"),
	}
	for _, s := range stated {
		if day, ok := r.dates.Parse(s, lang); ok {
			return day
		}
	}
	if day := r.marked(m, lang); day.Known() {
		return day
	}
	return fromAddress(m.address())
}

// marked takes the first element that is marked as the day of publication; else the only day among those that are not
// part of a list of other articles.
func (r *Reader) marked(m *meta, lang string) record.Day {
	var only record.Day
	several := false
	for _, t := range m.times {
		day, ok := r.dates.Parse(t.value, lang)
		if !ok {
			day, _, ok = r.dates.Find(t.value, lang)
		}
		switch {
		case !ok || t.outside:
		case t.strong:
			return day
		case only.Known() && only != day:
			several = true
		default:
			only = day
		}
	}
	if several {
		return 0
	}
	return only
}

// moment notes an element that carries a date: <time datetime>, itemprop=datePublished, a class such as "post-date".
func (m *meta) moment(n *html.Node) {
	if len(m.times) >= 60 {
		return
	}
	prop := attr(n, "itemprop")
	names := strings.ToLower(attr(n, "class") + " " + attr(n, "id"))
	if prop == "dateModified" || contains(names, "updated", "modified", "update-") {
		return
	}
	dated := contains(names, "date", "publish", "posted", "timestamp", "byline", "dateline")
	strong := prop == "datePublished" || n.Data == "time" && (has(n, "pubdate") || dated) || contains(names, "publish", "posted-on", "entry-date", "post-date", "article-date")
	if n.Data != "time" && !strong && !dated {
		return
	}
	value := either(attr(n, "datetime"), attr(n, "content"))
	if value == "" {
		if value = text(n, 160); len(value) > 140 {
			return
		}
	}
	if value != "" {
		m.times = append(m.times, moment{value, strong, elsewhere(n)})
	}
}

func contains(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// elsewhere reports whether the element belongs to a menu, a list of other articles or a comment.
func elsewhere(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		switch p.Data {
		case "nav", "aside", "footer":
			return true
		}
		if contains(strings.ToLower(attr(p, "class")+" "+attr(p, "id")), "related", "comment", "sidebar", "recommend", "most-read", "latest", "widget") && p.Data != "body" && p.Data != "html" {
			return true
		}
	}
	return false
}

// fromAddress reads the day in an address: "/2023/03/14/", "/2023-03-14-", "/20230314/".
func fromAddress(address string) record.Day {
	u, err := url.Parse(address)
	if err != nil {
		return 0
	}
	path := u.Path
	for i := 0; i+8 < len(path); i++ {
		if path[i] != '/' {
			continue
		}
		rest := path[i+1:]
		for _, form := range []struct{ sep string }{{"/"}, {"-"}, {""}} {
			if day := dayAt(rest, form.sep); day.Known() {
				return day
			}
		}
	}
	return 0
}

func dayAt(s, sep string) record.Day {
	n := 8 + 2*len(sep)
	if len(s) < n || len(s) > n && '0' <= s[n] && s[n] <= '9' || s[:2] != "20" && s[:2] != "19" {
		return 0
	}
	y, rest := s[:4], s[4:n]
	if !strings.HasPrefix(rest, sep) || !strings.HasPrefix(rest[len(sep)+2:], sep) {
		return 0
	}
	day, err := record.ParseDay(y + "-" + rest[len(sep):len(sep)+2] + "-" + rest[len(sep)*2+2:])
	if err != nil {
		return 0
	}
	return day
}

package page

import (
	"encoding/json"
	"html"
	"strings"
)

// linked is what a page's JSON-LD says of its article.
type linked struct {
	Headline, Published, Publisher, URL, Site string
	found                                     bool
}

// read takes the first article of a script, and the name of the site. A script that is not JSON, as with line ends inside
// strings, still gives the day: "datePublished": "...".
func (l *linked) read(script string) {
	script = strings.TrimSpace(script)
	var v any
	if err := json.Unmarshal([]byte(script), &v); err != nil {
		if l.Published == "" {
			l.Published = stringAfter(script, `"datePublished"`)
		}
		return
	}
	l.value(v, 0)
}

func (l *linked) value(v any, depth int) {
	if depth > 20 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			l.value(e, depth+1)
		}
	case map[string]any:
		l.object(v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart"} {
			l.value(v[key], depth+1)
		}
	}
}

func (l *linked) object(o map[string]any) {
	switch kind := kindOf(o["@type"]); {
	case articleTypes[kind] && !l.found:
		l.found = true
		l.Headline = name(o["headline"])
		l.Published = either(name(o["datePublished"]), name(o["dateCreated"]))
		l.Publisher = either(name(o["publisher"]), l.Publisher)
		l.URL = either(name(o["url"]), either(name(o["mainEntityOfPage"]), name(o["@id"])))
	case kind == "WebPage" && !l.found:
		l.Published = either(l.Published, name(o["datePublished"]))
	case kind == "WebSite" || kind == "NewsMediaOrganization":
		l.Site = either(l.Site, name(o["name"]))
	}
}

// articleTypes are the types of schema.org whose date is that of the article.
var articleTypes = map[string]bool{
	"NewsArticle": true, "Article": true, "ReportageNewsArticle": true, "AnalysisNewsArticle": true, "BlogPosting": true,
	"BackgroundNewsArticle": true, "LiveBlogPosting": true, "OpinionNewsArticle": true, "Report": true,
	"ReviewNewsArticle": true, "AskPublicNewsArticle": true, "SocialMediaPosting": true,
}

func kindOf(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		for _, e := range v {
			if s, ok := e.(string); ok && articleTypes[s] {
				return s
			}
		}
	}
	return ""
}

// name is a value that may be a string, an object with a name or an id, or a list of these.
func name(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(html.UnescapeString(v))
	case map[string]any:
		return either(name2(v["name"]), name2(v["@id"]))
	case []any:
		if len(v) > 0 {
			return name2(v[0])
		}
	}
	return ""
}

func name2(v any) string {
	if m, ok := v.(map[string]any); ok {
		v = m["name"]
	}
	s, _ := v.(string)
	return strings.TrimSpace(html.UnescapeString(s))
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// stringAfter is the string value after a key in text that need not be JSON.
func stringAfter(s, key string) string {
	_, rest, ok := strings.Cut(s, key)
	if !ok {
		return ""
	}
	rest = strings.TrimLeft(rest, " \t\r\n:")
	if !strings.HasPrefix(rest, `"`) {
		return ""
	}
	v, _, ok := strings.Cut(rest[1:], `"`)
	if !ok || len(v) > 60 {
		return ""
	}
	return v
}

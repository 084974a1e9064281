package web

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// field is an input of a filter form.
type field struct {
	Name, Label string
	Kind        string // text, date, number, check, or select when there are options
	Options     []option
	Value       string
	More        bool // shown when asked for
}

type option struct{ Value, Label string }

// incidentFields are the filters of "sabt list", under the names of its flags.
func incidentFields() []field {
	return []field{
		{Name: "text", Label: "words of the documents", Kind: "search"},
		{Name: "place", Label: "place, province or country", Kind: "text"},
		{Name: "actor", Label: "said to have done it", Kind: "text"},
		{Name: "from", Label: "from", Kind: "date"},
		{Name: "to", Label: "to", Kind: "date"},
		{Name: "type", Label: "type", Options: options("any", "bombing", "suicide_bombing", "armed_assault", "assassination", "kidnapping", "air_drone_strike",
			"shelling_rocket", "arson", "armed_clash", "unarmed_assault", "other")},
		{Name: "sort", Label: "order", Options: []option{{"", "latest first"}, {"old", "earliest first"}, {"toll", "most killed first"}, {"added", "last changed first"}}},
		{Name: "review", Label: "review", Options: options("any", "unreviewed", "needs_review", "reviewed"), More: true},
		{Name: "grade", Label: "grade", Options: grades(), More: true},
		{Name: "standing", Label: "standing", Options: []option{{"", "stands"}, {"rejected", "rejected"}, {"withdrawn", "withdrawn"}}, More: true},
		{Name: "source", Label: "who says so", Kind: "text", More: true},
		{Name: "source-kind", Label: "kind of source", Options: options("any", "perpetrator", "authority", "medical", "witness", "media", "monitor", "un", "ngo",
			"foreign_government", "military", "expert", "unknown"), More: true},
		{Name: "publisher", Label: "publisher", Kind: "text", More: true},
		{Name: "killed", Label: "killed, at least", Kind: "number", More: true},
		{Name: "injured", Label: "injured, at least", Kind: "number", More: true},
		{Name: "as-of", Label: "as the register was on", Kind: "date", More: true},
		{Name: "series", Label: "series, by its id or that of one of its incidents", Kind: "text", More: true},
		{Name: "main", Label: "without background", Kind: "check", More: true},
	}
}

// options are codes in plain words, behind one that asks for nothing.
func options(none string, codes ...string) []option {
	out := []option{{"", none}}
	for _, c := range codes {
		out = append(out, option{c, strings.ReplaceAll(c, "_", " ")})
	}
	return out
}

func grades() []option {
	out := []option{{"", "any"}}
	for _, a := range aspects() {
		for _, g := range levels() {
			out = append(out, option{string(a) + ":" + string(g), string(a) + " " + string(g)})
		}
	}
	return out
}

// filtered fills a form from an address. An address with empty inputs is answered with one without them (see).
func filtered(r *http.Request, fields []field) (f Filter, form []field, see string) {
	q := r.URL.Query()
	f = Filter{}
	for i := range fields {
		fields[i].Value = strings.TrimSpace(q.Get(fields[i].Name))
	}
	empty := false
	for name, values := range q {
		switch v := strings.TrimSpace(values[0]); {
		case v == "":
			q.Del(name)
			empty = true
		case name != "done":
			f[name] = v // one that the form lacks is for the register to refuse
		}
	}
	if !empty {
		return f, fields, ""
	}
	r.URL.RawQuery = q.Encode()
	return f, fields, elsewhere(r, r.URL.Path)
}

func pageOf(r *http.Request) int {
	n, err := strconv.Atoi(r.URL.Query().Get("page"))
	if err != nil || n < 1 {
		return 1
	}
	return n
}

// chip is a filter that is set, with the address without it.
type chip struct{ Label, Value, Without string }

func chips(r *http.Request, form []field) []chip {
	var out []chip
	for _, f := range form {
		if f.Value != "" && f.Name != "sort" {
			out = append(out, chip{f.Label, f.shown(), with(r.URL, f.Name, "", "page", "", "after", "")})
		}
	}
	return out
}

// shown is a value as its option is labelled.
func (f field) shown() string {
	for _, o := range f.Options {
		if o.Value == f.Value {
			return o.Label
		}
	}
	if f.Kind == "check" {
		return "yes"
	}
	return f.Value
}

// with is an address with other values; "" takes one away.
func with(u *url.URL, pairs ...string) string {
	q := u.Query()
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			q.Del(pairs[i])
		} else {
			q.Set(pairs[i], pairs[i+1])
		}
	}
	q.Del("done")
	if !slices.Contains(pairs, "wait") {
		q.Del("wait") // another question
	}
	if len(q) == 0 {
		return u.EscapedPath()
	}
	return u.EscapedPath() + "?" + q.Encode()
}

// pager leads to the pages beside this one.
type pager struct {
	Number         int    // 0 where pages are not counted
	First          string // the address of the first page, where pages are not counted
	Before, Behind string // addresses; "" at an end
}

// pagedFrom leads on by a cursor: the thousandth page costs what the first does, and what is added meanwhile moves nothing.
func pagedFrom(r *http.Request, next string) pager {
	p := paged(r, false)
	if next != "" {
		p.Behind = with(r.URL, "after", next, "page", "")
	}
	if r.URL.Query().Get("after") != "" {
		p.Number, p.First = 0, with(r.URL, "after", "", "page", "")
	}
	return p
}

// plain is the address of the next page as data.
func (p pager) plain() *string {
	if p.Behind == "" {
		return nil
	}
	path, query, _ := strings.Cut(p.Behind, "?")
	path += ".json?" + query
	return &path
}

func paged(r *http.Request, more bool) pager {
	p := pager{Number: pageOf(r)}
	if p.Number > 1 {
		p.Before = with(r.URL, "page", strconv.Itoa(p.Number-1))
	}
	if more {
		p.Behind = with(r.URL, "page", strconv.Itoa(p.Number+1))
	}
	return p
}

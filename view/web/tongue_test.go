package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	tree "text/template/parse"
	"unicode"

	"golang.org/x/net/html"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
	"github.com/sabt-org/sabt/view/web/tongue"
)

func tongues(t *testing.T) []tongue.Tongue {
	list, err := tongue.All()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 2 {
		t.Fatal("English is the only language")
	}
	return list
}

// nodes calls f for each node of a template.
func nodes(n tree.Node, f func(tree.Node)) {
	if n == nil {
		return
	}
	f(n)
	list := func(l *tree.ListNode) {
		if l != nil {
			nodes(l, f)
		}
	}
	branch := func(b *tree.BranchNode) { nodes(b.Pipe, f); list(b.List); list(b.ElseList) }
	switch n := n.(type) {
	case *tree.ListNode:
		for _, c := range n.Nodes {
			nodes(c, f)
		}
	case *tree.ActionNode:
		nodes(n.Pipe, f)
	case *tree.PipeNode:
		for _, c := range n.Cmds {
			nodes(c, f)
		}
	case *tree.CommandNode:
		for _, c := range n.Args {
			nodes(c, f)
		}
	case *tree.IfNode:
		branch(&n.BranchNode)
	case *tree.RangeNode:
		branch(&n.BranchNode)
	case *tree.WithNode:
		branch(&n.BranchNode)
	}
}

// Each language has words for every key that a template says.
func TestEveryLanguageHasTheWordsOfTheTemplates(t *testing.T) {
	list := tongues(t)
	said := map[string]bool{}
	for _, page := range templatesOf(t) {
		for _, root := range page {
			nodes(root, func(n tree.Node) {
				c, ok := n.(*tree.CommandNode)
				if !ok || len(c.Args) < 2 {
					return
				}
				word, ok := c.Args[len(c.Args)-1].(*tree.StringNode)
				if f, named := c.Args[0].(*tree.IdentifierNode); named && f.Ident == "many" && ok {
					said["1 "+word.Text], said["{0n} "+word.Text+"s"] = true, true
				}
				key, ok := c.Args[1].(*tree.StringNode)
				if f, named := c.Args[0].(*tree.IdentifierNode); named && f.Ident == "say" && ok {
					said[key.Text] = true
				}
			})
		}
	}
	if len(said) < 200 {
		t.Fatalf("the templates say %d things: they were not read", len(said))
	}
	for _, l := range list[1:] {
		for key := range said {
			if !l.Has(key) {
				t.Errorf("%s has no words for %q", l.Code, key)
			}
		}
	}
}

// templatesOf are the trees of all pages.
func templatesOf(t *testing.T) map[string][]tree.Node {
	assets, err := newAssets()
	if err != nil {
		t.Fatal(err)
	}
	pages, err := parseAll(assets, []tongue.Tongue{tongue.English()})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]tree.Node{}
	for name, p := range pages["en"] {
		for _, one := range p.Templates() {
			if one.Tree != nil {
				out[name] = append(out[name], one.Tree.Root)
			}
		}
	}
	return out
}

// No template has words of its own: what a person reads is said.
func TestTemplatesHaveNoWords(t *testing.T) {
	for name, page := range templatesOf(t) {
		for _, root := range page {
			var b strings.Builder
			nodes(root, func(n tree.Node) {
				switch n := n.(type) {
				case *tree.TextNode:
					b.Write(n.Text)
				case *tree.ActionNode:
					b.WriteString("0")
				}
			})
			for _, s := range bare(t, b.String()) {
				t.Errorf("%s says %q by itself", name, s)
			}
		}
	}
}

// names stand in any language as they are.
func named(s string) bool {
	switch s {
	case "sabt", "SHA-256", "UTC":
		return true
	}
	return false
}

// bare are the texts and titles of a page in Latin letters, outside of code and keys.
func bare(t *testing.T, page string) []string {
	var out []string
	z := html.NewTokenizer(strings.NewReader(page))
	inside := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out
		case html.TextToken:
			for _, w := range strings.FieldsFunc(string(z.Text()), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("·:", r) }) {
				if w = strings.Trim(w, "0()"); inside == 0 && latin(w) && !named(w) {
					out = append(out, w)
				}
			}
		case html.StartTagToken:
			tok := z.Token()
			if tok.Data == "code" || tok.Data == "kbd" || tok.Data == "style" {
				inside++
			}
			for _, a := range tok.Attr {
				if (a.Key == "title" || a.Key == "aria-label" || a.Key == "placeholder" || a.Key == "data-label") && latin(a.Val) {
					out = append(out, a.Val)
				}
			}
		case html.EndTagToken:
			if d := z.Token().Data; d == "code" || d == "kbd" || d == "style" {
				inside--
			}
		}
	}
}

func latin(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
}

// Each language has words for the labels of forms, for what stands in Go, and for all codes.
func TestEveryLanguageHasTheWordsOfGo(t *testing.T) {
	var said []string
	for _, m := range menu() {
		said = append(said, m.Name)
	}
	for _, f := range [][]field{incidentFields(), numberFields(), statementFields(), queueFields(), mapFields(), documentFields(), withBox(), likeField(), asOfField(), addFields(), decideFields(), codeFields(), biasFields(), lookupFields(), withPage(incidentFields)()} {
		for _, one := range f {
			said = append(said, one.Label)
			for _, o := range one.Options {
				said = append(said, o.Label)
			}
		}
	}
	for _, p := range namesPages() {
		said = append(said, p.Title, p.Intro, p.Column)
	}
	for _, r := range (&Desk{}).routes() {
		said = append(said, r.about)
	}
	for _, o := range append(newAddPage().Languages, variables()...) {
		said = append(said, o.Label)
	}
	said = append(said, codes()...)
	for _, l := range tongues(t)[1:] {
		for _, s := range said {
			if _, ok := l.Knows(s); !ok {
				t.Errorf("%s has no words for %q", l.Code, s)
			}
		}
	}
}

// codes are those of the records, in the words of package sheet.
func codes() []string {
	var out []string
	for _, c := range []record.IncidentType{"", record.Bombing, record.SuicideBombing, record.ArmedAssault, record.Assassination, record.Kidnapping, record.AirDroneStrike,
		record.ShellingRocket, record.Arson, record.ArmedClash, record.UnarmedAssault, record.OtherType} {
		out = append(out, sheet.Type(c))
	}
	for _, c := range hierarchy() {
		out = append(out, sheet.SourceKind(string(c)))
	}
	for _, e := range effects() {
		out = append(out, words(e))
	}
	for _, a := range aspects() {
		out = append(out, string(a))
		for _, g := range levels() {
			out = append(out, string(a)+" "+string(g))
		}
	}
	for _, c := range []record.Count{{Min: 0, Max: 0}, {Min: 6, Max: record.Unbounded}, {Min: 20, Max: 30}, {Min: 7, Max: 7}, {Min: 7, Max: 7, Bound: record.About}, {Min: 12, Max: record.Unbounded, Bound: record.MoreThan},
		{Min: record.Unbounded, Max: 9, Bound: record.LessThan}, {Min: record.Unbounded, Max: 9}, {Min: 24, Max: record.Unbounded, Bound: record.Vague}, {Min: record.Unbounded, Max: record.Unbounded}} {
		out = append(out, sheet.Figure(c))
	}
	for _, c := range []record.Toll{{Min: 4, Max: 9, Best: 5, State: record.TollGiven}, {Min: 4, Max: record.Unbounded, Best: record.Blank, State: record.TollGiven}, {State: record.TollPending}, {State: record.TollParties},
		{Min: 4, Max: 4, Best: 3, State: record.TollGiven}, {Min: 4, Max: record.Unbounded, Best: 6, State: record.TollGiven}} {
		out = append(out, sheet.Ends(c))
	}
	for _, f := range []record.FindingKind{record.RoleContradiction, record.WeekdayMismatch, record.ImpossibleDate, record.PeriodContradiction, record.NameVariant, record.SumMismatch, record.CountMismatch, record.PartExceedsWhole, record.UnitAmbiguous, record.ToldTwice} {
		out = append(out, words(f))
	}
	return append(out, "low", "medium", "high", "reviewed", "needs review", "unreviewed", "stands", "rejected", "withdrawn", "positive", "negative", "unsure", "met", "lapsed", "open", "unknown")
}

// A browser that asks for Dari, or somebody who chooses it, gets it, from right to left; who chooses English gets that, whatever the browser asks.
func TestLanguageIsChosen(t *testing.T) {
	h, err := New(Options{Register: drawn{}, Hosts: []string{"desk.test:80"}})
	if err != nil {
		t.Fatal(err)
	}
	ask := func(address, accept, cookie string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodGet, "http://desk.test"+address, nil)
		r.Header.Set("Accept-Language", accept)
		if cookie != "" {
			r.AddCookie(&http.Cookie{Name: tongueCookie, Value: cookie})
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w
	}
	for _, c := range []struct{ accept, cookie, want string }{
		{"", "", `<html lang="en" dir="ltr">`}, {"fa-AF", "", `<html lang="fa-AF" dir="rtl">`}, {"fa", "en", `<html lang="en" dir="ltr">`}, {"en", "fa-AF", `<html lang="fa-AF" dir="rtl">`}, {"en", "xx", `<html lang="en" dir="ltr">`},
	} {
		if body := ask("/add", c.accept, c.cookie).Body.String(); !strings.Contains(body, c.want) {
			t.Errorf("asked for %q with %q the page has no %s", c.accept, c.cookie, c.want)
		}
	}
	w := ask("/incidents?place=Kunduz&lang=fa-AF", "", "")
	if w.Code != http.StatusSeeOther || w.Header().Get("Location") != "/incidents?place=Kunduz" || !strings.HasPrefix(w.Header().Get("Set-Cookie"), "sabt_lang=fa-AF;") {
		t.Errorf("lang leads to %q with %q", w.Header().Get("Location"), w.Header().Get("Set-Cookie"))
	}
	if w := ask("//elsewhere.test/?lang=fa-AF", "", ""); strings.HasPrefix(w.Header().Get("Location"), "//") {
		t.Errorf("lang leads away to %q", w.Header().Get("Location"))
	}
}

package main

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
)

// isolates are names, and days as the register keeps them, within words of another direction.
var isolates = regexp.MustCompile("[\u2066\u2068][^\u2069]*\u2069")

// Pages in Dari are in Dari: Latin letters stand in names, in words of documents, in addresses and commands, and in sentences that are
// marked as English, and those are few.
func TestDeskSpeaksDari(t *testing.T) {
	d := openDesk(t, append(deskDocuments, "examples/united-nations-report.txt", "examples/market-bombing.txt")...)
	d.post("/decisions", map[string][]string{"action": {"accept"}, "subject": {d.bridge().ID}, "reason": {"read both"}})
	english, said := 0, 0
	for name, at := range d.everyPage() {
		if name == "fault" {
			continue
		}
		status, _, body := d.get(at, "Accept-Language", "fa-AF")
		if status != http.StatusOK {
			t.Fatalf("%s: %d", at, status)
		}
		root, err := html.Parse(strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			switch {
			case n.Type == html.ElementNode && attribute(n, "lang") == "en" && n.Data == "span":
				english++
			case n.Type == html.TextNode && !foreign(n):
				said++
				for _, w := range strings.Fields(isolates.ReplaceAllString(n.Data, "")) {
					if w = strings.Trim(w, "():.،؛"); len(w) > 1 && strings.ContainsFunc(w, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) && !sameEverywhere(w) {
						t.Errorf("%s says %q in %q", at, w, strings.TrimSpace(n.Data))
					}
				}
			}
		}
	}
	if said < 1000 || english > said/100 {
		t.Errorf("%d of %d texts are marked as English", english, said)
	}
}

// sameEverywhere reports whether a word is the same in every language.
func sameEverywhere(w string) bool {
	switch w {
	case "sabt", "SHA-256", "UTC", "JSON", "CSV", "HTML", "PDF", "DOCX", "OpenAPI", "Natural", "Earth", "devel", "Accept", "application/json":
		return true
	}
	return w == "API" || strings.Contains(w, ".txt") || strings.HasPrefix(w, "sha256:") || strings.Contains(w, ".json")
}

// foreign reports whether a text is of a document, a name, a command or of another language.
func foreign(n *html.Node) bool {
	for e := n.Parent; e != nil; e = e.Parent {
		switch e.Data {
		case "title", "bdi", "q", "article", "code", "kbd", "script", "style":
			return true
		}
		if e.Data != "html" && attribute(e, "lang") != "" || strings.HasPrefix(attribute(e, "class"), "letter") {
			return true
		}
	}
	return false
}

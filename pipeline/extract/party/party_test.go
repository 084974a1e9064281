package party_test

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/extract/party"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// view is an account told in one sentence, with mentions of parties and what rules found of them.
func view(t *testing.T, text string, found []record.Responsibility, names ...string) *party.View {
	t.Helper()
	cues, err := lexicon.OpenCues()
	if err != nil {
		t.Fatal(err)
	}
	r := &record.Reading{Document: &record.Document{Text: text, Language: "en"}}
	for _, w := range strings.Fields(text) {
		at := 0
		if n := len(r.Tokens); n > 0 {
			at = r.Tokens[n-1].End + 1
		}
		r.Tokens = append(r.Tokens, record.Token{Span: record.Span{Start: at, End: at + len(w)}, Norm: strings.ToLower(w)})
	}
	r.Sentences = []record.Sentence{{Span: record.Span{End: len(text)}, Last: len(r.Tokens)}}
	for _, n := range names {
		s := record.Span{Start: strings.Index(text, n)}
		s.End = s.Start + len(n)
		first, last := r.TokensOf(s)
		r.Actors = append(r.Actors, record.ActorMention{Mention: record.Mention{Span: s, First: first, Last: last}, Canonical: n, Kind: record.ActorArmedGroup, Named: true})
	}
	s := &scene.Scene{Mention: record.Mention{Span: record.Span{End: len(text)}, Last: len(r.Tokens)}}
	return &party.View{Reading: r, Cues: cues["en"], Account: &record.Account{Perpetrators: found}, Own: []*scene.Scene{s}}
}

func entry(v string, text string, named bool) record.Responsibility {
	at := strings.Index(text, v)
	p := record.Responsibility{Evidence: record.Evidence{Span: record.Span{Start: at, End: at + len(v)}}, Named: named, Basis: record.ReportedFact}
	if named {
		p.Canonical = v
	}
	return p
}

const text = "Red Hand fighters were seen near the road where gunmen killed five and Blue Front fled"

func names(ps []record.Responsibility) string {
	var out []string
	for _, p := range ps {
		out = append(out, p.Span.Quote(text)+" "+string(p.Basis))
	}
	return strings.Join(out, ", ")
}

// What words and rules say together decides; persons and unnamed attackers are the rules' alone, and give way to a name.
func TestSettle(t *testing.T) {
	near := weigh.Model{{What: "word", Which: ">fighters"}: 3, {What: "word", Which: ">fled"}: -6}
	bases := weigh.Model{{What: "suspected"}: 1}
	for _, c := range []struct {
		found []record.Responsibility
		want  string
	}{
		{nil, "Red Hand suspected"},
		{[]record.Responsibility{entry("gunmen", text, false)}, "Red Hand suspected"},
		{[]record.Responsibility{entry("Red Hand", text, true)}, "Red Hand reported_fact"},
		{[]record.Responsibility{entry("Blue Front", text, true)}, "Red Hand suspected"},
	} {
		m := party.Model{Words: near, Bases: bases}
		if got := names(m.Settle(view(t, text, c.found, "Red Hand", "Blue Front"))); got != c.want {
			t.Errorf("rules found %q: got %q, want %q", names(c.found), got, c.want)
		}
	}
}

// Where no source is named, nobody accuses.
func TestAccusedNeedsASource(t *testing.T) {
	m := party.Model{Words: weigh.Model{{What: "word", Which: ">fighters"}: 3, {What: "word", Which: ">fled"}: -6}, Bases: weigh.Model{{What: "accused"}: 5}}
	if got := names(m.Settle(view(t, text, nil, "Red Hand", "Blue Front"))); got != "Red Hand suspected" {
		t.Errorf("got %q", got)
	}
}

func TestOpen(t *testing.T) {
	m, err := party.Open()
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Words) == 0 || len(m.Bases) == 0 {
		t.Error("no weights")
	}
}

package article

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
)

func flat(nodes []Node) string {
	var b strings.Builder
	for _, n := range nodes {
		b.WriteString(n.Text)
		b.WriteString(flat(n.Kids))
	}
	return b.String()
}

// collect adds the words of each number, outermost first.
func collect(nodes []Node, into map[int]string) {
	for _, n := range nodes {
		if n.W > 0 {
			into[n.W] += flat(n.Kids)
		}
		collect(n.Kids, into)
	}
}

// Whatever the spans, and however they cross each other and the paragraphs, no letter is lost, added or moved, and the
// elements of each value hold its words.
func TestMarksProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("ab\n <&۳ن")), 0, 60, -1).Draw(t, "text")
		m := newMarks(text)
		want := map[int]string{}
		for range rapid.IntRange(0, 12).Draw(t, "n") {
			s := drawSpan(t, text)
			if n := m.number(kindHarm, s); n > 0 {
				want[n] = s.Quote(text)
			}
		}
		got, whole := map[int]string{}, ""
		for _, p := range m.paragraphs() {
			whole += flat(p)
			collect(p, got)
		}
		if bare(whole) != bare(text) {
			t.Fatalf("%q became %q", text, whole)
		}
		for n, words := range want {
			if bare(got[n]) != bare(words) {
				t.Fatalf("in %q the words %q are marked as %q", text, words, got[n])
			}
		}
	})
}

func drawSpan(t *rapid.T, text string) record.Span {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	i := rapid.IntRange(0, len(at)-1).Draw(t, "start")
	j := rapid.IntRange(i, len(at)-1).Draw(t, "end")
	return record.Span{Start: at[i], End: at[j]}
}

func bare(s string) string { return strings.Join(strings.Fields(s), "") }

func TestCrossingSpansAreSplit(t *testing.T) {
	m := newMarks("killing six people and")
	m.number(kindHarm, record.Span{Start: 0, End: 11})  // killing six
	m.number(kindHarm, record.Span{Start: 8, End: 18})  // six people
	m.number(kindParty, record.Span{Start: 8, End: 18}) // the same words
	got := draw(m.paragraphs()[0])
	if want := "[1#killing [2#six]][2 people] and"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// draw shows nodes as "[number#words]", with # on the first element of a number.
func draw(nodes []Node) string {
	var b strings.Builder
	for _, n := range nodes {
		switch {
		case n.W == 0:
			b.WriteString(n.Text)
		case n.ID > 0:
			b.WriteString("[" + string(rune('0'+n.W)) + "#" + draw(n.Kids) + "]")
		default:
			b.WriteString("[" + string(rune('0'+n.W)) + draw(n.Kids) + "]")
		}
	}
	return b.String()
}

func TestSplit(t *testing.T) {
	for in, want := range map[string]string{
		"":                         "",
		"\n \n":                    "",
		"a":                        "a",
		"title\n\nfirst\nline\n\n": "title|first\nline",
		"\n\na\r\n\r\nb":           "a\r\n|b",
	} {
		var got []string
		for _, s := range split(in) {
			got = append(got, strings.TrimSuffix(s.Quote(in), "\n"))
		}
		if s := strings.Join(got, "|"); strings.ReplaceAll(s, "\r|", "\r\n|") != want {
			t.Errorf("split(%q) = %q, want %q", in, s, want)
		}
	}
}

// A paragraph of ten megabytes is parted; no word and no letter is lost or cut.
func TestShortened(t *testing.T) {
	for _, text := range []string{strings.Repeat("word ", 30000), strings.Repeat("ا", 60000), "short", strings.Repeat("W", 50001)} {
		at := 0
		for _, s := range shortened(text, []record.Span{{Start: 0, End: len(text)}}) {
			if s.Start != at || s.Len() > longest+utf8.UTFMax || !utf8.ValidString(s.Quote(text)) {
				t.Fatalf("%v after %d", s, at)
			}
			if cut := strings.TrimRight(s.Quote(text), " "); strings.HasPrefix(text, "word") && !strings.HasSuffix(cut, "word") {
				t.Errorf("a word is cut: %q", cut[len(cut)-8:])
			}
			at = s.End
		}
		if at != len(text) {
			t.Errorf("%d of %d", at, len(text))
		}
	}
}

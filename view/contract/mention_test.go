package contract

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
)

func mentionsOf(text string, r record.Reading) []Mention {
	r.Document = &record.Document{Text: text}
	return *Of(record.Result{Document: r.Document, Reading: &r}, Options{Mentions: true}).Mentions
}

func where(text, words string) record.Span {
	i := strings.Index(text, words)
	return record.Span{Start: i, End: i + len(words)}
}

// A stretch of time is printed as its two ends.
func TestEndsOfAStretch(t *testing.T) {
	const text = "It lasted from August 2021 to March 2022, and ended before Easter."
	date := func(words string) record.DateMention {
		return record.DateMention{Mention: record.Mention{Span: where(text, words)}}
	}
	stretch := date("from August 2021 to March 2022")
	stretch.Ends = []record.DateMention{date("August 2021"), date("March 2022")}
	var got []string
	for _, m := range mentionsOf(text, record.Reading{Dates: []record.DateMention{stretch, date("Easter")}}) {
		got = append(got, m.Quote)
	}
	if strings.Join(got, "|") != "August 2021|March 2022|Easter" {
		t.Errorf("%q", got)
	}
}

// The source of a statement is the word before its verb; where it is named is said beside it.
func TestSourceThatStandsForAnother(t *testing.T) {
	const text = "The mayor came. Later he said two were dead."
	a := record.Attribution{Cue: where(text, "said"), Content: where(text, "two were dead"), Anaphor: where(text, "he said")}
	a.Source.Span = where(text, "The mayor")
	a.Anaphor.End = a.Anaphor.Start + len("he")
	m := mentionsOf(text, record.Reading{Attributions: []record.Attribution{a}})[0]
	if m.SourceSpan.Quote(text) != "he" || m.NamedSpan.Quote(text) != "The mayor" || m.Quote != "he said two were dead" {
		t.Errorf("source %q, named %q, whole %q", m.SourceSpan.Quote(text), m.NamedSpan.Quote(text), m.Quote)
	}
	a.Anaphor = record.Span{}
	m = mentionsOf(text, record.Reading{Attributions: []record.Attribution{a}})[0]
	if m.SourceSpan.Quote(text) != "The mayor" || m.NamedSpan != nil {
		t.Errorf("source %q, named %v", m.SourceSpan.Quote(text), m.NamedSpan)
	}
}

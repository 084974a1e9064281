package dates_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

// TestPhrases runs testdata/phrases.tsv: language, publication date, text, and the mentions expected in it, each
// "words = result". An editor adds a line to add a case.
func TestPhrases(t *testing.T) {
	b, err := os.ReadFile("testdata/phrases.tsv")
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for line := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) != 4 || strings.HasPrefix(f[0], "#") {
			continue
		}
		cases++
		var got []string
		for _, m := range find(t, f[2], f[0], f[1]) {
			got = append(got, m.Span.Quote(f[2])+" = "+result(&m))
		}
		if s := strings.Join(got, "; "); s != f[3] {
			t.Errorf("%s %s: %s\n got %s\nwant %s", f[0], f[1], f[2], s, f[3])
		}
	}
	if cases < 50 {
		t.Errorf("only %d cases read", cases)
	}
}

// result writes what a mention came to: its days, or its sort and what is known of it.
func result(m *record.DateMention) string {
	var parts []string
	if m.Kind != record.DatePoint {
		parts = append(parts, string(m.Kind))
	}
	switch {
	case m.Date.Known() && m.Date.From == m.Date.To:
		parts = append(parts, m.Date.From.String())
	case m.Date.Known():
		parts = append(parts, m.Date.From.String()+".."+m.Date.To.String())
	}
	if m.Kind == record.DateOffset {
		parts = append(parts, fmt.Sprintf("%+d", m.Offset))
	}
	if m.Kind == record.DateDuration {
		parts = append(parts, fmt.Sprintf("%d days", m.Days))
	}
	if m.Mismatch.Known() {
		parts = append(parts, "mismatch, fits "+m.Mismatch.String())
	}
	if m.Impossible != "" {
		parts = append(parts, m.Impossible)
	}
	if len(parts) == 0 {
		return "open"
	}
	return strings.Join(parts, " ")
}

func TestFields(t *testing.T) {
	ms := find(t, "On Sunday, June 8, 2022, between October 2021 and August 2022, and for two months.", "en", "2022-09-01")
	if len(ms) != 3 {
		t.Fatalf("%d mentions: %+v", len(ms), ms)
	}
	day, stretch, length := ms[0], ms[1], ms[2]
	if !day.HasWeekday || day.Weekday != 0 || !day.YearGiven || day.Relative || day.Calendar != "gregorian" || day.Value != "2022-06-08" || day.Date.Precision != record.PrecisionDay {
		t.Errorf("day %+v", day)
	}
	if len(stretch.Ends) != 2 || stretch.Ends[0].Value != "2021-10" || stretch.Ends[1].Value != "2022-08" || stretch.Value != "2021-10/2022-08" {
		t.Errorf("stretch %+v", stretch)
	}
	if length.Value != "P2M" || length.Days != 60 || length.Kind != record.DateDuration {
		t.Errorf("length %+v", length)
	}
	ms = find(t, "He died yesterday.", "en", "2022-09-01")
	if len(ms) != 1 || !ms[0].Deictic || !ms[0].Relative || ms[0].YearGiven {
		t.Errorf("yesterday %+v", ms)
	}
}

// Without a publication date a weekday with day and month is placed when one year alone fits it near a full date, and
// then the same day without weekday; nothing else is.
func TestUnpublished(t *testing.T) {
	text := "The office was hit on January 20, 2023. On Sunday, March 12th, a bomb went off. Three died on March 12. Police came on Friday and on October 12."
	want := []string{"2023-01-20", "2023-03-12", "2023-03-12", "", ""}
	ms := find(t, text, "en", "")
	if len(ms) != len(want) {
		t.Fatalf("%d mentions: %+v", len(ms), ms)
	}
	for i, m := range ms {
		if m.Date.From.String() != want[i] {
			t.Errorf("%s = %v, want %q", m.Span.Quote(text), m.Date.From, want[i])
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "On Sunday, June 8, 2022, at 9:30 pm", "6-11 January; 1915-17; '99; the 1870s; 499-493 BC", "from August 2021 to", "2022-10-08 8/5/2022 1.2.3",
		"روز یک‌شنبه ۲۱ حوت ۱۴۰۱ ۱۴مهر۹۴ تیرماه", "د ۱۴۰۱ کال د حوت په ۲۱مه", "في 18 يونيو/حزيران 2022", "в ночь на 3 марта", "hace dos días", "the last two weeks of", "- - 12 - May - 9999",
	} {
		f.Add(s, "en")
		f.Add(s, "")
		f.Add(s, "fa")
	}
	f.Fuzz(func(t *testing.T, text, language string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		end := 0
		for _, m := range find(t, text, language, "2023-03-17") {
			if m.Start < end || m.End <= m.Start || m.End > len(text) || m.First >= m.Last {
				t.Fatalf("mention %+v after %d in %q", m, end, text)
			}
			if !utf8.ValidString(m.Span.Quote(text)) {
				t.Fatalf("mention %v cuts a rune of %q", m.Span, text)
			}
			if m.Date.From > m.Date.To || m.Date.Known() != (m.Date.Precision != "") {
				t.Fatalf("mention %+v of %q has no sound date", m, m.Span.Quote(text))
			}
			for _, e := range m.Ends {
				if !m.Span.Contains(e.Span) || e.Start >= e.End {
					t.Fatalf("end %v lies outside %v in %q", e.Span, m.Span, text)
				}
			}
			end = m.End
		}
	})
}

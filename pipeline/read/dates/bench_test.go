package dates_test

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/read/dates"
)

// article is two kilobytes of the kind of prose that is read all day.
var article = strings.Repeat("A roadside bomb struck a minibus in the north on Sunday, killing at least six people, two of them children, a health official said. "+
	"The group claimed the attack on Monday, 12 March 2023, as it had the blast of last October that left 1,240 families without homes. ", 8)

func BenchmarkFind(b *testing.B) {
	f, err := dates.New()
	if err != nil {
		b.Fatal(err)
	}
	r := reading(b, article, "en", "2023-03-17")
	f.Find(r)
	b.ReportAllocs()
	b.SetBytes(int64(len(article)))
	for b.Loop() {
		f.Find(r)
	}
}

func BenchmarkLoad(b *testing.B) {
	r := reading(b, "On Sunday.", "en", "")
	for b.Loop() {
		f, err := dates.New()
		if err != nil {
			b.Fatal(err)
		}
		f.Find(r)
	}
}

package check

import (
	"sort"

	"github.com/sabt-org/sabt/record"
)

// Document is what the checks look at.
type Document struct {
	Reading *record.Reading
	record.Extraction
}

// Run returns the findings of all checks, in order of the first words they concern.
func Run(r *record.Reading, x record.Extraction) []record.Finding {
	d := &Document{Reading: r, Extraction: x}
	var out []record.Finding
	for _, check := range []func(*Document) []record.Finding{
		weekdays, impossible, sums, lists, parts, periods, units, names, roles,
	} {
		out = append(out, check(d)...)
	}
	sort.SliceStable(out, func(i, j int) bool { return start(out[i]) < start(out[j]) })
	return out
}

func start(f record.Finding) int {
	if len(f.Spans) == 0 {
		return 0
	}
	return f.Spans[0].Start
}

func (d *Document) quote(s record.Span) string { return s.Quote(d.Reading.Document.Text) }

func (d *Document) norm(i int) string {
	if i < 0 || i >= len(d.Reading.Tokens) {
		return ""
	}
	return d.Reading.Tokens[i].Norm
}

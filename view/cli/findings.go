package cli

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// WriteFindings prints each finding on a line of its own, as compilers do and editors follow:
//
//	draft.txt:7:214: high: weekday mismatch: 13 May 2024 was a Monday, not a Sunday “Sunday, 13 May 2024”
func WriteFindings(w io.Writer, r record.Result, o Options) error {
	k := ink{color: o.Color, isolate: o.Isolate}
	name := nameOf(r.Document)
	var b strings.Builder
	for i, f := range sheet.Of(r).Findings {
		at := name
		if spans := r.Findings[i].Spans; len(spans) > 0 {
			line, column := spans[0].Position(r.Document.Text)
			at = fmt.Sprintf("%s:%d:%d", name, line, column)
		}
		severity := k.paint(labelStyle(row{alarm: true, label: f.Severity}), f.Severity)
		fmt.Fprintf(&b, "%s: %s: %s: %s", at, severity, f.Kind, clean(f.Message))
		for _, v := range f.Words {
			b.WriteString(" " + k.paint(quoteStyle, quoted(oneLine(v.Quote))))
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// nameOf is the file; for a line of a corpus also the document's own id.
func nameOf(d *record.Document) string {
	name := cmp.Or(d.Path, d.URL)
	if !strings.HasPrefix(d.ID, "sha256:") || name == "" {
		name = strings.TrimPrefix(name+"#"+d.ID, "#")
	}
	return oneLine(name)
}

func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// Imported is what became of a file.
type Imported struct {
	record.Dataset
	Entry              int64
	Known              bool // it was there already
	Before             bool // others of the set were
	New, Changed, Gone int  // of its events, against them; of theirs that it covers
}

// WriteImported tells what was taken of a file.
func WriteImported(w io.Writer, in Imported) error {
	head := fmt.Sprintf("entry %d: ", in.Entry)
	if in.Known {
		head = fmt.Sprintf("known since entry %d: ", in.Entry)
	}
	lines := []string{head + strings.Join(nonEmpty(sheet.SetTitle(in.Set), release(in.Release)), " ") + ", " + in.File,
		"  " + in.Layout,
		fmt.Sprintf("  %s of %s, %s to %s, %s", plural(in.Events, "event"), plural(in.Rows, "row"), in.From, in.To, countries(in.Countries))}
	if in.Before && !in.Known {
		lines = append(lines, fmt.Sprintf("  against what was here: %s new, %s changed, %s gone", sheet.Number(in.New), sheet.Number(in.Changed), sheet.Number(in.Gone)))
	}
	_, err := fmt.Fprintln(w, strings.Join(lines, "\n"))
	return err
}

func release(s string) string {
	if s == "" {
		return ""
	}
	return "release " + s
}

// countries names some countries, and how many there are.
func countries(codes []string) string {
	var names []string
	for _, c := range codes[:min(len(codes), 4)] {
		names = append(names, sheet.Country(c))
	}
	if n := len(codes) - len(names); n > 0 {
		names = append(names, fmt.Sprintf("%d more countries", n))
	}
	if len(names) == 0 {
		return "no country that is known"
	}
	return strings.Join(names, ", ")
}

// WriteKept lists releases.
func WriteKept(w io.Writer, list []record.Kept, o Options) error {
	p := newPage(o)
	columns := []column{{head: "ENTRY", right: true, style: boldStyle}, {head: "SET"}, {head: "RELEASE", least: 8}, {head: "EVENTS", right: true}, {head: "ROWS", right: true},
		{head: "PERIOD", least: 10}, {head: "COUNTRIES", least: 12}, {head: "IMPORTED"}, {head: "FILE", least: 16}}
	var rows [][]string
	for _, k := range list {
		rows = append(rows, []string{fmt.Sprint(k.Entry), string(k.Set), k.Release, sheet.Number(k.Events), sheet.Number(k.Rows), k.From.String() + " to " + k.To.String(),
			countries(k.Countries), k.At.UTC().Format("2006-01-02"), k.File})
		if p.width < roomy {
			r := rows[len(rows)-1]
			r[4], r[6], r[7] = "", "", ""
		}
	}
	if len(rows) > 0 {
		p.table(columns, rows)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// WriteDropped tells what was removed.
func WriteDropped(w io.Writer, d record.Dataset, entry int64) error {
	_, err := fmt.Fprintf(w, "removed: %s, %s of entry %d (SHA-256 %s)\n", d.File, sheet.SetTitle(d.Set), entry, d.SHA256)
	return err
}

package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// WriteReliability lists how far coders agree, variable by variable.
func WriteReliability(w io.Writer, list []record.Reliability, o Options) error {
	p := newPage(o)
	columns := []column{{head: "VARIABLE", least: 14, style: boldStyle}, {head: "LEVEL"}, {head: "ALPHA", right: true}, {head: "ACCOUNTS", right: true}, {head: "THE SAME", right: true}, {head: "", least: 12}}
	var rows [][]string
	for _, r := range list {
		rows = append(rows, []string{strings.ReplaceAll(r.Variable, "_", " "), r.Level, sheet.Alpha(r), sheet.Number(r.Accounts), sheet.Number(r.Same), sheet.Reading(r)})
	}
	if len(rows) > 0 {
		p.table(columns, rows)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

// WriteCodings lists who coded what, and when. values puts the values of a coding in words.
func WriteCodings(w io.Writer, list []record.Coding, values func(record.Coding) []string, o Options) error {
	p := newPage(o)
	columns := []column{{head: "ENTRY", right: true}, {head: "WHEN"}, {head: "ACCOUNT", style: boldStyle}, {head: "BY", least: 8}, {head: "VALUES", least: 20}}
	var rows [][]string
	for _, c := range list {
		row := []string{fmt.Sprint(c.Entry), c.At.UTC().Format("2006-01-02 15:04"), c.Account, c.Author, strings.Join(values(c), ", ")}
		switch {
		case c.Hidden:
			row[4] = "kept back: one coder"
		case row[4] == "":
			row[4] = "nothing stated"
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		p.table(columns, rows)
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

package export

import (
	"strconv"

	"github.com/sabt-org/sabt/record"
)

// shape is a CSV file in the columns of another project: one row an incident, or none.
type shape struct {
	job  Job
	file *csvTable
	row  func(record.Dossier) (map[string]any, bool) // false: the shape has no place for the incident
}

func openShape(j Job, t Table, row func(record.Dossier) (map[string]any, bool)) (Writer, error) {
	file, err := newCSV(j, t, "", "")
	return &shape{j, file, row}, err
}

func (s *shape) Write(d record.Dossier) error {
	named, ok := s.row(d)
	if !ok {
		return nil
	}
	row := make([]any, 0, len(s.file.Columns))
	for _, c := range s.file.Columns {
		v := named[c.Name]
		delete(named, c.Name)
		row = append(row, v)
	}
	for name := range named {
		panic("export: no column " + name + " in " + s.file.Name) // a mistake in a shape, which its test meets
	}
	return s.file.add(row)
}

func (s *shape) Close() error { return s.file.close() }

// columnsOf are columns that have a name in a list, with the meanings that are known for some.
func columnsOf(names []string, means map[string]string) []Column {
	out := make([]Column, 0, len(names))
	for _, n := range names {
		m := means[n]
		if m == "" {
			m = "always empty: a register has no such value"
		}
		out = append(out, Column{n, Text, m})
	}
	return out
}

// fixed writes degrees with a number of decimals.
func fixed(d float64, decimals int) string { return strconv.FormatFloat(d, 'f', decimals, 64) }

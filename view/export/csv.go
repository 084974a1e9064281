package export

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
)

func csvFormat() Format {
	return Format{Name: "csv", Short: "CSV tables: incidents, tolls, perpetrators, claims, documents (spreadsheets, R, pandas, DuckDB)",
		Ext: ".csv", Several: true, Tables: tables(), Open: openCSV}
}

// csvWriter writes each table into a file of its own.
type csvWriter struct {
	job    Job
	tables []*csvTable
}

type csvTable struct {
	Table
	out  io.WriteCloser
	buf  *bufio.Writer
	csv  *csv.Writer
	line []string
}

func openCSV(j Job) (Writer, error) {
	w := &csvWriter{job: j}
	for _, t := range tables() {
		if !j.wants(t.Name) {
			continue
		}
		c, err := newCSV(j, t, t.Name, j.mark())
		if err != nil {
			return nil, errors.Join(err, w.Close())
		}
		w.tables = append(w.tables, c)
	}
	return w, nil
}

// mark is the mark of the byte order: without it spreadsheets take Dari for something else. Shapes of other projects have none.
const mark = "\ufeff"

func (j Job) mark() string {
	if j.Mark {
		return mark
	}
	return ""
}

// newCSV begins a file with the heads of its columns.
func newCSV(j Job, t Table, file, before string) (*csvTable, error) {
	out, err := j.Create(file)
	if err != nil {
		return nil, err
	}
	c := &csvTable{Table: t, out: out, buf: bufio.NewWriterSize(out, 1<<16)}
	c.csv = csv.NewWriter(c.buf)
	if _, err := c.buf.WriteString(before); err != nil {
		return c, err
	}
	heads := make([]any, 0, len(t.Columns))
	for _, col := range t.Columns {
		heads = append(heads, col.Name)
	}
	return c, c.add(heads)
}

func (c *csvTable) add(row []any) error {
	c.line = c.line[:0]
	for _, v := range row {
		s := cell(v)
		if _, text := v.(string); text {
			s = harmless(s)
		}
		c.line = append(c.line, s)
	}
	return c.csv.Write(c.line)
}

// harmless keeps a spreadsheet from taking words of a document for a formula.
func harmless(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}

func (c *csvTable) close() error {
	c.csv.Flush()
	return errors.Join(c.csv.Error(), c.buf.Flush(), c.out.Close())
}

func (w *csvWriter) Write(d record.Dossier) error {
	for _, t := range w.tables {
		var err error
		t.rows(func(row []any) {
			if err == nil {
				err = t.add(row)
			}
		}, d, w.job.Policy)
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *csvWriter) Close() error {
	var err error
	for _, t := range w.tables {
		err = errors.Join(err, t.close())
	}
	return err
}

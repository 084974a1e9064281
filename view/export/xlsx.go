package export

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/sabt-org/sabt/record"
)

func xlsx() Format {
	return Format{Name: "xlsx", Short: "one workbook with the tables of csv as sheets (Excel, LibreOffice)", Ext: ".xlsx", Tables: tables(), Whole: true, Open: openXLSX}
}

const (
	lostLong Loss = "words longer than a cell holds (32,767 characters): cut"
	lostRows Loss = "rows beyond those that a sheet holds go on in further sheets"
)

// mostRows is how many rows a sheet holds, and mostLetters how many characters a cell.
const (
	mostRows    = 1_048_576
	mostLetters = 32_767
)

// xlsxWriter writes rows through to disk; the library puts the sheets together when it closes.
type xlsxWriter struct {
	job    Job
	out    io.WriteCloser
	book   *excelize.File
	sheets []*xlsxSheet
	day    int // style of days
	bold   int
}

type xlsxSheet struct {
	Table
	stream *excelize.StreamWriter
	row, n int // rows of the sheet, and which sheet of the table it is
}

func openXLSX(j Job) (Writer, error) {
	out, err := j.Create("")
	if err != nil {
		return nil, err
	}
	w := &xlsxWriter{job: j, out: out, book: excelize.NewFile()}
	format := "yyyy-mm-dd"
	day, err := w.book.NewStyle(&excelize.Style{CustomNumFmt: &format})
	bold, other := w.book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err := errors.Join(err, other); err != nil {
		return nil, err
	}
	w.day, w.bold = day, bold
	for _, t := range tables() {
		if j.wants(t.Name) {
			w.sheets = append(w.sheets, &xlsxSheet{Table: t})
		}
	}
	for _, s := range append(w.sheets, &xlsxSheet{Table: dictionaryTable()}) {
		if err := w.begin(s); err != nil {
			return nil, err
		}
		if s.Name == "dictionary" {
			err = w.dictionary(s)
		}
		if err != nil {
			return nil, err
		}
	}
	return w, w.book.DeleteSheet("Sheet1")
}

func dictionaryTable() Table {
	return Table{Name: "dictionary", Columns: []Column{{Name: "table"}, {Name: "column"}, {Name: "type"}, {Name: "means"}}}
}

// begin makes a sheet with the heads, which stay in sight.
func (w *xlsxWriter) begin(s *xlsxSheet) error {
	name := s.Name
	if s.n++; s.n > 1 {
		name = fmt.Sprintf("%s %d", s.Name, s.n)
		w.job.Losses.Add(lostRows, 1)
	}
	if _, err := w.book.NewSheet(name); err != nil {
		return err
	}
	stream, err := w.book.NewStreamWriter(name)
	if err != nil {
		return err
	}
	s.stream, s.row = stream, 1
	if err := stream.SetColWidth(1, len(s.Columns), 16); err != nil {
		return err
	}
	if err := stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	var heads []any
	for _, c := range s.Columns {
		heads = append(heads, excelize.Cell{Value: c.Name, StyleID: w.bold})
	}
	return stream.SetRow("A1", heads)
}

func (w *xlsxWriter) dictionary(s *xlsxSheet) error {
	for _, t := range w.sheets {
		for _, c := range t.Columns {
			if err := w.add(s, []any{t.Name, c.Name, string(c.Type), c.Means}); err != nil {
				return err
			}
		}
	}
	return s.stream.Flush()
}

func (w *xlsxWriter) add(s *xlsxSheet, row []any) error {
	if s.row == mostRows {
		if err := errors.Join(s.stream.Flush(), w.begin(s)); err != nil {
			return err
		}
	}
	for i, v := range row {
		switch v := v.(type) {
		case string:
			row[i] = w.fits(v)
		case record.Day:
			y, m, d := v.Date()
			row[i] = excelize.Cell{Value: time.Date(y, m, d, 0, 0, 0, 0, time.UTC), StyleID: w.day}
		}
	}
	s.row++
	return s.stream.SetRow(fmt.Sprintf("A%d", s.row), row)
}

// fits cuts what no cell holds. Characters that no file of XML may hold are taken out by the library.
func (w *xlsxWriter) fits(s string) string {
	if len(s) <= mostLetters || utf8.RuneCountInString(s) <= mostLetters {
		return s
	}
	w.job.Losses.Add(lostLong, 1)
	return strings.ToValidUTF8(string([]rune(s)[:mostLetters-1]), "")
}

func (w *xlsxWriter) Write(d record.Dossier) error {
	var err error
	for _, s := range w.sheets {
		s.rows(func(row []any) {
			if err == nil {
				err = w.add(s, row)
			}
		}, d, w.job.Policy)
	}
	return err
}

func (w *xlsxWriter) Close() error {
	var err error
	for _, s := range w.sheets {
		err = errors.Join(err, s.stream.Flush())
	}
	if err == nil {
		_, err = w.book.WriteTo(w.out)
	}
	return errors.Join(err, w.book.Close(), w.out.Close())
}

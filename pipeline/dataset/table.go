package dataset

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// table hands out the rows of a file one by one; io.EOF ends them.
type table interface {
	next() ([]string, error)
	part() float64 // how much has been read, 0 to 1
	how() string   // what had to be done to read it; "" nothing
	close() error
}

func openTable(b []byte) (table, error) {
	switch {
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return openZip(b)
	case bytes.HasPrefix(b, []byte("\xd0\xcf\x11\xe0")):
		return nil, errors.New("it is an Excel file of before 2007; save it as .xlsx or CSV")
	case len(bytes.TrimSpace(b)) == 0:
		return nil, errors.New("it is empty")
	}
	return openText(b)
}

// unpacked is the most that is taken out of a zip: a bomb must not fill the memory.
const unpacked = 2 << 30

// openZip opens a workbook, or the one table in a zip, as UCDP gives its releases out.
func openZip(b []byte) (table, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, fmt.Errorf("the workbook or zip cannot be read: %w", err)
	}
	var inside []*zip.File
	for _, f := range z.File {
		switch ext := strings.ToLower(path.Ext(f.Name)); {
		case f.Name == "[Content_Types].xml":
			return openSheet(b)
		case ext == ".csv" || ext == ".xlsx" || ext == ".tsv":
			inside = append(inside, f)
		}
	}
	if len(inside) != 1 {
		return nil, fmt.Errorf("the zip has %d tables and not one: take the one that you want out of it", len(inside))
	}
	r, err := inside[0].Open()
	if err != nil {
		return nil, fmt.Errorf("%s in the zip: %w", inside[0].Name, err)
	}
	defer r.Close()
	plain, err := io.ReadAll(io.LimitReader(r, unpacked+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s in the zip: %w", inside[0].Name, err)
	case len(plain) > unpacked:
		return nil, fmt.Errorf("%s in the zip is larger than %d bytes", inside[0].Name, unpacked)
	case bytes.HasPrefix(plain, []byte("PK\x03\x04")):
		return openSheet(plain)
	}
	t, err := openTable(plain)
	if t, ok := t.(*text); ok {
		t.said = append(t.said, inside[0].Name+" in a zip")
	}
	return t, err
}

// text is a file of separated values.
type text struct {
	*csv.Reader
	size int
	said []string
}

func openText(b []byte) (*text, error) {
	t := &text{}
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("\xfe\xff")):
		plain, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(b)
		if err != nil {
			return nil, fmt.Errorf("its UTF-16 is damaged: %w", err)
		}
		b = plain
		t.said = append(t.said, "UTF-16")
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		b = b[3:]
	}
	if !utf8.Valid(b) {
		plain, err := charmap.Windows1252.NewDecoder().Bytes(b)
		if err != nil {
			return nil, fmt.Errorf("its letters are neither UTF-8 nor Latin-1: %w", err)
		}
		b = plain
		t.said = append(t.said, "Latin-1")
	}
	t.size = len(b)
	t.Reader = csv.NewReader(bytes.NewReader(b))
	t.Comma = separator(b)
	if name := map[rune]string{';': "semicolons", '\t': "tabs"}[t.Comma]; name != "" {
		t.said = append(t.said, name)
	}
	t.FieldsPerRecord, t.LazyQuotes, t.ReuseRecord = -1, true, true
	return t, nil
}

// separator is the sign that stands most often outside quotation marks in the first line.
func separator(b []byte) rune {
	counts, quoted := map[rune]int{}, false
	for _, r := range string(b[:min(len(b), 1<<16)]) {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '\n' && !quoted:
			return most(counts)
		case !quoted && (r == ',' || r == ';' || r == '\t'):
			counts[r]++
		}
	}
	return most(counts)
}

func most(counts map[rune]int) rune {
	best := ','
	for _, r := range []rune{';', '\t'} {
		if counts[r] > counts[best] {
			best = r
		}
	}
	return best
}

func (t *text) next() ([]string, error) {
	cells, err := t.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("after byte %d: %w", t.InputOffset(), err)
	}
	return cells, err
}

func (t *text) part() float64 { return float64(t.InputOffset()) / float64(max(t.size, 1)) }
func (t *text) how() string   { return strings.Join(t.said, ", ") }
func (t *text) close() error  { return nil }

// sheet is the first sheet of a workbook.
type sheet struct {
	file *excelize.File
	rows *excelize.Rows
	name string
	n    int
}

func openSheet(b []byte) (*sheet, error) {
	f, err := excelize.OpenReader(bytes.NewReader(b), excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, fmt.Errorf("the workbook cannot be read: %w", err)
	}
	s := &sheet{file: f, name: f.GetSheetName(0)}
	if s.rows, err = f.Rows(s.name); err != nil {
		return nil, errors.Join(fmt.Errorf("sheet %q: %w", s.name, err), f.Close())
	}
	return s, nil
}

func (s *sheet) next() ([]string, error) {
	if !s.rows.Next() {
		if err := s.rows.Error(); err != nil {
			return nil, fmt.Errorf("sheet %q after row %d: %w", s.name, s.n, err)
		}
		return nil, io.EOF
	}
	s.n++
	return s.rows.Columns(excelize.Options{RawCellValue: true})
}

func (s *sheet) part() float64 { return 0 }
func (s *sheet) how() string   { return fmt.Sprintf("sheet %q", s.name) }
func (s *sheet) close() error  { return errors.Join(s.rows.Close(), s.file.Close()) }

package dataset

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// row is a row of a file as it is read, with what makes no sense in it.
type row struct {
	cells []string
	at    map[string]int
	n     int
	id    string
	know  *Reader
	odd   []record.OddValue
	slash order
}

func (r *row) get(column string) string {
	i, ok := r.at[column]
	if !ok || i >= len(r.cells) {
		return ""
	}
	s := strings.TrimSpace(r.cells[i])
	if s == "NULL" || s == "NA" || s == "NaN" {
		return ""
	}
	return s
}

// find notes a value that makes no sense, without leaving the row out.
func (r *row) find(column, format string, args ...any) {
	r.odd = append(r.odd, record.OddValue{Row: r.n, Event: r.id, Column: column, Message: fmt.Sprintf(format, args...)})
}

// leave notes a value without which the row cannot be taken.
func (r *row) leave(column, format string, args ...any) bool {
	r.odd = append(r.odd, record.OddValue{Row: r.n, Event: r.id, Column: column, Message: fmt.Sprintf(format, args...), Left: true})
	return false
}

// number reads a whole number; ok is false when the cell is empty or says something else. "3.0" is 3: spreadsheets write so.
func (r *row) number(column string) (n int, ok bool) {
	s := r.get(column)
	n, err := strconv.Atoi(s)
	if err == nil {
		return n, true
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f != float64(int(f)) {
		return 0, false
	}
	return int(f), true
}

// between reports whether a cell is a whole number in a range.
func (r *row) between(column string, least, most int) bool {
	n, ok := r.number(column)
	return ok && n >= least && n <= most
}

// degrees reads a coordinate; with semicolons between cells, a comma may stand for the point.
func (r *row) degrees(column string, most float64) (d float64, ok bool) {
	d, err := strconv.ParseFloat(strings.Replace(r.get(column), ",", ".", 1), 64)
	return d, err == nil && d >= -most && d <= most
}

// point reads both coordinates; both empty is no point. The row is left out when there is none on the earth.
func (r *row) point() (lat, lon float64, located, ok bool) {
	if r.get("latitude") == "" && r.get("longitude") == "" {
		return 0, 0, false, true
	}
	lat, ok = r.degrees("latitude", 90)
	if !ok {
		return 0, 0, false, r.leave("latitude", "%s is no latitude", r.get("latitude"))
	}
	lon, ok = r.degrees("longitude", 180)
	if !ok {
		return 0, 0, false, r.leave("longitude", "%s is no longitude", r.get("longitude"))
	}
	return lat, lon, true, true
}

// deaths reads a count of people; empty is no figure.
func (r *row) deaths(column string) (n int, ok bool) {
	if r.get(column) == "" {
		return record.Blank, true
	}
	n, ok = r.number(column)
	if !ok || n < 0 {
		return record.Blank, r.leave(column, "%s is no number of people", r.get(column))
	}
	return n, true
}

// code reads one of the numbers that a column may hold; anything else is a finding, and 0.
func (r *row) code(column string, least, most int) int {
	n, ok := r.number(column)
	switch {
	case r.get(column) == "":
		return 0
	case !ok || n < least || n > most:
		r.find(column, "%s is none of the codes %d to %d", r.get(column), least, most)
		return 0
	}
	return n
}

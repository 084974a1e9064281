package dataset

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// ErrLayout is a file whose columns are not those of the data set.
var ErrLayout = errors.New("its columns are not known")

// format is what a data set's files look like, and what its codes mean.
type format struct {
	set     record.SetName
	title   string
	columns []string          // in the order of a release without a header
	also    map[string]string // other names that releases had, by theirs
	needed  []string          // without these nothing can be compared
	fits    func(row) bool    // whether what stands in a row can be one of its
	read    func(*row) (record.Coded, bool)
}

// layout is where the columns of a file stand.
type layout struct {
	at     map[string]int
	header bool
	say    string
}

// probed is how many rows are looked at to recognise columns by what stands in them.
const probed = 100

// recognise finds the columns of a file by its first rows.
func (f *format) recognise(rows [][]string) (layout, error) {
	named := f.byName(rows[0])
	missing := f.missing(named)
	if len(missing) == 0 {
		return layout{named, true, fmt.Sprintf("%d columns by their names", len(rows[0]))}, nil
	}
	if len(rows[0]) == len(f.columns) {
		places := map[string]int{}
		for i, name := range f.columns {
			places[name] = i
		}
		header := !f.fits(row{cells: rows[0], at: places})
		body := rows
		if header {
			body = rows[1:]
		}
		if f.likely(body, places) {
			say := fmt.Sprintf("no header; %d columns by their number and contents", len(rows[0]))
			if header {
				say = fmt.Sprintf("%d columns by their number and contents: the header lacks %s", len(rows[0]), strings.Join(missing, ", "))
			}
			return layout{places, header, say}, nil
		}
	}
	return layout{}, f.refuse(rows[0], named, missing)
}

// likely reports whether nine of ten rows fit.
func (f *format) likely(rows [][]string, at map[string]int) bool {
	good := 0
	for _, cells := range rows {
		if f.fits(row{cells: cells, at: at}) {
			good++
		}
	}
	return good > 0 && 10*good >= 9*len(rows)
}

func (f *format) byName(header []string) map[string]int {
	at := map[string]int{}
	for i, cell := range header {
		name := columnName(cell)
		if own, ok := f.also[name]; ok {
			name = own
		}
		if _, twice := at[name]; !twice && slices.Contains(f.columns, name) {
			at[name] = i
		}
	}
	return at
}

// columnName is a header as it is compared: "Event ID.Cnty" and "event_id_cnty" are one.
func columnName(s string) string {
	return strings.NewReplacer(" ", "_", ".", "_", "-", "_").Replace(strings.ToLower(strings.TrimSpace(strings.Trim(s, "\ufeff\""))))
}

func (f *format) missing(at map[string]int) []string {
	var out []string
	for _, name := range f.needed {
		if _, ok := at[name]; !ok {
			out = append(out, name)
		}
	}
	return out
}

// refuse says what was expected and what was found.
func (f *format) refuse(first []string, named map[string]int, missing []string) error {
	say := fmt.Sprintf("expected the %d columns of %s, with a header that names %s, or without one in the published order",
		len(f.columns), f.title, strings.Join(f.needed, ", "))
	found := fmt.Sprintf("found %d columns, of which the first row says %s", len(first), quoted(first))
	for _, other := range formats() {
		if n := len(other.byName(first)); other.set != f.set && n > len(named) && len(other.missing(other.byName(first))) == 0 {
			found += fmt.Sprintf("; they are those of %s", other.title)
		}
	}
	if len(named) > 0 {
		found += "; missing: " + strings.Join(missing, ", ")
	}
	return fmt.Errorf("%w: %s; %s", ErrLayout, say, found)
}

func quoted(cells []string) string {
	var out []string
	for _, c := range cells[:min(len(cells), 6)] {
		if r := []rune(c); len(r) > 24 {
			c = string(r[:24]) + "..."
		}
		out = append(out, fmt.Sprintf("%q", c))
	}
	if len(cells) > 6 {
		out = append(out, "...")
	}
	return strings.Join(out, ", ")
}

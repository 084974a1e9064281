package dataset

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/actors"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// Method names what reads, for the record.
const Method = "dataset/1"

// Reader reads releases. It is for one goroutine.
type Reader struct {
	places *gazetteer.Gazetteer
	actors *actors.List

	countries, parties map[string]string // what was looked up, by their names
	since              map[string]since
	provinces          map[string]record.Place
	named              map[string][]record.Place
}

// Open returns a reader that knows places and parties.
func Open(places *gazetteer.Gazetteer) (*Reader, error) {
	list, err := actors.Open()
	if err != nil {
		return nil, err
	}
	always, later, err := readParties()
	if err != nil {
		return nil, err
	}
	return &Reader{places, list, readCountries(), always, later, map[string]record.Place{}, map[string][]record.Place{}}, nil
}

func formats() []*format { return []*format{acled(), ucdp(), gtd()} }

// kept is how many findings are kept with a release.
const kept = 200

// Read reads a release. step is told now and then how many rows were read and which part of the file that is, 0 unknown.
func (k *Reader) Read(ctx context.Context, set record.SetName, file string, b []byte, step func(rows int, part float64)) (record.Dataset, []record.Coded, error) {
	h := sha256.Sum256(b)
	d := record.Dataset{Set: set, File: file, SHA256: hex.EncodeToString(h[:]), Size: len(b), Reader: Method, Release: release(set, file)}
	i := slices.IndexFunc(formats(), func(f *format) bool { return f.set == set })
	if i < 0 {
		return d, nil, fmt.Errorf("%q is no data set", set)
	}
	events, err := k.read(ctx, &d, formats()[i], b, step)
	if err != nil {
		return d, nil, fmt.Errorf("read %s as %s: %w", file, formats()[i].title, err)
	}
	return d, events, nil
}

func (k *Reader) read(ctx context.Context, d *record.Dataset, f *format, b []byte, step func(int, float64)) ([]record.Coded, error) {
	t, err := openTable(b)
	if err != nil {
		return nil, err
	}
	defer t.close()
	first, err := head(t)
	if err != nil {
		return nil, err
	}
	l, err := f.recognise(first)
	if err != nil {
		return nil, err
	}
	d.Layout = strings.Join(filled(l.say, t.how()), "; ")
	in := &reading{know: k, format: f, layout: l, dataset: d, seen: map[string]int{}, countries: map[string]bool{}}
	in.slash = f.slash(first, l)
	for n := 0; ; n++ {
		cells, err := in.nextOf(t, &first)
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		if n > 0 || !l.header {
			in.row(n+1, cells)
		}
		if step != nil && n%1000 == 999 {
			step(n+1, t.part())
		}
	}
	d.Events, d.Countries = len(in.events), slices.Sorted(maps.Keys(in.countries))
	if d.Events == 0 {
		return nil, fmt.Errorf("of its %d rows none could be taken: %s", d.Rows, in.first())
	}
	return in.events, nil
}

// head reads the first rows.
func head(t table) ([][]string, error) {
	var out [][]string
	for len(out) <= probed {
		cells, err := t.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		out = append(out, slices.Clone(cells))
	}
	if len(out) == 0 {
		return nil, errors.New("it has no rows")
	}
	return out, nil
}

// reading is a file as it is read.
type reading struct {
	know    *Reader
	format  *format
	layout  layout
	dataset *record.Dataset
	slash   order

	seen      map[string]int // row by id
	countries map[string]bool
	events    []record.Coded
}

func (in *reading) nextOf(t table, first *[][]string) ([]string, error) {
	if len(*first) > 0 {
		cells := (*first)[0]
		*first = (*first)[1:]
		return cells, nil
	}
	return t.next()
}

func (in *reading) row(n int, cells []string) {
	if strings.TrimSpace(strings.Join(cells, "")) == "" {
		return // spreadsheets end in empty rows
	}
	in.dataset.Rows++
	r := row{cells: cells, at: in.layout.at, n: n, know: in.know, slash: in.slash}
	e, ok := in.format.read(&r)
	if at, twice := in.seen[e.ID]; ok && twice {
		ok = r.leave(in.format.columns[0], "the id stands in row %d, too", at)
	}
	in.dataset.Odd += min(len(r.odd), 1)
	for _, o := range r.odd {
		if len(in.dataset.Findings) < kept {
			in.dataset.Findings = append(in.dataset.Findings, o)
		}
	}
	if !ok {
		return
	}
	in.seen[e.ID] = n
	in.events = append(in.events, e)
	if e.Place.Country != "" {
		in.countries[e.Place.Country] = true
	}
	if d := in.dataset; !d.From.Known() || e.Date.From < d.From {
		d.From = e.Date.From
	}
	in.dataset.To = max(in.dataset.To, e.Date.To)
}

func (in *reading) first() string {
	if len(in.dataset.Findings) == 0 {
		return "there is a header alone"
	}
	o := in.dataset.Findings[0]
	return fmt.Sprintf("row %d, %s: %s", o.Row, o.Column, o.Message)
}

// slash finds how dates with strokes are to be read.
func (f *format) slash(rows [][]string, l layout) order {
	o := orderUnknown
	for _, cells := range rows {
		r := row{cells: cells, at: l.at}
		for _, c := range []string{"event_date", "date_start", "date_end"} {
			o = orderOf(o, r.get(c))
		}
	}
	return o
}

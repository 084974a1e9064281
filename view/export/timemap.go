package export

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/sabt-org/sabt/record"
)

func timemap() Format {
	return Format{Name: "timemap", Short: "JSON events of timemap, the map and timeline of Forensic Architecture", Ext: ".json", Whole: true,
		Tables: []Table{{Name: "events", Columns: []Column{
			{"id", Text, "id in the register"}, {"description", Text, "values of the register in a sentence, and no words of a source"},
			{"date", Text, "first possible day, month/day/year; empty: not known"}, {"time", Text, "always empty: a register does not keep the hour"},
			{"location", Text, "name of the place"}, {"latitude", Text, "degrees; empty: not known"}, {"longitude", Text, "degrees"}, {"category", Text, "type of the incident"},
			{"associations", Text, "parties that are said to have acted, and the province: timemap's filters"}, {"sources", Text, "each document, by publisher, day and title"},
			{"time_display", Text, "the day, or the days that are possible"}, {"location_precision", Text, "exact, near, district, province, country"},
		}}}, Open: openTimemap}
}

type timemapEvent struct {
	ID           string   `json:"id"`
	Description  string   `json:"description"`
	Date         string   `json:"date"`
	Time         string   `json:"time"`
	TimeDisplay  string   `json:"time_display"`
	Location     string   `json:"location"`
	Latitude     string   `json:"latitude"`
	Longitude    string   `json:"longitude"`
	Precision    string   `json:"location_precision"`
	Category     string   `json:"category"`
	Associations []string `json:"associations"`
	Sources      []string `json:"sources"`
}

// listWriter writes a JSON list, an element an incident.
type listWriter struct {
	out  io.WriteCloser
	buf  *bufio.Writer
	n    int
	tail string
	of   func(record.Dossier) []any
}

func openList(j Job, head, tail string, of func(record.Dossier) []any) (*listWriter, error) {
	out, err := j.Create("")
	if err != nil {
		return nil, err
	}
	w := &listWriter{out: out, buf: bufio.NewWriterSize(out, 1<<16), tail: tail, of: of}
	_, err = w.buf.WriteString(head)
	return w, err
}

func (w *listWriter) Write(d record.Dossier) error {
	for _, v := range w.of(d) {
		b, err := json.Marshal(v)
		if err != nil {
			return err
		}
		if w.n > 0 {
			w.buf.WriteByte(',')
		}
		w.n++
		w.buf.WriteByte('\n')
		if _, err := w.buf.Write(b); err != nil {
			return err
		}
	}
	return nil
}

func (w *listWriter) Close() error {
	w.buf.WriteString(w.tail)
	return errors.Join(w.buf.Flush(), w.out.Close())
}

func openTimemap(j Job) (Writer, error) {
	return openList(j, "[", "\n]\n", func(d record.Dossier) []any {
		in, f := d.Incident, factsOf(d)
		e := timemapEvent{ID: in.ID, Description: note(in, j.Policy), Location: in.Place.Name, Precision: string(in.Place.Precision), Category: string(in.Type),
			Associations: []string{}, Sources: f.cites}
		if e.Sources == nil {
			e.Sources = []string{}
		}
		if in.Date.Known() {
			y, m, dd := in.Date.From.Date()
			e.Date = strings.Join([]string{cell(int(m)), cell(dd), cell(y)}, "/")
			e.TimeDisplay = in.Date.From.String()
			if in.Date.To != in.Date.From {
				e.TimeDisplay += " to " + in.Date.To.String()
			}
		}
		if in.Place.Located {
			e.Latitude, e.Longitude = cell(degrees(in.Place.Latitude)), cell(degrees(in.Place.Longitude))
		}
		for _, p := range said(in) {
			e.Associations = append(e.Associations, p.Name)
		}
		e.Associations = appendOnce(e.Associations, in.Place.Admin1)
		j.Losses.when(!in.Date.Known(), "incidents without a date: timemap shows them on its map alone")
		j.Losses.when(in.Date.To > in.Date.From, "stretches of days: the first day stands in date")
		j.Losses.when(!in.Place.Located, "incidents without coordinates: timemap shows them on its timeline alone")
		flatLosses(j.Losses, in, j.Policy)
		return []any{e}
	})
}

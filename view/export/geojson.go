package export

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"

	"github.com/sabt-org/sabt/record"
)

func geoJSON() Format {
	return Format{Name: "geojson", Short: "GeoJSON (RFC 7946): a feature an incident (QGIS, Leaflet, kepler.gl, ogr2ogr)", Ext: ".geojson",
		Tables: []Table{featureTable()}, Open: openGeoJSON}
}

const (
	lostUnplaced Loss = "incidents without coordinates: their geometry is null, and maps leave them out"
	lostPoint    Loss = "places wider than a town: the geometry is the point in their middle; radius_m says how far they may reach"
	lostSources  Loss = "incidents of several accounts: who says what is not in this shape; the tolls are those of the policy"
	lostPolicies Loss = "incidents with another toll under another policy"
	lostStatus   Loss = "incidents whose tolls are told by status of the victims (civilians, fighters)"
)

// featureTable has the properties of a feature: the columns of an incident but for the coordinates, which are the geometry.
func featureTable() Table {
	t := incidents()
	t.Name, t.Columns = "properties", nil
	for _, c := range incidents().Columns {
		if c.Name != "latitude" && c.Name != "longitude" {
			t.Columns = append(t.Columns, c)
		}
	}
	return t
}

type geoWriter struct {
	job  Job
	out  io.WriteCloser
	buf  *bufio.Writer
	rows int
}

func openGeoJSON(j Job) (Writer, error) {
	out, err := j.Create("")
	if err != nil {
		return nil, err
	}
	w := &geoWriter{job: j, out: out, buf: bufio.NewWriterSize(out, 1<<16)}
	_, err = w.buf.WriteString(`{"type":"FeatureCollection","features":[`)
	return w, err
}

type feature struct {
	Type       string   `json:"type"`
	ID         string   `json:"id"`
	Geometry   *point   `json:"geometry"` // null for what has no coordinates (RFC 7946, 3.2)
	Properties *ordered `json:"properties"`
}

type point struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"` // longitude first
}

func (w *geoWriter) Write(d record.Dossier) error {
	in := d.Incident
	f := feature{Type: "Feature", ID: in.ID, Properties: &ordered{}}
	if in.Place.Located {
		f.Geometry = &point{"Point", [2]float64{degrees(in.Place.Longitude), degrees(in.Place.Latitude)}}
	}
	w.losses(in)
	row := incidentRow(in, w.job.Policy)
	for i, c := range incidents().Columns {
		if c.Name != "latitude" && c.Name != "longitude" {
			f.Properties.add(c.Name, row[i])
		}
	}
	b, err := json.Marshal(f)
	if err != nil {
		return err
	}
	sep := ",\n"
	if w.rows == 0 {
		sep = "\n"
	}
	w.rows++
	w.buf.WriteString(sep)
	_, err = w.buf.Write(b)
	return err
}

func (w *geoWriter) losses(in record.Incident) {
	l := w.job.Losses
	l.when(!in.Place.Located, lostUnplaced)
	l.when(in.Place.Located && in.Place.Precision != record.PlaceExact, lostPoint)
	flatLosses(l, in, w.job.Policy)
}

// flatLosses are those of every shape with one row an incident and no sources.
func flatLosses(l *Losses, in record.Incident, p record.PolicyName) {
	l.when(len(in.Accounts) > 1, lostSources)
	other, status := false, false
	for _, t := range in.Tolls {
		status = status || t.Status != "" && t.Status != record.PerpetratorVictim
		if t.Policy != p && t.Status == "" {
			mine, _ := tollOf(in, t.Effect, t.Status, p)
			other = other || mine.State != t.State || mine.Min != t.Min || mine.Max != t.Max
		}
	}
	l.when(other, lostPolicies)
	l.when(status, lostStatus)
}

func (w *geoWriter) Close() error {
	w.buf.WriteString("\n]}\n")
	return errors.Join(w.buf.Flush(), w.out.Close())
}

// ordered is a JSON object with its keys in an order of ours.
type ordered struct{ b []byte }

func (o *ordered) add(key string, v any) {
	if len(o.b) > 0 {
		o.b = append(o.b, ',')
	}
	k, _ := json.Marshal(key) // text is never refused
	o.b = append(append(o.b, k...), ':')
	if d, ok := v.(record.Day); ok {
		v = d.String()
	}
	b, err := json.Marshal(v)
	if err != nil {
		b = []byte("null") // a number that is none
	}
	o.b = append(o.b, b...)
}

// MarshalJSON writes the object.
func (o *ordered) MarshalJSON() ([]byte, error) {
	return append(append([]byte{'{'}, o.b...), '}'), nil
}

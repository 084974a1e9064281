package main

import (
	"errors"
	"io"
	"os"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/edition"
	"github.com/sabt-org/sabt/view/export"
)

// downloads writes the incidents of the edition in shapes that other tools open.
func (p *publishing) downloads(out *folder) error {
	for _, d := range []struct{ format, at string }{{"csv", "data/csv"}, {"geojson", "data/incidents.geojson"}} {
		if err := p.download(out, d.format, d.at); err != nil {
			return err
		}
	}
	means := meansOf()
	return walkFiles(out.fresh, func(path string) error {
		info, err := os.Stat(out.path(path))
		if err == nil {
			p.in.Files = append(p.in.Files, edition.File{Name: path, Means: means[path], Bytes: info.Size()})
		}
		return err
	})
}

func (p *publishing) download(out *folder, format, at string) (err error) {
	f, ok := export.Lookup(format)
	if !ok {
		return errors.New("there is no format " + format)
	}
	files := newFiles(p.e, f, out.path(at), nil)
	var losses export.Losses
	made := export.Made{Format: f.Name, Notice: export.Notice(f), Program: "sabt", Version: version(), Policy: p.options.policy, Profile: string(p.profile.Name),
		Filter: []string{"approved by two"}, Entry: p.in.Head.Seq, AsOf: p.in.Head.At, Head: p.in.Head.Hash, At: p.in.Head.At, Incidents: len(p.in.Entries)}
	w, err := f.Open(export.Job{Create: func(table string) (io.WriteCloser, error) { return files.create(table) }, Path: files.path, Policy: record.PolicyName(p.options.policy),
		Losses: &losses, Known: export.Known{Kind: p.known.kind}, Mark: true, Made: made})
	if err != nil {
		return err
	}
	for _, e := range p.in.Entries {
		if e.Incident.Whole {
			made.Wholes++
		}
		if err := errors.Join(p.ctx.Err(), w.Write(e.Dossier)); err != nil {
			return errors.Join(err, w.Close())
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	made.Lost, made.LeftOut = losses.List(), losses.LeftOut()
	for _, c := range p.in.Withheld {
		made.Withheld = append(made.Withheld, export.Withheld{What: c.What, N: c.N})
	}
	if err := files.beside(f, nil, &made); err != nil {
		return err
	}
	return files.keep()
}

// meansOf says what each download is.
func meansOf() map[string]string {
	return map[string]string{
		"data/csv/incidents.csv":        "a row an incident",
		"data/csv/tolls.csv":            "a row for each incident, effect and rule",
		"data/csv/perpetrators.csv":     "who is said to have done it, and on what ground",
		"data/csv/claims.csv":           "a row for each value of each source, with its words",
		"data/csv/documents.csv":        "the reports",
		"data/csv/dictionary.csv":       "what each column means",
		"data/csv/losses.csv":           "what these tables cannot say, and what was left out",
		"data/csv/made.json":            "how the tables were made",
		"data/incidents.geojson":        "a map for QGIS, Leaflet and others (RFC 7946)",
		"data/incidents.dictionary.csv": "what each property of the map means",
		"data/incidents.losses.csv":     "what the map cannot say, and what was left out",
		"data/incidents.made.json":      "how the map was made",
	}
}

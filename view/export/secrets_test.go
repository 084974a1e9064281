package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/export"
	"github.com/sabt-org/sabt/view/profile"
	"github.com/sabt-org/sabt/view/viewtest"
)

// written are the files of an export, by the names of their tables.
type written struct {
	t     testing.TB
	files map[string]*bytes.Buffer
	dir   string
}

type file struct{ *bytes.Buffer }

func (file) Close() error { return nil }

func (w *written) create(table string) (io.WriteCloser, error) {
	w.files[table] = &bytes.Buffer{}
	return file{w.files[table]}, nil
}

func (w *written) path(table string) (string, error) {
	p := filepath.Join(w.dir, "out-"+table)
	os.Remove(p)
	return p, nil
}

// run writes what a profile lets through.
func run(t testing.TB, dir string, f export.Format, p *profile.Profile, list []record.Dossier) *written {
	t.Helper()
	w := &written{t, map[string]*bytes.Buffer{}, dir}
	policy := f.Policy
	if policy == "" {
		policy = record.PolicyRange
	}
	out, err := f.Open(export.Job{Create: w.create, Path: w.path, Policy: policy, Losses: &export.Losses{}, Known: export.Known{Kind: kind},
		Made: export.Made{Entry: 7, AsOf: time.Date(2024, 6, 1, 0, 0, 0, 0, time.UTC)}})
	if err != nil {
		t.Fatal(f.Name, err)
	}
	for _, d := range list {
		d, ok := p.Clear(d)
		if !ok {
			continue
		}
		if err := out.Write(d); err != nil {
			t.Fatal(f.Name, err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(f.Name, err)
	}
	return w
}

func kind(party string) record.ActorKind {
	if party == "ISIS-K" {
		return record.ActorArmedGroup
	}
	return ""
}

// all is everything that a reader could see in the files: unpacked, in one string.
func (w *written) all() string {
	var b strings.Builder
	for _, name := range slices.Sorted(mapKeys(w.files)) {
		raw := w.files[name].Bytes()
		switch {
		case bytes.HasPrefix(raw, []byte("PAR1")):
			w.parquet(&b, raw)
		case bytes.HasPrefix(raw, []byte("PK")):
			w.zip(&b, raw)
		}
		b.Write(raw)
	}
	disk, _ := filepath.Glob(filepath.Join(w.dir, "out-*"))
	for _, p := range disk {
		raw, err := os.ReadFile(p)
		if err != nil {
			w.t.Fatal(err)
		}
		b.Write(raw)
	}
	return b.String()
}

func (w *written) zip(b *strings.Builder, raw []byte) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		w.t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			w.t.Fatal(err)
		}
		if _, err := io.Copy(b, r); err != nil {
			w.t.Fatal(err)
		}
	}
}

func (w *written) parquet(b *strings.Builder, raw []byte) {
	r := parquet.NewReader(bytes.NewReader(raw))
	rows := make([]parquet.Row, 64)
	for {
		n, err := r.ReadRows(rows)
		for _, row := range rows[:n] {
			for _, v := range row {
				fmt.Fprintln(b, v.String())
			}
		}
		if err != nil {
			return
		}
	}
}

func mapKeys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

func profileOf(t testing.TB, name string) *profile.Profile {
	p, err := profile.Open(name, profile.Known{
		Unit: func(country, province string) (record.Place, bool) {
			if province == "" {
				return record.Place{Name: "Afghanistan", Kind: record.PlaceCountry, Country: "AF", Located: true, Latitude: 33, Longitude: 66, Precision: record.PlaceInCountry}, true
			}
			return record.Place{Name: province, Kind: record.PlaceProvince, Admin1: province, Country: country, Located: true, Latitude: 36, Longitude: 68.8, Precision: record.PlaceInProvince}, true
		},
		Party: func(name string) bool { return name == "ISIS-K" || name == "Amaq" },
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Nothing that a profile forbids is ever in the bytes of any format.
func TestSecretsStayBack(t *testing.T) {
	dir, n := t.TempDir(), 0
	rapid.Check(t, func(rt *rapid.T) {
		s := viewtest.SecretDossier(rt)
		list := []record.Dossier{s.Dossier}
		n++
		for _, f := range export.Formats() {
			if n%10 != 1 && (f.OnDisk || f.Name == "xlsx") {
				continue // slow, and with the rows of csv
			}
			for name, secrets := range map[string][]string{"public": s.Public, "partner": s.Partner} {
				all := strings.ToLower(run(t, dir, f, profileOf(t, name), list).all())
				for _, secret := range secrets {
					if strings.Contains(all, strings.ToLower(secret)) {
						rt.Fatalf("%s, profile %s: %q is in the bytes", f.Name, name, secret)
					}
				}
			}
		}
	})
}

// The test above could not fail if nothing were written: what is not forbidden is there, and internal has the secrets.
func TestTheRestGoesOut(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		s := viewtest.SecretDossier(rt)
		f, _ := export.Lookup("csv")
		all := run(t, dir, f, profileOf(t, "internal"), []record.Dossier{s.Dossier}).all()
		for _, secret := range s.InCSV {
			if !strings.Contains(all, secret) {
				rt.Fatalf("internal lacks %q", secret)
			}
		}
		open := run(t, dir, f, profileOf(t, "partner"), []record.Dossier{s.Dossier}).all()
		for _, want := range []string{s.Incident.ID, "at least six people", "police spokesman", "Kunduz", "ISIS-K"} {
			if !strings.Contains(open, want) {
				rt.Fatalf("partner lacks %q in\n%s", want, open)
			}
		}
	})
}

// Every row has as many cells as the table has columns, in every format that is CSV.
func TestRowsFitTheirHeads(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		s := viewtest.SecretDossier(rt)
		for _, f := range export.Formats() {
			if f.Ext != ".csv" {
				continue
			}
			for table, b := range run(t, dir, f, profileOf(t, "internal"), []record.Dossier{s.Dossier}).files {
				rows, err := csv.NewReader(b).ReadAll() // it refuses rows of another length than the first
				if err != nil || len(rows) < 1 {
					rt.Fatalf("%s %s: %v", f.Name, table, err)
				}
			}
		}
	})
}

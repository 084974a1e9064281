package export_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/export"
)

// Programs of other people read what was written: DuckDB, openpyxl, SQLite's own, geojson, libhxl, OASIS's validator of STIX, and
// followthemoney where it is installed. SABT_PYTHON names a python that has them; .ci/run makes one.
func TestReadByOthers(t *testing.T) {
	python := os.Getenv("SABT_PYTHON")
	if python == "" {
		t.Skip("SABT_PYTHON names no python with the readers of view/export/testdata/requirements.txt")
	}
	dir := t.TempDir()
	list := []record.Dossier{bombing(), clash(), silent()}
	for name, to := range map[string]string{"csv": "csv/", "parquet": "parquet/", "xlsx": "one.xlsx", "sqlite": "one.sqlite", "geojson": "one.geojson", "hxl": "one.hxl.csv",
		"stix": "one.stix.json", "ftm": "one.ftm.csv"} {
		f, _ := export.Lookup(name)
		at := t.TempDir()
		w := run(t, at, f, profileOf(t, "internal"), list)
		for table, b := range w.files {
			path := filepath.Join(dir, to)
			if strings.HasSuffix(to, "/") {
				path = filepath.Join(path, table+f.Ext)
			}
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if f.OnDisk {
			if err := os.Rename(filepath.Join(at, "out-"), filepath.Join(dir, to)); err != nil {
				t.Fatal(err)
			}
		}
	}
	out, err := exec.Command(python, "testdata/read.py", dir, "3").CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	want := []string{"parquet", "csv", "xlsx", "sqlite", "geojson", "hxl", "stix"}
	if got := strings.Fields(string(out)); !slices.Equal(got, want) && !slices.Equal(got, append(want, "ftm")) {
		t.Errorf("read %s", out)
	}
}

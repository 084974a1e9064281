package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/view/export"
)

// files are what an export writes: under other names until all is there.
type files struct {
	e      env
	format export.Format
	dir    string // "" for standard output
	base   string // name of the one file, without its ending; "" for a folder
	ext    string
	open   []*outFile
}

func newFiles(e env, f export.Format, out string, tables []string) *files {
	fs := &files{e: e, format: f, ext: f.Ext}
	switch {
	case out == "":
	case f.Several && (len(tables) != 1 || filepath.Ext(out) == ""):
		fs.dir = filepath.Clean(out)
	default:
		fs.dir, fs.ext = filepath.Dir(out), filepath.Ext(out)
		fs.base = exportBase(out, fs.ext)
	}
	return fs
}

// part is behind the name of a file that is not whole yet.
const part = ".part"

// outFile is a file on its way; it takes the hash of what is written.
type outFile struct {
	name string
	at   string
	f    io.WriteCloser
	sum  hash.Hash
	n    int64
}

func (o *outFile) Write(b []byte) (int, error) {
	n, err := o.f.Write(b)
	o.n += int64(n)
	o.sum.Write(b[:n])
	return n, err
}

func (o *outFile) Close() error { return o.f.Close() }

// stdout is not ours to close.
type stdout struct{ io.Writer }

func (stdout) Close() error { return nil }

// create is the file of a table, or with "" the one file.
func (fs *files) create(table string) (io.WriteCloser, error) {
	if fs.dir == "" {
		return stdout{fs.e.stdout}, nil
	}
	name := fs.base + fs.ext
	if fs.base == "" {
		name = table + fs.ext
	}
	return fs.put(name)
}

func (fs *files) put(name string) (*outFile, error) {
	if err := os.MkdirAll(fs.dir, 0o755); err != nil {
		return nil, failed("name another place: -o", err)
	}
	o := &outFile{name: name, at: filepath.Join(fs.dir, name), sum: sha256.New()}
	f, err := os.Create(o.at + part)
	if err != nil {
		return nil, failed("name another place: -o", err)
	}
	o.f = f
	fs.open = append(fs.open, o)
	return o, nil
}

// path is where a library writes the one file itself.
func (fs *files) path(string) (string, error) {
	o, err := fs.put(fs.base + fs.ext)
	if err != nil {
		return "", err
	}
	return o.at + part, o.Close()
}

// beside writes the dictionary, the losses, and how it was made.
func (fs *files) beside(f export.Format, tables []string, m *export.Made) error {
	if fs.dir == "" {
		return nil
	}
	prefix := ""
	if fs.base != "" {
		prefix = fs.base + "."
	}
	data := slices.Clone(fs.open)
	for _, b := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"dictionary.csv", func(w io.Writer) error { return export.WriteDictionary(w, f, tables) }},
		{"losses.csv", func(w io.Writer) error { return export.WriteLosses(w, *m) }},
	} {
		if err := fs.companion(prefix+b.name, b.write); err != nil {
			return err
		}
		data = append(data, fs.open[len(fs.open)-1])
	}
	for _, o := range data {
		if err := o.weigh(); err != nil {
			return err
		}
		m.Files = append(m.Files, export.File{Name: o.name, Bytes: o.n, SHA256: hex.EncodeToString(o.sum.Sum(nil))})
	}
	return fs.companion(prefix+"made.json", func(w io.Writer) error { return export.WriteMade(w, *m) })
}

func (fs *files) companion(name string, write func(io.Writer) error) error {
	o, err := fs.put(name)
	if err != nil {
		return err
	}
	return errors.Join(write(o), o.Close())
}

// weigh takes the hash of a file that a library wrote.
func (o *outFile) weigh() error {
	if o.n > 0 {
		return nil
	}
	f, err := os.Open(o.at + part)
	if err != nil {
		return err
	}
	defer f.Close()
	o.n, err = io.Copy(o.sum, f)
	return err
}

// keep gives the files their names.
func (fs *files) keep() error {
	for _, o := range fs.open {
		if err := os.Rename(o.at+part, o.at); err != nil {
			return err
		}
	}
	return nil
}

// drop takes away what is not whole.
func (fs *files) drop() error {
	var err error
	for _, o := range fs.open {
		if gone := os.Remove(o.at + part); !errors.Is(gone, os.ErrNotExist) {
			err = errors.Join(err, gone)
		}
	}
	return err
}

// tell says what was written and where.
func (fs *files) tell(t *talk) {
	if fs.dir == "" {
		return
	}
	var names []string
	for _, o := range fs.open {
		names = append(names, o.name)
	}
	t.printf("sabt: wrote in %s: %s\n", fs.dir, strings.Join(names, ", "))
}

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/view/edition"
)

// folder is where an edition goes: written beside, and put in its place when it is whole.
type folder struct {
	dir   string // where it will be, as it was named
	full  string
	fresh string // where it is written
}

// openFolder refuses a folder that holds anything but an edition.
func openFolder(dir string) (*folder, error) {
	full, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if real, err := filepath.EvalSymlinks(full); err == nil {
		full = real // the folder is replaced, and not the link to it
	}
	f := &folder{dir: filepath.Clean(dir), full: full}
	list, err := os.ReadDir(full)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, failed("name another folder", err)
	case len(list) > 0:
		if err := f.onlyAnEdition(); err != nil {
			return nil, failed("name an empty folder, or one that sabt publish has made; nothing was touched", err)
		}
	}
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		return nil, failed("name another folder", err)
	}
	return f, nil
}

func (f *folder) onlyAnEdition() error {
	b, err := os.ReadFile(filepath.Join(f.dir, edition.ManifestName))
	if err != nil {
		return fmt.Errorf("%s holds something else", f.dir)
	}
	m, err := edition.ParseManifest(b)
	if err != nil {
		return fmt.Errorf("%s: %w", filepath.Join(f.dir, edition.ManifestName), err)
	}
	known := map[string]bool{edition.ManifestName: true, edition.SignatureName: true}
	for _, h := range m.Files {
		known[h.Path] = true
	}
	return walkFiles(f.dir, func(path string) error {
		if !known[path] {
			return fmt.Errorf("%s holds %s, which is no part of the edition", f.dir, path)
		}
		return nil
	})
}

// walkFiles calls do with the files below a folder, as paths with slashes.
func walkFiles(dir string, do func(path string) error) error {
	return filepath.WalkDir(dir, func(at string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		path, err := filepath.Rel(dir, at)
		if err != nil {
			return err
		}
		return do(filepath.ToSlash(path))
	})
}

// fill writes the edition and puts it in its place; when that fails, the old one is as it was.
func (f *folder) fill(write func() error, t *talk) (err error) {
	full := f.full
	if f.fresh, err = os.MkdirTemp(filepath.Dir(full), "."+filepath.Base(full)+"-new-"); err != nil {
		return failed("name another folder", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(f.fresh))
		}
	}()
	if err := os.Chmod(f.fresh, 0o755); err != nil {
		return err
	}
	if err := write(); err != nil {
		return err
	}
	if _, err := os.Stat(full); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(f.fresh, full)
	}
	old := f.fresh + "-old"
	if err := os.Rename(full, old); err != nil {
		return failed("is a page of it open? the old edition is as it was", err)
	}
	if err := os.Rename(f.fresh, full); err != nil {
		return errors.Join(err, os.Rename(old, full))
	}
	if err := os.RemoveAll(old); err != nil {
		t.printf("sabt: warning: the edition before is still in %s: %v\n", old, err)
	}
	return nil
}

// path is where a file of the edition is while it is written.
func (f *folder) path(name string) string { return filepath.Join(f.fresh, filepath.FromSlash(name)) }

func (f *folder) create(name string) (io.WriteCloser, error) {
	at := f.path(name)
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		return nil, err
	}
	return os.Create(at)
}

func (f *folder) put(name string, b []byte) error {
	w, err := f.create(name)
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return errors.Join(err, w.Close())
}

func (f *folder) hashes() ([]edition.Hashed, error) {
	var out []edition.Hashed
	err := walkFiles(f.fresh, func(path string) error {
		sum, err := hashFile(f.path(path))
		out = append(out, edition.Hashed{Path: path, SHA256: sum})
		return err
	})
	slices.SortFunc(out, func(a, b edition.Hashed) int { return strings.Compare(a.Path, b.Path) })
	return out, err
}

func hashFile(at string) (string, error) {
	f, err := os.Open(at)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

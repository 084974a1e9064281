package sqlite

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"sync"

	"github.com/sabt-org/sabt/register"
)

// packers are kept: each takes a megabyte to make.
type packers struct{ well, fast sync.Pool }

// pack deflates documents.
func (p *packers) pack(b []byte) ([]byte, error) {
	return deflate(&p.well, flate.DefaultCompression, b)
}

// packFast deflates entries and rows: of what is short, clearing the tables of a thorough packer takes longer than packing.
func (p *packers) packFast(b []byte) ([]byte, error) { return deflate(&p.fast, flate.BestSpeed, b) }

// deflate packs. A first byte says whether the rest is packed: short texts grow by it.
func deflate(pool *sync.Pool, level int, b []byte) ([]byte, error) {
	var out bytes.Buffer
	out.WriteByte('z')
	w, ok := pool.Get().(*flate.Writer)
	if !ok {
		var err error
		if w, err = flate.NewWriter(nil, level); err != nil {
			return nil, err
		}
	}
	defer pool.Put(w)
	w.Reset(&out)
	if _, err := w.Write(b); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if out.Len() > len(b) {
		return append([]byte("="), b...), nil
	}
	return out.Bytes(), nil
}

func unpack(b []byte) ([]byte, error) {
	switch {
	case len(b) > 0 && b[0] == '=':
		return b[1:], nil
	case len(b) > 0 && b[0] == 'z':
		out, err := io.ReadAll(flate.NewReader(bytes.NewReader(b[1:])))
		if err != nil {
			return nil, fmt.Errorf("%w: %w", register.ErrDamaged, err)
		}
		return out, nil
	}
	return nil, fmt.Errorf("%w: it is packed in no known way", register.ErrDamaged)
}

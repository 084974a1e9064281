package sqlstore

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"sync"

	"github.com/sabt-org/sabt/register"
)

// Packers are kept: each takes a megabyte to make.
type Packers struct{ well, fast sync.Pool }

// pack deflates documents.
func (p *Packers) pack(b []byte) ([]byte, error) {
	return deflate(&p.well, flate.DefaultCompression, b)
}

// packFast deflates entries and rows: of what is short, clearing the tables of a thorough packer takes longer than packing.
func (p *Packers) packFast(b []byte) ([]byte, error) { return deflate(&p.fast, flate.BestSpeed, b) }

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

// unpacker is kept while a transaction reads: making one takes as long as unpacking a row.
type unpacker struct {
	in  bytes.Reader
	out io.ReadCloser
}

func (u *unpacker) unpack(b []byte) ([]byte, error) {
	switch {
	case len(b) > 0 && b[0] == '=':
		return b[1:], nil
	case len(b) > 0 && b[0] == 'z':
		u.in.Reset(b[1:])
		if u.out == nil {
			u.out = flate.NewReader(&u.in)
		} else if err := u.out.(flate.Resetter).Reset(&u.in, nil); err != nil {
			return nil, err
		}
		out, err := io.ReadAll(u.out)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", register.ErrDamaged, err)
		}
		return out, nil
	}
	return nil, fmt.Errorf("%w: it is packed in no known way", register.ErrDamaged)
}

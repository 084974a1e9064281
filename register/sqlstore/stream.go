package sqlstore

import (
	"bytes"
	"fmt"
	"io"
	"sync"

	"github.com/klauspost/compress/flate"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Stream reads the bodies of incidents in one go, the oldest first; those without a known day come last. To unpack one takes longer than to
// read it, and is left to whoever takes it.
func (r *reader) Stream(q register.Query, f func(register.Packed) error) error {
	s, err := r.scope(q, record.Stands, register.ByItsParts)
	if err != nil {
		return err
	}
	pool := &sync.Pool{New: func() any { return &decoder{lexer: lexer{codes: map[string]string{}}} }}
	for _, part := range []scope{s.and(s.day + " > 0"), s.and(s.day + " = 0")} {
		err := r.each(func(rows Rows) error {
			var body []byte
			if err := rows.Scan(&body); err != nil {
				return err
			}
			return f(packed{body, pool})
		}, "SELECT i.body FROM "+part.from+part.where()+" ORDER BY "+part.day+", "+part.row, part.args...)
		if err != nil {
			return err
		}
	}
	return nil
}

// Streams reports whether a query can be streamed: one for words is answered from a list of documents.
func (r *reader) Streams(q register.Query) bool {
	return q.Text == "" && q.Sort == register.ByOld && q.Limit == 0 && q.Offset == 0 && q.After == ""
}

// packed is an incident as it lies in the database.
type packed struct {
	body []byte
	pool *sync.Pool
}

// Incident may be called by any goroutine.
func (p packed) Incident() (in record.Incident, err error) {
	d := p.pool.Get().(*decoder)
	defer p.pool.Put(d)
	b, err := d.unpack(p.body)
	if err != nil {
		return in, err
	}
	return d.incident(b)
}

// decoder is kept by the goroutine that unpacks. Its inflater is a quicker one than that of the standard library; what is packed stays with the
// latter, so that the same value is always packed into the same bytes.
type decoder struct {
	lexer
	in  bytes.Reader
	out io.ReadCloser
	buf bytes.Buffer
}

// unpack gives bytes that hold until the next call.
func (d *decoder) unpack(b []byte) ([]byte, error) {
	if len(b) == 0 || b[0] != 'z' {
		return new(unpacker).unpack(b)
	}
	d.in.Reset(b[1:])
	if d.out == nil {
		d.out = flate.NewReader(&d.in)
	} else if err := d.out.(flate.Resetter).Reset(&d.in, nil); err != nil {
		return nil, err
	}
	d.buf.Reset()
	if _, err := d.buf.ReadFrom(d.out); err != nil {
		return nil, fmt.Errorf("%w: %w", register.ErrDamaged, err)
	}
	return d.buf.Bytes(), nil
}

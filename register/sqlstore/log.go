package sqlstore

import (
	"bytes"
	"errors"
	"iter"
	"time"

	"github.com/sabt-org/sabt/register"
)

const entryColumns = "seq, at, kind, body, hash"

func (r *reader) scanEntry(scan func(...any) error) (register.Entry, error) {
	var e register.Entry
	var at int64
	var body, hash []byte
	if err := scan(&e.Seq, &at, &e.Kind, &body, &hash); err != nil {
		return e, err
	}
	e.At = time.UnixMicro(at).UTC()
	copy(e.Hash[:], hash)
	var err error
	e.Body, err = r.unpack(body)
	return e, err
}

func (r *reader) Head() (register.Head, error) {
	e, err := r.entry("SELECT " + entryColumns + " FROM log ORDER BY seq DESC LIMIT 1")
	if errors.Is(err, register.ErrNotFound) {
		return register.Head{}, nil
	}
	return register.Head{Seq: e.Seq, At: e.At, Hash: e.Hash}, err
}

func (r *reader) entry(query string, args ...any) (e register.Entry, err error) {
	e, err = r.scanEntry(func(dest ...any) error { return r.one(dest, query, args...) })
	return e, err
}

func (r *reader) Entry(seq int64) (register.Entry, error) {
	return r.entry("SELECT "+entryColumns+" FROM log WHERE seq = ?", seq)
}

// atOnce is how many entries are read before the first of them is told: who is told asks in between.
const atOnce = 64

func (r *reader) Entries(after int64) iter.Seq2[register.Entry, error] {
	return func(yield func(register.Entry, error) bool) {
		for {
			var list []register.Entry
			err := r.each(func(rows Rows) error {
				e, err := r.scanEntry(rows.Scan)
				list = append(list, e)
				return err
			}, "SELECT "+entryColumns+" FROM log WHERE seq > ? ORDER BY seq LIMIT ?", after, atOnce)
			if err != nil && len(list) > 0 {
				list = list[:len(list)-1]
			}
			for _, e := range list {
				if after = e.Seq; !yield(e, nil) {
					return
				}
			}
			if err != nil {
				yield(register.Entry{}, err)
			}
			if err != nil || len(list) == 0 {
				return
			}
		}
	}
}

var errStop = errors.New("stop")

// SeqAt walks back from the end: times never fall from entry to entry.
func (r *reader) SeqAt(t time.Time) (int64, error) {
	var last int64
	if err := r.one([]any{&last}, "SELECT coalesce(max(seq), 0) FROM log"); err != nil {
		return 0, err
	}
	low, high := int64(0), last // the answer is in [low, high]
	for low < high {
		middle := low + (high-low+1)/2
		var at int64
		if err := r.one([]any{&at}, "SELECT at FROM log WHERE seq = ?", middle); err != nil {
			return 0, err
		}
		if at <= t.UnixMicro() {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return low, nil
}

func (r *reader) Blob(sha string) (register.Blob, error) {
	var packed, text []byte
	if err := r.one([]any{&packed, &text}, "SELECT bytes, text FROM blob WHERE sha = ?", sha); err != nil {
		return register.Blob{}, err
	}
	b, err := r.unpack(packed)
	if err != nil || text == nil {
		return register.Blob{Bytes: b, Text: string(b)}, err
	}
	t, err := r.unpack(text)
	return register.Blob{Bytes: b, Text: string(t)}, err
}

func (r *reader) Views() (string, error) {
	var v string
	err := r.one([]any{&v}, "SELECT value FROM meta WHERE name = 'views'")
	return v, err
}

func (w *writer) Append(e register.Entry) error {
	body, err := w.packers.packFast(e.Body)
	if err != nil {
		return err
	}
	return w.exec("INSERT INTO log ("+entryColumns+") VALUES (?, ?, ?, ?, ?)", e.Seq, e.At.UnixMicro(), string(e.Kind), body, e.Hash[:])
}

func (w *writer) PutBlob(sha string, b register.Blob) error {
	packed, err := w.packers.pack(b.Bytes)
	if err != nil {
		return err
	}
	var text []byte
	if !bytes.Equal(b.Bytes, []byte(b.Text)) {
		if text, err = w.packers.pack([]byte(b.Text)); err != nil {
			return err
		}
	}
	return w.exec("INSERT INTO blob (n, sha, bytes, text) VALUES ((SELECT coalesce(max(n), 0) + 1 FROM blob), ?, ?, ?) ON CONFLICT (sha) DO NOTHING", sha, packed, text)
}

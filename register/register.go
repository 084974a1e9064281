package register

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/sabt-org/sabt/record"
)

// Register is the log and its views over a store.
type Register struct {
	store  Store
	linker Linker
	now    func() time.Time
}

// New returns the register that a store holds. now tells the time of new entries.
func New(s Store, l Linker, now func() time.Time) *Register { return &Register{s, l, now} }

// Close closes the store.
func (r *Register) Close() error { return r.store.Close() }

// writing is one Update: it appends to the log and applies what it appends.
type writing struct {
	w       Writer
	linker  Linker
	applier *applier
	head    Head
	at      time.Time
	fresh   Prepared // what is being added
}

// blob is a document's, without reading back what was just written.
func (s *writing) blob(sha string) (Blob, error) {
	if s.fresh.document.SHA256 == sha {
		return s.fresh.blob, nil
	}
	return s.w.Blob(sha)
}

func (r *Register) update(ctx context.Context, f func(*writing) error) error {
	return r.store.Update(ctx, func(w Writer) error {
		head, err := w.Head()
		if err != nil {
			return err
		}
		s := &writing{w: w, linker: r.linker, head: head, at: later(r.now(), head.At)}
		s.applier = newApplier(w, r.linker, s.blob)
		return f(s)
	})
}

// later is the time of the next entry. Times of a log never fall, even when somebody sets a clock back: as of a day must be one point.
func later(now, last time.Time) time.Time {
	now = now.UTC().Truncate(time.Microsecond)
	if now.Before(last) {
		return last
	}
	return now
}

// append seals an entry behind the last one and applies it.
func (s *writing) append(kind Kind, body any) (Entry, error) {
	b, err := json.Marshal(body)
	if err != nil {
		return Entry{}, fmt.Errorf("append %s: %w", kind, err)
	}
	e := Entry{Seq: s.head.Seq + 1, At: s.at, Kind: kind, Body: b}
	e.Hash = e.seal(s.head.Hash)
	if err := s.w.Append(e); err != nil {
		return e, err
	}
	s.head = Head{e.Seq, e.At, e.Hash}
	return e, s.applier.apply(e)
}

// View calls f with a reader of one state of the register.
func (r *Register) View(ctx context.Context, f func(View) error) error {
	return r.store.View(ctx, func(rd Reader) error {
		return f(View{Reader: rd, read: &readings{shows: true, r: rd, blob: rd.Blob, entry: rd.Entry}})
	})
}

// View is one state of the register, as it may be shown. What its Reader gives beside (Blob, Entry, Entries) is as it was stored, with what
// people have hidden since: it is for reading again and for proving, not for showing.
type View struct {
	Reader
	read *readings
}

// Has reports whether a document is in the register.
func (r *Register) Has(ctx context.Context, sha string) (has bool, err error) {
	err = r.store.View(ctx, func(rd Reader) error {
		_, err := rd.Document(sha)
		if has = err == nil; errors.Is(err, ErrNotFound) {
			return nil
		}
		return err
	})
	return has, err
}

// Find returns incidents.
func (r *Register) Find(ctx context.Context, q Query) (out []record.Incident, err error) {
	err = r.store.View(ctx, func(rd Reader) error {
		out, err = rd.Find(q)
		return err
	})
	return out, err
}

// endOf is the last microsecond of a day in UTC.
func endOf(y int, m time.Month, d int) time.Time {
	return time.Date(y, m, d+1, 0, 0, 0, 0, time.UTC).Add(-time.Microsecond)
}

func sorted(set map[int64]bool) []int64 { return slices.Sorted(maps.Keys(set)) }

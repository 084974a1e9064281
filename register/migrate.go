package register

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
)

// Migrate copies the register of one store into another, which must be empty: the log with its hashes, the documents, and views made of
// them. All of it is there when it returns nil, and none when it does not, so that it can be begun again. step is told after each entry. It
// returns the head, which is that of both. Nothing is judged anew.
func Migrate(ctx context.Context, from, to Store, l Linker, step func(seq, of int64)) (Head, error) {
	var head Head
	err := from.View(ctx, func(rd Reader) (err error) {
		if head, err = rd.Head(); err != nil {
			return err
		}
		return to.Update(ctx, func(w Writer) error { return moved(ctx, rd, w, New(to, l, nil), head, step) })
	})
	if err != nil {
		return Head{}, fmt.Errorf("migrate: %w", err)
	}
	return head, nil
}

func moved(ctx context.Context, rd Reader, w Writer, r *Register, want Head, step func(seq, of int64)) error {
	there, err := w.Head()
	switch {
	case err != nil:
		return err
	case there.Seq > 0:
		return fmt.Errorf("%w: there is a register of %d entries already, and two logs cannot become one", ErrRefused, there.Seq)
	}
	if err := w.ClearViews(r.views()); err != nil {
		return err
	}
	a := newApplier(w, r.linker, rd.Blob)
	last := Head{}
	for e, err := range rd.Entries(0) {
		if err == nil {
			err = ctx.Err()
		}
		if err == nil && (e.Seq != last.Seq+1 || e.seal(last.Hash) != e.Hash) {
			err = fmt.Errorf("%w: entry %d is not what was written", ErrDamaged, e.Seq)
		}
		if err == nil {
			err = carry(rd, w, e)
		}
		if err == nil {
			err = a.apply(e)
		}
		if err != nil {
			return err
		}
		last = Head{e.Seq, e.At, e.Hash}
		step(e.Seq, want.Seq)
	}
	if last.Hash != want.Hash {
		return fmt.Errorf("%w: the log ends at entry %d, and its head is entry %d", ErrDamaged, last.Seq, want.Seq)
	}
	return nil
}

// carry writes an entry, and what stands beside the log under the hash that it gives.
func carry(rd Reader, w Writer, e Entry) error {
	if e.Kind == KindDataset {
		return carryDataset(rd, w, e)
	}
	var body struct {
		SHA256 string `json:"sha256"`
	}
	if err := json.Unmarshal(e.Body, &body); err != nil {
		return fmt.Errorf("entry %d: %w", e.Seq, err)
	}
	if body.SHA256 != "" {
		b, err := rd.Blob(body.SHA256)
		if err == nil {
			err = w.PutBlob(body.SHA256, b)
		} else if errors.Is(err, ErrNotFound) && e.Kind != KindDocument {
			err = nil // it was taken out since
		}
		if err != nil {
			return fmt.Errorf("entry %d: %s: %w", e.Seq, body.SHA256, err)
		}
	}
	return w.Append(e)
}

// carryDataset writes a release with its files, which may have been dropped since.
func carryDataset(rd Reader, w Writer, e Entry) error {
	body, err := decode[datasetBody](e)
	if err != nil {
		return err
	}
	for _, name := range []string{fileOf(body), eventsOf(body)} {
		b, err := rd.Blob(name)
		if err == nil {
			err = w.PutBlob(name, b)
		}
		if err != nil && !errors.Is(err, ErrNotFound) {
			return fmt.Errorf("entry %d: %s: %w", e.Seq, name, err)
		}
	}
	return w.Append(e)
}

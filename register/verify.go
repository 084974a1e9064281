package register

import (
	"context"
	"errors"
	"fmt"
)

// Verified is what a verification looked at and found.
type Verified struct {
	Head      Head
	Documents int
	Accounts  int
	Claims    int
	Spans     int
	Decisions int
	Datasets  int    // of others, kept for comparison
	Rows      int    // of views, compared
	Stale     string // what made the views, when it was another version; they are rebuilt when they are next used, and were not compared
	Problems  []string

	files map[int64]datasetBody // releases by their entries, without those that were dropped
}

const maxProblems = 100

func (v *Verified) problem(format string, args ...any) {
	if len(v.Problems) < maxProblems {
		v.Problems = append(v.Problems, fmt.Sprintf(format, args...))
	}
}

// Verify walks the chain, hashes every document again, reads every span against its document, makes every claim's id anew, rebuilds every
// view and compares it, and lets the database check its file. step is told after each entry. It writes nothing.
func (r *Register) Verify(ctx context.Context, step func(seq, of int64, hash Hash)) (Verified, error) {
	var v Verified
	damage, err := r.store.Damage(ctx)
	if err != nil {
		return v, err
	}
	for _, d := range damage {
		v.problem("the database's file: %s", d)
	}
	err = r.store.View(ctx, func(rd Reader) error {
		if err := r.walk(ctx, rd, &v, step); err != nil {
			return err
		}
		return r.compare(ctx, rd, &v)
	})
	if errors.Is(err, ErrDamaged) {
		v.problem("%v", err)
		err = nil
	}
	return v, err
}

func (r *Register) walk(ctx context.Context, rd Reader, v *Verified, step func(seq, of int64, hash Hash)) error {
	head, err := rd.Head()
	if err != nil {
		return err
	}
	last := Head{}
	for e, err := range rd.Entries(0) {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return fmt.Errorf("the entry after %d: %w", last.Seq, err)
		}
		switch {
		case e.Seq != last.Seq+1:
			v.problem("the log jumps from entry %d to entry %d", last.Seq, e.Seq)
		case e.seal(last.Hash) != e.Hash:
			v.problem("entry %d (%s) is not what was written: its hash does not fit", e.Seq, e.Kind)
		case e.At.Before(last.At):
			v.problem("entry %d is older than the one before it", e.Seq)
		}
		r.entry(rd, e, v)
		last = Head{e.Seq, e.At, e.Hash}
		step(e.Seq, head.Seq, e.Hash)
	}
	v.Head = last
	v.datasets(rd)
	return nil
}

func (r *Register) entry(rd Reader, e Entry, v *Verified) {
	var err error
	switch e.Kind {
	case KindDocument:
		v.Documents++
		err = checkDocument(rd, e)
	case KindClaims:
		err = checkClaims(rd, e, v)
	case KindDecision:
		v.Decisions++
		err = checkDecision(rd, e, v)
	case KindLinks:
		_, err = decode[linksBody](e)
	case KindRead:
		_, err = decode[readBody](e)
	case KindDataset, KindDrop:
		err = v.file(e)
	default:
		err = fmt.Errorf("%w: kind %q", ErrNewer, e.Kind)
	}
	if err != nil {
		v.problem("entry %d (%s): %v", e.Seq, e.Kind, err)
	}
}

func checkDocument(rd Reader, e Entry) error {
	body, err := decode[documentBody](e)
	if err != nil {
		return err
	}
	b, err := rd.Blob(body.SHA256)
	switch {
	case err != nil:
		return fmt.Errorf("document %s: %w", body.SHA256, err)
	case sum(b.Bytes) != body.SHA256:
		return fmt.Errorf("document %s: its bytes are not those that came in", body.SHA256)
	case sum([]byte(b.Text)) != body.TextSHA256:
		return fmt.Errorf("document %s: its text is not the one that was read", body.SHA256)
	}
	return nil
}

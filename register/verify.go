package register

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"reflect"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

// Verified is what a verification looked at and found.
type Verified struct {
	Head      Head
	Documents int
	Accounts  int
	Claims    int
	Spans     int
	Decisions int
	Rows      int    // of views, compared
	Stale     string // what made the views, when it was another version; they are rebuilt when they are next used, and were not compared
	Problems  []string
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

func checkClaims(rd Reader, e Entry, v *Verified) error {
	body, err := decode[claimsBody](e)
	if err != nil {
		return err
	}
	b, err := rd.Blob(body.Document)
	if err != nil {
		return fmt.Errorf("document %s: %w", body.Document, err)
	}
	check := func(owner string, c record.Claim) error {
		v.Claims++
		was := c.ID
		if err := c.Identify(owner); err != nil || c.ID != was {
			return fmt.Errorf("claim %s is not what its id says", was)
		}
		return eachSpan(reflect.ValueOf(c), func(s record.Span) error {
			v.Spans++
			return inside(s, b.Text)
		})
	}
	errs := []error{}
	for _, a := range body.Accounts {
		v.Accounts++
		for _, c := range a.Claims {
			errs = append(errs, check(a.Owner, c))
		}
	}
	for _, c := range body.Statements {
		errs = append(errs, check(body.Document, c.Claim))
	}
	return errors.Join(errs...)
}

// checkDecision reads the words of a correction.
func checkDecision(rd Reader, e Entry, v *Verified) error {
	body, err := decode[decisionBody](e)
	if err != nil || body.Value == nil {
		return err
	}
	b, err := rd.Blob(body.Document)
	if err != nil {
		return fmt.Errorf("document %s: %w", body.Document, err)
	}
	return eachSpan(reflect.ValueOf(*body.Value), func(s record.Span) error {
		v.Spans++
		return inside(s, b.Text)
	})
}

func inside(s record.Span, text string) error {
	switch {
	case s.IsZero():
		return nil
	case s.Start < 0 || s.Start >= s.End || s.End > len(text):
		return fmt.Errorf("span %v lies outside the text", s)
	case !utf8.ValidString(s.Quote(text)):
		return fmt.Errorf("span %v cuts a letter", s)
	}
	return nil
}

// eachSpan calls f for every span of a value.
func eachSpan(v reflect.Value, f func(record.Span) error) error {
	if s, ok := v.Interface().(record.Span); ok {
		return f(s)
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return eachSpan(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if err := eachSpan(v.Index(i), f); err != nil {
				return err
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if err := eachSpan(v.Field(i), f); err != nil {
				return err
			}
		}
	}
	return nil
}

// compare rebuilds the views in a store of their own and looks at them side by side.
func (r *Register) compare(ctx context.Context, rd Reader, v *Verified) error {
	made, err := rd.Views()
	if err != nil {
		return err
	}
	if made != r.views() {
		v.Stale = made
		return nil
	}
	scratch, err := r.store.Scratch(ctx)
	if err != nil {
		return err
	}
	defer scratch.Close()
	err = scratch.Update(ctx, func(w Writer) error { return replay(ctx, rd, w, r.linker, r.views()) })
	if err != nil {
		v.problem("the views cannot be rebuilt from the log: %v", err)
		return nil
	}
	return scratch.View(ctx, func(other Reader) error { return sideBySide(rd.Rows(), other.Rows(), v) })
}

// sideBySide names the first rows that differ.
func sideBySide(kept, rebuilt iter.Seq2[Row, error], v *Verified) error {
	next, stop := iter.Pull2(rebuilt)
	defer stop()
	for row, err := range kept {
		if err != nil {
			return err
		}
		other, err, ok := next()
		switch {
		case err != nil:
			return err
		case !ok:
			v.problem("view %s: row %q is in no log", row.View, row.Key)
			return nil
		case row != other && row.View == other.View && row.Key == other.Key:
			v.problem("view %s: row %q is not what the log says", row.View, row.Key)
		case row != other:
			v.problem("view %s: row %q stands where the log has %s %q", row.View, row.Key, other.View, other.Key)
			return nil
		}
		v.Rows++
	}
	if other, err, ok := next(); ok && err == nil {
		v.problem("view %s: row %q of the log is missing", other.View, other.Key)
	}
	return nil
}

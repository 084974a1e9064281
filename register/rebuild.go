package register

import (
	"context"
	"fmt"
	"time"
)

// Open returns the register that a store holds, and rebuilds its views when another version made them.
func Open(ctx context.Context, s Store, l Linker, now func() time.Time) (*Register, error) {
	r := New(s, l, now)
	made := ""
	err := s.View(ctx, func(rd Reader) (err error) {
		made, err = rd.Views()
		return err
	})
	if err != nil || made == r.views() {
		return r, err
	}
	switch err = r.rebuild(ctx, true); {
	case err != nil && made == "": // of a register that was never opened
		err = fmt.Errorf("make its views: %w", err)
	case err != nil:
		err = fmt.Errorf("its views are of another version (%s) and have to be made anew: %w", made, err)
	}
	return r, err
}

// rules is the version of what computes views from entries: Assemble, the policies, facets. Raise it when one of them changes what it
// gives, so that registers that are there are rebuilt.
const rules = "3"

// views names what makes the views.
func (r *Register) views() string {
	return "rows " + r.store.Version() + ", rules " + rules + ", linker " + r.linker.Method()
}

// Rebuild drops every view and makes it anew from the log. Nothing is judged: the log says what was.
func (r *Register) Rebuild(ctx context.Context) error { return r.rebuild(ctx, false) }

// rebuild leaves the views alone when only those of another version are meant: of several programs that open a register at once one makes them.
func (r *Register) rebuild(ctx context.Context, others bool) error {
	err := r.store.Update(ctx, func(w Writer) error {
		if made, err := w.Views(); err != nil || others && made == r.views() {
			return err
		}
		return replay(ctx, w, w, r.linker, r.views())
	})
	if err != nil {
		return fmt.Errorf("rebuild: %w", err)
	}
	return nil
}

// replay applies the log of from to the views of w.
func replay(ctx context.Context, from Reader, w Writer, l Linker, views string) error {
	if err := w.ClearViews(views); err != nil {
		return err
	}
	a := newApplier(w, l, from.Blob)
	a.read.entry = from.Entry
	for e, err := range from.Entries(0) {
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = a.apply(e)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

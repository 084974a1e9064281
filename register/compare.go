package register

import (
	"context"
	"errors"
	"fmt"
	"iter"
)

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
	switch {
	case errors.Is(err, ErrFull) || ctx.Err() != nil:
		return fmt.Errorf("rebuild the views beside the register: %w", err)
	case err != nil:
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

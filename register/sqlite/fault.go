package sqlite

import (
	"errors"
	"fmt"
	"syscall"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"github.com/sabt-org/sabt/register"
)

const errReadOnlyDisk = syscall.EROFS

// explain turns SQLite's codes into the errors of a store. The extended codes share their last byte with the plain ones.
func explain(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	for _, c := range []struct {
		code int
		as   error
	}{
		{lib.SQLITE_BUSY, register.ErrLocked}, {lib.SQLITE_LOCKED, register.ErrLocked}, {lib.SQLITE_FULL, register.ErrFull},
		{lib.SQLITE_READONLY, register.ErrReadOnly}, {lib.SQLITE_NOTADB, register.ErrForeign}, {lib.SQLITE_CORRUPT, register.ErrDamaged},
	} {
		if e.Code()&0xFF == c.code {
			return fmt.Errorf("%w (%v)", c.as, err)
		}
	}
	return err
}

package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/sqlstore"
)

// attempts is how often a transaction is begun. sabt's own never stand in each other's way; an administrator's can.
const attempts = 5

// again calls f until the database does not take it back.
func (s *Store) again(ctx context.Context, f func() error) error {
	for n := 1; ; n++ {
		err := f()
		if !takenBack(err) || n == attempts || ctx.Err() != nil {
			return err
		}
	}
}

// uncertain is a transaction of which nobody said whether it was kept.
type uncertain struct{ err error }

func (u *uncertain) Error() string { return u.err.Error() }
func (u *uncertain) Unwrap() error { return u.err }

// settle asks the log whether an entry is there. The lock tells that whoever wrote it has ended.
func (s *Store) settle(ctx context.Context, e register.Entry, u *uncertain) error {
	there := false
	err := s.update(ctx, func(t *tx) error {
		have, err := sqlstore.Reader(t, dialect{}).Entry(e.Seq)
		if errors.Is(err, register.ErrNotFound) {
			return nil
		}
		there = err == nil && have.Hash == e.Hash
		return err
	})
	switch {
	case err != nil || e.Seq == 0:
		return fmt.Errorf("%w at the very end, and it is not known whether this was kept", u)
	case there:
		return nil
	}
	return fmt.Errorf("%w before this was kept", u)
}

package postgres

import (
	"errors"
	"fmt"
	"io"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/sabt-org/sabt/register"
)

type pgxParseError = pgconn.ParseConfigError

// Codes of the server (postgresql.org/docs/current/errcodes-appendix.html), or the beginnings of them.
func codes() []struct {
	begins string
	as     error
} {
	return []struct {
		begins string
		as     error
	}{
		{"55P03", register.ErrLocked}, {"53100", register.ErrFull}, {"42501", register.ErrReadOnly}, {"25006", register.ErrReadOnly},
		{"XX00", register.ErrDamaged}, {"57014", register.ErrSlow}, {"57P0", register.ErrLost}, {"08", register.ErrLost},
		{"28", register.ErrNoEntry}, {"3D000", register.ErrNoEntry}, {"53300", register.ErrNoEntry},
	}
}

// explain turns what the server and the driver say into the errors of a store.
func explain(err error) error {
	var e *pgconn.PgError
	if errors.As(err, &e) {
		for _, c := range codes() {
			if strings.HasPrefix(e.Code, c.begins) {
				return fmt.Errorf("%w (%w)", c.as, err)
			}
		}
		return err
	}
	var c *pgconn.ConnectError
	switch {
	case errors.As(err, &c):
		return fmt.Errorf("%w (%w)", register.ErrNoEntry, oneLine{err})
	case lost(err):
		return fmt.Errorf("%w (%w)", register.ErrLost, err)
	}
	return err
}

// oneLine tells of several attempts in one line.
type oneLine struct{ error }

func (o oneLine) Error() string {
	return strings.ReplaceAll(strings.ReplaceAll(o.error.Error(), ":\n\t", ": "), "\n\t", "; ")
}

func (o oneLine) Unwrap() error { return o.error }

// lost reports whether the connection ended under a transaction.
func lost(err error) bool {
	var e *pgconn.PgError
	if errors.As(err, &e) {
		return strings.HasPrefix(e.Code, "57P0") || strings.HasPrefix(e.Code, "08")
	}
	var n *net.OpError
	var u *uncertain
	return errors.As(err, &u) || errors.As(err, &n) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) || errors.Is(err, pgconn.ErrConnClosed)
}

// takenBack reports whether the database took a transaction back for the sake of another: it can be done again.
func takenBack(err error) bool {
	var e *pgconn.PgError
	return errors.As(err, &e) && (e.Code == "40P01" || e.Code == "40001")
}

// away reports whether the server is not there, or starting, rather than unwilling.
func away(err error) bool {
	var c *pgconn.ConnectError
	if !errors.As(err, &c) {
		return false
	}
	var e *pgconn.PgError
	return !errors.As(err, &e) || strings.HasPrefix(e.Code, "57P0")
}

// fromServer reports whether the database said it, or the way there.
func fromServer(err error) bool {
	var e *pgconn.PgError
	var c *pgconn.ConnectError
	return errors.As(err, &e) || errors.As(err, &c) || lost(err)
}

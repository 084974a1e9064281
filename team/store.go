package team

import (
	"context"
	"time"
)

// Store keeps users, sessions and the audit. It knows no rule, and is safe for use by several goroutines and, where it is shared, by several programs.
type Store interface {
	AddUser(ctx context.Context, u User) error           // ErrExists; names differ by more than case
	SetUser(ctx context.Context, u User) error           // all of it, by its name; ErrNotFound
	User(ctx context.Context, name string) (User, error) // in any case; ErrNotFound
	Users(ctx context.Context) ([]User, error)           // by name
	AddSession(ctx context.Context, s Session) error
	Session(ctx context.Context, hash string) (Session, error)    // ErrNotFound, also when its time is over is for the caller to see
	Sessions(ctx context.Context, name string) ([]Session, error) // of a user; of all for ""; the last begun first
	Used(ctx context.Context, hash string, last, ends time.Time) error
	EndSession(ctx context.Context, hash string) error // one that is not there is ended
	EndSessions(ctx context.Context, name string) error
	EndOld(ctx context.Context, now time.Time) error           // those whose time is over
	Note(ctx context.Context, e Event) error                   // its Seq is given
	Events(ctx context.Context, q EventQuery) ([]Event, error) // the last first
	Count(ctx context.Context, q EventQuery) (int, error)
	Close() error
}

// EventQuery asks for lines of the audit. The zero EventQuery asks for all.
type EventQuery struct {
	Kind, Name, Address string // "" any
	Since               time.Time
	Limit               int // 0 for all
}

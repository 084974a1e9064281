package team

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"sync"
	"time"
)

// Gate lets people in. It is safe for use by several goroutines.
type Gate struct {
	store Store
	now   func() time.Time
	cost  cost
	mu    sync.Mutex // one password at a time: each takes memory, and attempts must not run past the count of those before
	dummy string     // the hash of nobody's password, so that a name that is not there takes as long as one that is
}

// New is the gate to a store.
func New(s Store, now func() time.Time) *Gate {
	g := &Gate{store: s, now: now, cost: usual()}
	g.dummy = hash("nobody's password", g.cost)
	return g
}

// How long a session lasts unused.
const (
	idle  = 12 * time.Hour
	grain = time.Minute // of when it was last used: a page must not cost a write
)

// Longest is how long a session lasts at all.
const Longest = 14 * 24 * time.Hour

// How often somebody may fail: by name, from an address, within a while.
const (
	while       = 15 * time.Minute
	mostByName  = 10
	mostByPlace = 30
)

// SignIn gives a token to who knows a password. That the name is not known is not told.
func (g *Gate) SignIn(ctx context.Context, name, password string, f From) (token string, s Session, err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if err := g.often(ctx, name, f); err != nil {
		return "", s, err
	}
	u, err := g.store.User(ctx, name)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return "", s, fmt.Errorf("sign in: %w", err)
	}
	kept := u.Hash
	if err != nil || u.Disabled || kept == "" {
		kept = g.dummy
	}
	if ok := matches(password, kept); !ok || kept == g.dummy {
		return "", s, errors.Join(ErrWrong, g.note(ctx, Failed, cut(name), "", f))
	}
	return g.begin(ctx, u, f)
}

// often refuses who failed too often of late. An attempt that is refused counts as none, so that nobody can be kept out for ever.
func (g *Gate) often(ctx context.Context, name string, f From) error {
	since := g.now().Add(-while)
	byName, err := g.store.Count(ctx, EventQuery{Kind: Failed, Name: cut(name), Address: f.Address, Since: since})
	if err != nil {
		return fmt.Errorf("sign in: %w", err)
	}
	byPlace, err := g.store.Count(ctx, EventQuery{Kind: Failed, Address: f.Address, Since: since})
	if err != nil {
		return fmt.Errorf("sign in: %w", err)
	}
	if byName < mostByName && byPlace < mostByPlace {
		return nil
	}
	return errors.Join(ErrOften, g.note(ctx, Held, cut(name), "", f))
}

func (g *Gate) begin(ctx context.Context, u User, f From) (string, Session, error) {
	b := make([]byte, 32)
	rand.Read(b)
	token, now := base64.RawURLEncoding.EncodeToString(b), g.now().UTC()
	s := Session{Hash: hashOf(token), Name: u.Name, Made: now, Last: now, Ends: now.Add(idle), From: f}
	if err := g.note(ctx, SignedIn, u.Name, u.Role, f); err != nil {
		return "", s, err
	}
	if err := g.store.EndOld(ctx, now); err != nil {
		return "", s, fmt.Errorf("sign in: %w", err)
	}
	if err := g.store.AddSession(ctx, s); err != nil {
		return "", s, fmt.Errorf("sign in: %w", err)
	}
	return token, s, nil
}

func hashOf(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// Who is behind a token. Nobody is ErrNotFound: a session that has ended, a user who was disabled.
func (g *Gate) Who(ctx context.Context, token string) (User, Session, error) {
	s, err := g.store.Session(ctx, hashOf(token))
	if err != nil {
		return User{}, s, err
	}
	now := g.now().UTC()
	if !now.Before(s.Ends) {
		return User{}, s, ErrNotFound
	}
	u, err := g.store.User(ctx, s.Name)
	if err != nil || u.Disabled {
		return User{}, s, errors.Join(ErrNotFound, err)
	}
	if now.Sub(s.Last) >= grain {
		last := s.Made.Add(Longest)
		if ends := now.Add(idle); ends.Before(last) {
			last = ends
		}
		err = g.store.Used(ctx, s.Hash, now, last)
	}
	return u, s, err
}

// SignOut ends the session of a token.
func (g *Gate) SignOut(ctx context.Context, token string, f From) error {
	s, err := g.store.Session(ctx, hashOf(token))
	switch {
	case errors.Is(err, ErrNotFound):
		return nil
	case err != nil:
		return err
	}
	return errors.Join(g.store.EndSession(ctx, s.Hash), g.note(ctx, SignedOut, s.Name, "", f))
}

// Sessions are those of a user that have not ended; of all users for "".
func (g *Gate) Sessions(ctx context.Context, name string) ([]Session, error) {
	list, err := g.store.Sessions(ctx, name)
	var out []Session
	for _, s := range list {
		if g.now().Before(s.Ends) {
			out = append(out, s)
		}
	}
	return out, err
}

// Revoke ends a session of a user by its id; by is who does it.
func (g *Gate) Revoke(ctx context.Context, name, id, by string, f From) error {
	list, err := g.store.Sessions(ctx, name)
	if err != nil {
		return err
	}
	for _, s := range list {
		if s.ID() == id {
			return errors.Join(g.store.EndSession(ctx, s.Hash), g.note(ctx, Revoked, by, "of "+s.Name, f))
		}
	}
	return fmt.Errorf("session %q: %w", id, ErrNotFound)
}

// Note keeps what somebody did in the audit.
func (g *Gate) Note(ctx context.Context, kind, name, what string, f From) error {
	return g.note(ctx, kind, name, what, f)
}

func (g *Gate) note(ctx context.Context, kind, name, what string, f From) error {
	if err := g.store.Note(ctx, Event{At: g.now().UTC(), Kind: kind, Name: name, What: what, From: f}); err != nil {
		return fmt.Errorf("audit: %w", err)
	}
	return nil
}

// cut keeps what is typed into the field of the name from filling the audit.
func cut(name string) string {
	if r := []rune(name); len(r) > longestName {
		return string(r[:longestName])
	}
	return name
}

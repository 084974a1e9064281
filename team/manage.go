package team

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// Add makes an account. by is who makes it.
func (g *Gate) Add(ctx context.Context, name, role, password, by string) error {
	if err := errors.Join(CheckName(name), CheckRole(role)); err != nil {
		return err
	}
	if err := CheckPassword(name, password); err != nil {
		return err
	}
	if err := g.store.AddUser(ctx, User{Name: name, Role: role, Hash: hash(password, g.cost), Made: g.now().UTC()}); err != nil {
		return fmt.Errorf("add %s: %w", name, err)
	}
	return g.note(ctx, Managed, by, "made "+name+", "+role, From{})
}

// Users are all accounts, by name.
func (g *Gate) Users(ctx context.Context) ([]User, error) { return g.store.Users(ctx) }

// SetRole gives an account another role. It holds from the next request on.
func (g *Gate) SetRole(ctx context.Context, name, role, by string) error {
	if err := CheckRole(role); err != nil {
		return err
	}
	return g.change(ctx, name, by, "role "+role, func(u *User) { u.Role = role })
}

// Disable keeps somebody out, and ends what is open; enable lets in again.
func (g *Gate) Disable(ctx context.Context, name string, disabled bool, by string) error {
	what := "enabled"
	if disabled {
		what = "disabled"
	}
	if err := g.change(ctx, name, by, what, func(u *User) { u.Disabled = disabled }); err != nil || !disabled {
		return err
	}
	return g.store.EndSessions(ctx, name)
}

// SetPassword gives an account another password, and ends its sessions.
func (g *Gate) SetPassword(ctx context.Context, name, password, by string) error {
	if err := CheckPassword(name, password); err != nil {
		return err
	}
	h := hash(password, g.cost)
	if err := g.change(ctx, name, by, "password", func(u *User) { u.Hash = h }); err != nil {
		return err
	}
	return g.store.EndSessions(ctx, name)
}

// ChangePassword is SetPassword by who knows the one until now. A wrong one counts as an attempt to sign in.
func (g *Gate) ChangePassword(ctx context.Context, name, old, password string, f From) error {
	if err := CheckPassword(name, password); err != nil {
		return err
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if err := g.often(ctx, name, f); err != nil {
		return err
	}
	u, err := g.store.User(ctx, name)
	if err != nil {
		return err
	}
	if !matches(old, u.Hash) {
		return errors.Join(ErrWrong, g.note(ctx, Failed, u.Name, "changing the password", f))
	}
	u.Hash = hash(password, g.cost)
	if err := g.store.SetUser(ctx, u); err != nil {
		return err
	}
	return errors.Join(g.store.EndSessions(ctx, u.Name), g.note(ctx, Changed, u.Name, "", f))
}

func (g *Gate) change(ctx context.Context, name, by, what string, f func(*User)) error {
	u, err := g.store.User(ctx, name)
	if err != nil {
		return fmt.Errorf("account %s: %w", name, err)
	}
	f(&u)
	if err := g.store.SetUser(ctx, u); err != nil {
		return fmt.Errorf("account %s: %w", name, err)
	}
	return g.note(ctx, Managed, by, strings.Join([]string{u.Name, what}, ": "), From{})
}

// Events are lines of the audit, the last first.
func (g *Gate) Events(ctx context.Context, q EventQuery) ([]Event, error) {
	return g.store.Events(ctx, q)
}

// Close closes the store.
func (g *Gate) Close() error { return g.store.Close() }

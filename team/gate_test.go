package team_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sabt-org/sabt/team"
	"github.com/sabt-org/sabt/team/sqlite"
)

const word = "plenty of long words"

// house is a gate over a fresh store, with a clock that stands.
type house struct {
	*team.Gate
	now time.Time
}

func openHouse(t *testing.T) *house {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "team"), true)
	if err != nil {
		t.Fatal(err)
	}
	h := &house{now: time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)}
	h.Gate = team.New(s, func() time.Time { return h.now })
	t.Cleanup(func() { h.Close() })
	if err := h.Add(t.Context(), "Anna", "coder", word, "test"); err != nil {
		t.Fatal(err)
	}
	return h
}

var here = team.From{Address: "192.0.2.7", Agent: "browser"}

func (h *house) signIn(t *testing.T) string {
	t.Helper()
	token, _, err := h.SignIn(t.Context(), "anna", word, here)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

// signed reports whether a token lets in.
func (h *house) signed(t *testing.T, token string) bool {
	t.Helper()
	u, _, err := h.Who(t.Context(), token)
	if err != nil && !errors.Is(err, team.ErrNotFound) {
		t.Fatal(err)
	}
	return u.Name == "Anna" && err == nil
}

func TestSignIn(t *testing.T) {
	h := openHouse(t)
	for _, c := range [][2]string{{"Anna", "plenty of long word"}, {"Anna", ""}, {"Bob", word}, {"", ""}, {"Anna", strings.Repeat("x", 1<<20)}} {
		if token, _, err := h.SignIn(t.Context(), c[0], c[1], team.From{Address: "192.0.2.8"}); !errors.Is(err, team.ErrWrong) || token != "" {
			t.Errorf("%.20q with %.20q: %q, %v", c[0], c[1], token, err)
		}
	}
	token := h.signIn(t)
	other := h.signIn(t)
	if token == other || len(token) < 43 || !h.signed(t, token) || h.signed(t, token[1:]) || h.signed(t, "") {
		t.Errorf("the tokens are %q and %q", token, other)
	}
	if err := h.SignOut(t.Context(), token, here); err != nil || h.signed(t, token) || !h.signed(t, other) {
		t.Errorf("after signing out: %v", err)
	}
}

// A session ends when it is not used, and at last though it is.
func TestSessionEnds(t *testing.T) {
	h := openHouse(t)
	token := h.signIn(t)
	h.now = h.now.Add(11 * time.Hour)
	if !h.signed(t, token) {
		t.Fatal("it ends too early")
	}
	h.now = h.now.Add(13 * time.Hour)
	if h.signed(t, token) {
		t.Error("unused for 13 hours, it lasts")
	}
	token = h.signIn(t)
	for range 13 * 4 {
		h.now = h.now.Add(6 * time.Hour)
		if !h.signed(t, token) {
			t.Fatal("though it is used, it ends")
		}
	}
	for range 5 {
		h.now = h.now.Add(6 * time.Hour)
		h.signed(t, token)
	}
	if h.signed(t, token) {
		t.Error("it lasts for more than 14 days")
	}
}

// Whoever fails often has to wait; others, from elsewhere, do not.
func TestTooManyAttempts(t *testing.T) {
	h := openHouse(t)
	for i := range 10 {
		if _, _, err := h.SignIn(t.Context(), "Anna", "a wrong password", here); !errors.Is(err, team.ErrWrong) {
			t.Fatalf("attempt %d: %v", i, err)
		}
	}
	if _, _, err := h.SignIn(t.Context(), "ANNA", word, here); !errors.Is(err, team.ErrOften) {
		t.Errorf("after ten failures: %v", err)
	}
	if _, _, err := h.SignIn(t.Context(), "Anna", word, team.From{Address: "192.0.2.9"}); err != nil {
		t.Errorf("from elsewhere: %v", err)
	}
	h.now = h.now.Add(16 * time.Minute)
	if _, _, err := h.SignIn(t.Context(), "Anna", word, here); err != nil {
		t.Errorf("a quarter of an hour later: %v", err)
	}
	list, err := h.Events(t.Context(), team.EventQuery{Kind: team.Failed})
	if err != nil || len(list) != 10 {
		t.Errorf("the audit has %d failures, %v", len(list), err)
	}
}

// What is taken from an account is gone at once, for whoever is signed in.
func TestManaging(t *testing.T) {
	h := openHouse(t)
	ctx := t.Context()
	for what, f := range map[string]func() error{
		"disable":  func() error { return h.Disable(ctx, "Anna", true, "test") },
		"password": func() error { return h.SetPassword(ctx, "anna", word, "test") },
		"change":   func() error { return h.ChangePassword(ctx, "Anna", word, word, here) },
		"revoke": func() error {
			list, err := h.Sessions(ctx, "Anna")
			for _, s := range list {
				err = errors.Join(err, h.Revoke(ctx, "Anna", s.ID(), "Anna", here))
			}
			return err
		},
	} {
		token := h.signIn(t)
		if err := f(); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if h.signed(t, token) {
			t.Errorf("after %s a session goes on", what)
		}
		if what == "disable" {
			if _, _, err := h.SignIn(ctx, "Anna", word, here); !errors.Is(err, team.ErrWrong) {
				t.Errorf("who is disabled signs in: %v", err)
			}
			if err := h.Disable(ctx, "Anna", false, "test"); err != nil {
				t.Fatal(err)
			}
		}
	}
	token := h.signIn(t)
	if err := h.SetRole(ctx, "Anna", "editor", "test"); err != nil {
		t.Fatal(err)
	}
	if u, _, err := h.Who(ctx, token); err != nil || u.Role != "editor" {
		t.Errorf("the role is %q, %v", u.Role, err)
	}
	for what, err := range map[string]error{"role": h.SetRole(ctx, "Anna", "king", "test"), "short": h.Add(ctx, "Bob", "coder", "short", "test"), "name": h.Add(ctx, "Bob\u202e", "coder", word, "test"),
		"one letter": h.SetPassword(ctx, "Anna", strings.Repeat("a", 20), "test"), "itself": h.Add(ctx, "Bob Bobbington", "coder", "bob bobbington", "test")} {
		if !errors.Is(err, team.ErrRefused) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if err := h.ChangePassword(context.WithoutCancel(ctx), "Anna", "not the one", word, here); !errors.Is(err, team.ErrWrong) {
		t.Errorf("with a wrong one: %v", err)
	}
}

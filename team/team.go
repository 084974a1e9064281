package team

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// User is somebody with an account.
type User struct {
	Name     string
	Role     string
	Hash     string // of the password
	Disabled bool
	Made     time.Time
}

// Roles are what a user can be, from the least to the most.
func Roles() []string { return []string{"reader", "coder", "reviewer", "editor", "admin"} }

// Session is a sign-in that has not ended. Its token is known to its browser alone.
type Session struct {
	Hash string // SHA-256 of the token, in hexadecimal
	Name string // of the user
	Made time.Time
	Last time.Time // when it was used, to the minute
	Ends time.Time
	From
}

// ID tells a session from the others of a user, and is of no use for getting in.
func (s Session) ID() string { return s.Hash[:min(len(s.Hash), 12)] }

// From says from where somebody came.
type From struct{ Address, Agent string }

// Event is a line of the audit.
type Event struct {
	Seq  int64 // given by the store, from 1
	At   time.Time
	Kind string
	Name string // who, or who somebody said to be
	What string
	From
}

// The kinds of events.
const (
	SignedIn  = "signed in"
	Failed    = "could not sign in"
	Held      = "held back" // tried too often
	SignedOut = "signed out"
	Revoked   = "session ended"
	Changed   = "password changed"
	Exported  = "exported"
	Managed   = "account" // made, given a role, disabled ...
)

// The errors of signing in and of managing accounts.
var (
	ErrNotFound = errors.New("not found")
	ErrExists   = errors.New("there is an account of that name")
	ErrWrong    = errors.New("the name or the password is wrong")
	ErrOften    = errors.New("too many attempts")
	ErrRefused  = errors.New("refused")
)

// longestName in letters: names stand in every decision.
const longestName = 60

// CheckName refuses names that could be taken for another, or break a line.
func CheckName(name string) error {
	switch {
	case name == "" || strings.TrimSpace(name) != name:
		return fmt.Errorf("%w: a name has letters, and no space around them", ErrRefused)
	case !utf8.ValidString(name) || utf8.RuneCountInString(name) > longestName:
		return fmt.Errorf("%w: a name has %d letters at most", ErrRefused, longestName)
	case strings.ContainsFunc(name, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200c' }):
		return fmt.Errorf("%w: a name has no signs that are not seen", ErrRefused)
	}
	return nil
}

// CheckRole refuses what is no role.
func CheckRole(role string) error {
	if !slices.Contains(Roles(), role) {
		return fmt.Errorf("%w: %q is no role", ErrRefused, role)
	}
	return nil
}

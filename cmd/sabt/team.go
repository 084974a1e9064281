package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"
	"golang.org/x/term"

	"github.com/sabt-org/sabt/team"
	teamfile "github.com/sabt-org/sabt/team/sqlite"
)

const teamHelp = `Accounts are kept in a file beside the register, FILE.team (--accounts names another; of a register in a
database it is register.team in the user's data folder), and not in it: a register is
copied, verified and handed on, and its log forgets nothing; neither is for passwords.`

// teamOptions say which accounts.
type teamOptions struct {
	registerOptions
	accounts string
}

func (o *teamOptions) register(f *pflag.FlagSet) {
	o.registerOptions.register(f)
	f.StringVar(&o.accounts, "accounts", "", "file of the accounts (default: that of the register with .team behind it)")
}

func (o *teamOptions) accountsFile(e env) (string, error) {
	if o.accounts != "" {
		return o.accounts, nil
	}
	file, err := o.file(e)
	if err == nil && strings.Contains(file, "://") { // a database: there is no place beside it, and its name may hold a password
		dir, err := dataFolder(e)
		if err != nil {
			return "", usage("name a file: --accounts FILE", "no folder for the accounts: %w", err)
		}
		return filepath.Join(dir, "sabt", "register.team"), nil
	}
	return file + ".team", err
}

// gate opens the accounts; nil when there are none and they are not to be made.
func (o *teamOptions) gate(ctx context.Context, e env, make bool) (*team.Gate, error) {
	file, err := o.accountsFile(e)
	if err != nil {
		return nil, err
	}
	if make {
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			return nil, failed("--accounts FILE names another file", err)
		}
	}
	s, err := teamfile.Open(ctx, file, make)
	switch {
	case errors.Is(err, os.ErrNotExist) && !make:
		return nil, nil
	case err != nil:
		return nil, failed("--accounts FILE names another file", err)
	}
	return team.New(s, e.now), nil
}

// withGate opens the accounts, calls f and closes them.
func (o *teamOptions) withGate(ctx context.Context, e env, make bool, f func(*team.Gate) error) error {
	g, err := o.gate(ctx, e, make)
	switch {
	case err != nil:
		return err
	case g == nil:
		return failed("sabt user add NAME --role admin makes the first", errors.New("the register has no accounts"))
	}
	return errors.Join(teamFault(f(g)), g.Close())
}

// teamFault adds advice to what is wrong with an account.
func teamFault(err error) error {
	for _, c := range []struct {
		as   error
		hint string
	}{{team.ErrNotFound, "sabt user list shows the accounts"}, {team.ErrExists, "sabt user role and sabt user password change it"}, {team.ErrRefused, ""}} {
		if errors.Is(err, c.as) {
			return failed(c.hint, err)
		}
	}
	return err
}

// manager is who uses the command line, in the audit.
func manager(e env) string {
	if name := strings.TrimSpace(e.getenv("SABT_AUTHOR")); name != "" {
		return name + " (command line)"
	}
	return "command line"
}

// password asks for a new password twice on a terminal; else it is the first line of standard input.
func password(e env, t *talk) (string, error) {
	f, ok := e.stdin.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		line, err := bufio.NewReader(io.LimitReader(e.stdin, 4096)).ReadString('\n')
		if line = strings.TrimRight(line, "\r\n"); line == "" {
			return "", usage("type it on a terminal, or hand it over on standard input", "there is no password: %w", err)
		}
		return line, nil
	}
	var typed [2]string
	for i, ask := range []string{"password: ", "again: "} {
		t.printf("%s", ask)
		b, err := term.ReadPassword(int(f.Fd()))
		t.printf("\n")
		if err != nil {
			return "", fmt.Errorf("password: %w", err)
		}
		typed[i] = string(b)
	}
	if typed[0] != typed[1] {
		return "", usage("type the same twice", "the passwords differ")
	}
	return typed[0], nil
}

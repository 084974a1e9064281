package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/spf13/pflag"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/postgres"
	"github.com/sabt-org/sabt/register/sqlite"
)

const registerHelp = `The register is one file: --register FILE, else what SABT_REGISTER names, else register.sabt in the user's data
folder (~/.local/share/sabt on Linux). Or it is in a PostgreSQL database: --register postgres://USER@HOST/DATABASE. The
first "sabt add" makes it.`

// registerOptions say which register.
type registerOptions struct{ path string }

func (o *registerOptions) register(f *pflag.FlagSet) {
	f.StringVar(&o.path, "register", "", "file of the register, or postgres://USER@HOST/DATABASE (default: $SABT_REGISTER, else a file in the user's data folder)")
}

// file is where the register is.
func (o *registerOptions) file(e env) (string, error) {
	if o.path != "" {
		return o.path, nil
	}
	if p := e.getenv("SABT_REGISTER"); p != "" {
		return p, nil
	}
	dir, err := dataFolder(e)
	if err != nil {
		return "", usage("name a file: --register FILE", "no folder for the register: %w", err)
	}
	return filepath.Join(dir, "sabt", "register.sabt"), nil
}

// dataFolder is where programs keep what the user would miss (XDG base directories; Application Support; %LocalAppData%).
func dataFolder(e env) (string, error) {
	if dir := e.getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	switch runtime.GOOS {
	case "windows":
		if dir := e.getenv("LocalAppData"); dir != "" {
			return dir, nil
		}
	case "darwin":
		if home := e.getenv("HOME"); home != "" {
			return filepath.Join(home, "Library", "Application Support"), nil
		}
	}
	if home := e.getenv("HOME"); home != "" {
		return filepath.Join(home, ".local", "share"), nil
	}
	return "", errors.New("HOME is not set")
}

// waitForWriter is how long a command waits for another sabt that writes.
const waitForWriter = 10 * time.Second

// open opens the register and brings its views up to date; make makes it when it is not there, and tells so.
func (o *registerOptions) open(ctx context.Context, e env, t *talk, make bool) (*register.Register, error) {
	l, err := openLinker()
	if err != nil {
		return nil, err
	}
	s, err := o.store(ctx, e, t, make)
	if err != nil {
		return nil, err
	}
	r, err := register.Open(ctx, s, l, e.now)
	if err != nil {
		s.Close()
		return nil, storeFault(err)
	}
	return r, nil
}

func (o *registerOptions) store(ctx context.Context, e env, t *talk, make bool) (register.Store, error) {
	path, err := o.file(e)
	if err != nil {
		return nil, err
	}
	if postgres.Is(path) {
		return database(ctx, t, path, make)
	}
	_, err = os.Stat(path)
	fresh := errors.Is(err, os.ErrNotExist)
	if fresh && !make {
		return nil, failed("sabt add FILE ... makes one; --register FILE names another", fmt.Errorf("there is no register at %s", path))
	}
	if fresh {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return nil, failed("name another file: --register FILE", err)
		}
	}
	s, err := sqlite.Open(ctx, path, sqlite.Options{Create: make, Wait: waitForWriter})
	if errors.Is(err, register.ErrReadOnly) && !make {
		s, err = sqlite.Open(ctx, path, sqlite.Options{ReadOnly: true, Wait: waitForWriter})
	}
	if err != nil {
		return nil, storeFault(err)
	}
	if fresh {
		t.printf("sabt: a new register: %s\n", path)
	}
	return s, nil
}

// database opens a register in a database; one that may not be written is read.
func database(ctx context.Context, t *talk, address string, make bool) (register.Store, error) {
	s, err := postgres.Open(ctx, address, postgres.Options{Wait: waitForWriter})
	if errors.Is(err, fs.ErrNotExist) && !make {
		return nil, failed("sabt add FILE ... makes one; ?schema=NAME behind the address names another schema", err)
	}
	if errors.Is(err, fs.ErrNotExist) {
		if s, err = postgres.Open(ctx, address, postgres.Options{Wait: waitForWriter, Create: true}); err == nil {
			t.printf("sabt: a new register: %s\n", postgres.Name(address))
		}
	}
	if err != nil {
		return nil, storeFault(err)
	}
	return s, nil
}

// where is the name of a register as it may be printed.
func where(path string) string {
	if postgres.Is(path) {
		return postgres.Name(path)
	}
	return filepath.Clean(path)
}

// with opens the register, calls f and closes it.
func (o *registerOptions) with(ctx context.Context, e env, f func(*register.Register) error) (err error) {
	r, err := o.open(ctx, e, newTalk(e.stderr), false)
	if err != nil {
		return err
	}
	defer func() {
		if closed := r.Close(); err == nil {
			err = closed
		}
	}()
	return storeFault(f(r))
}

// storeFault adds advice to what a store says.
func storeFault(err error) error {
	var f *fault
	if err == nil || errors.As(err, &f) {
		return err
	}
	for _, c := range []struct {
		as   error
		hint string
	}{
		{register.ErrLocked, "wait until the other one has ended, then run this again; nothing was written"},
		{register.ErrFull, "make room on the disk, then run this again; what was added before is kept"},
		{register.ErrReadOnly, "check who owns the file and whether its disk can be written"},
		{register.ErrForeign, "it was left as it was; --register FILE names the file of a register"},
		{register.ErrDamaged, "it was left as it was; sabt verify says what is damaged, a copy made earlier brings it back"},
		{register.ErrNewer, "it was left as it was; install a newer sabt"},
		{register.ErrNotFound, "sabt list shows the incidents, sabt log the entries"},
		{register.ErrAmbiguous, "write more of the id"},
		{register.ErrRefused, ""},
		{register.ErrChanged, "look at it again, then decide; nothing was written"},
		{register.ErrNoEntry, "check the address, whether the server runs, and who may enter; a password goes into PGPASSWORD or ~/.pgpass"},
		{register.ErrLost, "run this again: what was added before is kept, and adding twice adds nothing"},
		{register.ErrSlow, "ask for less, or raise statement_timeout of the database"},
		{os.ErrPermission, "check who owns the file"},
	} {
		if errors.Is(err, c.as) {
			return failed(c.hint, err)
		}
	}
	return err
}

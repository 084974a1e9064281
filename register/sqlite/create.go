package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/register/sqlstore"
)

// writable asks before SQLite does: it would say "unable to open database file" for every reason.
func writable(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return unwritable(err)
	}
	return f.Close()
}

func unwritable(err error) error {
	if errors.Is(err, os.ErrPermission) || errors.Is(err, errReadOnlyDisk) {
		return fmt.Errorf("%w: %w", register.ErrReadOnly, err)
	}
	return err
}

// create makes an empty register beside its place and puts it there in one step, so that nobody ever meets half of one. When somebody
// else was first, theirs is taken.
func create(ctx context.Context, path string, o Options) error {
	dir, err := os.MkdirTemp(filepath.Dir(path), ".sabt-")
	if err != nil {
		return unwritable(err)
	}
	defer os.RemoveAll(dir)
	fresh := filepath.Join(dir, "register")
	db, err := open(fresh, Options{}, "rwc", syncOf(o), "secure_delete(1)")
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, logVersion)+
		sqlstore.LogSchema()+logTriggers+viewSchema()+"INSERT INTO meta VALUES ('views', ''); VACUUM;") // no remains of building it
	if err := errors.Join(err, db.Close(), os.Chmod(fresh, 0o600)); err != nil {
		return err
	}
	if err := os.Link(fresh, path); err == nil || errors.Is(err, os.ErrExist) && !isEmpty(path) {
		return nil
	}
	return os.Rename(fresh, path) // over an empty file, or where there are no links
}

func isEmpty(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() == 0
}

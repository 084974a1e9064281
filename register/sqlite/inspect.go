package sqlite

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"

	"github.com/sabt-org/sabt/register"
)

// inspect reads the header alone, so that nothing of a foreign file is touched. A file that is not there, or empty, is fresh.
func inspect(path string) (fresh bool, err error) {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return false, err
	case info.IsDir():
		return false, fmt.Errorf("%w: it is a folder", register.ErrForeign)
	case info.Size() == 0:
		return true, nil
	}
	size := info.Size()
	if wal, err := os.Stat(path + "-wal"); err == nil && wal.Size() > 0 {
		size = math.MaxInt64 // pages that are not in the file yet are in there
	}
	return false, header(f, size)
}

// header checks the first hundred bytes (sqlite.org/fileformat2.html#the_database_header) and the size of the file.
func header(f io.Reader, size int64) error {
	var h [100]byte
	if _, err := io.ReadFull(f, h[:]); err != nil || string(h[:16]) != "SQLite format 3\x00" {
		return register.ErrForeign
	}
	if binary.BigEndian.Uint32(h[68:]) != applicationID {
		return fmt.Errorf("%w: it is a database of another program", register.ErrForeign)
	}
	if v := binary.BigEndian.Uint32(h[60:]); v > logVersion {
		return fmt.Errorf("%w (version %d)", register.ErrNewer, v)
	}
	page := int64(binary.BigEndian.Uint16(h[16:]))
	if page == 1 {
		page = 65536
	}
	if pages := int64(binary.BigEndian.Uint32(h[28:])); size < pages*page {
		return fmt.Errorf("%w: the file is cut short: %d bytes of %d", register.ErrDamaged, size, pages*page)
	}
	return nil
}

func fileMissing(path string) error {
	if _, err := os.Stat(path); err != nil {
		return err
	}
	return fmt.Errorf("%w: the file is empty", register.ErrForeign)
}

// naming names the file, unless the error does.
func naming(path string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) && p.Path == path {
		return err
	}
	return fmt.Errorf("open %s: %w", path, err)
}

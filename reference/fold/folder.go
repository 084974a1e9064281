package fold

import "strings"

// Folder folds the words of one text into a few long strings, which costs less than a string a word. The zero Folder is
// ready for use. It must not be copied.
type Folder struct {
	room strings.Builder
	next int // bytes of the next long string
}

// String is [String].
func (f *Folder) String(s string) string {
	if plain(s) {
		return s
	}
	var buf [64]byte
	out := Append(buf[:0], s)
	if string(out) == s {
		return s
	}
	if f.room.Cap()-f.room.Len() < len(out) {
		f.next = min(max(256, 2*f.next), 1<<14)
		f.room = strings.Builder{} // the strings cut from it keep what it held
		f.room.Grow(max(f.next, len(out)))
	}
	start := f.room.Len()
	f.room.Write(out)
	return f.room.String()[start:]
}

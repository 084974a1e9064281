package charset

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"github.com/sabt-org/sabt/pipeline/collect/content"
)

// Words says which words are common in some language. Package language has them.
type Words interface{ Known(word string) bool }

// Decoder decodes bytes. It is safe for use by several goroutines.
type Decoder struct{ words Words }

// New returns a decoder that judges a guess by these words.
func New(w Words) *Decoder { return &Decoder{w} }

// candidate is an encoding that text may have been typed in.
type candidate struct {
	name string
	enc  encoding.Encoding
}

// The encodings tried, in the order in which they win a tie.
var candidates = []candidate{
	{"windows-1252", charmap.Windows1252},
	{"windows-1256", charmap.Windows1256},
	{"windows-1251", charmap.Windows1251},
	{"koi8-r", charmap.KOI8R},
	{"windows-1254", charmap.Windows1254},
	{"iso-8859-6", charmap.ISO8859_6},
}

// ErrUnknown says that no encoding turns the bytes into words.
var ErrUnknown = errors.New("the encoding is not declared and cannot be told from the bytes")

// Decode returns the bytes as valid UTF-8, with the name of their encoding and a note when something was guessed against
// the declaration or repaired. declared may be empty.
func (d *Decoder) Decode(b []byte, declared string) (text, name, note string, err error) {
	if text, name, ok := byMark(b); ok {
		return text, name, "", nil
	}
	if utf8.Valid(b) {
		if i := bytes.IndexByte(b, 0); i >= 0 { // ASCII in UTF-16 is valid UTF-8 too
			if text, name, ok := wide(b); ok {
				return text, name, "", nil
			}
		}
		if fixed, ok := d.unmojibake(b); ok {
			return fixed, "utf-8", "the text had been decoded as windows-1252 by mistake and encoded again; repaired", nil
		}
		return string(b), "utf-8", "", nil
	}
	if text, name, ok := wide(b); ok {
		return text, name, "", nil
	}
	if n := broken(b); n > 0 {
		return strings.ToValidUTF8(string(b), "\uFFFD"), "utf-8",
			fmt.Sprintf("%d stretches of bytes are not valid UTF-8; each stands as U+FFFD", n), nil
	}
	return d.guess(b, declared)
}

// byMark decodes bytes that begin with a byte order mark.
func byMark(b []byte) (string, string, bool) {
	switch {
	case bytes.HasPrefix(b, []byte("\xEF\xBB\xBF")):
		return strings.ToValidUTF8(string(b[3:]), "\uFFFD"), "utf-8", true
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		return decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), b[2:]), "utf-16le", true
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return decodeWith(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), b[2:]), "utf-16be", true
	}
	return "", "", false
}

// wide recognises UTF-16 without a mark: the high bytes of a text in one script are nearly all the same.
func wide(b []byte) (string, string, bool) {
	sample := b[:min(len(b), 4096)&^1]
	if len(b)%2 != 0 || len(sample) < 8 {
		return "", "", false
	}
	var even, odd [256]int
	for i := 0; i < len(sample); i += 2 {
		even[sample[i]]++
		odd[sample[i+1]]++
	}
	switch pairs := len(sample) / 2; {
	case high(&odd, pairs) && even[0] < pairs/8:
		return decodeWith(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), b), "utf-16le", true
	case high(&even, pairs) && odd[0] < pairs/8:
		return decodeWith(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), b), "utf-16be", true
	}
	return "", "", false
}

// high reports whether the counts are those of high bytes: Latin (0), Cyrillic (4), Arabic (6) and punctuation (0x20).
// A text of several words has spaces, whose high byte is 0.
func high(count *[256]int, pairs int) bool {
	return count[0] > 0 && count[0]+count[4]+count[6]+count[0x20] > pairs*9/10
}

// broken counts the stretches of invalid bytes in what is otherwise clearly UTF-8: a text cut in the middle of a letter,
// a stray byte. It is 0 when the bytes are not UTF-8 at all.
func broken(b []byte) int {
	good, bad, inBad := 0, 0, false
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			inBad = false
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		i += n
		if r != utf8.RuneError || n > 1 {
			good++
			inBad = false
			continue
		}
		if !inBad {
			bad++
		}
		inBad = true
	}
	if good < 10*bad {
		return 0
	}
	return bad
}

func decodeWith(enc encoding.Encoding, b []byte) string {
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil { // the decoders of x/text replace what they cannot decode
		return ""
	}
	return string(out)
}

// lookup finds an encoding by a declared name.
func lookup(name string) (candidate, bool) {
	enc, err := htmlindex.Get(name)
	if err != nil {
		return candidate{}, false
	}
	canon, _ := htmlindex.Name(enc)
	if canon == "utf-8" || canon == "replacement" || canon == "utf-16le" || canon == "utf-16be" {
		return candidate{}, false
	}
	return candidate{canon, enc}, true
}

func unknown() error {
	return &content.Fault{Err: ErrUnknown, Hint: "convert the file to UTF-8 first: iconv -f ENCODING -t UTF-8"}
}

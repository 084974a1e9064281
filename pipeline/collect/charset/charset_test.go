package charset

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/sabt-org/sabt/reference/language"
)

func decoder(t testing.TB) *Decoder {
	id, err := language.New()
	if err != nil {
		t.Fatal(err)
	}
	return New(id)
}

const (
	persian = "در انفجار روز يكشنبه در كابل شش نفر كشته و پنج نفر زخمي شدند. اين حمله را هيچ گروهى به عهده نگرفته است."
	arabic  = "قُتل ثلاثة أشخاص في انفجار قرب مقر الشرطة في مدينة الموصل، وفق ما قال مصدر أمني."
	russian = "В результате взрыва в Кабуле погибли не менее шести человек, сообщил представитель полиции."
	spanish = "Según la policía, murieron seis personas en un atentado en Bogotá: «fue un niño», dijo el señor Muñoz."
	english = "The governor’s spokesman said “six people” were killed – two of them children."
)

func encode(t testing.TB, e encoding.Encoding, s string) []byte {
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	d := decoder(t)
	tests := []struct {
		text, declared, want string
		enc                  encoding.Encoding
	}{
		{persian, "", "windows-1256", charmap.Windows1256},
		{persian, "windows-1252", "windows-1256", charmap.Windows1256}, // a server's default
		{persian, "utf-8", "windows-1256", charmap.Windows1256},
		{arabic, "", "windows-1256", charmap.Windows1256},
		{arabic, "", "iso-8859-6", charmap.ISO8859_6},
		{russian, "", "windows-1251", charmap.Windows1251},
		{russian, "", "koi8-r", charmap.KOI8R},
		{russian, "iso-8859-1", "koi8-r", charmap.KOI8R},
		{russian, "iso-8859-5", "iso-8859-5", charmap.ISO8859_5},
		{spanish, "", "windows-1252", charmap.Windows1252},
		{spanish, "iso-8859-1", "windows-1252", charmap.Windows1252},
		{english, "", "windows-1252", charmap.Windows1252},
		{"Взрыв", "", "windows-1251", charmap.Windows1251},
		{"انفجار", "", "windows-1256", charmap.Windows1256},
		{english, "", "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{persian, "", "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
		{persian, "", "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{english, "", "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{russian, "", "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{persian, "windows-1256", "utf-8", unicode.UTF8},
		{persian, "", "utf-8", unicode.UTF8BOM},
	}
	for _, tt := range tests {
		want := tt.text
		if tt.enc == charmap.ISO8859_6 {
			want = strings.NewReplacer("ُ", "", "،", "،").Replace(want)
		}
		got, name, _, err := d.Decode(encode(t, tt.enc, want), tt.declared)
		if err != nil || got != want || name != tt.want {
			t.Errorf("%s declared %q: read as %q %v: %q", tt.want, tt.declared, name, err, got)
		}
	}
}

func TestDecodeRepairs(t *testing.T) {
	d := decoder(t)
	cut := []byte(persian)
	text, name, note, err := d.Decode(cut[:len(cut)-2], "")
	if err != nil || name != "utf-8" || note == "" || !strings.HasSuffix(text, "\uFFFD") {
		t.Errorf("a text cut in a letter: %q %q %v", name, note, err)
	}
	twice := latin1Twice(persian)
	if text, _, note, err = d.Decode([]byte(twice), ""); err != nil || text != persian || note == "" {
		t.Errorf("encoded twice: %q %q %v", text, note, err)
	}
}

// latin1Twice is what becomes of UTF-8 that a program takes for windows-1252 and stores as UTF-8.
func latin1Twice(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if r := charmap.Windows1252.DecodeByte(s[i]); r != utf8.RuneError {
			b.WriteRune(r)
		} else { // a byte without a letter becomes a control character
			b.WriteRune(rune(s[i]))
		}
	}
	return b.String()
}

func TestDecodeGivesUp(t *testing.T) {
	text, name, _, err := decoder(t).Decode(bytes.Repeat([]byte("\x81\x8d\x90\x9d\xff\xaa\xfe \x81\x9d\xd7\xf7\x90\x8f "), 9), "")
	if !errors.Is(err, ErrUnknown) {
		t.Errorf("read as %q %q, err = %v", text, name, err)
	}
}

func FuzzDecode(f *testing.F) {
	d := decoder(f)
	for _, s := range []string{persian, english, latin1Twice(russian), "\xff\xfea\x00", "\xe1\xe2 \x81", "a\x00b\x00c\x00 \x00"} {
		f.Add([]byte(s), "windows-1256")
	}
	f.Fuzz(func(t *testing.T, b []byte, declared string) {
		text, name, _, err := d.Decode(b, declared)
		if !utf8.ValidString(text) || (err == nil) != (name != "") {
			t.Errorf("%q as %q: %v", text, name, err)
		}
	})
}

func BenchmarkDecodeUTF8(b *testing.B) {
	d := decoder(b)
	text := []byte(strings.Repeat(persian, 20))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		d.Decode(text, "")
	}
}

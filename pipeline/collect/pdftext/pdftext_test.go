package pdftext

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/pipeline/collect/content"
)

// The PDF files beside this test were printed by a browser from the HTML files of the same names.
func TestRead(t *testing.T) {
	tests := []struct{ file, title, text string }{
		{"english", "Two attacks in Kunduz", `Two attacks in Kunduz

KUNDUZ, March 12, 2023 - A roadside bomb killed six officers of the frontier police on Sunday, an official of the long-standing de-mining office said. The office filed its first findings at five in the afternoon, and affirmed that fifteen more had been wounded in the traffic jam that followed the blast near the flour mill.

In the second attack, gunmen on two motorcycles fired on a convoy of the administration; nobody was hurt. The governor’s office confirmed it. “We were very lucky,” an officer said, adding that the convoy’s drivers had changed their route at the last moment because of a flooded bridge.

No group has claimed the attacks.`},
		{"dari", "دو حمله در کندز", `دو حمله در کندز

تاریخ نشر: ۲۱ حوت ۱۴۰۱

در انفجار یک بمب کنار جاده در ولایت کندز ۳۰ نفر (از جمله ۲ کودک) کشته و بیش از ۱۲۰ تن دیگر زخمی شده‌اند. سخنگوی پولیس می‌گوید که این رویداد ساعت ۹:۳۰ صبح رخ داده و مسئولان محلی در حال بررسی آن هستند.

گروه داعش (ISIS-K) در کانال Amaq News نوشته است که «۴۵ نفر کشته و زخمی» شده‌اند. طالبان این ادعا را رد کرده‌اند، اما شفاخانهٔ ولایتی شمار کشته‌شدگان را ۳۳ تن اعلام کرد؛ در حدود ۲٫۵ درصد از مجروحان وضعیت وخیم دارند.`},
		{"columns", "", `Observers of the valley counted eleven attacks in the week to 9 June. The heaviest one hit a long-standing checkpoint of the frontier police on the southern approach, where a vehicle loaded with explosives killed nine men and wounded twenty-two, according to the provincial administration. Communication with the neighbouring districts was interrupted for most of the afternoon.

In the northern approach a patrol was ambushed twice. Its commander, who gave his first name only, said that reinforcements had arrived within the hour, and that his men had taken two of the attackers prisoner. The administration of the province could not confirm it.

Elsewhere, the week was quieter than the one before. Long standing in line for bread, residents of the main town said that the markets had opened again and that the road to the border was passable by daylight. Explosives were found in a culvert and removed.

District	Killed	Wounded

South	9	22

North	0	3

The second page of the bulletin lists the sources: the provincial administration, three hospitals and the observers themselves.`},
	}
	for _, tt := range tests {
		b, err := os.ReadFile("testdata/" + tt.file + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		got, err := Read(b)
		if err != nil || got.Title != tt.title || got.Published.Known() {
			t.Errorf("%s: title %q published %s: %v", tt.file, got.Title, got.Published, err)
		}
		if got.Text != tt.text {
			t.Errorf("%s: text is\n%s", tt.file, got.Text)
		}
	}
}

// made is a PDF by hand: one page with these instructions, in Helvetica without a table of letters.
func made(instructions string, packed bool) []byte {
	var b bytes.Buffer
	var at []int
	object := func(s string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), s)
	}
	b.WriteString("%PDF-1.4\n")
	object("<</Type/Catalog/Pages 2 0 R>>")
	object("<</Type/Pages/Count 1/Kids[3 0 R]/Resources<</Font<</F 4 0 R>>>>>>")
	object("<</Type/Page/Parent 2 0 R/Contents 5 0 R>>")
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	filter := ""
	if packed {
		var z bytes.Buffer
		w := zlib.NewWriter(&z)
		w.Write([]byte(instructions))
		w.Close()
		instructions, filter = z.String(), "/Filter/FlateDecode"
	}
	object(fmt.Sprintf("<</Length %d%s>>\nstream\n%s\nendstream", len(instructions), filter, instructions))
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref)
	return b.Bytes()
}

func TestReadMade(t *testing.T) {
	tests := []struct{ name, instructions, want string }{
		{"lines and paragraphs", "BT /F 12 Tf 14 TL 72 700 Td (A bomb killed six people) Tj T* (in the market.) Tj 0 -40 Td (Nobody claimed it.) Tj ET", "A bomb killed six people in the market.\n\nNobody claimed it."},
		{"words by gaps", "BT /F 12 Tf 72 700 Td [(six)-500(people)] TJ ET", "six people"},
		{"a picture among them", "BI /W 2 /H 2 ID \x01(\x02<\xff EI BT /F 12 Tf 72 700 Td (after) Tj ET", "after"},
		{"a stamp in the margin", "BT /F 12 Tf 0 1 -1 0 20 100 Tm (draft) Tj 1 0 0 1 72 700 Tm (text) Tj ET", "text"},
		{"escapes", `BT /F 12 Tf 72 700 Td (a\(b\)\051 \101\\) Tj <424> Tj ET`, `a(b)) A\B@`},
		{"a hyphen that stays", "BT /F 12 Tf 14 TL 72 700 Td (a long-) Tj T* (standing feud) Tj ET", "a long-standing feud"},
		{"a hyphen that goes", "BT /F 12 Tf 14 TL 72 700 Td (the govern-) Tj T* (ment of the old government) Tj ET", "the government of the old government"},
		{"drawn twice", "BT /F 12 Tf 72 700 Td (N) Tj 1 0 0 1 72.3 700 Tm (N) Tj ET", "N"},
	}
	for _, tt := range tests {
		for _, packed := range []bool{false, true} {
			got, err := Read(made(tt.instructions, packed))
			if err != nil || got.Text != tt.want {
				t.Errorf("%s: %q %v, want %q", tt.name, got.Text, err, tt.want)
			}
		}
	}
}

func TestReadRefuses(t *testing.T) {
	good := made("BT /F 12 Tf 72 700 Td (text) Tj ET", false)
	loop := bytes.Replace(good, []byte("/Kids[3 0 R]"), []byte("/Kids[2 0 R 2 0 R]"), 1)
	tests := []struct {
		name, want string
		b          []byte
	}{
		{"a scan", "no text layer", made("q 600 0 0 800 0 0 cm /Im Do Q", false)},
		{"cut short", "cut short", good[:bytes.Index(good, []byte("stream"))]},
		{"a header alone", "cut short", []byte("%PDF-1.4\n")},
		{"its own parent", "no text layer", loop},
		{"glyph numbers", "which letters", made("BT /F 12 Tf 72 700 Td <0102030405060708> Tj ET", false)},
		{"a password", "password", bytes.Replace(good, []byte("/Root"), []byte("/Encrypt<</Filter/Standard/V 2/R 3>>/Root"), 1)},
	}
	for _, tt := range tests {
		_, err := Read(tt.b)
		var f *content.Fault
		if err == nil || !strings.Contains(err.Error(), tt.want) || !errors.As(err, &f) || f.Hint == "" {
			t.Errorf("%s: err = %v", tt.name, err)
		}
	}
}

// The same file packed into object streams, and locked in the ways in which programs forbid printing.
func TestReadLocked(t *testing.T) {
	for _, name := range []string{"packed", "locked-rc4-40", "locked-rc4-128", "locked-aes-128", "locked-aes-256"} {
		b, err := os.ReadFile("testdata/" + name + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		if got, err := Read(b); err != nil || got.Text != "A bomb killed six people in the market." {
			t.Errorf("%s: %q %v", name, got.Text, err)
		}
	}
	b, err := os.ReadFile("testdata/password.pdf")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Read(b); err == nil || !strings.Contains(err.Error(), "password") {
		t.Errorf("with a password: %v", err)
	}
}

func TestFilters(t *testing.T) {
	f := &file{work: 1 << 30}
	lzw := []byte{0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01} // the standard's own example
	if got := f.lzw(lzw, 1); string(got) != "-----A---B" {
		t.Errorf("lzw: %q", got)
	}
	if got := f.runLength([]byte{2, 'a', 'b', 'c', 254, 'd', 128, 'x'}); string(got) != "abcddd" {
		t.Errorf("run length: %q", got)
	}
	if got := f.filter([]byte("<~87cURD]i,\"Ebo80~>"), "ASCII85Decode", value{}); string(got) != "Hello World!" {
		t.Errorf("ascii85: %q", got)
	}
	if got := f.filter([]byte("48 65 6C6c 6F>"), "ASCIIHexDecode", value{}); string(got) != "Hello" {
		t.Errorf("hex: %q", got)
	}
	params := value{f, (&parser{lexer: lexer{b: []byte("<</Predictor 12/Columns 3>>")}}).object()}
	if got := predict([]byte{0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 2, 2, 2, 4, 0, 1, 0}, params); string(got) != "\x01\x02\x03\x01\x02\x03\x02\x03\x04\x03\x05\x06\x03\x06\x06" {
		t.Errorf("predictor: %v", got)
	}
}

func TestGlyphLetters(t *testing.T) {
	for name, want := range map[string]string{
		"A": "A", "eacute": "é", "Scaron": "Š", "f_i": "fi", "fi": "fi", "uni0633": "س", "u1F600": "😀", "afii10017": "А", "afii10049": "Я",
		"afii10071": "ё", "one.oldstyle": "1", "hyphen": "-", "g123": "\uFFFD", "uniD800": "\uFFFD", "": "\uFFFD",
	} {
		if got := glyphLetters(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

// Files as they come: with junk around them, with a false table of contents, without their end, with an unending string.
func TestReadDamaged(t *testing.T) {
	good := made("BT /F 12 Tf 72 700 Td (text) Tj ET", false)
	xref := bytes.Index(good, []byte("xref\n"))
	tests := map[string][]byte{
		"junk around it":    append([]byte("junk\n"), append(bytes.Clone(good), "\ntrailing junk\n"...)...),
		"a false table":     bytes.ReplaceAll(good, []byte("00000 n"), []byte("00009 n")),
		"without its end":   good[:xref],
		"a false length":    bytes.Replace(good, []byte("/Length "), []byte("/Length 9"), 1),
		"an unended string": append(bytes.Clone(good[:xref]), "9 0 obj\n<41"...),
		"an announcement":   bytes.Replace(good, []byte("/Size 6"), []byte("/Size 99999999999"), 1),
	}
	for name, b := range tests {
		if got, err := Read(b); err != nil || got.Text != "text" {
			t.Errorf("%s: %q %v", name, got.Text, err)
		}
	}
}

func TestLogical(t *testing.T) {
	// Each case is what stands on the page from left to right, and the line as it is read.
	tests := []struct {
		seen, want string
		rtl        bool
	}{
		{"رفن ۳۰", "۳۰ نفر", true},
		{".رفن ۳۰", "۳۰ نفر.", true},
		{"ددص 9:30", "9:30 صدد", true},
		{"تسا ISIS-K هورگ", "گروه ISIS-K است", true},
		{"دش Kunduz24 رد", "در Kunduz24 شد", true},
		{"دصرد ۲٫۵", "۲٫۵ درصد", true},
		{"۲۰۰ و ۱٬۲۰۰", "۱٬۲۰۰ و ۲۰۰", true},
		{"ﺖﯾﻻو", "ولایت", true},
		{"called نامز by its own", "called زمان by its own", false},
		{"ofﬁce", "office", false},
		{"plain text 12", "plain text 12", true},
	}
	for _, tt := range tests {
		pieces := strings.Split(tt.seen, "")
		if got := logical(pieces, tt.rtl, false); got != tt.want {
			t.Errorf("logical(%q) = %q, want %q", tt.seen, got, tt.want)
		}
	}
	if got := logical([]string{"(", "ف", "ل", "ا", ")"}, true, true); got != "(الف)" {
		t.Errorf("brackets by shape: %q", got)
	}
}

// A number is the same number however a line is turned.
func TestNumbersStay(t *testing.T) {
	for _, number := range []string{"۳۰", "۱۲۰", "9:30", "۱۴۰۱/۱۲/۲۱", "2023", "٢٥"} {
		seen := strings.Split("رفن "+number+" زا", "")
		if got := logical(seen, true, false); !strings.Contains(got, number) {
			t.Errorf("%s became %q", number, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"english", "dari", "columns"} {
		b, err := os.ReadFile("testdata/" + name + ".pdf")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add(made("BT /F 12 Tf 72 700 Td [(six)-500(people)] TJ ET", false))
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := Read(b)
		if err == nil && strings.TrimSpace(got.Text) == "" {
			t.Error("no text and no error")
		}
	})
}

func FuzzInstructions(f *testing.F) {
	f.Add("q 1 0 0 1 0 0 cm BT /F 12 Tf 14 TL 72 700 Td (a\\(b) Tj T* [(x)-500 <41>] TJ ET Q")
	f.Add("BI ID xx EI [[[ ((( << >> /a#41 1e99 -.5")
	f.Fuzz(func(t *testing.T, s string) { Read(made(s, false)) })
}

func FuzzTable(f *testing.F) {
	f.Add("1 beginbfchar <0041> <0042> endbfchar 1 beginbfrange <0000> <ffff> <0000> endbfrange")
	f.Fuzz(func(t *testing.T, s string) {
		for _, l := range readTable([]byte(s)) {
			if !utf8.ValidString(l) {
				t.Errorf("letters %q", l)
			}
		}
	})
}

package mail

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/pipeline/collect/charset"
	"github.com/sabt-org/sabt/pipeline/collect/dateline"
	"github.com/sabt-org/sabt/pipeline/collect/page"
	"github.com/sabt-org/sabt/reference/language"
)

func newReader(t testing.TB) *Reader {
	words, err := language.New()
	if err != nil {
		t.Fatal(err)
	}
	dates, err := dateline.New()
	if err != nil {
		t.Fatal(err)
	}
	return NewReader(charset.New(words), page.NewReader(dates), dates)
}

// lines joins with the line ends of mail.
func lines(s ...string) []byte { return []byte(strings.Join(s, "\r\n")) }

func TestRead(t *testing.T) {
	tests := []struct {
		name                         string
		mail                         []byte
		title, from, published, text string
		note                         string
	}{
		{
			"plain", lines("From: Desk <desk@wire.example>", "Date: Tue, 14 May 2024 23:30:00 +0430", "Subject: Blast in Kunduz", "", "A bomb killed six.", "", "Two were children."),
			"Blast in Kunduz", "Desk", "2024-05-14", "Blast in Kunduz\n\nA bomb killed six.\r\n\r\nTwo were children.", "",
		},
		{
			"encoded words, windows-1256", lines("From: =?windows-1256?B?x+Hh5Q==?= <a@b.example>", "Date: 14 May 2024 10:00 +0000", "Subject: =?UTF-8?B?2KfZhtmB2KzYp9ix?=",
				"Content-Type: text/plain; charset=windows-1256", "Content-Transfer-Encoding: 8bit", "", "\xCF\xD1 \xC7\xE4\xDD\xCC\xC7\xD1 \xD4\xD4 \xE4\xDD\xD1"),
			"انفجار", "الله", "2024-05-14", "انفجار\n\nدر انفجار شش نفر", "",
		},
		{
			"alternatives and an attachment", lines("From: a@b.example", "Subject: S", "Content-Type: multipart/mixed; boundary=X", "", "preamble", "--X",
				"Content-Type: multipart/alternative; boundary=Y", "", "--Y", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", "Six people =E2=80=93 two of them chil=", "dren =E2=80=93 died.",
				"--Y", "Content-Type: text/html", "", "<p>Six people &ndash; two of them children &ndash; died.</p>", "--Y--",
				"--X", "Content-Type: application/pdf; name=list.pdf", "Content-Disposition: attachment; filename=list.pdf", "Content-Transfer-Encoding: base64", "", "AAAA", "--X--"),
			"S", "a@b.example", "", "S\n\nSix people – two of them children – died.", "list.pdf",
		},
		{
			"a stub beside HTML", lines("From: a@b.example", "Subject: S", "Content-Type: multipart/alternative; boundary=Y", "", "--Y", "", "View this in a browser.", "--Y",
				"Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64", "", "PHA+U2l4IHBlb3BsZSBkaWVkIGluIHRoZSBtYXJrZXQgb2YgdGhlIHRvd24u", " PC9wPjxwPlR3byB3ZXJlIGNoaWxkcmVuLjwvcD4=", "--Y--"),
			"S", "a@b.example", "", "S\n\nSix people died in the market of the town.\n\nTwo were children.", "",
		},
		{
			"flowed", lines("From: a@b.example", "Subject: S", "Content-Type: text/plain; format=flowed", "", "Six people ", "died.", "Two more."),
			"S", "a@b.example", "", "S\n\nSix people died.\nTwo more.", "",
		},
		{
			"a mailbox's separator, cut short", lines("From a@b Tue May 14 2024", "From: a@b.example", "Subject: S", "Content-Type: multipart/mixed; boundary=X", "", "--X", "", "Six died."),
			"S", "a@b.example", "", "S\n\nSix died.", "cut short",
		},
	}
	r := newReader(t)
	for _, tt := range tests {
		got, err := r.Read(tt.mail)
		if err != nil || got.Title != tt.title || got.Publisher != tt.from || got.Published.String() != tt.published || got.Text != tt.text {
			t.Errorf("%s: %+v %v", tt.name, got, err)
		}
		if notes := strings.Join(got.Notes, "\n"); !strings.Contains(notes, tt.note) || tt.note == "" && notes != "" {
			t.Errorf("%s: notes %q", tt.name, notes)
		}
	}
}

func TestReadSavedPage(t *testing.T) {
	got, err := newReader(t).Read(lines("From: <Saved by a browser>", "Snapshot-Content-Location: https://x.example/a", "MIME-Version: 1.0", "Date: Wed, 1 Jan 2025 10:00:00 -0000",
		`Content-Type: multipart/related; type="text/html"; boundary=X`, "", "--X", "Content-Type: text/html", "",
		"<html><head><title>Blast</title><meta property='article:published_time' content='2024-05-14'></head><body><nav>Menu</nav><article><p>Six people died in a blast in the market.</p></article></body></html>",
		"--X", "Content-Type: image/png", "Content-Location: https://x.example/a.png", "", "xxxx", "--X--"))
	if err != nil || got.Published.String() != "2024-05-14" || got.Text != "Blast\n\nSix people died in a blast in the market." {
		t.Errorf("%+v %v", got, err)
	}
}

func FuzzRead(f *testing.F) {
	r := newReader(f)
	f.Add(lines("From: a", "Content-Type: multipart/mixed; boundary=X", "", "--X", "", "a", "--X--"))
	f.Add(lines("Subject: =?windows-1256?B?x+Hh5Q==?=", "Content-Transfer-Encoding: base64", "", "AAAA"))
	f.Fuzz(func(t *testing.T, b []byte) { r.Read(b) })
}

package tongue

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func dari(t testing.TB) Tongue {
	list, err := All()
	if err != nil {
		t.Fatal(err)
	}
	d, ok := Find(list, "fa-AF")
	if !ok {
		t.Fatal("there is no Dari")
	}
	return d
}

// The first days of solar years and months, from published calendars.
func TestSolar(t *testing.T) {
	for day, want := range map[string][3]int{
		"2024-03-20": {1403, 1, 1}, "2024-03-19": {1402, 12, 29}, "2021-03-20": {1399, 12, 30}, "2021-03-21": {1400, 1, 1}, "2024-05-12": {1403, 2, 23},
		"2021-08-15": {1400, 5, 24}, "2025-03-21": {1404, 1, 1}, "2026-11-25": {1405, 9, 4}, "1979-02-11": {1357, 11, 22}, "2001-09-11": {1380, 6, 20}, "1999-12-31": {1378, 10, 10},
	} {
		d, err := time.Parse("2006-01-02", day)
		if err != nil {
			t.Fatal(err)
		}
		if y, m, n := solar(d); [3]int{y, m, n} != want {
			t.Errorf("%s is %d-%d-%d, want %v", day, y, m, n, want)
		}
	}
}

// Days that follow each other do so in the other calendar too.
func TestSolarProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := time.Date(1930, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 150*365).Draw(t, "days"))
		y, m, n := solar(d)
		y2, m2, n2 := solar(d.AddDate(0, 0, 1))
		switch {
		case y2 == y && m2 == m && n2 == n+1, y2 == y && m2 == m+1 && n2 == 1 && n >= 29, y2 == y+1 && m == 12 && m2 == 1 && n2 == 1 && n >= 29:
		default:
			t.Fatalf("after %d-%d-%d comes %d-%d-%d", y, m, n, y2, m2, n2)
		}
	})
}

// Words that the program makes, in Dari.
func TestSaid(t *testing.T) {
	d := dari(t)
	for in, want := range map[string]string{
		"":                                    "",
		"1,200":                               "۱٬۲۰۰",
		"4–19":                                "۴–۱۹",
		"at least 1,200":                      "دست‌کم ۱٬۲۰۰",
		"1,200 to 1,400, best 1,300":          "۱٬۲۰۰ تا ۱٬۴۰۰، بهترین ۱٬۳۰۰",
		"Sun 2024-05-12":                      "یکشنبه ۲۳ ثور ۱۴۰۳ (\u20662024-05-12\u2069)",
		"2024-05":                             "می ۲۰۲۴",
		"2026-11-25 09:00":                    "۴ قوس ۱۴۰۵ (\u20662026-11-25\u2069) ۰۹:۰۰",
		"2024-05: 3 incidents, at least 5":    "می ۲۰۲۴: ۳ رویداد، دست‌کم ۵",
		"accounts differ on type, killed":     "روایت‌ها فرق دارند در: نوع، کشته",
		"2 accounts · 2 documents · reviewed": "۲ روایت · ۲ سند · بازبینی‌شده",
		"Pul-e-Khumri, Baghlan, Afghanistan":  "\u200f\u2068Pul-e-Khumri\u2069، \u200f\u2068Baghlan\u2069، افغانستان",
		"claimed by ISIS-K":                   "\u200f\u2068ISIS-K\u2069 مسئولیت را به عهده گرفته",
		"Sun 2024-05-13":                      "Sun 2024-05-13", // it was a Monday: no day that we have written
	} {
		if got := d.Said(in); got != want {
			t.Errorf("%q\n  is %q\nwant %q", in, got, want)
		}
		if English().Said(in) != in {
			t.Errorf("English changes %q", in)
		}
	}
	if _, known := d.Knows("the same day; a thing of no language"); known {
		t.Error("words that nobody wrote are taken for known")
	}
}

// Whatever is said, digits are those of the language or stand in names, and nothing is lost but English.
func TestSaidProperty(t *testing.T) {
	d := dari(t)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 1<<40).Draw(t, "n")
		s := d.Said("at least " + English().Number(n))
		if strings.ContainsAny(s, "0123456789,") {
			t.Fatalf("%d is %q", n, s)
		}
		any := rapid.String().Draw(t, "any")
		d.Said(any) // ends, and does not fail
		if English().Said(any) != any {
			t.Fatalf("English changes %q", any)
		}
	})
}

func TestChoose(t *testing.T) {
	list, err := All()
	if err != nil {
		t.Fatal(err)
	}
	for accept, want := range map[string]string{"": "en", "fa-AF,fa;q=0.9,en;q=0.5": "fa-AF", "fa": "fa-AF", "de,en;q=0.3": "en", "de": "en", "en-US,fa;q=0.5": "en", ";;;": "en"} {
		if got := Choose(list, accept).Code; got != want {
			t.Errorf("%q leads to %s, want %s", accept, got, want)
		}
	}
}

// A file that cannot be read is refused with its line.
func TestReadRefuses(t *testing.T) {
	for file, want := range map[string]string{
		"Queue": "line 1", "Queue\t": "line 1", "a\tb\na\tc": "twice", "{0n} of {1n}\t{0n} از": "places", "!digits\t123": "digits", "!odd\tx": "!odd",
	} {
		if _, err := Read(strings.NewReader(file), "xx"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", file, err)
		}
	}
}

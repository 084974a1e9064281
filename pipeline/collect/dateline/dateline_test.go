package dateline

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

func reader(t testing.TB) *Reader {
	r, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestFind(t *testing.T) {
	r := reader(t)
	body := "\n\nA bomb went off near the bazaar on August 15, 2021, and again in May 2022. Officials gave no figures.\n"
	tests := []struct{ text, lang, day, words string }{
		{"KABUL, Oct. 3, 2021 - A bomb went off." + body, "en", "2021-10-03", "Oct. 3, 2021"},
		{"Blast in Kabul\n\nKABUL, Afghanistan, October 3, 2021 (Agency) — A bomb went off." + body, "en", "2021-10-03", "October 3, 2021"},
		{"SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- [TEXT] GUERRILLAS ATTACKED", "en", "1990-01-03", "3 JAN 90"},
		{"CLANDESTINE, 21 OCT 89 (RADIO VENCEREMOS) -- [TEXT] THE", "en", "1989-10-21", "21 OCT 89"},
		{"Attack on a mosque\nApril 21, 2022\n" + body, "en", "2022-04-21", "April 21, 2022"},
		{"Attack on a mosque\nThursday, April 21, 2022 10:30 AM GMT" + body, "en", "2022-04-21", "April 21, 2022"},
		{"Attack\nBy A. Writer | 12 March 2023 | Kabul" + body, "en", "2023-03-12", "12 March 2023"},
		{"Attack\nBy A. Writer, March 12, 2023" + body, "en", "2023-03-12", "March 12, 2023"},
		{"Attack\nPublished: 12 March 2023 | Updated: 14 March 2023" + body, "en", "2023-03-12", "12 March 2023"},
		{"Attack\nPosted on March 12th, 2023 by admin" + body, "en", "2023-03-12", "March 12th, 2023"},
		{"Attack" + body + "\nPublished on Sunday, 12 March 2023", "en", "2023-03-12", "12 March 2023"},
		{"حمله در کندز\nتاریخ نشر: ۱۸ حوت ۱۴۰۱\n\nدر این حمله", "fa", "2023-03-09", "۱۸ حوت ۱۴۰۱"},
		{"حمله در کندز\nپنج‌شنبه ۱۸ حوت ۱۴۰۱\n\nدر این حمله", "fa", "2023-03-09", "۱۸ حوت ۱۴۰۱"},
		{"تاریخ انتشار: ۱۴۰۱/۱۲/۱۸ ساعت ۱۰:۳۰\n\nدر این حمله", "fa", "2023-03-09", "۱۴۰۱/۱۲/۱۸"},
		{"کابل (۱۲ میزان ۱۴۰۰): در یک انفجار", "fa", "2021-10-04", "۱۲ میزان ۱۴۰۰"},
		{"د خپرېدو نېټه: د ۱۴۰۱ کال د کب ۱۸\nپه کندهار کې", "ps", "2023-03-09", "۱۴۰۱ کال د کب ۱۸"},
		{"بغداد 3 أكتوبر 2021 (وكالة) - قتل", "ar", "2021-10-03", "3 أكتوبر 2021"},
		{"انفجار\nتاريخ النشر: 14 آذار/مارس 2023\nقتل", "ar", "2023-03-14", "14 آذار/مارس 2023"},
		{"انفجار\n14 كانون الثاني 2023\nقتل", "ar", "2023-01-14", "14 كانون الثاني 2023"},
		{"МОСКВА, 3 октября 2021 - Взрыв", "ru", "2021-10-03", "3 октября 2021"},
		{"Взрыв\nОпубликовано: 14.03.2023\nВзрыв", "ru", "2023-03-14", "14.03.2023"},
		{"Взрыв\nОпубликовано 14 марта 2023 года в 10:30\n", "ru", "2023-03-14", "14 марта 2023"},
		{"Ataque\nBogotá, 3 de octubre de 2021.- Al menos", "es", "2021-10-03", "3 de octubre de 2021"},
		{"Attaque\nPublié le 3 octobre 2021 à 10h30\n", "fr", "2021-10-03", "3 octobre 2021"},
		{"Attack\n2023-03-14\n", "en", "2023-03-14", "2023-03-14"},
		{"Attack\n14/03/2023\n", "en", "2023-03-14", "14/03/2023"},

		{"Report\n\nN'DJAMENA, 14 November 2024\n\n12. During the period" + body, "en", "2024-11-14", "14 November 2024"},
		{"Newsletter\n\nMonitoring desk - Friday, 9 February 2024\n" + body, "en", "2024-02-09", "9 February 2024"},
		{"حمله\n\nبغلان، پنج‌شنبه، ۱۸ عقرب ۱۴۰۲ (۹ نوامبر ۲۰۲۳)\n\nجبهه", "fa", "2023-11-09", "۱۸ عقرب ۱۴۰۲"},

		{"Kabul Airport Attack, 26 August 2021\n" + body, "en", "", ""},                     // a title
		{"Report\nThe attack in Kabul, 26 August 2021" + body, "en", "", ""},                // a sub-title
		{"Report\nKABUL, 26 August 2021\nA.\n\nHERAT, 2 May 2022\nB." + body, "en", "", ""}, // a chronicle
		{"Report\nKabul, 9 February 2024 (10 February 2024)" + body, "en", "", ""},
		{"Attack\n01/02/2023\n" + body, "en", "", ""},                                   // two dates
		{"KABUL, Oct. 3 - A bomb" + body, "en", "", ""},                                 // no year
		{"KABUL - A bomb went off." + body, "en", "", ""},                               // no date
		{"Attack\nUpdated: 14 March 2023\n" + body, "en", "", ""},                       // another date
		{"Attack\nLast modified March 14, 2023" + body, "en", "", ""},                   // another date
		{"Attack\nSunday, March 14, 2023\n" + body, "en", "", ""},                       // a Tuesday
		{"Attack\nFebruary 30, 2023\n" + body, "en", "", ""},                            // no such day
		{"Timeline\n\nMay 3, 2021\n\nA bomb.\n\nJune 9, 2021\n\nA raid.", "en", "", ""}, // a chronicle
		{"On August 15, 2021 - the day the city fell - the prison was opened." + body, "en", "", ""},
		{"The attack of August 15, 2021 - the worst in years - is remembered." + body, "en", "", ""},
		{"Six people died on 12 March 2023." + body, "en", "", ""},
		{"The journal published March 12, 2023 figures on the dead." + body, "en", "", ""},
		{"A link.\n<post author=\"a\" post-date=\"March 7, 2016\">", "en", "", ""}, // another's
		{"Born: March 12, 1963 in Kabul" + body, "en", "", ""},
		{"", "", "", ""},
	}
	for _, tt := range tests {
		day, span, ok := r.Find(tt.text, tt.lang)
		if ok != (tt.day != "") || day.String() != tt.day || span.Quote(tt.text) != tt.words {
			t.Errorf("Find(%q) = %q %q, want %q %q", head(tt.text), day, span.Quote(tt.text), tt.day, tt.words)
		}
	}
}

func head(s string) string { return cut(s, 90) }

func TestParse(t *testing.T) {
	r := reader(t)
	tests := []struct{ s, lang, want string }{
		{"2023-03-14T23:30:00+04:30", "", "2023-03-14"},
		{"2023-03-14 10:00:00", "", "2023-03-14"},
		{"2023-03-14", "", "2023-03-14"},
		{"20230314", "", "2023-03-14"},
		{"Tue, 14 Mar 2023 10:00:00 GMT", "", "2023-03-14"},
		{"Tue, 14 Mar 2023 10:00:00 +0430", "", "2023-03-14"},
		{"March 14, 2023 5:04 PM EDT", "", "2023-03-14"},
		{"۲۳ حوت ۱۴۰۱", "fa", "2023-03-14"},
		{"1401-12-23T10:00", "fa", "2023-03-14"},
		{"0001-01-01T00:00:00Z", "", ""},
		{"2023-02-31", "", ""},
		{"1401-12-23", "", ""},
		{"14 March", "", ""},
		{"killed on 14 March 2023", "", ""},
		{"1678771800", "", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		if got, _ := r.Parse(tt.s, tt.lang); got.String() != tt.want {
			t.Errorf("Parse(%q) = %q, want %q", tt.s, got, tt.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	r := reader(f)
	for _, s := range []string{"KABUL, Oct. 3, 2021 - A", "تاریخ نشر: ۱۸ حوت ۱۴۰۱", "Posted on 3 3 3 3", "3 JAN 90 (A) --", "\xff3 March 2023"} {
		f.Add(s, "fa")
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		if !utf8.ValidString(s) {
			return
		}
		_, span, ok := r.Find(s, lang)
		if ok && (span.Len() == 0 || !utf8.ValidString(span.Quote(s)) || strings.Contains(span.Quote(s), "\n")) {
			t.Errorf("span %v in %q", span, s)
		}
		if !ok && span != (record.Span{}) {
			t.Errorf("span %v without a date", span)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	r := reader(b)
	text := "Blast in Kabul kills 12\n\nKABUL, Oct. 3, 2021 - A bomb went off.\n\n" + strings.Repeat("Six people died on 12 March 2023, officials said. ", 40)
	b.ReportAllocs()
	for b.Loop() {
		r.Find(text, "en")
	}
}

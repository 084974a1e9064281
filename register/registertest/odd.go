package registertest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// Words are runs of letters and digits, folded; what stands between them does not matter, and what is none finds nothing.
func words(t *testing.T, open opener) {
	w := world(t, open)
	long := strings.Repeat("کتاب", 900)
	w.Put(Report(t, "Paper A", "bombing Kunduz 2024-05-12 own 1", "# The car-bomb was e-mailed; ISIS-K's claim, No. 7, is here. Mazār-e Sharīf"),
		Report(t, "Paper B", "bombing Herat 2024-05-11 own 2", "# A bomb and a car. كابل را می\u200cگویند ۱۴ تن "+long),
		Report(t, "Paper C", "bombing Balkh 2024-05-10 own 3", "# Взрыв в мечети: 14 человек; हिन्दी ١٤"))
	for _, c := range []struct{ text, want string }{
		{"car", "AB"}, {"CAR bomb", "AB"}, {"car-bomb", "A"}, {`"car bomb"`, "A"}, {`"bomb car"`, ""}, {"bomb-and-a-car", "B"}, {"«a car»", "B"},
		{"isis", "A"}, {"isis-k", "A"}, {"isisk", ""}, {"e mailed", "A"}, {"mail", ""}, {"mazar-e", "A"}, {"MAZAR sharif", "A"}, {"7", "A"},
		{"کابل", "B"}, {"كابل", "B"}, {"میگویند", "B"}, {"می\u200cگویند", "B"}, {"14", "BC"}, {"۱۴", "BC"}, {long, "B"}, {"взрыв", "C"}, {"мечет", ""},
		{"हिन्दी", "C"}, {"...", ""}, {`"-" "_"`, ""}, {"car ...", "AB"}, {"'", ""}, {`"`, ""}, {"car AND bomb", "B"}, {"ca*", ""}, {"car OR взрыв", ""}, {"  ", "ABC"},
	} {
		got := ""
		for _, in := range w.find(register.Query{Text: c.text}) {
			got += map[string]string{"Kunduz": "A", "Herat": "B", "Balkh": "C"}[in.Place.Name]
		}
		if docs := w.publishers(c.text); got != c.want || docs != c.want {
			t.Errorf("%.40q finds the incidents %q and the documents %q, want %q", c.text, got, docs, c.want)
		}
	}
	w.Sound()
}

// publishers are the last letters of who published the documents that have words.
func (w *World) publishers(text string) (out string) {
	err := w.View(context.Background(), func(v register.View) error {
		list, err := v.Documents(register.DocumentQuery{Text: text})
		for _, d := range list {
			out = d.Publisher[len(d.Publisher)-1:] + out
		}
		return err
	})
	if err != nil {
		w.T.Error(err)
	}
	return out
}

// A page may call its publisher, and a place, whatever it likes.
func odd(t *testing.T, open opener) {
	w := world(t, open)
	long := strings.Repeat("Gazette\u00e9", 3000)
	for i, name := range []string{long, long + "x", "a\x00b", "ab", "%_\\'\"", "$1 ?1 ?", "İstanbul"} {
		w.Put(Report(t, name, fmt.Sprintf("bombing %s 2024-05-%02d medical 3 by %s", strings.ReplaceAll(name, " ", "_"), 1+i, strings.ReplaceAll(name, " ", "_"))))
		if got := w.find(register.Query{Publisher: name, Place: strings.ReplaceAll(name, " ", "_")}); len(got) == 0 || len(got) > 2 {
			t.Errorf("%.20q is the publisher of %d incidents", name, len(got))
		}
	}
	w.Do(record.Decision{Action: record.Grading, Source: long, Letter: record.GradeB})
	w.Put(Report(t, "Paper", "bombing Kunduz 2024-05-12 medical 3", "# \x00 zero byte"))
	if got := w.publishers("zero byte"); got != "r" {
		t.Errorf("words beside a zero byte are found in %q", got)
	}
	w.Sound()
}

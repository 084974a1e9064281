package calendar

import (
	_ "embed"
	"strconv"
	"strings"
	"time"

	"github.com/sabt-org/sabt/reference/fold"
)

//go:embed data/months.tsv
var monthsTSV string

//go:embed data/weekdays.tsv
var weekdaysTSV string

// MonthName is a name of a month in one language, folded.
type MonthName struct {
	Name   string
	System System
	Month  int
	Weak   bool // also an everyday word or a name ("may", "اسد"): a month only beside a day, a year or a time word
}

// WeekdayName is a name of a weekday in one language, folded.
type WeekdayName struct {
	Name string
	Day  time.Weekday
	Weak bool // also another word: "sun", "sat"
}

// Months returns the names of months in a language (ISO 639-1), in the order of the data.
func Months(language string) []MonthName {
	var out []MonthName
	each(monthsTSV, language, func(f []string, name string, weak bool) {
		n, _ := strconv.Atoi(f[1])
		out = append(out, MonthName{Name: name, System: System(f[0]), Month: n, Weak: weak})
	})
	return out
}

// Weekdays returns the names of weekdays in a language, in the order of the data.
func Weekdays(language string) []WeekdayName {
	var out []WeekdayName
	each(weekdaysTSV, language, func(f []string, name string, weak bool) {
		n, _ := strconv.Atoi(f[1])
		out = append(out, WeekdayName{Name: name, Day: time.Weekday(n), Weak: weak})
	})
	return out
}

// each calls yield for the names of one language: fields are kind, number, languages, names; a name that ends in ~
// is weak.
func each(tsv, language string, yield func(fields []string, name string, weak bool)) {
	for line := range strings.Lines(tsv) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) != 4 || f[0][0] == '#' || !hasWord(f[2], language) {
			continue
		}
		for name := range strings.SplitSeq(f[3], "|") {
			word, weak := strings.CutSuffix(name, "~")
			yield(f, fold.String(word), weak)
		}
	}
}

func hasWord(list, word string) bool {
	for w := range strings.SplitSeq(list, ",") {
		if w == word {
			return true
		}
	}
	return false
}

package dates

import "github.com/sabt-org/sabt/reference/calendar"

// kind is the sort of expression the grammar read.
type kind uint8

const (
	calendarDate kind = iota + 1 // parts of a date: "Sunday, 8 June", "last night", "early 2021"
	quantity                     // number and unit: "two days ago", "six months"
	relativeUnit                 // "last week", "the next day", "earlier this month"
	set                          // "every Friday"
	vagueTime                    // "now"
	clockTime                    // "at 9:30 pm", "dawn"
)

// expr is a time expression as written: what each word says, before anything is resolved.
type expr struct {
	kind        kind
	first, last int // tokens [first, last)
	i, j        int // items [i, j) of the sentence

	system   calendar.System // "" when nothing names it
	year     int             // 0 when not written
	bce      bool
	decade   bool // year is the first of a decade, or of a century
	century  bool
	month    int
	day      int
	yearRel  string // "last", "this", "next", "same": "of last year"
	rel      string // of the weekday, month, season or unit
	relAfter bool   // stands after the noun
	weekday  int    // -1 when none
	deictic  int
	isDeixis bool
	part     string
	portion  string
	season   string
	clock    string

	num      float64 // few: not known how many
	unit     string
	more     float64 // and so many smaller units: "two months and seven days"
	moreUnit string
	dir      string
	text     string // TIMEX3 value of a set or a vague time

	since     bool   // "since March"
	paired    bool   // the next expression is the other end of a stretch
	second    second // "6-11 January", "1915-17"
	eitherWay bool   // "8/5/2022": day and month may be the other way round
	of        string // "first", "last": the first or last num units of the month or year
	skip      int    // units that lie before it: "the second week of March"
	weakDay   bool   // the day stands without month: "the 20th"
}

// second is a further day, or year, that shares the rest of the date.
type second struct {
	day, year  int
	cut, start int // tokens: where the first ends, where the second begins
	isRange    bool
}

func (e *expr) dated() bool { return e.month > 0 || e.weekday >= 0 || e.isDeixis }

// named reports whether the expression holds anything beside a part of the day or a clock time.
func (e *expr) named() bool {
	return e.dated() || e.year > 0 || e.season != "" || e.day > 0 || e.yearRel != "" || e.text != ""
}

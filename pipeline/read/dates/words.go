package dates

import (
	"embed"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"sync"

	"github.com/sabt-org/sabt/reference/calendar"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/phrase"
)

//go:embed data/*.tsv
var data embed.FS

// class says what a word does in a time expression.
type class uint8

const (
	month       class = iota + 1 // number, system
	weekday                      // number, 0 Sunday
	unit                         // text: S Min H D W M Y DE CE N(ight) WE; number: 1, 2 for a dual, 0 for a plural
	number                       // number; few for "several"
	ordinal                      // number
	relation                     // text: last past this next prev foll same; before the noun
	relAfter                     // the same, after the noun
	dir                          // text: ago later earlier hence after before; after the quantity
	dirFirst                     // the same, before the quantity
	deictic                      // number: days from publication; text: part of the day
	part                         // text: MO AF EV NI DT MI
	portion                      // text: early mid late, earlier later
	season                       // text: SP SU FA WI
	glue                         // may stand inside an expression: of, de, د
	article                      // belongs to the span where the noun asks for it
	era                          // text: solar, lunar, ce, bce
	every                        // opens a set
	setWord                      // text: value of a set in one word
	vague                        // text: PAST_REF PRESENT_REF FUTURE_REF, "" for none
	opener                       // text: from, between, since, until
	joiner                       // text: to, and
	about                        // qualifies a quantity: more than, nearly
	prep                         // a preposition before dates
	counted                      // what is counted: a number before it is no date
	holiday                      // text: MM-DD
	meridiem                     // text: am, pm
	zone                         // GMT, local time
	half                         // and a half
	oclock                       // a clock word: o'clock, ساعت
	within                       // opens a length: within, for
	deicticYear                  // number: years from publication
	age                          // after a quantity: old
	long                         // after a quantity: "week-long"
	ageBefore                    // before a quantity of years: aged
	halfOf                       // half a
	lastClass
)

var classNames = map[string]class{
	"unit": unit, "number": number, "ordinal": ordinal, "relation": relation, "relation_after": relAfter, "direction": dir,
	"direction_first": dirFirst, "deictic": deictic, "part": part, "portion": portion, "season": season, "glue": glue,
	"article": article, "era": era, "every": every, "set": setWord, "vague": vague, "opener": opener, "joiner": joiner,
	"about": about, "preposition": prep, "counted": counted, "holiday": holiday, "meridiem": meridiem, "zone": zone,
	"half": half, "clock": oclock, "within": within, "deictic_year": deicticYear, "age": age, "long": long, "age_before": ageBefore, "half_of": halfOf,
}

// few is the number of "several": some, not known how many.
const few = -1

// reading is what a word means in one of its classes.
type reading struct {
	class  class
	weak   bool // also an everyday word
	number int
	text   string
	system calendar.System
}

// entry is all that a word means, and the set of its classes.
type entry struct {
	readings []reading
	classes  classes
}

// classes is a set of classes.
type classes uint64

func setOf(cs ...class) classes {
	var s classes
	for _, c := range cs {
		s |= 1 << c
	}
	return s
}

func newEntry(rs []reading) entry {
	e := entry{readings: rs}
	for i := range rs {
		e.classes |= 1 << rs[i].class
	}
	return e
}

// openers may begin a time expression, dateOpeners one that holds a date.
var (
	openers = setOf(month, weekday, unit, number, ordinal, relation, dirFirst, deictic, part, portion, season, article, every, halfOf,
		setWord, vague, about, holiday, oclock, deicticYear)
	dateOpeners = setOf(month, weekday, unit, number, ordinal, relation, deictic, part, portion, season, article, holiday, oclock, deicticYear)
)

// pack is what the finder knows of one language.
type pack struct {
	language  string
	words     phrase.Table[entry]
	suffixes  []string // of ordinals written in digits: "th", "مه"
	monthWord string   // "ماه", which is written onto the name of the month
	nightWord string   // "شب", written onto the name of a weekday
	clitics   []string // written onto the word that follows: "و" in Arabic
	dayFirst  bool     // 8/5/2022 is 8 May
	solar     bool     // years of 1300 to 1450 are Solar Hijri
	lunar     bool     // they are lunar Hijri
	pages     sync.Pool
}

// packs holds the packs of the finder; each is built when first asked for.
type packs struct {
	built map[string]func() *pack
}

var languages = [...]string{"en", "fa", "ps", "ar", "es", "fr", "ru"}

func newPacks() (*packs, error) {
	ps := &packs{built: map[string]func() *pack{}}
	for _, l := range languages {
		tsv, err := fs.ReadFile(data, "data/"+l+".tsv")
		if err != nil {
			return nil, fmt.Errorf("dates: %w", err)
		}
		ps.built[l] = sync.OnceValue(func() *pack { return newPack(l, string(tsv)) })
	}
	return ps, nil
}

func (ps *packs) get(language string) *pack {
	if build := ps.built[language]; build != nil {
		return build()
	}
	return nil
}

func newPack(language, tsv string) *pack {
	p := &pack{language: language, pages: sync.Pool{New: func() any { return &page{} }}}
	rs := map[string][]reading{}
	var order []string
	add := func(words string, r reading) {
		if rs[words] == nil {
			order = append(order, words)
		}
		rs[words] = append(rs[words], r)
	}
	for _, m := range calendar.Months(language) {
		add(m.Name, reading{class: month, number: m.Month, system: m.System, weak: m.Weak})
	}
	for _, w := range calendar.Weekdays(language) {
		add(w.Name, reading{class: weekday, number: int(w.Day), weak: w.Weak})
	}
	for _, f := range phrase.Lines(tsv) {
		if len(f) != 3 {
			continue
		}
		c, known := classNames[f[0]]
		if !known {
			p.set(f[0], f[2])
			continue
		}
		for w := range strings.SplitSeq(f[2], "|") {
			word, weak := strings.CutSuffix(w, "~")
			r := reading{class: c, weak: weak, number: value(f[1]), text: text(c, f[1])}
			add(fold.String(word), r)
			if joined := strings.ReplaceAll(word, " و ", "و"); c == ordinal && joined != word { // "بیست‌ویکم"
				add(fold.String(joined), r)
			}
		}
	}
	if p.nightWord != "" {
		for _, w := range calendar.Weekdays(language) { // "یکشنبه‌شب"
			add(w.Name+p.nightWord, reading{class: weekday, number: int(w.Day), weak: w.Weak})
		}
	}
	for _, w := range order {
		p.words.Add(w, newEntry(rs[w]))
	}
	return p
}

// value reads the number in "3", "D+" (0: plural), "D2" (2: dual), "X" (few), "-1 NI".
func value(s string) int {
	s, _, _ = strings.Cut(s, " ")
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	switch {
	case s == "X":
		return few
	case strings.HasSuffix(s, "+"):
		return 0
	case strings.HasSuffix(s, "2"):
		return 2
	}
	return 1
}

// text reads the code in "D+", "D2", "past", "-1 NI".
func text(c class, s string) string {
	switch c {
	case deictic:
		_, s, _ = strings.Cut(s, " ")
		return s
	case unit:
		return strings.TrimRight(s, "+2")
	}
	return s
}

// set reads a line that describes the language itself.
func (p *pack) set(name, value string) {
	switch name {
	case "suffixes":
		for s := range strings.SplitSeq(value, "|") {
			p.suffixes = append(p.suffixes, fold.String(s))
		}
	case "month_word":
		p.monthWord = fold.String(value)
	case "night_word":
		p.nightWord = fold.String(value)
	case "clitics":
		p.clitics = strings.Split(value, "|")
	case "day_first":
		p.dayFirst = value == "yes"
	case "old_years":
		p.solar, p.lunar = value == "solar", value == "lunar"
	}
}

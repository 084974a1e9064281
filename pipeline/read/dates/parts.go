package dates

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/calendar"
)

// aYear reads "2022", "'99", "سال ۱۴۰۱", "2022 года", "of last year", "of that year", "سال گذشته".
func (p *parser) aYear(k int, g gap, e *expr) int {
	if e.year > 0 || e.yearRel != "" || g == commaGap && e.month == 0 {
		return 0
	}
	if p.unitIs(k, "Y") {
		return p.yearWord(k, e)
	}
	if r, ok := p.at(k, deicticYear); ok && e.named() {
		e.yearRel = [...]string{"last", "this", "next"}[r.number+1]
		return 1
	}
	if r, ok := p.at(k, relation); ok && g != commaGap && e.named() && p.unitIs(k+1, "Y") {
		e.yearRel = r.text
		return 2
	}
	if n := p.shortYear(k, e); n > 0 {
		return n
	}
	y, ok := p.yearDigits(k)
	if !ok {
		return p.oldYear(k, e)
	}
	after := k + 1
	if p.unitIs(after, "Y") && !p.items[after].rsPlural() && p.language != "en" && p.language != "fa" {
		after++
	} else if !p.yearFits(k, e) {
		return 0
	}
	e.year = y
	p.yearRange(&after, e)
	return after - k
}

// yearWord reads a year behind the word for it, or the word with what points to one: "سال ۹۲", "سال جاری".
func (p *parser) yearWord(k int, e *expr) int {
	if k+1 >= len(p.items) {
		return 0
	}
	if it := &p.items[k+1]; it.num > 0 && (it.digits == 4 && it.num < 2200 || it.digits == 2 && p.solar && it.num > 19) {
		e.year = it.num
		after := k + 2
		p.yearRange(&after, e)
		return after - k
	}
	if r, ok := p.at(k+1, relAfter); ok && e.named() {
		e.yearRel = r.text
		return 2
	}
	if y, n := p.amountWords(k + 1); n > 0 && y >= 1300 && y < 2100 { // "سال هزار و سیصد و شصت و چهار"
		e.year = int(y)
		return n + 1
	}
	return 0
}

func (it *item) rsPlural() bool {
	r, ok := it.get(unit)
	return ok && r.number == 0
}

// shortYear reads "'99" and, behind a Solar Hijri month, "95".
func (p *parser) shortYear(k int, e *expr) int {
	if w := p.word(k); (w == "'" || w == "’") && p.tight(k+1) && p.items[k+1].digits == 2 && (e.month > 0 || p.preposed(k)) {
		if p.items[k+1].num >= 0 && !p.items[k+1].ord && (k+2 >= len(p.items) || p.word(k+2) != w) {
			e.year = century(p.items[k+1].num)
			return 2
		}
	}
	if p.language == "en" && e.day > 0 && e.month > 0 && p.items[k].digits == 2 && p.items[k].num > 31 && !p.items[k].ord && !p.counts(k+1) && !p.tight(k+1) && p.is(k-1, month) {
		e.year = century(p.items[k].num) // "19 APR 89"
		return 1
	}
	if k < len(p.items) && e.day > 0 && e.system == calendar.SolarHijri && p.items[k].digits == 2 && p.items[k].num > 19 && !p.counts(k+1) {
		e.year = p.items[k].num
		return 1
	}
	return 0
}

// century completes a year of two digits by the usual pivot.
func century(yy int) int {
	if yy < 50 {
		return 2000 + yy
	}
	return 1900 + yy
}

// oldYear reads a year of up to four digits before "BC" or "AD".
func (p *parser) oldYear(k int, e *expr) int {
	if k >= len(p.items) || p.items[k].num <= 0 || p.items[k].ord {
		return 0
	}
	after := k + 1
	if joined := p.joins(after); joined != "" && after+1 < len(p.items) && p.items[after+1].num > 0 && p.bce(after+2) {
		e.year, e.bce = p.items[k].num, true
		return 1
	}
	if !p.bce(after) {
		if r, ok := p.at(after, era); !ok || r.text != "ce" || p.items[k].digits < 3 {
			return 0
		}
	}
	e.year = p.items[k].num
	return 1
}

func (p *parser) bce(k int) bool {
	r, ok := p.at(k, era)
	return ok && r.text == "bce"
}

// yearFits: four digits are a year beside a month or a season, or where nothing is counted by them.
func (p *parser) yearFits(k int, e *expr) bool {
	if y, _ := p.yearDigits(k); p.thousands(k) || p.counts(k+1) && (e.day == 0 || !p.plausible(y)) {
		return false // but "۳۰ میزان ۱۴۰۱ کشته شد" is a year: the day stands before
	}
	if e.month > 0 || e.season != "" || e.portion != "" || e.text != "" {
		return true
	}
	if p.is(k+1, era) {
		return true
	}
	return !e.named() && p.bareYear(k)
}

// thousands: "2022, 450" is two numbers, "1500-1600 people" and "1.240" none; "1917:" is a heading.
func (p *parser) thousands(k int) bool {
	return p.tight(k+1) && k+2 < len(p.items) && p.tight(k+2) && p.items[k+2].num >= 0 && p.word(k+1) != "-" && p.word(k+1) != "–" && p.word(k+1) != "—" && p.word(k+1) != "/"
}

// bareYear decides whether four digits alone are a year.
func (p *parser) bareYear(k int) bool {
	y, _ := p.yearDigits(k)
	if !p.plausible(y) {
		return false
	}
	if p.unitWordAfter(k + 1) {
		return false
	}
	if p.preposed(k) || k == 0 || p.is(k-1, article) {
		return !p.nounFollows(k + 1)
	}
	if k+1 == len(p.items) || p.word(k+1) == ")" {
		return p.word(k-1) == "," || p.word(k-1) == ";" || p.capital(k-1) || p.word(k-1) == ":"
	}
	return p.word(k-1) == "," && (p.word(k+1) == "," || p.joins(k+1) == "to") || p.joins(k+1) == "to" && p.bareDigits(k+2) || !p.nounFollows(k+1) && !p.is(k-1, about) && (p.language == "en" && y >= 1800 || y >= 1990 && y < 2036 && y%100 != 0)
}

// plausible: the years that an article of the language writes.
func (p *parser) plausible(y int) bool {
	if y >= 1300 && y < 1450 {
		return p.solar || p.lunar
	}
	return y >= 1450 && y <= 2060
}

func (p *parser) unitWordAfter(k int) bool {
	return p.is(k, unit) || p.is(k, zone) || p.is(k, meridiem) || p.is(k, counted)
}

// nounFollows: "1500 troops" counts, "the 1917 Battle" and "in 2016 he" do not.
func (p *parser) nounFollows(k int) bool {
	if k >= len(p.items) || !p.tokens[p.items[k].first].Shape.Has(record.HasLetter) || p.items[k].readings != nil && !p.is(k, counted) {
		return false
	}
	return p.is(k, counted)
}

// yearRange reads "-17" or "-1918" behind a year.
func (p *parser) yearRange(after *int, e *expr) {
	j := *after
	if p.joins(j) != "to" || !p.tight(j) || !p.tight(j+1) {
		return
	}
	it := &p.items[j+1]
	if it.digits == 2 && it.num > e.year%100 && !(p.tight(j+2) && (p.dash(j+2) || p.word(j+2) == "/")) && e.month == 0 {
		e.second = second{year: e.year/100*100 + it.num, cut: p.items[j-1].last, start: it.first, isRange: true}
		*after = j + 2
	}
}

// aDecade reads "the 1870s", "دهه ۶۰", "the 5th century", "قرن هفدهم".
func (p *parser) aDecade(k int, e *expr) int {
	if e.year > 0 {
		return 0
	}
	if it := &p.items[k]; it.decade {
		e.year, e.decade = it.num, true
		return 1
	}
	if d, ord, _ := p.small(k); ord && p.unitIs(k+1, "CE") {
		e.year, e.century = d, true
		return 2
	}
	if !p.is(k, unit) || k+1 >= len(p.items) {
		return 0
	}
	d, ord, _ := p.small(k + 1)
	switch {
	case p.unitIs(k, "CE") && ord:
		e.year, e.century = d, true
	case p.unitIs(k, "DE") && p.items[k+1].num >= 10 && p.items[k+1].num%10 == 0 && p.items[k+1].digits != 3:
		e.year, e.decade = p.items[k+1].num, true
	default:
		return 0
	}
	return 2
}

// aWeekday reads the name of a day, with "روز" or "يوم" before or "ورځ" behind.
func (p *parser) aWeekday(k int, g gap, e *expr) int {
	r, ok := p.at(k, weekday)
	if !ok || e.weekday >= 0 || e.isDeixis && (g == commaGap || e.deictic < -1) || g == commaGap && e.named() && e.day == 0 {
		return 0
	}
	if r.weak && e.month == 0 {
		d, _, _ := p.small(k + 2)
		if !p.comma(k+1) && !p.is(k+1, month) || d == 0 && !p.is(k+2, month) && !p.is(k+1, month) {
			return 0
		}
	}
	e.weekday = r.number
	if p.is(k+1, glue) && p.unitIs(k+2, "D") && !p.is(k+3, relAfter) {
		return 3
	}
	return 1
}

// aDeixis reads "yesterday", "last night", "دیروز".
func (p *parser) aDeixis(k int, g gap, e *expr) int {
	r, ok := p.at(k, deictic)
	if !ok || e.isDeixis || e.month > 0 || r.weak && !p.adverbial(k) {
		return 0
	}
	if e.weekday >= 0 && (r.number < -1 || g == commaGap) {
		return 0
	}
	e.deictic, e.isDeixis = r.number, true
	if r.text != "" {
		e.part = r.text
	}
	return 1
}

// adverbial: Spanish "mañana" is tomorrow unless an article or preposition makes it the morning.
func (p *parser) adverbial(k int) bool {
	return !p.is(k-1, article) && !p.is(k-1, glue) && !p.is(k-1, relation)
}

func (p *parser) aHoliday(k int, e *expr) int {
	r, ok := p.at(k, holiday)
	if !ok || e.month > 0 || len(r.text) < 5 {
		return 0
	}
	e.month, _ = leadingDigits(r.text)
	e.day, _ = leadingDigits(r.text[3:])
	e.system = calendar.Gregorian
	if len(r.text) > 6 {
		e.system = calendar.System(r.text[6:] + "_hijri")
	}
	return 1
}

// aSeason: "spring" is also a verb and a coil; an article, a preposition or a year makes it the season.
func (p *parser) aSeason(k int, e *expr) int {
	r, ok := p.at(k, season)
	if !ok || e.season != "" || e.month > 0 || e.weekday >= 0 || e.isDeixis {
		return 0
	}
	if r.weak && e.portion == "" && e.rel == "" && !p.yearAfter(k+1) && !p.seasonal(k) {
		return 0
	}
	e.season = r.text
	return 1
}

func (p *parser) yearAfter(j int) bool {
	if p.is(j, glue) {
		j++
	}
	return p.bareDigits(j) || p.oldYearAt(j) || p.is(j, relation) && p.unitIs(j+1, "Y") || p.unitIs(j, "Y") || p.word(j) == "'" || p.word(j) == "’"
}

// seasonal: "in spring" and "the spring offensive" are the season; "to spring", "the fall of the city" are not.
func (p *parser) seasonal(k int) bool {
	if p.language != "en" || p.word(k-1) == "to" || p.is(k+1, glue) && p.word(k+1) == "of" {
		return false
	}
	return p.preposed(k)
}

// aPart reads "morning", "at dawn", "شب".
func (p *parser) aPart(k int, g gap, e *expr) int {
	r, ok := p.at(k, part)
	if !ok || e.part != "" || g == commaGap || r.weak && !e.named() {
		return 0
	}
	e.part = r.text
	return 1
}

// aPortion reads "early", "late", "mid", "the end of".
func (p *parser) aPortion(k int, g gap, e *expr) int {
	r, ok := p.at(k, portion)
	if !ok || e.portion != "" || g == commaGap || e.dated() && p.language == "en" || r.text == "earlier" || r.text == "later" {
		return 0
	}
	if !p.portionOf(k + 1) {
		return 0
	}
	e.portion = r.text
	return 1
}

// portionOf reports whether a part of a date follows: "late" alone is no date.
func (p *parser) portionOf(j int) bool {
	for n := 0; n < 3 && j < len(p.items); n++ {
		if p.is(j, month) || p.is(j, weekday) || p.is(j, season) || p.is(j, part) || p.bareDigits(j) || p.items[j].decade || p.is(j, holiday) || p.is(j, deictic) {
			return true
		}
		if d, _, _ := p.small(j); d > 0 && (p.is(j+1, month) || p.is(j+2, month) || p.unitIs(j+1, "CE")) {
			return true
		}
		if p.oldYearAt(j) || p.is(j, unit) && (p.bareDigits(j+1) || p.is(j+1, month)) {
			return true
		}
		if !p.is(j, glue) && !p.is(j, article) && !p.is(j, relation) && p.word(j) != "-" {
			return false
		}
		j++
	}
	return false
}

func (p *parser) oldYearAt(j int) bool {
	return j < len(p.items) && p.items[j].num > 0 && p.bce(j+1)
}

// aRelation reads "last" before a weekday, month, season or part of the day, and "الماضي" behind one.
func (p *parser) aRelation(k int, g gap, e *expr) int {
	if r, ok := p.at(k, relAfter); ok && e.rel == "" && g == noGap && e.year == 0 && (e.weekday >= 0 || e.month > 0 || e.season != "" || e.part != "" && !e.isDeixis) {
		e.rel, e.relAfter = r.text, true
		return 1
	}
	r, ok := p.at(k, relation)
	if !ok || e.rel != "" || e.named() || g == commaGap {
		return 0
	}
	if p.is(k+1, weekday) || p.is(k+1, month) || p.is(k+1, season) || p.is(k+1, part) || p.is(k+1, holiday) {
		e.rel = r.text
		return 1
	}
	return 0
}

// anEra reads "BC", "AD", "هجری شمسی" behind a year.
func (p *parser) anEra(k int, g gap, e *expr) int {
	r, ok := p.at(k, era)
	if !ok || e.year == 0 || g == commaGap {
		return 0
	}
	switch r.text {
	case "bce":
		e.bce = true
	case "solar":
		e.system = calendar.SolarHijri
	case "lunar":
		e.system = calendar.LunarHijri
	case "ce":
		e.system = calendar.Gregorian
	}
	return 1
}

// aDayWord passes over "روز" and "يوم" where a weekday or a date follows.
func (p *parser) aDayWord(k int, e *expr) int {
	if !p.unitIs(k, "D") || e.weekday >= 0 || e.day > 0 {
		return 0
	}
	if p.is(k+1, weekday) {
		return 1
	}
	if d, _, _ := p.small(k + 1); d > 0 && (p.is(k+2, month) || p.is(k+2, glue) && p.is(k+3, month)) {
		return 1
	}
	return 0
}

// loneDay reads "the 20th" where no noun follows that it could count.
func (p *parser) loneDay(k int, e *expr) int {
	if e.day > 0 || e.month > 0 || e.year > 0 || k >= len(p.items) || !p.items[k].ord || p.items[k].num > 31 {
		return 0
	}
	if e.weekday < 0 && (!p.is(k-1, article) || !p.is(k-2, prep)) {
		return 0
	}
	if k+1 < len(p.items) && p.tokens[p.items[k+1].first].Shape.Has(record.HasLetter) && !p.is(k+1, prep) {
		return 0
	}
	e.day, e.weakDay = p.items[k].num, true
	return 1
}

package dates

import "github.com/sabt-org/sabt/reference/calendar"

// gap is what stands between two parts of a date.
type gap uint8

const (
	noGap gap = iota
	wordGap
	commaGap
)

// calendar reads the parts of a date in whatever order they come, with the words that may stand between them:
// "Sunday, March 12th", "the night of 3 March", "late on Friday", "روز یک‌شنبه ۲۱ حوت ۱۴۰۱", "۱۴۰۱ کال د حوت ۲۱مه".
func (p *parser) calendar(i int) (expr, bool) {
	e := expr{kind: calendarDate, i: i, weekday: -1}
	j := i
	if p.is(j, article) {
		j++
	}
	for g := noGap; ; {
		n := p.element(j, g, &e)
		if n == 0 {
			break
		}
		e.j = j + n
		j, g = p.gap(e.j, &e)
	}
	return e, e.j > 0 && p.complete(&e)
}

// gap passes over the words between two parts.
func (p *parser) gap(j int, e *expr) (int, gap) {
	g := noGap
	for n := 0; n < 3 && j < len(p.items); n++ {
		switch {
		case p.comma(j) && g == noGap:
			g = commaGap
		case p.word(j) == "-" && e.portion != "" && p.tight(j):
		case p.is(j, glue) && p.glues(j, e), p.is(j, article):
			if g == noGap {
				g = wordGap
			}
		default:
			return j, g
		}
		j++
	}
	return j, g
}

// glues: "in", "on" and the like join only what is told apart by them: "late on Friday", "9:30 pm on Sunday".
func (p *parser) glues(j int, e *expr) bool {
	if r, _ := p.at(j, glue); !r.weak {
		return true
	}
	return (e.portion != "" || e.part != "" || e.clock != "") && !e.dated()
}

// element reads one part at item k into e and returns how many items it took; 0 when none fits.
func (p *parser) element(k int, g gap, e *expr) int {
	if k >= len(p.items) {
		return 0
	}
	it := &p.items[k]
	n := 0
	if it.num >= 0 || it.classes&setOf(number, ordinal, oclock, unit) != 0 {
		n = p.numberElement(k, g, e)
	}
	if n == 0 && it.classes != 0 {
		n = p.wordElement(k, g, e)
	}
	return n
}

// numberElement reads a part of a date that begins with a number, or with the word that leads one.
func (p *parser) numberElement(k int, g gap, e *expr) int {
	if n := p.dayMonth(k, e); n > 0 {
		return n
	}
	if n := p.aYear(k, g, e); n > 0 {
		return n
	}
	if n := p.aDecade(k, e); n > 0 {
		return n
	}
	if n := p.aClock(k, e); n > 0 {
		return n
	}
	return p.loneDay(k, e)
}

// wordElement reads a part of a date by the classes of its first word.
func (p *parser) wordElement(k int, g gap, e *expr) int {
	c := p.items[k].classes
	n := 0
	if c&setOf(month, unit) != 0 {
		n = p.monthDay(k, e)
	}
	if n == 0 && c&setOf(weekday) != 0 {
		n = p.aWeekday(k, g, e)
	}
	if n == 0 && c&setOf(deictic) != 0 {
		n = p.aDeixis(k, g, e)
	}
	if n == 0 && c&setOf(relation, relAfter, deicticYear, unit) != 0 || n == 0 && p.apostrophe(k) {
		n = p.aYear(k, g, e)
	}
	if n == 0 && c&setOf(holiday) != 0 {
		n = p.aHoliday(k, e)
	}
	if n == 0 && c&setOf(season) != 0 {
		n = p.aSeason(k, e)
	}
	if n == 0 && c&setOf(part) != 0 {
		n = p.aPart(k, g, e)
	}
	if n == 0 && c&setOf(portion) != 0 {
		n = p.aPortion(k, g, e)
	}
	if n == 0 && c&setOf(relation, relAfter) != 0 {
		n = p.aRelation(k, g, e)
	}
	if n == 0 && c&setOf(era) != 0 {
		n = p.anEra(k, g, e)
	}
	if n == 0 && c&setOf(unit) != 0 {
		n = p.aDayWord(k, e)
	}
	return n
}

// dayMonth reads "18th of June", "6-11 January", "ششم تا یازدهم جنوری".
func (p *parser) dayMonth(k int, e *expr) int {
	d, ord, words := p.small(k)
	if d == 0 || e.month > 0 || e.day > 0 {
		return 0
	}
	j := k + 1
	var two second
	if d2, n := p.secondDay(j, d); n > 0 {
		two = second{day: d2, cut: p.items[k].last, start: p.items[j+1].first, isRange: p.joins(j) == "to" || p.opened(k-1, "between")}
		j += n
	}
	if p.is(j, unit) && p.unitIs(j, "D") && ord { // "the 25th day of August"
		j++
	}
	if p.is(j, glue) && !p.comma(j) || p.is(j, article) {
		j++
	}
	if p.is(j, unit) && p.unitIs(j, "M") { // "دوازدهم ماه مارچ"
		j++
	}
	m, ok := p.at(j, month)
	if !ok || d > 31 || m.weak && (words && !ord || !p.monthShape(j)) {
		return 0
	}
	e.day, e.month, e.system, e.second = d, m.number, m.system, two
	return p.otherName(p.monthWordAfter(j+1), m) - k
}

// secondDay reads "-11" after the day "6" and before a month.
func (p *parser) secondDay(j, d int) (day, n int) {
	if p.joins(j) == "" {
		return 0, 0
	}
	n = 1
	if p.is(j+1, article) {
		n++
	}
	d2, _, _ := p.small(j + n)
	if d2 <= d || d2 > 31 {
		return 0, 0
	}
	return d2, n + 1
}

// joins returns "to" or "and" when item j joins two ends.
func (p *parser) joins(j int) string {
	if p.dash(j) {
		return "to"
	}
	if r, ok := p.at(j, joiner); ok {
		return r.text
	}
	return ""
}

func (p *parser) unitIs(j int, u string) bool {
	r, ok := p.at(j, unit)
	return ok && r.text == u
}

// monthShape: "march" and "may" are months only with a capital, in a script that has them.
func (p *parser) monthShape(j int) bool { return p.language != "en" || p.capital(j) }

// otherName passes over the second name in "يونيو/حزيران".
func (p *parser) otherName(j int, m *reading) int {
	if p.word(j) != "/" {
		return j
	}
	if o, ok := p.at(j+1, month); ok && o.number == m.number && o.system == m.system {
		return j + 2
	}
	return j
}

// monthWordAfter passes over "ماه" behind the name of a month.
func (p *parser) monthWordAfter(j int) int {
	if p.monthWord != "" && p.unitIs(j, "M") && p.word(j) == p.monthWord {
		return j + 1
	}
	return j
}

// monthDay reads "June 18", "March 12th", "June the 8th", "April 19-22", "ماه تیر", or a month alone.
func (p *parser) monthDay(k int, e *expr) int {
	j := k
	if p.unitIs(j, "M") && p.is(j+1, month) {
		j++
	}
	m, ok := p.at(j, month)
	if !ok || e.month > 0 || e.isDeixis {
		return 0
	}
	after := p.monthWordAfter(j + 1)
	worded := j > k || after > j+1
	after = p.otherName(after, m)
	d, n := p.dayAfter(after, p.word(k-1) == "on" || e.part != "", e) // a month has no morning
	if m.weak && !worded && !p.supported(j, after, d, e) {
		return 0
	}
	e.month, e.system = m.number, m.system
	if d == 0 {
		return after - k
	}
	e.day = d
	after += n
	if d2, n := p.secondDay(after, d); n > 0 && !p.is(after+n, month) && !p.is(after+n, counted) && p.plainNumber(after+n-1) {
		e.second = second{day: d2, cut: p.items[after-1].last, start: p.items[after+1].first, isRange: p.joins(after) == "to" || p.opened(k-1, "between")}
		after += n
	}
	return after - k
}

// dayAfter reads the day behind a month. Behind "on" a number is the day even where it could count ("On March 12
// people fled"), behind "in" it is not ("In March 12 people died").
func (p *parser) dayAfter(j int, on bool, e *expr) (day, n int) {
	if e.day > 0 {
		return 0, 0
	}
	k := j
	if p.is(k, article) || p.language != "en" && (p.is(k, glue) || p.is(k, opener)) {
		k++
	}
	d, ord, words := p.small(k)
	if d == 0 || d > 99 || words && !ord || !ord && !on && p.counts(k+1) || k > j && !ord {
		return 0, 0
	}
	if p.solar && !ord && e.system == calendar.SolarHijri {
		return 0, 0
	}
	if d > 31 && (p.items[k].digits != 2 || p.is(k, unit) || p.language != "en") {
		return 0, 0
	}
	if !ord && p.language != "en" && p.language != "ps" { // there the day stands first: "در مارس ۱۲ نفر"
		return 0, 0
	}
	if p.decimal(k) {
		return 0, 0
	}
	return d, k - j + 1
}

// decimal: "May 3.5 million" and "June 8:30" are not days.
func (p *parser) decimal(k int) bool {
	return k+2 < len(p.items) && p.tight(k+1) && p.tight(k+2) && p.word(k+1) == ":" && p.items[k+2].num >= 0
}

// plainNumber reports whether item k is digits: "April 19-22", not "April 19 and two more".
func (p *parser) plainNumber(k int) bool { return p.items[k].num >= 0 && !p.decimal(k) }

// counts reports whether item j is something that a number before it counts.
func (p *parser) counts(j int) bool { return p.is(j, counted) }

// supported reports whether a month that is also an everyday word stands as a month: "May 12", "in March", "ماه دلو".
func (p *parser) supported(j, after, day int, e *expr) bool {
	if !p.monthShape(j) {
		return false
	}
	if e.portion != "" || e.rel != "" || e.weekday >= 0 || day > 0 {
		return true
	}
	if _, ok := p.yearDigits(after); ok {
		return true
	}
	if p.unitIs(after, "Y") || p.oldYearAt(after) || p.is(after, relAfter) || p.comma(after) && p.bareDigits(after+1) {
		return true
	}
	if p.word(j)[0] >= 0x80 { // without capitals a preposition proves nothing: "در میزان" is "in the rate"
		return false
	}
	return p.is(j-1, prep) && p.word(j-1) != "the" && p.word(j-1) != "and" && p.word(j-1) != "to" || p.word(j-1) == "and" && p.is(j-2, month) || p.joins(j+1) != "" && p.is(j+2, month)
}

func (p *parser) bareDigits(j int) bool { _, ok := p.yearDigits(j); return ok }

// complete decides whether the parts make a time expression, and what sort.
func (p *parser) complete(e *expr) bool {
	if p.is(e.i, article) && !p.takesArticle(e) {
		e.i++
	}
	if p.circa(e) {
		e.i--
	}
	switch {
	case e.named():
		return true
	case e.clock != "":
		e.kind = clockTime
		return true
	case e.part != "":
		e.kind = clockTime
		return e.rel != "" || p.is(e.i-1, prep) || p.is(e.i, article) || p.is(e.i-1, number)
	}
	return false
}

// takesArticle: "the end of 1944", "the night of 3 March", "the summer", "the 20th" begin with their article,
// "the 1917 battle" and "the February peace conference" do not.
func (p *parser) takesArticle(e *expr) bool {
	if e.season != "" && e.year == 0 && e.portion == "" && e.rel == "" && e.yearRel == "" && e.j < len(p.items) && p.capital(e.i+1) && p.capital(e.j) {
		return false // "the Spring Offensive"
	}
	return e.portion != "" || e.part != "" || e.season != "" || e.decade || e.century || e.rel == "prev" || e.rel == "foll" || e.rel == "same" || e.rel == "next" || p.is(e.i+1, unit) ||
		e.day > 0 && (e.month == 0 || !p.is(e.i+1, month)) && e.weekday < 0
}

// circa: "around March 1981", "ca. 466 BC" take the word that loosens them.
func (p *parser) circa(e *expr) bool {
	if !p.is(e.i-1, about) || e.year == 0 || e.day > 0 {
		return false
	}
	switch p.word(e.i - 1) {
	case "around", "about", "ca.", "ca", "circa", "c.", "حدود", "حوالی", "نحو", "около", "vers", "hacia":
		return true
	}
	return false
}

package dates

// quantity reads "two days", "nearly six months", "a week ago", "one week after", "hace dos días", "دو روز پیش".
func (p *parser) quantity(i int) (expr, bool) {
	e := expr{kind: quantity, i: i, weekday: -1}
	j := i
	for p.is(j, about) && j-i < 2 {
		j++
	}
	if r, ok := p.at(j, dirFirst); ok {
		e.dir = r.text
		j++
		for p.is(j, about) && j-i < 3 {
			j++
		}
	}
	num, n := p.amount(j)
	if n == 0 {
		return p.bareUnits(e, j)
	}
	j += n
	if p.is(j, half) {
		num += 0.5
		j++
	}
	if p.dash(j) && p.tight(j) && p.tight(j+1) {
		j++
	}
	u, ok := p.at(j, unit)
	if !ok || u.text == "D" && p.is(j+1, weekday) || num > 9999 {
		return e, false
	}
	e.num, e.unit = num, u.text
	if num == 0.5 && u.text == "Y" { // half a year is six months
		e.num, e.unit = 6, "M"
	}
	j++
	if p.is(j, half) {
		e.num += 0.5
		j++
	}
	if p.aged(i, j) {
		return e, false
	}
	if k := p.long(j); k > j {
		if p.tight(j) && p.is(i, number) && p.weakNumber(i) { // "a month-long battle": the article is the battle's
			e.i++
		}
		e.j = k
		return e, true
	}
	j = p.andMore(j, &e)
	e.j = p.direction(j, &e)
	return e, e.num != 0
}

// andMore reads the rest of "two months and seven days".
func (p *parser) andMore(j int, e *expr) int {
	if p.joins(j) != "and" || e.num < 1 {
		return j
	}
	num, n := p.amount(j + 1)
	u, ok := p.at(j+1+n, unit)
	if n == 0 || !ok || num < 1 || unitDays[u.text] >= unitDays[e.unit] || unitDays[u.text] < 1 && unitDays[e.unit] >= 1 {
		return j
	}
	e.more, e.moreUnit = num, u.text
	return j + 2 + n
}

// long passes over "-long".
func (p *parser) long(j int) int {
	k := j
	if p.dash(k) && p.tight(k) {
		k++
	}
	if p.is(k, long) {
		return k + 1
	}
	return j
}

func (p *parser) weakNumber(i int) bool {
	r, ok := p.at(i, number)
	return ok && r.weak
}

// aged: "18 years old", "19-year-old" are ages.
func (p *parser) aged(i, j int) bool {
	if p.word(j) == "-" && p.tight(j) {
		j++
	}
	return p.is(j, age) || p.is(i-1, ageBefore) && p.items[i].num > 0 && p.unitIs(j-1, "Y") && !p.is(j, dir)
}

// amount reads the number before a unit: digits, "twenty-four", "two hundred", "a few", a dual.
func (p *parser) amount(j int) (float64, int) {
	if j >= len(p.items) {
		return 0, 0
	}
	if it := &p.items[j]; it.num >= 0 {
		if it.ord || it.decade || it.digits > 4 {
			return 0, 0
		}
		if p.joins(j+1) != "" && j+2 < len(p.items) && p.items[j+2].num >= 0 && p.is(j+3, unit) {
			return float64(it.num), 3 // "two to three weeks": the shorter
		}
		return float64(it.num), 1
	}
	if r, ok := p.at(j, unit); ok && r.number == 2 {
		return 2, 0
	}
	if p.is(j, halfOf) {
		return 0.5, 1
	}
	return p.amountWords(j)
}

func (p *parser) amountWords(j int) (float64, int) {
	r, ok := p.at(j, number)
	if !ok {
		return 0, 0
	}
	v, n := r.number, 1
	for n < 9 {
		k := j + n
		if p.word(k) == "-" && p.tight(k) || p.joins(k) == "and" {
			k++
		}
		r, ok := p.at(k, number)
		if !ok || r.weak || v == few || r.number == few {
			break
		}
		switch {
		case r.number == 100 && v < 10:
			v *= 100
		case r.number == 1000 && v < 1000:
			v *= 1000
		case v >= 20 && r.number < 10 && v%10 == 0, v >= 100 && v%100 == 0 && r.number < 100, v >= 1000 && v%1000 == 0 && r.number < 1000:
			v += r.number
		default:
			return float64(v), n
		}
		n = k - j + 1
	}
	return float64(v), n
}

// bareUnits reads a dual ("يومين"), or units without a number where a word of direction follows ("days later") or
// goes before ("within weeks"), and "the day before".
func (p *parser) bareUnits(e expr, j int) (expr, bool) {
	start := j
	if p.is(j, article) {
		j++
	}
	u, ok := p.at(j, unit)
	if !ok {
		return e, false
	}
	e.unit, e.num = u.text, float64(u.number)
	e.j = p.direction(j+1, &e)
	directed := e.dir != ""
	switch {
	case u.number == 2:
		return e, true
	case u.number == 0 && j == start:
		e.num = few
		return e, directed && e.rel == "" || p.is(j-1, within)
	case u.number == 1 && directed:
		return e, (j > start || p.language != "en") && e.unit != "H" && !p.is(j+1, relAfter)
	}
	return e, false
}

// direction reads what stands behind a quantity: "ago", "later", "after", "گذشته".
func (p *parser) direction(j int, e *expr) int {
	k := j
	if p.word(k) == "-" && p.tight(k) {
		k++
	}
	if r, ok := p.at(k, relAfter); ok && r.text != "same" && e.dir == "" && !p.is(k, dir) {
		e.rel, e.relAfter = r.text, true
		return k + 1
	}
	if r, ok := p.at(j, dir); ok && e.dir == "" && (!r.weak || e.unit == "D" && p.endsClause(j+1)) {
		e.dir = r.text
		if (r.text == "after" || r.text == "before") && p.endsClause(j+1) {
			e.dir = map[string]string{"after": "later", "before": "earlier"}[r.text]
		}
		return j + 1
	}
	return j
}

// endsClause: "the day before." refers back, "the day before the vote" names its event.
func (p *parser) endsClause(j int) bool {
	if j >= len(p.items) {
		return true
	}
	switch p.word(j) {
	case ",", ".", ";", ")", "،", "؛", "?", "!", ":":
		return true
	}
	return false
}

// relative reads "last week", "the next two years", "earlier this month", "the end of the year", "هفته گذشته",
// "los últimos dos meses", "the current solar year".
func (p *parser) relative(i int) (expr, bool) {
	e := expr{kind: relativeUnit, i: i, weekday: -1, num: 1}
	j := i
	if p.is(j, article) && p.is(j+1, portion) {
		j++
	}
	if r, ok := p.at(j, portion); ok {
		e.portion = r.text
		j++
		for n := 0; n < 2 && p.is(j, glue); n++ {
			j++
		}
		if p.word(j) == "-" {
			j++
		}
	}
	the := p.is(j, article)
	if the {
		j++
	}
	if r, ok := p.at(j, deicticYear); ok {
		e.unit, e.rel, e.j = "Y", [...]string{"last", "this", "next"}[r.number+1], j+1
		return e, true
	}
	if r, ok := p.at(j, relation); ok {
		e.rel = r.text
		j++
	}
	if e.rel != "" {
		if d, ord, _ := p.small(j); d > 0 && ord {
			return e, false
		}
		if num, n := p.amount(j); n > 0 && num != 0 {
			e.num, e.kind = num, quantity
			j += n
			if p.word(j) == "-" {
				j++
			}
		} else if r, ok := p.at(j, number); ok && r.number == few {
			e.num, e.kind = few, quantity
			j++
		}
	}
	if r, ok := p.at(j, era); ok && e.rel != "" {
		e.text = r.text
		j++
	}
	return p.relativeUnit(e, j, the)
}

func (p *parser) relativeUnit(e expr, j int, the bool) (expr, bool) {
	u, ok := p.at(j, unit)
	if !ok {
		return e, false
	}
	e.unit = u.text
	if u.number == 0 && e.kind == relativeUnit { // "recent weeks", "the coming days"
		e.num, e.kind = few, quantity
	}
	if e.rel == "past" && e.kind == relativeUnit && e.portion == "" && u.text != "N" { // "the past week" ends now, "last week" does not
		e.kind = quantity
	}
	j++
	if n, ok := p.at(j, number); ok && u.number == 0 && e.rel == "" && n.number != 0 && p.is(j+1, relAfter) { // "الأشهر الستة الماضية"
		e.num, e.kind = float64(n.number), quantity
		j++
	}
	if r, ok := p.at(j, relAfter); ok && (e.rel == "" || e.rel == "same") {
		e.rel, e.relAfter = r.text, true
		j++
	}
	e.j = j
	if e.unit == "WE" && the && e.rel == "" { // "over the weekend"
		e.rel = "this"
	}
	if e.portion == "" {
		return e, e.rel != ""
	}
	return e, e.rel != "" || (the || p.bareNouns()) && u.number == 1 && u.text != "H" && u.text != "Min"
}

// repetition reads "every Friday", "each day", "daily", "per month".
func (p *parser) repetition(i int) (expr, bool) {
	e := expr{kind: set, i: i, weekday: -1}
	if r, ok := p.at(i, setWord); ok {
		e.text, e.j = r.text, i+1
		return e, true
	}
	if !p.is(i, every) {
		return e, false
	}
	j := i + 1
	if r, ok := p.at(j, weekday); ok && !r.weak {
		e.text = "XXXX-WXX-" + isoWeekday(r.number)
		e.j = j + 1
		return e, true
	}
	if r, ok := p.at(j, part); ok {
		e.text, e.j = "XXXX-XX-XXT"+r.text, j+1
		return e, true
	}
	num, n := p.amount(j)
	u, ok := p.at(j+n, unit)
	if !ok {
		return e, false
	}
	e.text, e.j = setValues[u.text], j+n+1
	if n > 0 && num > 1 || p.word(i) == "per" {
		e.text = period(max(num, 1), u.text)
	}
	return e, e.text != ""
}

var setValues = map[string]string{"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "N": "XXXX-XX-XXTNI", "H": "XXXX-XX-XXTXX", "WE": "XXXX-WXX-WE"}

func isoWeekday(n int) string {
	if n == 0 {
		n = 7
	}
	return string(rune('0' + n))
}

func (p *parser) vague(i int) (expr, bool) {
	r, ok := p.at(i, vague)
	if !ok {
		return expr{}, false
	}
	return expr{kind: vagueTime, i: i, j: i + 1, weekday: -1, text: r.text}, true
}

// bareNouns: languages that say "پایان سال" without an article of its own.
func (p *parser) bareNouns() bool {
	switch p.language {
	case "fa", "ps", "ar", "ru":
		return true
	}
	return false
}

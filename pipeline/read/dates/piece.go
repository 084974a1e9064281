package dates

// piece reads "the first week of March", "the last two weeks of February 1951", "the first three months of 2022",
// "the six months to June".
func (p *parser) piece(i int) (expr, bool) {
	j := i
	if p.is(j, article) {
		j++
	}
	of := ""
	if r, ok := p.at(j, ordinal); ok && r.number <= 4 {
		of = "first"
		if r.number > 1 {
			of = "nth"
		}
	} else if r, ok := p.at(j, relation); ok && (r.text == "last") {
		of = "last"
	}
	if of == "" {
		return expr{}, false
	}
	nth, _ := p.at(j, ordinal)
	j++
	num, n := p.amount(j)
	if n == 0 {
		num = 1
	}
	u, ok := p.at(j+n, unit)
	if !ok || num < 1 || u.text == "H" || u.text == "CE" || of == "nth" && (n > 0 || u.number == 0) {
		return expr{}, false
	}
	k := j + n + 1
	if !p.is(k, glue) {
		return expr{}, false
	}
	e, ok := p.calendar(k + 1)
	if !ok || e.kind != calendarDate || e.day > 0 || e.isDeixis || e.weekday >= 0 || e.month == 0 && e.year == 0 && e.yearRel == "" || e.portion != "" || e.bce {
		return expr{}, false
	}
	e.i, e.of, e.num, e.unit = i, of, num, u.text
	if of == "nth" {
		e.num, e.skip = 1, nth.number-1
	}
	return e, true
}

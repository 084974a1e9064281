package dates

// ranges marks "since March" and the pairs "A to B" in the expressions out[from:].
func (p *parser) ranges(out []expr, from int) []expr {
	for k := from; k < len(out); k++ {
		e := &out[k]
		if k+1 < len(out) && (k == from || !out[k-1].paired) && p.pair(e, &out[k+1]) {
			e.paired = true
		}
		if k+1 < len(out) && p.listed(e, &out[k+1]) {
			e.year, e.bce = out[k+1].year, out[k+1].bce
		}
		if e.kind != calendarDate && e.kind != relativeUnit {
			continue
		}
		if !e.paired && p.opened(e.i-1, "since") {
			e.since = true
		}
	}
	return out
}

// listed: "in April and June 1955" names the year once for both.
func (p *parser) listed(a, b *expr) bool {
	return a.month > 0 && b.month >= a.month && a.year == 0 && a.yearRel == "" && b.year > 0 && (b.i == a.j+1 && p.joins(a.j) == "and" || b.i == a.j+2 && p.joins(a.j) == "and" && p.is(a.j+1, prep))
}

// pair reports whether a and b are the ends of one stretch: "from August 2021 to August 2022", "1939-1945", "between
// October and December of last year".
func (p *parser) pair(a, b *expr) bool {
	if a.kind == quantity && a.dir == "" && a.rel == "" && a.num > 0 && b.kind == calendarDate && b.dated() && b.i == a.j+1 && p.joins(a.j) == "to" && !p.dash(a.j) {
		return true // "the six months to June"
	}
	if a.kind != calendarDate && a.kind != relativeUnit || b.kind != calendarDate && b.kind != relativeUnit || a.second.cut > 0 || b.second.cut > 0 {
		return false
	}
	if !a.named() && a.kind == calendarDate || !b.named() && b.kind == calendarDate || b.i < a.j || b.i-a.j > 4 {
		return false
	}
	join := ""
	for k := a.j; k < b.i; k++ {
		switch {
		case p.opened(k, "since"):
			return false // "KABUL, January 3, 2025 - Since 2021"
		case p.joins(k) != "" && join == "":
			join = p.joins(k)
		case p.is(k, prep), p.is(k, article), p.is(k, glue):
		default:
			return false
		}
	}
	if join == "and" {
		return p.opened(a.i-1, "between") || p.opened(a.i-2, "between")
	}
	return join == "to"
}

// opened reports whether item j is an opener of that sort; one word may be several ("desde").
func (p *parser) opened(j int, sort string) bool {
	if j < 0 || j >= len(p.items) {
		return false
	}
	for _, r := range p.items[j].readings {
		if r.class == opener && r.text == sort {
			return true
		}
	}
	return false
}

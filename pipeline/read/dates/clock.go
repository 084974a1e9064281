package dates

import "fmt"

// aClock reads "9:30 pm", "21:30", "5 p.m.", "1700 GMT", "ساعت ۹", "۹ بجې".
func (p *parser) aClock(k int, e *expr) int {
	if e.clock != "" {
		return 0
	}
	j := k
	led := p.is(j, oclock)
	if led {
		j++
	}
	if j >= len(p.items) || p.items[j].decade || p.items[j].ord {
		return 0
	}
	h, m, n := p.hourMinute(j)
	if n == 0 {
		return 0
	}
	after := j + n
	colon := n > 1
	zoned := false
	if r, ok := p.at(after, meridiem); ok && h <= 12 {
		h = h % 12
		if r.text == "pm" {
			h += 12
		}
		after, zoned = after+1, true
	}
	if p.is(after, oclock) && !led {
		after, zoned = after+1, true
	}
	if p.is(after, zone) && (zoned || colon || p.items[j].digits == 4 && n == 1) {
		after, zoned = after+1, true
	}
	if !led && !zoned && !colon || p.items[j].digits == 4 && !zoned {
		return 0
	}
	if r, ok := p.at(after, part); ok && !zoned && e.part == "" && h < 12 { // "۴:۱۵ بعد از ظهر" is 16:15
		e.part = r.text
		after++
		if r.text == "AF" || r.text == "EV" || r.text == "NI" && h > 5 {
			h += 12
		}
	}
	e.clock = fmt.Sprintf("T%02d:%02d", h, m)
	return after - k
}

// hourMinute reads "9", "9:30", "1700".
func (p *parser) hourMinute(j int) (h, m, n int) {
	it := &p.items[j]
	switch {
	case it.num >= 0 && it.digits == 4 && it.num < 2400 && it.num%100 < 60:
		return it.num / 100, it.num % 100, 1
	case it.num >= 0 && it.digits <= 2 && it.num < 25:
		if j+2 < len(p.items) && p.word(j+1) == ":" && p.items[j+2].digits == 2 && p.items[j+2].num < 60 && p.tight(j+1) && p.tight(j+2) {
			return it.num, p.items[j+2].num, 3
		}
		return it.num, 0, 1
	}
	if r, ok := p.at(j, number); ok && r.number > 0 && r.number <= 12 && !r.weak {
		return r.number, 0, 1
	}
	return 0, 0, 0
}

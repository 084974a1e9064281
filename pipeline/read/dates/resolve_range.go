package dates

import "github.com/sabt-org/sabt/record"

// stretch resolves "A to B" as one range with its ends.
func (v *resolver) stretch(a, b expr) {
	if a.kind == quantity {
		v.upTo(a, b)
		return
	}
	share(&a, &b)
	v.addRange(v.resolveEnds(a, b))
}

// resolveEnds resolves the end that names its year first, so that the other can follow it.
func (v *resolver) resolveEnds(a, b expr) (record.DateMention, record.DateMention) {
	ma := v.resolve(a)
	before := v.anchor
	mb := v.resolve(b)
	if b.month == 0 && b.year > 0 { // "1861-1863" heads a story that begins in 1861
		v.anchor = before
	}
	if ma.Date.Known() && mb.Date.Known() && ma.Date.From > mb.Date.To && b.year == 0 && b.yearRel == "" && b.month > 0 && a.year > 0 {
		b.year = a.year + 1
		mb = v.resolve(b)
	}
	return ma, mb
}

// share gives an end the year of the other: "24 July until 26 November 1938", "between October and December of last
// year", "from October 2021 to March".
func share(a, b *expr) {
	if a.month == 0 || b.month == 0 {
		return
	}
	switch {
	case a.year == 0 && a.yearRel == "" && b.year > 0 && a.month <= b.month:
		a.year, a.bce = b.year, b.bce
	case a.year == 0 && a.yearRel == "" && b.year > 0:
		a.year, a.bce = b.year-1, b.bce
	case a.year == 0 && a.yearRel == "":
		a.yearRel = b.yearRel
	case b.year == 0 && b.yearRel == "" && a.year > 0 && b.month >= a.month:
		b.year = a.year
	}
}

// upTo resolves "the six months to June": the length and its end stand as ends of the stretch.
func (v *resolver) upTo(a, b expr) {
	ma, mb := v.resolve(a), v.resolve(b)
	v.addRange(ma, mb)
	m := &v.out[len(v.out)-1]
	m.Value, m.Days = ma.Value, ma.Days
	if mb.Date.Known() {
		m.Date = record.Date{From: after(mb.Date.To+1, -int(a.num), a.unit), To: mb.Date.To, Precision: wider(precisionOf(a.unit), mb.Date.Precision)}
	}
}

func (v *resolver) addRange(a, b record.DateMention) {
	m := record.DateMention{
		Mention: v.mention(a.First, b.Last), Kind: record.DateRange, Ends: []record.DateMention{a, b},
		Relative: a.Relative || b.Relative, Deictic: a.Deictic || b.Deictic, YearGiven: a.YearGiven || b.YearGiven, Calendar: b.Calendar,
	}
	if a.Date.Known() && b.Date.Known() && a.Date.From <= b.Date.To {
		m.Date = record.Date{From: a.Date.From, To: b.Date.To, Precision: wider(a.Date.Precision, b.Date.Precision)}
		if m.Date.Precision == record.PrecisionDay {
			m.Date.Precision = record.PrecisionDays
		}
		m.Days = int(b.Date.To-a.Date.From) + 1
	}
	if a.Value != "" && b.Value != "" {
		m.Value = a.Value + "/" + b.Value
	}
	v.out = append(v.out, m)
}

func wider(a, b record.DatePrecision) record.DatePrecision {
	order := map[record.DatePrecision]int{record.PrecisionDay: 0, record.PrecisionDays: 1, record.PrecisionWeek: 2, record.PrecisionMonth: 3, record.PrecisionYear: 4}
	if order[a] > order[b] {
		return a
	}
	return b
}

func precisionOf(u string) record.DatePrecision {
	switch u {
	case "W", "FN":
		return record.PrecisionWeek
	case "M":
		return record.PrecisionMonth
	case "Y", "DE", "CE":
		return record.PrecisionYear
	}
	return record.PrecisionDays
}

// double resolves one expression that holds two dates: "6-11 January", "6 and 11 January", "1915-17".
func (v *resolver) double(e expr) {
	a, b := e, e
	a.last, b.first = e.second.cut, e.second.start
	a.second, b.second = second{}, second{}
	if e.second.day > 0 {
		b.day = e.second.day
		if b.weekday >= 0 {
			b.weekday = -1
		}
	} else {
		b.year = e.second.year
	}
	ma, mb := v.resolveEnds(a, b)
	if e.second.isRange {
		v.addRange(ma, mb)
		return
	}
	v.out = append(v.out, ma, mb)
}

package sheet

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// SetTitle is what a data set is called.
func SetTitle(s record.SetName) string {
	if s == record.UCDP {
		return "UCDP GED"
	}
	return strings.ToUpper(string(s))
}

// TheirFigure is a figure of others for a narrow column: "7–8, best 8", "" when they say nothing.
func TheirFigure(f record.Figure) string {
	switch {
	case !f.Given():
		return ""
	case f.Low == f.High:
		return Number(f.Best)
	}
	s := Number(f.Low) + "–" + Number(f.High)
	if f.Best != f.High {
		s += ", best " + Number(f.Best)
	}
	return s
}

// ShortToll is our toll for the same column.
func ShortToll(t *record.Toll) string {
	switch {
	case t == nil:
		return ""
	case t.State != record.TollGiven:
		return "?"
	case t.Max == record.Unbounded || t.Max < t.Min:
		return Number(t.Min) + "+"
	case t.Max != t.Min:
		s := Number(t.Min) + "–" + Number(t.Max)
		if t.Best != record.Blank && t.Best != t.Max {
			s += ", best " + Number(t.Best)
		}
		return s
	}
	return Number(t.Min)
}

// Agreement puts in words how a figure of others stands to our toll.
func Agreement(a record.TollAgreement) string {
	switch a {
	case record.TollSame:
		return "the same"
	case record.TollMeets:
		return "ranges meet"
	case record.TollAttackers:
		return "the same with attackers"
	case record.TollHigher:
		return "theirs is higher"
	case record.TollLower:
		return "theirs is lower"
	case record.TollOursOpen:
		return "ours is silent"
	}
	return "theirs is silent"
}

// OutsideOf says why a data set could not have an incident.
func OutsideOf(o record.Outside, set record.SetName) string {
	switch o {
	case record.OutsidePeriod:
		return "outside the period of their releases"
	case record.OutsideCountry:
		return "in a country that their releases do not hold"
	case record.OutsideUndated:
		return "its day is not known"
	case record.OutsideDeaths:
		return SetTitle(set) + " records deadly events alone"
	case record.OutsideStage:
		return "not carried out"
	case record.OutsideWhole:
		return "the whole of a series, whose parts are compared"
	}
	return ""
}

// SidesOf names the parties of an event as its makers do.
func SidesOf(e record.Coded) string {
	return strings.Join(each(e.Sides, func(s record.Side) string { return isolated(s.Name) }), " – ")
}

// KeyOfCompares is what a line of a table stands for: "Kunduz, Afghanistan" for "AF Kunduz".
func KeyOfCompares(key string) string {
	code, name, ok := strings.Cut(key, " ")
	switch {
	case key == "":
		return "unknown"
	case len(code) == 2 && code == strings.ToUpper(code):
		if !ok {
			return "somewhere in " + Country(code)
		}
		return isolated(name) + ", " + Country(code)
	}
	return key
}

// OursOf is the sum of our tolls in a line of a table: "14–19", "14+" with an open upper end; "" for none.
func OursOf(l record.Compares) string {
	switch {
	case l.OursMin == 0 && l.OursMax == 0:
		return ""
	case l.OursOpen > 0:
		return Number(l.OursMin) + "+"
	case l.OursMin != l.OursMax:
		return Number(l.OursMin) + "–" + Number(l.OursMax)
	}
	return Number(l.OursMin)
}

// TheirsOf is the sum of their figures.
func TheirsOf(l record.Compares) string {
	if l.TheirsHigh == 0 {
		return ""
	}
	return TheirFigure(record.Figure{Low: l.TheirsLow, Best: l.TheirsBest, High: l.TheirsHigh})
}

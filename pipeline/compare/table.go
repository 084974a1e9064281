package compare

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// month is where an incident stands in a table of months.
func month(in record.Incident) string { return monthOf(in.Date) }

func inMonth(e record.Coded) string { return monthOf(e.Date) }

// monthOf is the month in which all days lie; "" when they do not lie in one.
func monthOf(d record.Date) string {
	if !d.Known() {
		return ""
	}
	from, to := d.From.String(), d.To.String()
	if from[:7] != to[:7] {
		return ""
	}
	return from[:7]
}

func province(in record.Incident) string { return provinceOf(in.Place) }

func inProvince(e record.Coded) string { return provinceOf(e.Place) }

func provinceOf(p record.Place) string {
	name := p.Admin1
	if name == "" && p.Kind == record.PlaceProvince {
		name = p.Name
	}
	if name == "" {
		return strings.TrimSpace(p.Country)
	}
	return p.Country + " " + name
}

// table counts by a key. What both have stands where the register has it.
func (c *comparing) table(ours func(record.Incident) string, theirs func(record.Coded) string) []record.Compares {
	lines := map[string]*record.Compares{}
	at := func(key string) *record.Compares {
		if lines[key] == nil {
			lines[key] = &record.Compares{Key: key}
		}
		return lines[key]
	}
	counted, counts := map[string]bool{}, map[string]bool{}
	for _, p := range c.out.Both {
		l := at(ours(p.Incident))
		if !counted[p.Incident.ID] {
			counted[p.Incident.ID] = true
			l.Both++
			tell(l, p.Incident, p.Toll)
		}
		if !counts[p.Event.ID] {
			counts[p.Event.ID] = true
			told(l, p.Figure)
		}
	}
	for _, t := range c.out.Theirs {
		l := at(theirs(t.Event))
		l.Theirs++
		told(l, figureOf(t.Event, c.Effect))
	}
	for _, o := range c.out.Ours {
		l := at(ours(o.Incident))
		if o.Outside == "" {
			l.Ours++
		} else {
			l.Outside++
		}
		tell(l, o.Incident, o.Toll)
	}
	var out []record.Compares
	for _, l := range lines {
		out = append(out, *l)
	}
	slices.SortFunc(out, func(a, b record.Compares) int { return strings.Compare(a.Key, b.Key) })
	return out
}

// tell adds one of our tolls. Of a series the parts are added, and not the whole.
func tell(l *record.Compares, in record.Incident, t *record.Toll) {
	s, ok := spanOf(t)
	if !ok || in.Whole {
		return
	}
	l.OursMin += s.min
	if s.max == most {
		l.OursOpen++
		l.OursMax += s.min
		return
	}
	l.OursMax += s.max
}

func told(l *record.Compares, f record.Figure) {
	if f.Given() {
		l.TheirsLow += f.Low
		l.TheirsBest += f.Best
		l.TheirsHigh += f.High
	}
}

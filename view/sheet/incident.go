package sheet

import (
	"cmp"
	"strings"

	"github.com/sabt-org/sabt/record"
)

func (t text) incident(a record.Account) Incident {
	out := Incident{
		Key: a.Key, Background: !a.Main, Type: t.value(Type(a.Type), a.Trigger.Span),
		Place: t.place(a.Place), Date: t.date(a.Date), Tolls: t.tolls(a.Casualties), Evidence: a.Evidence,
		Doubt: doubt(a.Score),
	}
	if a.Stage != record.CarriedOut && a.Stage != "" {
		out.Stage = plain(a.Stage)
	}
	out.Facts = append(out.Facts, t.perpetrators(a.Perpetrators)...)
	out.Facts = append(out.Facts, each(a.Weapons, t.weapon)...)
	out.Facts = append(out.Facts, each(a.Targets, t.target)...)
	out.Facts = append(out.Facts, each(a.Victims, t.victim)...)
	out.Facts = append(out.Facts, t.series(a.Series)...)
	return out
}

// series says that the act is told as one of several.
func (t text) series(s *record.SeriesValue) []Line {
	if s == nil {
		return nil
	}
	what := "part of a series"
	if s.Whole {
		what = "a series as a whole"
	}
	return []Line{{Label: "series", Value: t.value(what, s.Span)}}
}

func (t text) place(p *record.PlaceValue) Value {
	if p == nil {
		return Value{Text: "unknown"}
	}
	v := t.value(Where(p.Place), p.Span)
	switch {
	case !p.Located:
		v.Note = "not in the gazetteer"
	case p.Precision != "":
		v.Note = precision(p.Precision)
	}
	v.Note = join(v.Note, elsewhere(p.Method), doubt(p.Score))
	return v
}

func precision(p record.PlacePrecision) string {
	switch p {
	case record.PlaceExact:
		return "exact"
	case record.PlaceNear:
		return "near"
	}
	return "to the " + plain(p)
}

// date shows unresolved words too: "one week after" says something, though not which day.
func (t text) date(d *record.DateValue) Value {
	if d == nil {
		return Value{Text: "unknown"}
	}
	v := t.value(When(d.Date), d.Span)
	if d.Precision != "" && d.Precision != record.PrecisionDay {
		v.Note = "to the " + plain(d.Precision)
		if d.Precision == record.PrecisionDays {
			v.Note = "some days"
		}
	}
	v.Note = join(v.Note, elsewhere(d.Method), doubt(d.Score))
	return v
}

// elsewhere marks what no sentence of the incident itself says.
func elsewhere(method string) string {
	if method == record.DateCarried || method == record.PlaceBefore {
		return "told elsewhere"
	}
	return ""
}

// doubt marks what is more likely wrong than right, so that a reader looks there first; 0 is not scored.
func doubt(score float32) string {
	if score > 0 && score < 0.5 {
		return "doubtful"
	}
	return ""
}

func (t text) weapon(w record.Weapon) Line {
	v := t.value(t.quote(w.Span), w.Span)
	v.Note = string(w.Kind)
	return Line{Label: "weapon", Value: v}
}

func (t text) target(x record.Target) Line {
	v := t.value(t.quote(x.Span), x.Span)
	v.Note = join(string(x.Nationality), typeOf(x.Type), effectOf(x.Effect))
	return Line{Label: "target", Value: v}
}

func (t text) victim(x record.Victim) Line {
	v := t.value(cmp.Or(x.Name, x.Description), x.Span)
	if x.Name != "" {
		v.Note = x.Description
	}
	v.Note = join(v.Note, x.Nationality, statusOf(x.Status), effectOf(x.Effect))
	return Line{Label: "victim", Value: v}
}

func typeOf(t record.TargetType) string {
	if t == "" {
		return ""
	}
	return plain(t)
}

func statusOf(s record.VictimStatus) string {
	switch s {
	case "":
		return ""
	case record.PerpetratorVictim:
		return "attacker"
	}
	return plain(s)
}

func effectOf[S ~string](e S) string {
	switch e {
	case "":
		return ""
	case "none":
		return "unharmed"
	}
	return plain(e)
}

// join puts the parts that are there in a row.
func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, ", ")
}

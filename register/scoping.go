package register

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// scoping turns the words of a published total into a question.
type scoping struct {
	record.Statement
	q   Query
	why []string // what it lacks
}

func (c *scoping) lacks(why string) { c.why = append(c.why, why) }

// all needs a period, and a party or a place, or a series: without them everything would be counted.
func (c *scoping) all(series string) {
	if c.q.Series = series; series != "" {
		return
	}
	c.period()
	c.who()
	c.where()
	if !c.Covers.Known() && !c.own() {
		c.lacks("it names no party and no place")
	}
	switch t := c.Aggregate.Type; t {
	case "":
	case record.Bombing:
		c.q.Types = []record.IncidentType{record.Bombing, record.SuicideBombing}
	default:
		c.q.Types = []record.IncidentType{t}
	}
}

// own reports whether a total is of the incidents that its text is about: it names neither time nor place nor party.
func (c *scoping) own() bool {
	return c.q.Series == "" && c.Aggregate.PeriodBy == record.PeriodOfIncidents && !c.Covers.Known()
}

func (c *scoping) period() {
	a := c.Aggregate
	c.q.From, c.q.To = a.Period.From, a.Period.To
	if c.q.From.Known() && !c.q.To.Known() {
		c.q.To = c.Document.Published
	}
	switch words := a.PeriodSpan.Quote(c.Document.Text); {
	case a.Period.Known():
	case words != "":
		if why := "when “" + words + "” is, is not known"; c.Document.Published.Known() {
			c.lacks(why)
		} else {
			c.lacks(why + ": the text has no day of publication")
		}
	default:
		c.lacks("it names no period")
	}
}

func (c *scoping) who() {
	if len(c.Covers.Victims) > 0 {
		c.lacks("it counts members of " + strings.Join(names(c.Covers.Victims), ", ") + ", and the register does not tell victims apart by party")
	}
	if !together(c.Covers.Parties, c.Document.Text) {
		c.lacks("it names several parties: " + strings.Join(names(c.Covers.Parties), ", "))
		return
	}
	c.q.Actors = names(c.Covers.Parties)
}

func (c *scoping) where() {
	if !together(c.Covers.Places, c.Document.Text) {
		c.lacks("it names several places: " + strings.Join(names(c.Covers.Places), ", "))
		return
	}
	c.q.Places = names(c.Covers.Places)
}

// words says how the scope was understood.
func (c *scoping) words() string {
	if c.q.Series != "" {
		return "the parts of series " + c.q.Series
	}
	if c.own() {
		return "the incidents that the text is about"
	}
	a := c.Aggregate
	period := c.q.From.String() + " to " + c.q.To.String()
	if c.q.From == c.q.To {
		period = c.q.From.String()
	}
	switch a.PeriodBy {
	case record.PeriodSince:
		period += ", up to publication"
	case record.PeriodBack:
		period += ", counted back from publication"
	case record.PeriodOfWhole:
		period += ", as of the total before"
	case record.PeriodOfIncidents:
		period += ", the days that the text is about"
	}
	out := []string{period}
	for _, n := range [][]string{c.q.Actors, c.q.Places} {
		if len(n) > 0 {
			out = append(out, strings.Join(n, " or "))
		}
	}
	if a.Type != "" {
		out = append(out, strings.ReplaceAll(string(a.Type), "_", " "))
	}
	return strings.Join(out, "; ")
}

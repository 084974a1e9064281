package compare

import (
	"cmp"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// Input is what is compared. Incidents and Events are all that were linked; InScope and EventInScope say which of them are asked for.
type Input struct {
	Set      record.SetName
	Policy   record.PolicyName
	Effect   record.Effect
	Releases []record.Dataset

	Incidents    []record.Incident
	Events       []record.Coded
	Aliases      []record.Judgement // A is the incident, B the event
	Doubts       []record.Judgement
	Decided      []record.Aliased
	InScope      func(record.Incident) bool
	EventInScope func(record.Coded) bool
}

// Of compares. A pair is asked for when one of the two is.
func Of(in Input) record.Comparison {
	c := comparing{Input: in, out: record.Comparison{Set: in.Set, Policy: in.Policy, Effect: in.Effect, Releases: in.Releases}, incident: map[string]record.Incident{}, event: map[string]record.Coded{},
		decided: map[[2]string]record.Aliased{}, matched: map[string]bool{}, near: map[string][]record.Judgement{}}
	for _, i := range in.Incidents {
		c.incident[i.ID] = i
	}
	for _, e := range in.Events {
		c.event[e.ID] = e
	}
	for _, d := range in.Decided {
		c.decided[[2]string{d.Incident, d.Event}] = d
	}
	for _, j := range in.Doubts {
		c.near["i"+j.A] = append(c.near["i"+j.A], j)
		c.near["e"+j.B] = append(c.near["e"+j.B], j)
	}
	c.both()
	c.theirs()
	c.ours()
	c.out.ByMonth, c.out.ByProvince = c.table(month, inMonth), c.table(province, inProvince)
	return c.out
}

type comparing struct {
	Input
	out      record.Comparison
	incident map[string]record.Incident
	event    map[string]record.Coded
	decided  map[[2]string]record.Aliased
	matched  map[string]bool // "i" and "e" before ids
	near     map[string][]record.Judgement
}

func (c *comparing) both() {
	for _, j := range c.Aliases {
		in, e := c.incident[j.A], c.event[j.B]
		c.matched["i"+j.A], c.matched["e"+j.B] = true, true
		if !c.InScope(in) && !c.EventInScope(e) {
			continue
		}
		p := record.Compared{Incident: in, Event: e, Judgement: j, Toll: tollOf(in, c.Effect, "", c.Policy), Figure: figureOf(e, c.Effect),
			Agreement: agreement(in, e, c.Set, c.Effect, c.Policy)}
		if d, ok := c.decided[[2]string{j.A, j.B}]; ok && !d.Apart {
			p.Decided = &d
		}
		c.out.Both = append(c.out.Both, p)
	}
	slices.SortFunc(c.out.Both, func(a, b record.Compared) int {
		return cmp.Or(cmp.Compare(a.Incident.Date.From, b.Incident.Date.From), cmp.Compare(a.Incident.ID, b.Incident.ID), cmp.Compare(a.Event.ID, b.Event.ID))
	})
}

func (c *comparing) theirs() {
	for _, e := range c.Events {
		switch {
		case c.matched["e"+e.ID] || !c.EventInScope(e):
		case e.Type == "":
			c.out.Apart++
		default:
			c.out.Theirs = append(c.out.Theirs, record.TheirsAlone{Event: e, Near: c.nearest("e" + e.ID)})
		}
	}
	slices.SortFunc(c.out.Theirs, func(a, b record.TheirsAlone) int {
		return cmp.Or(cmp.Compare(a.Event.Date.From, b.Event.Date.From), cmp.Compare(a.Event.ID, b.Event.ID))
	})
}

func (c *comparing) ours() {
	for _, in := range c.Incidents {
		if c.matched["i"+in.ID] || !c.InScope(in) {
			continue
		}
		c.out.Ours = append(c.out.Ours, record.OursAlone{Incident: in, Toll: tollOf(in, c.Effect, "", c.Policy), Outside: c.outside(in), Near: c.nearest("i" + in.ID)})
	}
	slices.SortFunc(c.out.Ours, func(a, b record.OursAlone) int {
		return cmp.Or(cmp.Compare(a.Incident.Date.From, b.Incident.Date.From), cmp.Compare(a.Incident.ID, b.Incident.ID))
	})
}

// nearest are the doubts of one, the likeliest first.
func (c *comparing) nearest(key string) []record.Judgement {
	list := c.near[key]
	slices.SortStableFunc(list, func(a, b record.Judgement) int { return cmp.Compare(b.Score, a.Score) })
	return list[:min(len(list), 3)]
}

// outside says why the data set could not have an incident: by what its releases cover, and by its own rules.
func (c *comparing) outside(in record.Incident) record.Outside {
	period, country := false, false
	for _, d := range c.Releases {
		here := slices.Contains(d.Countries, in.Place.Country)
		country = country || here || in.Place.Country == ""
		period = period || (here || in.Place.Country == "") && in.Date.From <= d.To && in.Date.To >= d.From
	}
	least := -1
	if t := tollOf(in, record.Killed, "", record.PolicyRange); t != nil && t.State == record.TollGiven {
		least = t.Min
		if t.Max != t.Min {
			least = 1 // somebody says so
		}
	}
	switch {
	case in.Whole:
		return record.OutsideWhole
	case !in.Date.Known():
		return record.OutsideUndated
	case !country:
		return record.OutsideCountry
	case !period:
		return record.OutsidePeriod
	case in.Stage == record.Foiled || in.Stage == record.Threatened:
		return record.OutsideStage
	case c.Set == record.UCDP && least < 1:
		return record.OutsideDeaths
	}
	return ""
}

package main

import (
	"fmt"
	"strings"

	"github.com/sabt-org/sabt/pipeline/compare"
	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/sheet"
)

// reach is how many days before and after a period one of a pair may lie.
const reach = 30

// comparison gathers what is compared.
func (o *compareOptions) comparison(v register.View, m *link.Model, set record.SetName) (record.Comparison, error) {
	q, err := o.query(v)
	if err != nil {
		return record.Comparison{}, err
	}
	from, to := q.From, q.To
	list, err := releases(v, set, o.release, q.At, func(c *record.Coded) bool {
		return (!from.Known() || c.Date.To >= from-reach) && (!to.Known() || c.Date.From <= to+reach)
	})
	if err != nil {
		return record.Comparison{}, err
	}
	if len(list) == 0 {
		return record.Comparison{}, o.nothing(set)
	}
	in := compare.Input{Set: set, Policy: record.PolicyName(o.policy), Effect: record.Effect(o.effect)}
	for _, r := range list {
		in.Releases = append(in.Releases, r.Dataset)
	}
	var updated int
	in.Events, updated = compare.Standing(list)
	if err := o.incidents(v, q, &in); err != nil {
		return record.Comparison{}, err
	}
	if in.Decided, err = v.Aliases(set, q.At); err != nil {
		return record.Comparison{}, err
	}
	in.Aliases, in.Doubts = m.Aliases(in.Incidents, violent(in.Events), in.Decided)
	in.EventInScope = eventScope(q)
	c := compare.Of(in)
	c.Scope, c.Updated = o.scope(), updated
	return c, o.stamp(v, q, &c)
}

// violent leaves out what is no act of violence: a protest is no alias of anything.
func violent(events []record.Coded) []record.Coded {
	var out []record.Coded
	for _, e := range events {
		if e.Type != "" {
			out = append(out, e)
		}
	}
	return out
}

func (o *compareOptions) nothing(set record.SetName) error {
	if o.release != "" {
		return failed("sabt import list shows what there is", fmt.Errorf("there is no release %q of %s", o.release, sheet.SetTitle(set)))
	}
	return failed("sabt import "+string(set)+" FILE brings one", fmt.Errorf("no release of %s was imported", sheet.SetTitle(set)))
}

// incidents are all that may be of a pair, and which of them are asked for.
func (o *compareOptions) incidents(v register.View, q register.Query, in *compare.Input) error {
	all := register.Query{At: q.At, Standing: record.Stands}
	if q.From.Known() {
		all.From = q.From - reach
	}
	if q.To.Known() {
		all.To = q.To + reach
	}
	var err error
	if in.Incidents, err = v.Find(all); err != nil {
		return err
	}
	wanted := map[string]bool{}
	list, err := v.Find(q)
	if err != nil {
		return err
	}
	for _, i := range list {
		wanted[i.ID] = true
	}
	in.InScope = func(i record.Incident) bool { return wanted[i.ID] }
	return nil
}

// eventScope says which events are asked for.
func eventScope(q register.Query) func(record.Coded) bool {
	place, actor := fold.String(q.Place), fold.String(q.Actor)
	return func(e record.Coded) bool {
		if q.From.Known() && e.Date.To < q.From || q.To.Known() && e.Date.From > q.To || q.Type != "" && e.Type != q.Type {
			return false
		}
		if place != "" && !folded(place, e.Place.Name, e.Place.Admin1, e.Place.Country, register.Country(e.Place.Country)) {
			return false
		}
		for _, s := range e.Sides {
			if actor == "" || folded(actor, s.Party, s.Name) {
				return true
			}
		}
		return actor == ""
	}
}

func folded(key string, names ...string) bool {
	for _, n := range names {
		if fold.String(n) == key {
			return true
		}
	}
	return false
}

func (o *compareOptions) stamp(v register.View, q register.Query, c *record.Comparison) error {
	head, err := v.Head()
	if err != nil {
		return err
	}
	c.AsOf = min(q.At, head.Seq)
	entry, err := v.Entry(c.AsOf)
	c.At = entry.At
	return err
}

// eventArg is an event as typed, "ucdp:401001", when the register knows it.
func eventArg(v register.View, s string) (string, error) {
	name, id, ok := strings.Cut(s, ":")
	if !ok || id == "" {
		return "", usage("write it as ucdp:401001", "%q is no event of a data set", s)
	}
	if err := setArg(name); err != nil {
		return "", err
	}
	list, err := releases(v, record.SetName(name), "", register.Now, func(c *record.Coded) bool { return c.ID == id })
	if err != nil {
		return "", err
	}
	for _, r := range list {
		if len(r.List) > 0 {
			return s, nil
		}
	}
	return "", failed("sabt compare "+name+" shows the ids", fmt.Errorf("no release of %s that was imported has an event %s", sheet.SetTitle(record.SetName(name)), id))
}

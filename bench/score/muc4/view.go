package muc4

import (
	"slices"
	"strconv"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/contract"
)

// View are the incidents of a document that the conference asked for. That is a view for scoring, and no limit of the reading.
func (w Wanted) View(o contract.Object) []Template {
	var out []Template
	for at, t := range All(o) {
		if w.Asked(o, at) {
			out = append(out, t)
		}
	}
	return out
}

// All are all incidents of a document.
func All(o contract.Object) []Template {
	var out []Template
	for _, i := range o.Incidents {
		out = append(out, template(i))
	}
	return out
}

func template(i contract.Incident) Template {
	t := Template{Type: typeCode(i.Type), Stage: stageCode(i.Stage), Category: "TERRORIST ACT"}
	if i.Date != nil && i.Date.From.Known() {
		t.Date = []string{i.Date.From.String()}
		if i.Date.To.Known() && i.Date.To != i.Date.From {
			t.Date = append(t.Date, i.Date.To.String())
		}
	}
	if p := i.Place; p != nil {
		t.Location = &Location{Places: []string{}}
		if p.Country != nil {
			t.Location.Country = country(*p.Country)
		}
		if p.Admin1 != nil {
			t.Location.Places = append(t.Location.Places, *p.Admin1)
		}
		t.Location.Places = append(t.Location.Places, p.Name)
	}
	t.perpetrators(i.Perpetrators)
	t.hit(i)
	for _, w := range i.Weapons {
		t.Instruments = append(t.Instruments, Instrument{names(w.Quote, nil), weaponCode(w)})
	}
	t.Killed, t.Injured = total(i.Casualties, record.Killed), total(i.Casualties, record.Injured)
	return t
}

func (t *Template) perpetrators(all []contract.Responsibility) {
	for _, p := range all {
		n, denied := names(p.Quote, p.Mentions), record.Basis(p.Basis) == record.Denied
		switch {
		case p.Kind == "individual" && !denied:
			t.Individuals = append(t.Individuals, n)
		case p.Kind == "organization":
			if !denied {
				t.Orgs = append(t.Orgs, n)
				if ofState(p.Quote) {
					t.Category = "STATE-SPONSORED VIOLENCE"
				}
			}
			if len(n) > 0 {
				t.Confidence = append(t.Confidence, Of{basisCode(p), n[0]})
			}
		}
	}
}

func (t *Template) hit(i contract.Incident) {
	for _, v := range i.Victims {
		x := Victim{Name: []string{}, Description: []string{}, Type: humanCode(v.Type), Effect: harmCode(v.Effect)}
		if v.Name != nil {
			x.Name = append([]string{*v.Name}, v.Mentions...)
		}
		if v.Description != nil {
			x.Description = []string{*v.Description}
		}
		x.Number = howMany(v.Count, v.Quote, v.Name != nil)
		t.Victims = append(t.Victims, x)
	}
	for _, g := range i.Targets {
		n, many := names(g.Quote, g.Mentions), howMany(g.Count, g.Quote, false)
		if g.Kind == "physical" {
			t.Targets = append(t.Targets, Target{n, thingCode(g.Type), many, damageCode(g.Effect)})
		} else {
			t.Victims = append(t.Victims, Victim{Name: []string{}, Description: n, Type: humanCode(g.Type), Number: many})
		}
	}
}

// names are all names of a thing, each once.
func names(quote string, mentions []string) []string {
	out := []string{}
	for _, n := range append([]string{quote}, mentions...) {
		if n != "" && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// howMany is "6", or "6-" when there may be more; without a count, what the grammar of the words says: "1" or "PLURAL".
func howMany(c *contract.Count, words string, named bool) *string {
	out := "1"
	switch {
	case c != nil && c.Min != nil:
		out = strconv.Itoa(*c.Min)
		if c.Max == nil {
			out += "-"
		}
	case c != nil:
		return nil
	case !named && isPlural(words):
		out = "PLURAL"
	}
	return &out
}

// total is the sum of the figures that the first source gives.
func total(all []contract.Casualty, effect record.Effect) *int {
	var first *contract.Casualty
	sum := 0
	for _, c := range all {
		if record.Effect(c.Effect) != effect || c.Subset {
			continue
		}
		if first == nil {
			first = &c
		}
		if !sameText(first.Source, c.Source) {
			continue
		}
		if c.Min == nil {
			return nil
		}
		sum += *c.Min
	}
	if first == nil {
		return nil
	}
	return &sum
}

func sameText(a, b *string) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

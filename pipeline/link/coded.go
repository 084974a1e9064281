package link

import (
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// The sets of profiles that are compared with one another: of one set, no two are one incident.
const (
	ours   = "ours"
	theirs = "theirs"
)

// profileOfIncident is what is compared of an incident of the register with events of another data set.
func (m *Model) profileOfIncident(in *record.Incident) Profile {
	p := Profile{Key: ours + " " + in.ID, Document: ours, Coded: true, Type: in.Type, Date: in.Date, Place: in.Place, Name: fold.String(in.Place.Name)}
	for _, w := range in.Within {
		p.Around = append(p.Around, fold.String(w))
	}
	for _, party := range in.Perpetrators {
		if party.Basis != record.Denied && party.Name != record.Redacted {
			p.Actors = m.named(p.Actors, party.Name)
		}
	}
	for _, t := range in.Tolls {
		if t.State != record.TollGiven || t.Status != "" {
			continue
		}
		list := &p.Killed
		switch t.Effect {
		case record.Killed:
		case record.Injured:
			list = &p.Injured
		default:
			continue
		}
		for _, n := range []int{t.Min, t.Best, t.Max} {
			if n >= 0 {
				*list = add(*list, n)
			}
		}
	}
	return p
}

// profileOfCoded is what is compared of an event of another data set. Some count attackers among the dead, and ours do not.
func (m *Model) profileOfCoded(c *record.Coded) Profile {
	p := Profile{Key: theirs + " " + c.ID, Document: theirs, Coded: true, Type: c.Type, Date: c.Date, Place: c.Place, Name: fold.String(c.Place.Name)}
	if p.Type == record.OtherType {
		p.Type = "" // they do not say with what
	}
	for _, s := range c.Sides {
		if s.Party != "" {
			p.Actors = m.named(p.Actors, s.Party)
		}
	}
	for list, f := range map[*[]int]record.Figure{&p.Killed: c.Killed, &p.Injured: c.Injured} {
		for _, n := range []int{f.Low, f.Best, f.High} {
			if n >= 0 {
				*list = add(*list, n)
			}
		}
	}
	switch {
	case !c.Killed.Given():
	case c.Attackers > 0:
		p.Killed = add(p.Killed, c.Killed.Best-c.Attackers)
	case c.Bomber && c.Killed.Best > 0:
		p.Killed = add(p.Killed, c.Killed.Best-1)
	}
	return p
}

// named adds a party and those that it is a part of: data sets write "IS" for a branch, and a government for its army.
func (m *Model) named(list []string, party string) []string {
	list = add(list, party)
	if whole := m.larger[party]; whole != "" {
		list = add(list, whole)
	}
	return list
}

// Comparing is the model for finding where tolls differ: rows of synthetic sets differ by three dead at most, and by what was learned from them
// a larger difference would part what day, place and party join, and hide what is asked for.
func (m *Model) Comparing() *Model {
	return m.With(Rows, map[string]float32{"killed_other": -2.5})
}

// Aliases says which event of another data set is which incident of the register, and where it is unsure. In each judgement A is the incident and B the
// event, by their ids. What people decided goes before, and is among the aliases with what the machine thinks of it.
func (m *Model) Aliases(incidents []record.Incident, events []record.Coded, decided []record.Aliased) (aliases, doubts []record.Judgement) {
	at := make(map[string]Profile, len(incidents)+len(events))
	ps := make([]Profile, 0, len(incidents)+len(events))
	put := func(p Profile) {
		at[p.Key] = p
		ps = append(ps, p)
	}
	for i := range incidents {
		put(m.profileOfIncident(&incidents[i]))
	}
	for i := range events {
		put(m.profileOfCoded(&events[i]))
	}
	var holds []Hold
	for _, d := range decided {
		holds = append(holds, Hold{ours + " " + d.Incident, theirs + " " + d.Event, d.Apart})
	}
	m = m.Comparing()
	judged, groups := m.link(ps, holds)
	one := map[[2]string]bool{}
	for _, g := range groups {
		for _, pair := range across(g, at) {
			one[pair] = true
			a, b := at[pair[0]], at[pair[1]]
			aliases = append(aliases, plainly(m.Judge(&a, &b)))
		}
	}
	parted := map[[2]string]bool{}
	for _, d := range decided {
		parted[[2]string{ours + " " + d.Incident, theirs + " " + d.Event}] = d.Apart
	}
	for _, j := range judged {
		pair := [2]string{min(j.A, j.B), max(j.A, j.B)}
		if j.Verdict != record.Negative && at[j.A].Document != at[j.B].Document && !one[pair] && !parted[pair] {
			doubts = append(doubts, plainly(j))
		}
	}
	return aliases, doubts
}

// across are the pairs of a group with one of each set, ours first.
func across(group []string, at map[string]Profile) [][2]string {
	var out [][2]string
	for _, a := range group {
		for _, b := range group {
			if at[a].Document == ours && at[b].Document == theirs {
				out = append(out, [2]string{a, b})
			}
		}
	}
	return out
}

// plainly is a judgement with the ids that the sets have.
func plainly(j record.Judgement) record.Judgement {
	a, b := min(j.A, j.B), max(j.A, j.B) // "ours" before "theirs"
	j.A, j.B = a[len(ours)+1:], b[len(theirs)+1:]
	j.Reasons = slices.DeleteFunc(j.Reasons, func(r record.Reason) bool { return r.Field == "text" }) // rows have no text: true of all of them
	return j
}

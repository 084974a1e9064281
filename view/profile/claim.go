package profile

import (
	"slices"

	"github.com/sabt-org/sabt/record"
)

// claim clears a claim: a copy, with what it may not say taken out.
func (c *clearing) claim(cl record.Claim) record.Claim {
	open := c.disclosed[cl.ID]
	switch {
	case cl.Place != nil:
		v := *cl.Place
		if c.narrow(v.Place) {
			v.Span = record.Span{}
		}
		v.Place, v.Within = c.place(v.Place), nil
		cl.Place = &v
	case cl.Victim != nil:
		v := *cl.Victim
		if !c.opened(v.Name, open) {
			c.count(Persons, 1)
			v.Name, v.Span, v.Mentions = "", record.Span{}, nil
		}
		v.Description = c.words(v.Description)
		cl.Victim = &v
	case cl.Target != nil && cl.Target.Human:
		v := *cl.Target
		c.count(Targets, 1)
		v.Span, v.Mentions = record.Span{}, nil
		cl.Target = &v
	case cl.Perpetrator != nil:
		v := *cl.Perpetrator
		if person(&v) && !open {
			c.count(Persons, 1)
			v.Span, v.Mentions, v.Named = record.Span{}, nil, false
		}
		v.Source = c.source(v.Source, open)
		cl.Perpetrator = &v
	case cl.Casualty != nil:
		v := *cl.Casualty
		v.Who, v.Source = c.words(v.Who), c.source(v.Source, open)
		cl.Casualty = &v
	case cl.Date != nil:
		v := *cl.Date
		v.Text = c.words(v.Text)
		cl.Date = &v
	}
	return cl
}

func (c *clearing) words(s string) string {
	out, changed := c.private.clean(s)
	if changed {
		c.count(Words, 1)
	}
	return out
}

// source keeps the kind of a private source, and of its relays those that are bodies of the authority list.
func (c *clearing) source(s record.Source, open bool) record.Source {
	via := slices.DeleteFunc(slices.Clone(s.Via), func(r record.Relay) bool { return !open && !c.known.Party(r.Name) })
	c.count(Persons, len(s.Via)-len(via))
	s.Via = via
	if c.isPrivate(s) && !c.opened(s.Name, open) {
		c.count(Persons, 1)
		s.Name, s.Span = Withheld, record.Span{}
	}
	if s.Name != Withheld && !s.OwnVoice() && !open {
		s.Name = c.words(s.Name)
	}
	return s
}

// Withheld stands where a name was that the profile keeps back. It is no empty name: that is the document's own voice.
const Withheld = "[name withheld]"

// spansOf are the words that a cleared claim may show.
func spansOf(cl *record.Claim) []record.Span {
	out := []record.Span{cl.Evidence().Span, cl.Source().Span}
	for _, v := range cl.Source().Via {
		out = append(out, v.Span)
	}
	if cl.Perpetrator != nil {
		out = append(out, cl.Perpetrator.Mentions...)
	}
	if cl.Target != nil {
		out = append(out, cl.Target.Mentions...)
	}
	if cl.Victim != nil {
		out = append(out, cl.Victim.Mentions...)
	}
	return slices.DeleteFunc(out, record.Span.IsZero)
}

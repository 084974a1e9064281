package profile

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// clearing is the clearing of one incident: what is named in none of its accounts.
type clearing struct {
	*Profile
	private   names
	disclosed map[string]bool // claims whose names a decision discloses
	aside     map[string]bool // claims that a person set aside
	free      map[string]bool // those names, folded: they are free in other claims of the incident as well
	hidden    map[string]bool // documents that are hidden as a whole
}

func (p *Profile) clearing(d record.Dossier) *clearing {
	c := &clearing{Profile: p, aside: d.SetAside(), disclosed: map[string]bool{}, free: map[string]bool{}, hidden: map[string]bool{}}
	for _, ev := range d.Decided {
		switch dec := ev.Decision; {
		case dec == nil:
		case dec.Action == record.Disclose:
			c.disclosed[dec.Claim] = true
		case dec.Action == record.Redact && len(dec.Spans) == 0:
			c.hidden[dec.Document] = true
		}
	}
	for _, t := range d.Accounts {
		for i := range t.Claims {
			if cl := &t.Claims[i]; c.disclosed[cl.ID] {
				c.free[fold.String(cl.Source().Name)] = true
				if cl.Victim != nil {
					c.free[fold.String(cl.Victim.Name)] = true
				}
			}
		}
	}
	for _, t := range d.Accounts {
		for i := range t.Claims {
			c.learn(&t.Claims[i], t.Document.Text)
		}
	}
	return c
}

// learn takes in what a claim names that must be seen nowhere in the incident.
func (c *clearing) learn(cl *record.Claim, text string) {
	open := c.disclosed[cl.ID]
	if v := cl.Victim; v != nil && !c.opened(v.Name, open) {
		c.private.add(v.Name, true)
		for _, m := range v.Mentions {
			c.private.add(m.Quote(text), true)
		}
	}
	if r := cl.Perpetrator; r != nil && person(r) && !open {
		c.private.add(r.Span.Quote(text), true)
		for _, m := range r.Mentions {
			c.private.add(m.Quote(text), true)
		}
	}
	if s := cl.Source(); c.isPrivate(s) && !c.opened(s.Name, open) {
		c.private.add(s.Name, true)
		c.private.add(s.Span.Quote(text), true)
	}
	for _, v := range cl.Source().Via {
		if !c.known.Party(v.Name) && !open {
			c.private.add(v.Name, true)
		}
	}
	if v := cl.Place; v != nil {
		if c.narrow(v.Place) {
			c.private.add(v.Name, false)
			c.private.add(v.Span.Quote(text), false)
		}
		for _, w := range v.Within {
			if c.Name == Public && !c.wide(w.Name, v.Place) {
				c.private.add(w.Name, false)
				c.private.add(w.Span.Quote(text), false)
			}
		}
	}
}

// opened reports whether a name may be shown: none is there, or a decision says so.
func (c *clearing) opened(name string, open bool) bool {
	return open || hiddenValue(name) || c.free[fold.String(name)]
}

// person reports whether who is said to have acted is a person with a name.
func person(r *record.Responsibility) bool { return r.Individual && r.Named && r.Canonical == "" }

// isPrivate reports whether a source's name is kept back: that of a person who is no official, as far as its kind tells.
func (c *clearing) isPrivate(s record.Source) bool {
	if s.OwnVoice() || hiddenValue(s.Name) {
		return false
	}
	switch s.Kind {
	case record.SourceAuthority, record.SourceUN, record.SourceNGO, record.SourceMonitor, record.SourceMedia, record.SourceForeign,
		record.SourceMilitary, record.SourcePerpetrator:
		return false
	}
	return !unnamed(s.Name) && !c.known.Party(s.Name)
}

// told clears an account; false when its document stays back.
func (c *clearing) told(t record.Told) (record.Told, bool) {
	if c.hidden[t.Document.SHA256] {
		c.count(Documents, 1)
		return t, false
	}
	var claims []record.Claim
	for _, cl := range t.Claims {
		if c.aside[cl.ID] {
			c.count(SetAside, 1)
			continue
		}
		claims = append(claims, c.claim(cl))
	}
	doc := c.document(*t.Document, claims)
	a := record.AccountOf(claims)
	a.Key, a.Main, a.Score = t.Account.Key, t.Account.Main, t.Account.Score
	return record.Told{ID: t.ID, Document: &doc, Account: a, Claims: claims, Grades: c.grades(t, claims), Engine: t.Engine, Copy: t.Copy}, true
}

// grades without the reasons: those are sentences that name sources.
func (c *clearing) grades(t record.Told, claims []record.Claim) map[string]record.Graded {
	out := map[string]record.Graded{}
	for _, cl := range claims {
		g, ok := t.Grades[cl.ID]
		if !ok {
			continue
		}
		out[cl.ID] = record.Graded{Admiralty: g.Admiralty, Letter: record.Reasoned{Rule: g.Letter.Rule}, Digit: record.Reasoned{Rule: g.Digit.Rule}}
	}
	return out
}

// document keeps of a text the words of its claims, and of those what names nobody.
func (c *clearing) document(d record.Document, claims []record.Claim) record.Document {
	var keep []record.Span
	for i := range claims {
		keep = append(keep, spansOf(&claims[i])...)
	}
	if d.Text != "" {
		c.count(Texts, 1)
	}
	named := c.private.in(d.Text)
	for _, n := range named {
		for _, k := range keep {
			if n.Overlaps(k) {
				c.count(Words, 1)
				break
			}
		}
	}
	d.Text = mask(only(d.Text, keep), named)
	if d.Path != "" {
		d.Path = ""
		c.count(Files, 1)
	}
	d.Bytes, d.ID, d.PublishedSpan = nil, "sha256:"+d.SHA256, record.Span{}
	var a, b, e bool
	d.Title, a = c.private.clean(d.Title)
	d.URL, b = c.private.address(d.URL)
	if !c.known.Party(d.Publisher) {
		d.Publisher, e = c.private.clean(d.Publisher)
	}
	for _, changed := range []bool{a, b, e} {
		if changed {
			c.count(Words, 1)
		}
	}
	return d
}

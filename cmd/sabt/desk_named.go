package main

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/web"
)

// A page of a name reads the claims of so many incidents, the latest, and lists so many.
const (
	mostRead   = 60
	mostSpelt  = 20
	mostHeard  = 40
	ofOneVoice = "the document itself"
)

// Named is a name with what the documents make of it.
func (d *desk) Named(ctx context.Context, kind web.NameKind, name string) (web.Named, error) {
	out := web.Named{}
	err := d.view(ctx, func(v register.View) error {
		found, err := v.Names(register.FacetKind(kind), register.NameQuery{Like: fold.String(name), Limit: 200})
		if err != nil {
			return err
		}
		i := slices.IndexFunc(found, func(n record.Name) bool { return fold.String(n.Name) == fold.String(name) })
		if i < 0 {
			return fmt.Errorf("%s %q: %w", kind, name, register.ErrNotFound)
		}
		out.Name, out.Note = found[i].Name, found[i].Note
		if kind == web.Sources || kind == web.Publishers {
			graded, err := v.Grades(found[i : i+1])
			if err != nil {
				return err
			}
			out.Grades = graded[0].Grades
		}
		return d.readNamed(v, kind, &out)
	})
	if err != nil {
		return out, err
	}
	out.List, err = d.Incidents(ctx, web.Filter{string(kind): out.Name, "limit": "15"})
	return out, err
}

// readNamed counts how documents write the name, and through whom its words came.
func (d *desk) readNamed(v register.View, kind web.NameKind, out *web.Named) error {
	var o listOptions
	if err := flagged(web.Filter{string(kind): out.Name}, o.chosen); err != nil {
		return err
	}
	q, err := o.query(v)
	if err != nil {
		return err
	}
	q.Limit = mostRead
	list, err := v.Find(q)
	if err != nil {
		return err
	}
	c := newCited(kind, out.Name)
	for _, in := range list {
		parts, err := v.Parts(in.ID, register.Now)
		if err != nil {
			return err
		}
		for _, p := range parts {
			c.part(p)
		}
	}
	out.Read, out.Spellings, out.Heard = len(list), c.spellings(), c.heard()
	return nil
}

// cited counts spellings and citations.
type cited struct {
	kind  web.NameKind
	key   string
	spelt map[string]*web.Spelt
	by    map[[2]string]*web.Cited
}

func newCited(kind web.NameKind, name string) *cited {
	return &cited{kind, fold.String(name), map[string]*web.Spelt{}, map[[2]string]*web.Cited{}}
}

func (c *cited) part(p register.Part) {
	for i := range p.Claims {
		x := &p.Claims[i]
		for _, s := range c.spans(x) {
			c.spell(p, s)
		}
		s := x.Source()
		of := s.Name
		if s.OwnVoice() {
			of = cmp.Or(p.Document.Publisher, ofOneVoice)
		}
		about := c.kind == web.Sources && fold.String(s.Name) == c.key || c.kind == web.Publishers && fold.String(p.Document.Publisher) == c.key
		for j, v := range s.Via { // each hand passes on what the one before said
			who := of
			if j > 0 {
				who = s.Via[j-1].Name
			}
			if about || c.kind == web.Sources && fold.String(v.Name) == c.key || c.kind == web.Actors && x.Perpetrator != nil && fold.String(x.Perpetrator.Canonical) == c.key {
				c.cite(p, who, v)
			}
		}
	}
}

// spans are where a claim has the name in words.
func (c *cited) spans(x *record.Claim) []record.Span {
	switch {
	case c.kind == web.Actors && x.Perpetrator != nil && fold.String(x.Perpetrator.Canonical) == c.key:
		return []record.Span{x.Perpetrator.Span}
	case c.kind == web.Places && x.Place != nil && fold.String(x.Place.Name) == c.key:
		return []record.Span{x.Place.Span}
	case c.kind == web.Sources && fold.String(x.Source().Name) == c.key:
		return []record.Span{x.Source().Span}
	}
	return nil
}

func (c *cited) spell(p register.Part, s record.Span) {
	words := s.Quote(p.Document.Text)
	if words == "" {
		return
	}
	if c.spelt[words] == nil {
		c.spelt[words] = &web.Spelt{Words: words, Document: p.Document.SHA256, Span: s}
	}
	c.spelt[words].Times++
}

func (c *cited) cite(p register.Part, of string, by record.Relay) {
	key := [2]string{fold.String(of), fold.String(by.Name)}
	if by.Name == "" || key[0] == key[1] {
		return
	}
	if c.by[key] == nil {
		c.by[key] = &web.Cited{By: by.Name, Of: of, Document: p.Document.SHA256, Span: by.Span}
	}
	c.by[key].Times++
}

func (c *cited) spellings() []web.Spelt {
	out := make([]web.Spelt, 0, len(c.spelt))
	for _, k := range slices.Sorted(maps.Keys(c.spelt)) {
		out = append(out, *c.spelt[k])
	}
	slices.SortStableFunc(out, func(a, b web.Spelt) int { return b.Times - a.Times })
	return out[:min(len(out), mostSpelt)]
}

func (c *cited) heard() []web.Cited {
	var out []web.Cited
	for _, x := range c.by {
		out = append(out, *x)
	}
	slices.SortFunc(out, func(a, b web.Cited) int {
		return cmp.Or(b.Times-a.Times, cmp.Compare(a.Of, b.Of), cmp.Compare(a.By, b.By))
	})
	return out[:min(len(out), mostHeard)]
}

package filler

import "github.com/sabt-org/sabt/record"

// unite makes one victim of a name and what is said of the person beside it: "Judge Luis Vera", "Luis Vera, a judge".
func (f *fill) unite(a *record.Account) {
	var out []record.Victim
	for _, v := range a.Victims {
		if v.Name != "" {
			out = append(out, v)
		}
	}
	names := len(out)
	for _, v := range a.Victims {
		if v.Name == "" && !f.describes(v, out[:names]) {
			out = append(out, v)
		}
	}
	a.Victims = out
}

// describes gives a victim without a name to the named one beside whom it stands; false when there is none.
func (f *fill) describes(v record.Victim, named []record.Victim) bool {
	e := f.at(v.Span, Described)
	if e == nil || v.Count != nil && v.Count.Max != 1 {
		return false
	}
	for i := range named {
		n := &named[i]
		if n.Description != "" || !f.oneWith(e, f.at(n.Span, Person)) {
			continue
		}
		n.Description = v.Span.Quote(f.d.r.Document.Text)
		if n.Effect == "" {
			n.Effect = v.Effect
		}
		if v.Status != "" || n.Type == "" {
			n.Type, n.Status = v.Type, v.Status
		}
		return true
	}
	return false
}

// oneWith reports whether a description stands beside a name somewhere.
func (f *fill) oneWith(e, person *Entity) bool {
	if person == nil {
		return false
	}
	for _, m := range e.members {
		if plural(f.d.norm(m.token)) {
			continue
		}
		for _, n := range person.members {
			if f.d.apposed(m, n) {
				return true
			}
		}
	}
	return false
}

// apposed reports whether two mentions stand in one phrase, or in two with nothing but a comma between them.
func (d *Document) apposed(a, b *mention) bool {
	if a.phrase == b.phrase {
		return a.token != b.token
	}
	if a.phrase != b.phrase+1 && b.phrase != a.phrase+1 {
		return false
	}
	p, q := &d.r.Phrases[min(a.phrase, b.phrase)], &d.r.Phrases[max(a.phrase, b.phrase)]
	return a.sentence == b.sentence && (q.First == p.Last || q.First == p.Last+1 && d.norm(p.Last) == ",")
}

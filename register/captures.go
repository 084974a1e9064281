package register

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// What lists are made of, and what stands on them.
const (
	ByPublisher = "publisher"
	BySource    = "source"
	ByKind      = "kind"

	OfIncidents = "incident"
	OfVictims   = "victim"
)

// Captures are the incidents of a query, or the named victims in them, each with who tells of it. A copy of another document is no list of its own: it
// saw nothing that the other did not.
func (v View) Captures(q Query, unit, by string) ([]record.Capture, error) {
	list, err := v.Find(q)
	if err != nil {
		return nil, err
	}
	var out []record.Capture
	for _, in := range list {
		if in.Whole {
			continue
		}
		parts, err := v.read.parts(in.ID, q.at())
		if err != nil {
			return nil, fmt.Errorf("incident %s: %w", in.ID, err)
		}
		if unit == OfVictims {
			out = append(out, victims(in.ID, parts, by)...)
			continue
		}
		c := record.Capture{ID: in.ID}
		for _, p := range parts {
			c.On = append(c.On, listsOf(p, by)...)
		}
		out = append(out, once(c))
	}
	return out, nil
}

// victims are those whom accounts of an incident name; of one name in one incident is one person.
func victims(incident string, parts []Part, by string) []record.Capture {
	var names []string
	on := map[string][]string{}
	for _, p := range parts {
		for _, v := range p.Account.Victims {
			key := fold.String(v.Name)
			if key == "" || v.Name == record.Redacted {
				continue
			}
			if _, known := on[key]; !known {
				names = append(names, key)
			}
			on[key] = append(on[key], listsOf(p, by)...)
		}
	}
	var out []record.Capture
	for _, n := range names {
		out = append(out, once(record.Capture{ID: incident + " " + n, On: on[n]}))
	}
	return out
}

// listsOf are the lists that an account puts its incident on.
func listsOf(p Part, by string) []string {
	var out []string
	switch {
	case by == ByPublisher && (p.Copy != nil || p.Document.Publisher == ""):
	case by == ByPublisher:
		out = append(out, p.Document.Publisher)
	default:
		for i := range p.Claims {
			s := p.Claims[i].Source()
			name := s.Name
			switch {
			case by == ByKind && s.OwnVoice():
				continue // the document tells of everything, and would hold every other list
			case by == ByKind && s.Kind == record.SourceUnknown:
				continue // what is of no known sort is no list
			case by == ByKind:
				name = string(s.Kind)
			case s.OwnVoice():
				name = p.Document.Publisher
			}
			if name != "" && name != record.Redacted {
				out = append(out, name)
			}
		}
	}
	return out
}

// once names each list once, in whatever letters it is written.
func once(c record.Capture) record.Capture {
	slices.SortFunc(c.On, func(a, b string) int { return cmp.Or(cmp.Compare(fold.String(a), fold.String(b)), cmp.Compare(a, b)) })
	c.On = slices.CompactFunc(c.On, func(a, b string) bool { return fold.String(a) == fold.String(b) })
	return c
}

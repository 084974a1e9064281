package main

import (
	"strings"

	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/pipeline/extract/filler"
)

// unread are the sets of reports that nothing is learned from, by the first letter of their ids.
const unread = "hxyz"

// reports loads our annotated English articles. What their lists cannot tell is not asked for: nobody by description, and no
// party either, for the parties of many reports are named far from the act, and who learns from that learns to guess (ADR 13).
func (s *stages) reports(folder string) ([]*message, error) {
	list, err := texts.Annotated(folder)
	if err != nil {
		return nil, err
	}
	var out []*message
	for _, a := range list {
		if a.Language != "en" || strings.Contains(unread, a.ID[:1]) {
			continue
		}
		d, err := s.documents.Document(a)
		if err != nil {
			return nil, err
		}
		m := &message{text: d.Text, report: true, asked: 1<<filler.Thing | 1<<filler.Person | 1<<filler.Weapon}
		s.read(m, d)
		m.readLists(a)
		out = append(out, m)
	}
	return out, nil
}

func (m *message) readLists(a texts.Article) {
	for _, i := range a.Gold.Incidents {
		for _, t := range i.Targets {
			if m.doc == nil || !m.doc.People(t) {
				m.addEntity(int(filler.Thing), []string{t})
			}
		}
		for _, n := range i.NamedVictims {
			m.addEntity(int(filler.Person), []string{n})
		}
		for _, w := range i.Weapons {
			m.addEntity(int(filler.Weapon), []string{w})
		}
	}
}

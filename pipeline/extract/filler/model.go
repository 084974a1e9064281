package filler

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// Model is what was learned of all roles.
type Model struct {
	Own      Table            // of a mention by its own signs
	Bag      Table            // of a mention by the signs of all with the same word
	Cut      Table            // of the words that go with a head
	Presence Table            // of a document, whether it has a filler at all
	Words    Words            // the words that were met in learning
	Forests  [2][Roles]Forest // of copy in capitals, and of other texts: their readers ask for different things
	About    string           // what it was learned from
}

const magic = "sabt roles 2\n"

// Bytes is the model as Read reads it.
func (m *Model) Bytes() []byte {
	b := []byte(magic)
	for _, s := range []string{m.About, string(m.Own), string(m.Bag), string(m.Cut), string(m.Presence), string(m.Words)} {
		b = append(binary.LittleEndian.AppendUint32(b, uint32(len(s))), s...)
	}
	for k := range m.Forests {
		for r := range m.Forests[k] {
			b = m.Forests[k][r].append(b)
		}
	}
	return b
}

// Read reads a model. Its tables stay in b.
func Read(b string) (*Model, error) {
	rest, ok := strings.CutPrefix(b, magic)
	if !ok {
		return nil, errors.New("filler: no model of this version")
	}
	m := &Model{}
	var err error
	if m.About, rest, err = section(rest); err != nil {
		return nil, err
	}
	for _, t := range []*Table{&m.Own, &m.Bag, &m.Cut, &m.Presence} {
		var s string
		if s, rest, err = section(rest); err != nil {
			return nil, err
		}
		if n := len(s); n < rowSize || n&(n-1) != 0 {
			return nil, fmt.Errorf("filler: a table of %d bytes", n)
		}
		*t = Table(s)
	}
	var words string
	if words, rest, err = section(rest); err != nil {
		return nil, err
	}
	m.Words = Words(words)
	for k := range m.Forests {
		for r := range m.Forests[k] {
			if m.Forests[k][r], rest, err = readForest(rest); err != nil {
				return nil, err
			}
		}
	}
	return m, nil
}

func section(b string) (s, rest string, err error) {
	if len(b) < 4 {
		return "", "", errShort
	}
	n := int(binary.LittleEndian.Uint32([]byte(b[:4])))
	if b = b[4:]; len(b) < n {
		return "", "", errShort
	}
	return b[:n], b[n:], nil
}

// Weigh finds the candidates for each role of a document with their chances, those with the likeliest mention first.
func (m *Model) Weigh(d *Document) [Roles][]*Entity {
	s := &scored{d: d, model: m}
	l := d.Lesson()
	s.mentions = d.mentions(m, l)
	s.presence = m.Presence.score(l.Words)
	for r := range Role(Roles) {
		s.lists[r] = d.entities(s.mentions, r)
	}
	s.prepare()
	for r := range Role(Roles) {
		for at, e := range s.lists[r] {
			s.traits(e, at)
			e.Chance = logistic(m.Forests[d.Kind()][r].Sum(&e.Traits))
		}
	}
	return s.lists
}

// Kind is the place of a document's forests.
func (d *Document) Kind() int {
	if d.shouts {
		return 0
	}
	return 1
}

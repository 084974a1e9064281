package main

import (
	"slices"
	"strings"

	"github.com/sabt-org/sabt/bench/measure"
	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/score/muc4"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/pipeline/collect"
	"github.com/sabt-org/sabt/pipeline/extract"
	"github.com/sabt-org/sabt/pipeline/extract/filler"
	"github.com/sabt-org/sabt/pipeline/read"
	"github.com/sabt-org/sabt/record"
)

// message is a message of MUC-4, ready to be learned from. Where the program finds it harmless, doc is nil: no filler of it is found.
type message struct {
	text   string
	doc    *filler.Document
	lesson *filler.Lesson
	key    [filler.Roles][][]string // the entities of each role, each with all words for it
	asked  uint8                    // the roles that its annotators listed
	report bool                     // of our corpora: one cut is listed of each thing, and others are as right
}

// slots are the names of the roles in the keys.
func slots() [filler.Roles]string {
	return [...]string{
		filler.Individual: "perp_individual_id", filler.Organization: "perp_organization_id", filler.Thing: "phys_tgt_id",
		filler.Person: "hum_tgt_name", filler.Weapon: "incident_instrument_id", filler.Described: "hum_tgt_description",
	}
}

// stages are what a message is read with.
type stages struct {
	documents *measure.Reader
	reader    *read.Reader
	extractor *extract.Extractor
}

func open() (*stages, error) {
	c, err := collect.New(collect.Options{})
	if err != nil {
		return nil, err
	}
	r, err := read.New(read.Options{})
	if err != nil {
		return nil, err
	}
	e, err := extract.Rules()
	return &stages{&measure.Reader{Collect: c}, r, e}, err
}

// load reads a part of the corpus.
func (s *stages) load(folder, part string) ([]*message, error) {
	list, err := texts.MUC4(folder, part)
	if err != nil {
		return nil, err
	}
	var out []*message
	for _, k := range list {
		d, err := s.documents.Document(k.Article)
		if err != nil {
			return nil, err
		}
		m := &message{text: d.Text, asked: everyRole}
		m.readKey(k)
		s.read(m, d)
		out = append(out, m)
	}
	return out, nil
}

// read looks for what is learned from.
func (s *stages) read(m *message, d *record.Document) {
	if in, ok := s.extractor.Input(s.reader.Read(d)); ok {
		m.doc = filler.NewDocument(in)
		m.lesson = m.doc.Lesson()
	}
}

func (m *message) readKey(k texts.Keyed) {
	for r, slot := range slots() {
		for _, key := range k.Key {
			for _, e := range key.Told(slot) {
				m.addEntity(r, e)
			}
		}
	}
}

// addEntity adds an entity whose words stand in the text, unless it is there.
func (m *message) addEntity(r int, words []string) {
	var e []string
	for _, w := range words {
		if strings.Contains(strings.ToLower(m.text), strings.ToLower(w)) {
			e = append(e, muc4.Plain(w))
		}
	}
	if len(e) == 0 {
		return
	}
	for _, o := range m.key[r] {
		if subset(o, e) || subset(e, o) {
			return
		}
	}
	m.key[r] = append(m.key[r], e)
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// said reports whether words are among those for any entity of a role.
func (m *message) said(r int, words string) bool {
	return slices.ContainsFunc(m.key[r], func(e []string) bool { return slices.Contains(e, words) })
}

// meant is the entity of a role that words are for; -1 when they are for none.
func (m *message) meant(r int, words string) int {
	return slices.IndexFunc(m.key[r], func(e []string) bool {
		return slices.Contains(e, words) || m.report && slices.ContainsFunc(e, func(w string) bool { return score.SameThing(w, words) })
	})
}

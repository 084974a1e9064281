package account

import (
	"strings"
	"unicode"

	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// asWritten gives the words that stand for the source in this statement where they describe a person ("the official"),
// and the name they point to where they are a mere pronoun or a body ("the network" for the Sudan Doctors Network).
func asWritten(doc *Document, a record.Attribution) record.Source {
	s := a.Source
	words := strings.Fields(a.Anaphor.Quote(doc.Reading.Document.Text))
	if len(words) < 2 {
		return s
	}
	bodies := doc.Cues.Grammar["body_noun"]
	if _, body := bodies.Get(fold.String(words[len(words)-1])); body && properName(s.Name) {
		return s
	}
	s.Span, s.Name = a.Anaphor, a.Anaphor.Quote(doc.Reading.Document.Text)
	return s
}

// properName reports whether a source is named and not only described: "the Sudan Doctors Network", no "a local group".
func properName(name string) bool {
	for i, w := range strings.Fields(name) {
		if r := []rune(w)[0]; unicode.IsUpper(r) && (i > 0 || len(w) > 3) {
			return true
		}
	}
	return false
}

// inPassing reports whether the article itself recalls the toll beside what a source says: "the FBI said that it was
// looking into the shooting at the festival, which left three people dead".
func inPassing(doc *Document, s *scene.Scene, d casualty.Draft) bool {
	at := d.Cue
	for at > 0 && doc.Reading.Tokens[at].Start > d.Span.Start {
		at--
	}
	relative := -1
	for i := at; i >= 0 && i > at-5 && relative < 0; i-- {
		if doc.Cues.Class("which", doc.Reading.Tokens, i) > 0 {
			relative = i
		}
	}
	if relative < 0 || relative+1 >= len(doc.Reading.Tokens) || doc.Cues.Class("say", doc.Reading.Tokens, relative+1) > 0 { // "claimed by the group, which said"
		return false
	}
	for k := range s.Acts {
		if a := &s.Acts[k]; a.Definite && a.Form == 'n' && a.Real() && a.Last <= relative && relative-a.Last < 12 {
			return true
		}
	}
	return false
}

// oneSpeaker reports whether an unnamed source and a named one of the same kind may be the same person.
func oneSpeaker(a, b record.Source) bool {
	if a.OwnVoice() || b.OwnVoice() {
		return false
	}
	return a.Name == b.Name || a.Kind == b.Kind && a.Kind != record.SourceWitness && a.Kind != record.SourceUnknown && unnamed(a.Name) && !unnamed(b.Name)
}

// unnamed reports whether a source is one person who is described only: "a military spokesman".
func unnamed(name string) bool {
	words := strings.Fields(name)
	for i, w := range words {
		if r := []rune(w)[0]; i > 0 && unicode.IsUpper(r) {
			return false
		}
	}
	return len(words) > 1 && !strings.HasSuffix(words[len(words)-1], "s")
}

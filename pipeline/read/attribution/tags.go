package attribution

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// tagOf is the tagger's part of speech, or a guess from the closed classes where no tagger has run.
func (s *scan) tagOf(i int) record.Tag {
	t := s.t[i]
	switch {
	case t.Shape.Has(record.Punct):
		if s.w[i].is(poss) {
			return record.PART
		}
		return record.PUNCT
	case t.Tag != record.TagNone:
		return s.mend(i, t.Tag)
	case t.Shape.Has(record.AllCaps) && i > 0 && !s.w[i].is(pron): // "IS", "US"
		return record.PROPN
	}
	return s.guess(i)
}

// mend corrects what a tagger takes wrongly where it would hide a source: "IS" is no auxiliary, "Muhammed" no verb,
// "an officer on guard" no clause.
func (s *scan) mend(i int, tag record.Tag) record.Tag {
	t, w := s.t[i], s.w[i]
	switch {
	case tag == record.AUX && t.Shape.Has(record.AllCaps) && t.Norm == "is":
		return record.PROPN
	case tag == record.AUX && s.g.headFirst && i > 0 && (s.w[i-1].is(det) || s.t[i-1].Norm == "del"): // "del estado"
		return record.NOUN
	case s.g.order != subjectVerb:
		return tag
	case (tag == record.VERB && (w == nil || w.verb == nil) || tag == record.ADV && w == nil) && t.Shape.Has(record.Capital) && i > 0 && (!s.t[i-1].Shape.Has(record.Punct) || s.t[i-1].Norm == "," || s.quoteEnding(i-1) >= 0) && !s.heading:
		return record.PROPN
	case tag == record.ADV && w.is(person|body|plural|docnoun|ownnoun):
		return record.NOUN
	case tag == record.VERB && w.is(person|plural) && w.verb == nil && !w.is(verbform):
		return record.NOUN
	case tag == record.VERB && i > 0 && w.is(person|body|plural|docnoun) && (s.tag[i-1] == record.DET || s.w[i-1].is(poss) || s.tag[i-1] == record.ADP && s.t[i-1].Norm != "to"):
		return record.NOUN
	}
	return tag
}

// inCapitals reports whether the sentence is a headline that writes most of its words with a capital.
func (s *scan) inCapitals(sn record.Sentence) bool {
	capital, words := 0, 0
	for _, t := range s.t[sn.First:sn.Last] {
		if t.Shape.Has(record.HasLetter) && t.Len() > 3 {
			words++
			if t.Shape.Has(record.Capital) {
				capital++
			}
		}
	}
	return capital*10 > words*7
}

// guess reads the part of speech off the closed classes and the endings of English; anything else is a noun.
func (s *scan) guess(i int) record.Tag {
	w := s.w[i]
	for _, c := range []struct {
		class class
		tag   record.Tag
	}{{det | poss, record.DET}, {pron | objpron | rel, record.PRON}, {aux, record.AUX}, {neg, record.PART}, {adp, record.ADP}, {conj, record.CCONJ},
		{that | sub, record.SCONJ}, {adv | hedge | contrast, record.ADV}, {number, record.NUM}, {verbform, record.VERB}} {
		if w.is(c.class) {
			return c.tag
		}
	}
	n := s.t[i].Norm
	afterNoun := i > 0 && (s.tag[i-1] == record.DET || s.tag[i-1] == record.ADJ)
	switch {
	case s.t[i].Shape.Has(record.HasDigit):
		return record.NUM
	case w != nil && w.verb != nil && !afterNoun:
		return record.VERB
	case s.t[i].Shape.Has(record.Capital):
		return record.PROPN
	case s.g.order != subjectVerb || w != nil:
		return record.NOUN
	case strings.HasSuffix(n, "ly"):
		return record.ADV
	case !afterNoun && (strings.HasSuffix(n, "ed") || strings.HasSuffix(n, "ing")):
		return record.VERB
	}
	return record.NOUN
}

// isVerb reports whether the word at i is a verb here: "the group claims", not "the group's claims".
func (s *scan) isVerb(i int) bool {
	if s.n[i] > 1 && s.w[i].form&finite != 0 && s.tagged(i, record.AUX, record.ADP, record.PRON) { // "a déclaré", "se atribuyó"
		return true
	}
	if s.g.headFirst { // tagged by lists and endings: "halló" may come out as a noun
		return s.w[i].form&finite == 0 || !s.tagged(i-1, record.DET, record.ADP)
	}
	if s.tag[i] != record.VERB && s.tag[i] != record.AUX {
		return s.verbAfterAll(i)
	}
	// "the United States" is no cue; a headline in capitals may hold one.
	return !s.t[i].Shape.Has(record.Capital) || i == s.a || s.heading || !s.t[i-1].Shape.Has(record.Capital)
}

// verbAfterAll mends a tagger that took a verb for a noun: "..., an AFP tally shows."
func (s *scan) verbAfterAll(i int) bool {
	next := i + s.n[i]
	if s.w[i].form&finite == 0 || !s.tagged(i, record.NOUN, record.ADJ, record.PROPN) || !s.tagged(i-1, record.NOUN, record.PROPN, record.PRON) && s.norm(i-1) != ")" {
		return false
	}
	if s.heading && s.tagged(next, record.NUM) && s.sourceNoun(i-1) { // "Hospital reports seven killed"
		return true
	}
	if s.is(i, claimnoun|ownnoun|docnoun|act|person) {
		n := s.phraseLeft(i)
		if s.norm(next) == "that" && s.clauseAfter(next+1) && !n.empty() && s.opensSentence(n.first) && !s.is(n.last-1, poss) && s.tagged(n.last-1, record.PROPN) { // "Bello claims that nine were killed"
			return true
		}
		// "..., the state news agency reports."
		return next >= s.b-1 && !n.empty() && s.norm(n.first-1) == "," && s.sourceNoun(n.head)
	}
	return s.norm(next) == "that" || next < len(s.t) && s.quoteAt(next) >= 0 || next >= s.b-1
}

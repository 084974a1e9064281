package attribution

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// scan is the state of one reading: the tokens with what the grammar knows of them, and what was found so far.
type scan struct {
	g       *grammar
	r       *record.Reading
	t       []record.Token
	w       []*word
	n       []int // tokens that w[i] takes
	tag     []record.Tag
	quotes  []quote
	inside  []int // 1 + index of the quote that holds the token, 0 outside
	a, b    int   // tokens of the current sentence
	heading bool  // it is a heading
	found   []found
}

// stretch is a row of tokens [first, last).
type stretch struct{ first, last int }

func (s stretch) empty() bool { return s.last <= s.first }

// found is an attribution in token positions.
type found struct {
	source  np
	cue     stretch
	content stretch
	open    int  // first token of what announces it: a later one at a boundary ends the content of an earlier one
	closed  bool // the end of content is settled
	stance  record.Stance
	hedged  bool
	direct  bool
	before  bool // the content stands before the source: "..., police said"
	nested  bool // its opening never ends another content: "the man, who told police ..."
	relayed bool // a cited source took the place of the one that cites it
	via     []np
	local   np            // the subject of the sentence, where the source is a pronoun
	name    record.Source // set when resolved
	anaphor record.Span
}

func newScan(g *grammar, r *record.Reading) *scan {
	n := len(r.Tokens)
	s := &scan{g: g, r: r, t: r.Tokens, w: make([]*word, n), n: make([]int, n), tag: make([]record.Tag, n), inside: make([]int, n), found: make([]found, 0, n/10+4)}
	if g.order == verbSubject {
		s.t = unclitic(g, s.t)
	}
	for i := range s.t {
		if s.t[i].Shape.Has(record.Punct) {
			continue
		}
		s.w[i], s.n[i], _ = g.table.Match(s.t, i)
		if s.w[i] == nil {
			s.n[i] = 1
		}
	}
	s.findQuotes()
	for _, sn := range r.Sentences {
		s.heading = s.inCapitals(sn)
		for i := sn.First; i < sn.Last; i++ {
			s.tag[i] = s.tagOf(i)
		}
	}
	return s
}

// norm is the folded word at i, "" outside the sentence.
func (s *scan) norm(i int) string {
	if i < s.a || i >= s.b {
		return ""
	}
	return s.t[i].Norm
}

func (s *scan) is(i int, c class) bool { return i >= s.a && i < s.b && s.w[i].is(c) }

func (s *scan) tagged(i int, tags ...record.Tag) bool {
	if i < s.a || i >= s.b {
		return false
	}
	for _, t := range tags {
		if s.tag[i] == t {
			return true
		}
	}
	return false
}

func (s *scan) span(st stretch) record.Span {
	if st.empty() {
		return record.Span{}
	}
	return record.Span{Start: s.t[st.first].Start, End: s.t[st.last-1].End}
}

// tagOf is the tagger's part of speech, or a guess from the closed classes where no tagger has run.
func (s *scan) tagOf(i int) record.Tag {
	t := s.t[i]
	switch {
	case t.Shape.Has(record.Punct):
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
	case tag == record.VERB && (w == nil || w.verb == nil) && t.Shape.Has(record.Capital) && i > 0 && (!s.t[i-1].Shape.Has(record.Punct) || s.t[i-1].Norm == ",") && !s.heading:
		return record.PROPN
	case tag == record.ADV && w.is(person|body|plural|docnoun|ownnoun):
		return record.NOUN
	case tag == record.VERB && w.is(person|plural) && w.verb == nil && !w.is(verbform):
		return record.NOUN
	case tag == record.VERB && i > 0 && w.is(person|body|plural|docnoun) && (s.tag[i-1] == record.DET || s.tag[i-1] == record.ADP && s.t[i-1].Norm != "to"):
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

// sentence runs the rules over one sentence and settles where the contents end.
func (s *scan) sentence(k int) {
	sn := s.r.Sentences[k]
	s.a, s.b = sn.First, sn.Last
	s.heading = sn.Heading || s.inCapitals(sn)
	from := len(s.found)
	switch s.g.order {
	case subjectVerb:
		s.subjectVerb(sn)
	case verbSubject:
		s.verbSubject(sn)
	case verbLast:
		s.verbLast(sn)
	}
	s.settle(s.found[from:])
	if from == len(s.found) && k > 0 && s.r.Sentences[k-1].Paragraph == sn.Paragraph {
		s.continued(s.r.Sentences[k-1].First)
	}
}

// subjectVerb finds the cues of languages that say: the police said that.
func (s *scan) subjectVerb(sn record.Sentence) {
	s.colon(sn)
	for i := s.a; i < s.b; i++ {
		w := s.w[i]
		if w == nil || s.inside[i] != 0 {
			continue
		}
		switch {
		case w.is(asby) && s.passiveAt(i): // "was quoted by AFP as saying"
			s.quotedAs(i, i+s.n[i]-1)
		case w.is(accord | asby):
			s.accord(i)
		case w.is(cite):
			s.citing(i)
		case w.is(contra):
			s.contrary(i)
		case w.is(hedge):
			s.hedge(i)
		case w.verb != nil && s.isVerb(i):
			s.verb(i)
			i += s.n[i] - 1
		case w.is(take) && w.verb == nil:
			s.responsibility(i)
		case w.is(claimnoun | ownnoun | docnoun):
			s.noun(i)
		}
	}
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
		n := s.phraseLeft(i) // "..., the state news agency reports."
		return next >= s.b-1 && !n.empty() && s.norm(n.first-1) == "," && s.sourceNoun(n.head)
	}
	return s.norm(next) == "that" || next < len(s.t) && s.quoteAt(next) >= 0 || next >= s.b-1
}

// continued reads a sentence that only splits the count of the one before, which begins at token before:
// "Ten women were among them."
func (s *scan) continued(before int) {
	if len(s.found) == 0 || s.found[len(s.found)-1].cue.first < before {
		return
	}
	last := s.found[len(s.found)-1]
	for i := s.a; i < s.b; i++ {
		if s.is(i, among) && (i < s.a+3 || s.is(i-1, be)) && s.inside[i] == 0 && last.stance == record.StanceSay && !last.nested {
			s.found = append(s.found, found{source: last.source, cue: stretch{i, i + s.n[i]}, content: stretch{s.a, s.b}, open: s.a, closed: true, stance: record.StanceSay, via: last.via})
			return
		}
	}
}

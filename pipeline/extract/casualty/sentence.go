package casualty

import (
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// sentence is the workspace of one sentence: its tokens with the phrases, numbers and words of harm that lie on them.
// Token positions are those of the reading.
type sentence struct {
	f      *Finder
	r      *record.Reading
	cues   *lexicon.Cues
	index  int
	first  int
	last   int
	phrase []int // phrase covering the token, -1 for none; indexed from first
	number []int // number covering the token, -1 for none
	date   []bool
	harms  []harm
	out    []Draft
}

// harm is a word of harm at tokens [first, last).
type harm struct {
	lexicon.Harm
	first, last int
}

func (s *sentence) norm(i int) string {
	if i < s.first || i >= s.last {
		return ""
	}
	return s.r.Tokens[i].Norm
}

func (s *sentence) tag(i int) record.Tag {
	if i < s.first || i >= s.last {
		return record.PUNCT
	}
	return s.r.Tokens[i].Tag
}

func (s *sentence) has(class string, i int) bool { return s.length(class, i) > 0 }

// length is the number of tokens of the phrase of a class that begins at token i; 0 for none.
func (s *sentence) length(class string, i int) int {
	if i < s.first || i >= s.last {
		return 0
	}
	return s.cues.Class(class, s.r.Tokens[:s.last], i)
}

func (s *sentence) isDate(i int) bool { return i >= s.first && i < s.last && s.date[i-s.first] }

func (s *sentence) phraseAt(i int) *record.Phrase {
	if i < s.first || i >= s.last || s.phrase[i-s.first] < 0 {
		return nil
	}
	return &s.r.Phrases[s.phrase[i-s.first]]
}

func (s *sentence) numberAt(i int) *record.NumberMention {
	if i < s.first || i >= s.last || s.number[i-s.first] < 0 {
		return nil
	}
	return &s.r.Numbers[s.number[i-s.first]]
}

// span covers tokens [first, last).
func (s *sentence) span(first, last int) record.Span {
	return record.Span{Start: s.r.Tokens[first].Start, End: s.r.Tokens[last-1].End}
}

// cover lays the mentions of the reading over the tokens of the sentence.
func (s *sentence) cover(from cursor) cursor {
	n := s.last - s.first
	s.phrase, s.number = fill(s.phrase, n), fill(s.number, n)
	s.date = append(s.date[:0], make([]bool, n)...)
	for ; from.phrase < len(s.r.Phrases) && s.r.Phrases[from.phrase].First < s.last; from.phrase++ {
		lay(s.phrase, from.phrase, s.r.Phrases[from.phrase].Mention, s.first, s.last)
	}
	for ; from.date < len(s.r.Dates) && s.r.Dates[from.date].First < s.last; from.date++ {
		d := s.r.Dates[from.date]
		for i := max(d.First, s.first); i < min(d.Last, s.last); i++ {
			s.date[i-s.first] = true
		}
	}
	for ; from.number < len(s.r.Numbers) && s.r.Numbers[from.number].First < s.last; from.number++ {
		m := s.r.Numbers[from.number]
		if m.First >= s.first && !s.isDate(m.Last-1) && !s.isAge(m) && !s.ageOfName(m) {
			lay(s.number, from.number, m.Mention, s.first, s.last)
		}
	}
	return from
}

// isAge tells ages from counts: "a girl aged 12", "two men aged 19 and 24", "Musa Bello, 34, was shot".
func (s *sentence) isAge(m record.NumberMention) bool {
	if m.Max > 110 || m.Min != m.Max || m.Min == 0 {
		return false
	}
	if s.has("age_noun", m.Last) {
		return true // "his 15 year-old girlfriend"
	}
	for i := m.First - 1; i > m.First-5; i-- {
		if s.has("aged", i) {
			return true
		}
		if !(s.has("and", i) || s.norm(i) == "," || s.norm(i) == "-" || s.has("preposition", i) || s.tag(i) == record.NUM) {
			break
		}
	}
	if p := s.phraseAt(m.First - 2); s.has("of", m.First-1) && p != nil && s.has("person", p.Head) && m.Last < s.last && s.phraseAt(m.Last) == nil {
		return true // "a girl of nine"
	}
	before, after := s.norm(m.First-1), s.norm(m.Last)
	return (before == "," && (after == "," || after == "." || m.Last >= s.last || s.has("of", m.Last) && s.tag(m.First-2) == record.PROPN) || before == "(" && after == ")") && m.Last == m.First+1 &&
		s.r.Tokens[m.First].Shape.Has(record.HasDigit) && (s.tag(m.First-2) == record.PROPN || s.human(m.First-2) && !s.plural(m.First-2))
}

// cursor remembers how far each row of mentions has been laid out, so that a document is walked once.
type cursor struct{ phrase, number, date int }

func fill(b []int, n int) []int {
	if cap(b) < n {
		b = make([]int, 0, max(n, 64))
	}
	b = b[:0]
	for i := 0; i < n; i++ {
		b = append(b, -1)
	}
	return b
}

func lay(row []int, value int, m record.Mention, first, last int) {
	for i := max(m.First, first); i < min(m.Last, last); i++ {
		row[i-first] = value
	}
}

// findHarms marks the words of harm, longest phrase first.
func (s *sentence) findHarms() {
	s.harms = s.harms[:0]
	for i := s.first; i < s.last; {
		h, n, ok := s.cues.Harm.Match(s.r.Tokens[:s.last], i)
		if !ok {
			i++
			continue
		}
		if h.Form != lexicon.FormCount || n > 1 || s.tag(i) != record.VERB { // "the victim remains in hospital", "she lives in Yala"
			s.harms = append(s.harms, harm{h, i, i + n})
		}
		i += n
	}
}

// unharmNumbers takes out words for a toll that are part of a number: "the same number were wounded".
func (s *sentence) unharmNumbers() {
	s.harms = slices.DeleteFunc(s.harms, func(h harm) bool {
		m := s.numberAt(h.first)
		return h.Form == lexicon.FormToll && m != nil && m.First < h.first && h.last <= m.Last
	})
}

func (s *sentence) harmAt(i int) *harm {
	for k := range s.harms {
		if s.harms[k].first <= i && i < s.harms[k].last {
			return &s.harms[k]
		}
	}
	return nil
}

package speaker

import (
	"slices"

	"github.com/sabt-org/sabt/record"
)

// How far from the figure a source is looked for, in sentences: what was said before goes on for long, what is said afterwards
// rarely tells whose the figures before it were.
const (
	reachBack  = 7
	reachAhead = 2
)

// sight is a view with what every source is compared with.
type sight struct {
	*View
	sentence int // of the figure
	inside   int // the attribution whose content holds the figure most closely; Own: none
	near     []int
	here     bool // the figure's own sentence quotes somebody
	opening  string
	perfect  bool
}

// Options are the attributions near the figure, and last the document itself.
func (v *View) Options() []Option {
	s := v.sight()
	out := make([]Option, 0, len(s.near)+1)
	for _, i := range s.near {
		out = append(out, Option{At: i, Reasons: s.reasons(i)})
	}
	return append(out, Option{At: Own, Reasons: s.own()})
}

func (v *View) sight() *sight {
	r := v.Reading
	s := &sight{View: v, sentence: r.SentenceAt(v.Span.Start), inside: Own}
	for i := range r.Attributions {
		a := &r.Attributions[i]
		if a.Source.OwnVoice() || !a.Vouches() {
			continue // who claims an attack does not give the toll told beside it
		}
		if a.Content.Contains(v.Span) && (s.inside == Own || a.Content.Len() < r.Attributions[s.inside].Content.Len()) {
			s.inside = i
		}
		d := s.far(i)
		if -reachBack <= d && d <= reachAhead || i == v.Rule || a.Content.Contains(v.Span) {
			s.near = append(s.near, i)
			s.here = s.here || d == 0
		}
	}
	s.opening, s.perfect = s.begins()
	return s
}

// far is how many sentences behind the figure somebody is quoted; negative: before it.
func (s *sight) far(at int) int {
	a := &s.Reading.Attributions[at]
	where := a.Cue
	if where.IsZero() {
		where = a.Source.Span
	}
	return s.Reading.SentenceAt(where.Start) - s.sentence
}

// reasons gathers what speaks for and against one who is quoted.
func (s *sight) reasons(at int) []Reason {
	var out []Reason
	add := func(what, which string) { out = append(out, Reason{What: what, Which: which}) }
	a := &s.Reading.Attributions[at]
	how := s.holds(at)
	far := s.step(at)
	add("rule", yes(at == s.Rule)+" "+how)
	add("holds", how)
	add("holds-stance", how+" "+string(a.Stance))
	add("far", far)
	add("far-holds", far+" "+how)
	add("far-opening", far+" "+s.opening)
	add("far-perfect", far+" "+yes(s.perfect))
	add("far-here", far+" "+yes(s.here))
	add("between", s.between(at))
	add("between-far", s.between(at)+" "+far)
	add("paragraph", s.paragraph(at)+" "+far)
	add("kind", string(a.Source.Kind))
	add("kind-holds", string(a.Source.Kind)+" "+how)
	add("stance", string(a.Stance)+" "+far)
	add("direct", yes(a.Direct)+" "+far)
	add("back", yes(!a.Anaphor.IsZero())+" "+far)
	add("cue", s.cue(a))
	add("again", step(s.times(at))+" "+how)
	add("around", yes(s.around(at))+" "+how)
	if s.Reading.Sentences[s.clip(s.sentence)].Heading {
		add("title", how)
	}
	if s.Reading.Sentences[s.clip(s.sentence)].Quoted {
		add("quoted", far)
	}
	return out
}

// own is what speaks for the document itself.
func (s *sight) own() []Reason {
	sen := s.Reading.Sentences[s.clip(s.sentence)]
	before := "none"
	for _, i := range s.near {
		if d := s.far(i); d <= 0 {
			before = step(-d)
		}
	}
	return []Reason{
		{What: "own"},
		{What: "own-rule", Which: yes(s.Rule == Own) + " " + yes(s.inside != Own)},
		{What: "own-inside", Which: yes(s.inside != Own)},
		{What: "own-before", Which: before},
		{What: "own-here", Which: yes(s.here)},
		{What: "own-title", Which: yes(sen.Heading)},
		{What: "own-opening", Which: s.opening},
		{What: "own-perfect", Which: yes(s.perfect)},
		{What: "own-quoted", Which: yes(sen.Quoted)},
		{What: "own-lead", Which: yes(sen.Paragraph < 2)},
	}
}

// holds says how the words of the figure stand to what somebody is quoted as saying.
func (s *sight) holds(at int) string {
	switch {
	case at == s.inside:
		return "closest"
	case s.Reading.Attributions[at].Content.Contains(s.Span):
		return "inside"
	}
	return "outside"
}

func (s *sight) step(at int) string {
	d := s.far(at)
	if d > 0 {
		return "+" + step(d)
	}
	return "-" + step(-d)
}

// between is how many others are quoted between the figure and this one.
func (s *sight) between(at int) string {
	var names []string
	d := s.far(at)
	for _, i := range s.near {
		e := s.far(i)
		if n := s.name(i); n != s.name(at) && !slices.Contains(names, n) && (d < e && e <= 0 || 0 <= e && e < d) {
			names = append(names, n)
		}
	}
	return step(len(names))
}

func (s *sight) paragraph(at int) string {
	k := s.clip(s.sentence + s.far(at))
	switch s.Reading.Sentences[s.clip(s.sentence)].Paragraph - s.Reading.Sentences[k].Paragraph {
	case 0:
		return "same"
	case 1:
		return "before"
	case -1:
		return "after"
	}
	return "other"
}

func (s *sight) clip(k int) int { return max(0, min(k, len(s.Reading.Sentences)-1)) }

// cue is the word by which somebody is quoted.
func (s *sight) cue(a *record.Attribution) string {
	first, last := s.Reading.TokensOf(a.Cue)
	if first >= last {
		return "-"
	}
	return s.Reading.Tokens[first].Norm
}

// times is how often one is quoted in the document.
func (s *sight) times(at int) int {
	n := 0
	for i := range s.Reading.Attributions {
		if s.name(i) == s.name(at) {
			n++
		}
	}
	return n
}

// around reports whether one is quoted both before the figure and right after it.
func (s *sight) around(at int) bool {
	before, after := false, false
	for _, i := range s.near {
		if s.name(i) == s.name(at) {
			before = before || s.far(i) < 0
			after = after || s.far(i) > 0
		}
	}
	return before && after
}

// begins says how the sentence of the figure begins, by a small word or else by its part of speech, and whether it tells of what had
// been before.
func (s *sight) begins() (opening string, perfect bool) {
	if len(s.Reading.Sentences) == 0 {
		return "-", false
	}
	sen := s.Reading.Sentences[s.clip(s.sentence)]
	opening = "-"
	for i := sen.First; i < sen.Last; i++ {
		t := s.Reading.Tokens[i]
		if opening == "-" && t.Tag != record.PUNCT {
			opening = word(t)
		}
		if t.Norm == "had" {
			perfect = true
		}
	}
	return opening, perfect
}

// word is a token by its letters where it belongs to the small words, and else by what it is.
func word(t record.Token) string {
	switch t.Tag {
	case record.ADP, record.ADV, record.CCONJ, record.DET, record.PRON, record.SCONJ, record.AUX:
		return t.Norm
	case record.NOUN:
		return "noun"
	case record.PROPN:
		return "name"
	case record.NUM:
		return "number"
	case record.VERB:
		return "verb"
	}
	return "other"
}

func step(n int) string {
	switch {
	case n < 4:
		return string(rune('0' + n))
	}
	return "4+"
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

package role

import (
	"sort"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// View is what the roles of an account are read from.
type View struct {
	Reading *record.Reading
	Words   Words
	Cues    *lexicon.Cues
	Account *record.Account // what has been read of it: type, stage, place; may be nil
	Scenes  []*scene.Scene  // the account's own
	Context []*scene.Scene  // sentences beside them without an act of their own: "No group has claimed it."

	found    []entry
	known    map[*scene.Scene][]*record.ActorMention // parties of the scenes read so far
	only     *record.ActorMention                    // see onlyGroup
	searched bool
	state    string // see country; "" when not looked up yet
}

// main reports whether the document is about the account.
func (v *View) main() bool { return v.Account == nil || v.Account.Main }

// country is the state in which it happened, as the place of the account tells, else
// most places of the document.
func (v *View) country() string {
	if v.Account != nil && v.Account.Place != nil && v.Account.Place.Country != "" {
		return v.Account.Place.Country
	}
	if v.state == "" {
		v.state = v.mostNamed()
	}
	return v.state
}

// mostNamed is the state in which most places of the document lie.
func (v *View) mostNamed() string {
	count := map[string]int{}
	best := ""
	for i := range v.Reading.Places {
		c := v.Reading.Places[i].Country
		if count[c]++; c != "" && (best == "" || count[c] > count[best]) {
			best = c
		}
	}
	return best
}

func (v *View) norm(i int) string {
	if i < 0 || i >= len(v.Reading.Tokens) {
		return ""
	}
	return v.Reading.Tokens[i].Norm
}

func (v *View) tag(i int) record.Tag {
	if i < 0 || i >= len(v.Reading.Tokens) {
		return record.PUNCT
	}
	return v.Reading.Tokens[i].Tag
}

// words are the words of token i. Past either end of the document, where a verb was looked for and none stands, they lie
// in no content: a phrase may end the text.
func (v *View) words(i int) record.Span {
	if i < 0 || i >= len(v.Reading.Tokens) {
		return record.Span{Start: -1, End: -1}
	}
	return v.Reading.Tokens[i].Span
}

func (v *View) has(class string, i int) bool { return v.length(class, i) > 0 }

// length is how many tokens the phrase of a class takes that begins at token i; 0 when none does.
func (v *View) length(class string, i int) int {
	if i < 0 || i >= len(v.Reading.Tokens) {
		return 0
	}
	return v.Cues.Class(class, v.Reading.Tokens, i)
}

// any reports whether a phrase of a class begins in the tokens [first, last).
func (v *View) any(class string, first, last int) bool {
	for i := max(first, 0); i < last; i++ {
		if v.has(class, i) {
			return true
		}
	}
	return false
}

// stop reports whether token i is a mark that ends a clause or sets words apart.
func (v *View) stop(i int) bool {
	switch v.norm(i) {
	case ",", ";", ":", ".", "(", ")", "\"", "“", "”", "؛", "،":
		return true
	}
	return v.norm(i) == ""
}

func (v *View) quote(s record.Span) string { return s.Quote(v.Reading.Document.Text) }

// actorsFrom and placesFrom are the mentions that end behind token i, in text order.
func (v *View) actorsFrom(i int) []record.ActorMention {
	as := v.Reading.Actors
	return as[sort.Search(len(as), func(k int) bool { return as[k].Last > i }):]
}

func (v *View) placesFrom(i int) []record.PlaceMention {
	ps := v.Reading.Places
	return ps[sort.Search(len(ps), func(k int) bool { return ps[k].Last > i }):]
}

// phraseAt returns the noun phrase over token i.
func (v *View) phraseAt(i int) *record.Phrase {
	ps := v.Reading.Phrases
	lo, hi := 0, len(ps)
	for lo < hi {
		m := (lo + hi) / 2
		if ps[m].Last <= i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(ps) && ps[lo].First <= i {
		return &ps[lo]
	}
	return nil
}

// start is the first token of the phrase over token i, or i.
func (v *View) start(i int) int {
	if p := v.phraseAt(i); p != nil {
		return p.First
	}
	return i
}

// end is the token after the phrase over token i, or i+1.
func (v *View) end(i int) int {
	if p := v.phraseAt(i); p != nil {
		return p.Last
	}
	return i + 1
}

// sentenceOf returns the sentence that holds token i.
func (v *View) sentenceOf(i int) record.Sentence {
	if k := v.Reading.SentenceOf(i); k < len(v.Reading.Sentences) {
		return v.Reading.Sentences[k]
	}
	return record.Sentence{}
}

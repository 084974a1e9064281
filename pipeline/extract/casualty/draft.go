package casualty

import "github.com/sabt-org/sabt/record"

// Draft is a count of harm, before it is known who says it and of which incident.
type Draft struct {
	Effect   record.Effect
	Count    record.Count
	Span     record.Span // number and noun, with the words between
	Who      record.Span // the noun phrase without the number; zero when the noun is "people" or missing
	Head     int         // token of the head noun; -1 when there is none
	Cue      int         // token of the word of harm
	Sentence int
	Subset   bool
	Parent   int  // draft of which this is a part, when known; else -1
	Named    bool // the person is named or titled; the count is one
	Pronoun  bool // "shooting him dead": one, who is told of elsewhere
	Hit      bool // shot or struck; what became of them is told elsewhere, or nowhere
	Again    bool // "the boy": somebody told of before
	Self     bool // the attackers' own death: "killed himself"
	Definite bool // "the 11 people killed": may point back to a count already given
	Back     bool // only points back to a whole: "three of the four dead"; no count of its own
	Toll     bool // the words speak of the toll as a whole: "the death toll rose to 35"
	Outdated bool // the words call it an earlier figure: "from 12", "earlier", "previously"
	Rule     string
}

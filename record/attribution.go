package record

// SourceKind says what sort of party a source is.
type SourceKind string

// The kinds of sources.
const (
	SourcePerpetrator SourceKind = "perpetrator"
	SourceAuthority   SourceKind = "authority"
	SourceMedical     SourceKind = "medical"
	SourceWitness     SourceKind = "witness"
	SourceMedia       SourceKind = "media"
	SourceMonitor     SourceKind = "monitor"
	SourceUN          SourceKind = "un"
	SourceNGO         SourceKind = "ngo"
	SourceForeign     SourceKind = "foreign_government"
	SourceMilitary    SourceKind = "military"
	SourceExpert      SourceKind = "expert"
	SourceUnknown     SourceKind = "unknown"
)

// Source is who says it inside the document. The zero Source is the document's own voice.
type Source struct {
	Name string     `json:"name,omitzero"` // the words as written, without a leading "the" only when the text lacks one; "" = own voice
	Span Span       `json:"span,omitzero"`
	Kind SourceKind `json:"kind,omitzero"`
	Via  []Relay    `json:"via,omitzero"` // through whom it came, nearest to the document first: the wire, the channel, the paper
}

// Relay is a step of hearsay: who passed the statement on, or the channel it was published through.
type Relay struct {
	Name string `json:"name,omitzero"`
	Span Span   `json:"span,omitzero"`
}

// OwnVoice reports whether the document itself speaks.
func (s Source) OwnVoice() bool { return s.Name == "" }

// Stance is what a cue does with its content.
type Stance string

// The stances.
const (
	StanceSay    Stance = "say"    // said, reported, confirmed
	StanceClaim  Stance = "claim"  // claimed responsibility
	StanceDeny   Stance = "deny"   // denied, rejected
	StanceWarn   Stance = "warn"   // warned, predicted, threatened
	StanceAccuse Stance = "accuse" // accused, blamed
	StanceView   Stance = "view"   // condemned, wants, supports, declined to say: nothing in the content is vouched for
)

// Attribution is a reported statement: who (Source), by which words (Cue), says what (Content).
type Attribution struct {
	Source  Source
	Cue     Span
	Content Span
	Stance  Stance
	Hedged  bool // reportedly, allegedly, is believed to
	Direct  bool // the content is, or holds, a quotation
	Anaphor Span // the words that stand for the source where Source.Span lies elsewhere: "he", "the group"; else zero
}

// Vouches reports whether the source stands for the figures in the content: it says, warns or accuses. Who claims an
// attack, denies or condemns it does not give the toll told beside it.
func (a Attribution) Vouches() bool {
	return a.Stance == StanceSay || a.Stance == StanceWarn || a.Stance == StanceAccuse
}

// SpeakerOf is SourceOf past the hedges that nobody is named for: "three reportedly died, according to the mayor" is the
// mayor's.
func SpeakerOf(as []Attribution, s Span) (Attribution, bool) {
	a, ok := SourceOf(as, s)
	if !ok || !a.Source.OwnVoice() {
		return a, ok
	}
	named := make([]Attribution, 0, len(as))
	for i := range as {
		if !as[i].Source.OwnVoice() {
			named = append(named, as[i])
		}
	}
	if b, ok := SourceOf(named, s); ok {
		return b, true
	}
	return a, true
}

// SourceOf returns the innermost of as that vouches for the words at s; false means the document's own voice.
func SourceOf(as []Attribution, s Span) (Attribution, bool) {
	best := -1
	for i := range as {
		a := &as[i]
		if a.Content.Contains(s) && a.Vouches() && (best < 0 || a.Content.Len() < as[best].Content.Len()) {
			best = i
		}
	}
	if best < 0 {
		return Attribution{}, false
	}
	return as[best], true
}

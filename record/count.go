package record

// Bound says how a number limits the true count.
type Bound string

// The bounds.
const (
	Exact    Bound = "exact"
	AtLeast  Bound = "at_least"
	MoreThan Bound = "more_than"
	AtMost   Bound = "at_most"
	LessThan Bound = "less_than"
	About    Bound = "about"
	Range    Bound = "range"
	Vague    Bound = "vague"
)

// Unbounded is the Max of a count with an open upper end, and the Min of one with an open lower end.
const Unbounded = -1

// Count is a number as a source gives it. Min is Unbounded for "up to 40", Max is Unbounded for "at least 40".
type Count struct {
	Min   int   `json:"min,omitzero"`
	Max   int   `json:"max,omitzero"`
	Bound Bound `json:"bound,omitzero"`
}

// NumberMention is a number with its qualifier: "at least 20", "between 20 and 30", "dozens", "بیش از سی".
// The span covers the qualifier; Number is the number alone.
type NumberMention struct {
	Mention
	Count
	Number     Span
	Additional bool // "another six", "a further two", "four others": on top of what was said
	Total      bool // "a total of", "in all"
	Ordinal    bool // "a third": a rank, not a count
}

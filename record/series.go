package record

// SeriesValue says in which words a document tells of an act as one of several that belong together: "coordinated attacks", "one of three
// blasts within minutes". Accounts of one document with the same words are of one series.
type SeriesValue struct {
	Evidence
	Whole bool `json:"whole,omitzero"` // the account tells of all of them at once, and not of one
}

// Tie says that accounts A and B are of one series and not of one incident, or that they are not. A < B. A machine ties by words of
// documents alone.
type Tie struct {
	A       string   `json:"a"`
	B       string   `json:"b"`
	Verdict Verdict  `json:"verdict"`         // positive or negative
	Claims  []string `json:"claims,omitzero"` // those that say so; when one of them is set aside, the tie falls
	Say     string   `json:"say"`             // the reason
	Method  string   `json:"method"`          // what tied them
}

// ByPerson is the method of what a person says.
const ByPerson = "person"

// Series is one attack on several sites, or attacks that belong together by the words of those who tell of them. Its id is "s-" and the id
// of its oldest incident.
//
// What is told of the whole is never shared out among the parts, and their sum is never taken for it: the two stand side by side.
type Series struct {
	ID    string
	Parts []Incident // oldest day first; all that stand, and those that do not
	Whole []Incident // that tell of all of it as one
	Ties  []TieShown
	Told  []Toll // of the whole: what sources say of all of it, under the policy range
	Says  []Said // the figures that Told is made of
	Sums  []Sum  // over the parts that stand, under the policy range; the key is the effect
}

// TieShown is a tie with the words that it stands on.
type TieShown struct {
	Tie
	Incidents [2]string // of A and of B
	Words     []Said    // one a claim
}

// Said is a claim with the document whose text its spans point into.
type Said struct {
	Claim    Claim
	Document *Document
}

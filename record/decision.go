package record

// Action is what a person does to the register.
type Action string

// The actions.
const (
	Accept   Action = "accept"   // the incident is looked at and stands as it is
	Reject   Action = "reject"   // no incident (a misreading), or a claim that the words do not make
	Correct  Action = "correct"  // a value of the incident, with the words that say it
	Merge    Action = "merge"    // these incidents are one
	Split    Action = "split"    // these accounts are not of this incident
	Grading  Action = "grade"    // a level of evidence for an incident, a letter for a source, or a digit for a claim
	Gather   Action = "gather"   // these incidents are parts of one series
	Release  Action = "release"  // these incidents are no parts of their series
	Withdraw Action = "withdraw" // retired, with its reason; never deleted
	Redact   Action = "redact"   // words of a document, or all of it, are shown no more
	Alias    Action = "alias"    // this incident is that event of another data set
	Unalias  Action = "unalias"  // and is not
	Disclose Action = "disclose" // the names in a claim may leave the register
	Approve  Action = "approve"  // the incident as it is may stand in the public edition; two people have to say so
	Code     Action = "code"     // what a person makes of an account, for comparing; it changes nothing
	Undo     Action = "undo"     // takes an earlier decision back
)

// Decision is a person's act on the register. Subjects are ids: of incidents, for split of the incident and then of the accounts
// that leave it. What is decided of an incident goes with its oldest account, whose id it is.
type Decision struct {
	Action   Action   `json:"action"`
	Author   string   `json:"author"`
	Reason   string   `json:"reason"`
	Subjects []string `json:"subjects,omitzero"`
	Whole    string   `json:"whole,omitzero"`    // gather: the incident that tells of all of it
	Claim    string   `json:"claim,omitzero"`    // reject: the claim that is set aside; grade: the one that is graded
	Variable Variable `json:"variable,omitzero"` // correct; grade of a source: for what, "" for everything
	Value    *Claim   `json:"value,omitzero"`    // correct: what stands instead
	Values   []Claim  `json:"values,omitzero"`   // code: what the person reads in the document
	Document string   `json:"document,omitzero"` // correct, code: whose words they are; redact
	Spans    []Span   `json:"spans,omitzero"`    // redact: where the words are, for they must not stand here; none is the whole document
	Aspect   Aspect   `json:"aspect,omitzero"`   // grade of an incident
	Grade    Grade    `json:"grade,omitzero"`    // grade of an incident
	Undoes   int64    `json:"undoes,omitzero"`   // undo: the number of the decision
	Event    string   `json:"event,omitzero"`    // alias, unalias: the event of another data set, as "ucdp:401"

	Source      string      `json:"source,omitzero"`      // grade of a source: its name, or that of a publisher
	Letter      SourceGrade `json:"letter,omitzero"`      // grade of a source
	Credibility Credibility `json:"credibility,omitzero"` // grade of a claim
}

// Redacted stands where a value was that is shown no more.
const Redacted = "[redacted]"

// Aspect is what a grade is about. The three are kept apart: that it happened, who did it, how many were harmed.
type Aspect string

// The aspects.
const (
	OfOccurrence Aspect = "occurrence"
	OfAuthorship Aspect = "authorship"
	OfToll       Aspect = "toll"
)

// Grade is a person's level of evidence, after Airwars.
type Grade string

// The grades, strongest first.
const (
	Confirmed  Grade = "confirmed"
	Fair       Grade = "fair"
	Weak       Grade = "weak"
	Contested  Grade = "contested"
	Discounted Grade = "discounted"
)

// ReviewState says whether a person has looked.
type ReviewState string

// The review states.
const (
	Unreviewed  ReviewState = "unreviewed"
	NeedsReview ReviewState = "needs_review" // something came after the last look, or the machine is unsure
	Reviewed    ReviewState = "reviewed"
)

// Standing says whether an incident counts.
type Standing string

// The standings.
const (
	Stands    Standing = "stands"
	Rejected  Standing = "rejected"
	Withdrawn Standing = "withdrawn"
)

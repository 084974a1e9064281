package record

import (
	"fmt"
	"strconv"
)

// SourceGrade is the Admiralty letter: how reliable a source has been on a kind of value.
type SourceGrade string

// The letters (FM 2-22.3, appendix B; AJP-2.1). F says that nothing is known, not that something speaks against it.
const (
	GradeA SourceGrade = "A" // completely reliable
	GradeB SourceGrade = "B" // usually reliable
	GradeC SourceGrade = "C" // fairly reliable
	GradeD SourceGrade = "D" // not usually reliable
	GradeE SourceGrade = "E" // unreliable
	GradeF SourceGrade = "F" // reliability cannot be judged
)

// Rank orders letters for weighing, the weightiest first. F stands between C and D: a source of which nothing is known goes before one
// that is known to be bad.
func (g SourceGrade) Rank() int {
	switch g {
	case GradeA:
		return 0
	case GradeB:
		return 1
	case GradeC:
		return 2
	case GradeD:
		return 4
	case GradeE:
		return 5
	}
	return 3
}

// Credibility is the Admiralty digit of one claim, whoever makes it: 1 confirmed by other sources, 2 probably true, 3 possibly true,
// 4 doubtful, 5 improbable, 6 truth cannot be judged.
type Credibility int

// Rank orders digits, the best first; 6 stands between 3 and 4 as F does between C and D.
func (c Credibility) Rank() int {
	if c == 6 {
		return 7 // between 3 (6) and 4 (8)
	}
	return 2 * int(c)
}

// Admiralty is a letter and a digit: "B2". They are given apart and never turned into one number.
type Admiralty struct {
	Source      SourceGrade
	Credibility Credibility
}

func (a Admiralty) String() string { return string(a.Source) + strconv.Itoa(int(a.Credibility)) }

// Before reports whether a weighs more than b: by the letter, then by the digit.
func (a Admiralty) Before(b Admiralty) bool {
	if a.Source.Rank() != b.Source.Rank() {
		return a.Source.Rank() < b.Source.Rank()
	}
	return a.Credibility.Rank() < b.Credibility.Rank()
}

// MarshalText writes "B2".
func (a Admiralty) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads "B2".
func (a *Admiralty) UnmarshalText(b []byte) error {
	if len(b) != 2 || b[0] < 'A' || b[0] > 'F' || b[1] < '1' || b[1] > '6' {
		return fmt.Errorf("%q is no Admiralty grade", b)
	}
	a.Source, a.Credibility = SourceGrade(b[:1]), Credibility(b[1]-'0')
	return nil
}

// Reasoned says why a grade is what it is: the rule that gave it or, with a Decision, the person.
type Reasoned struct {
	Rule     string `json:"rule"` // "given" by a person, or the name of a rule in docs/codebook/admiralty.md
	Say      string `json:"reason"`
	Decision int64  `json:"decision,omitzero"` // entry
}

// Graded is the grade of a claim with its reasons.
type Graded struct {
	Admiralty
	Letter Reasoned
	Digit  Reasoned
}

// SourceGrading is how a source is graded for a kind of value.
type SourceGrading struct {
	For    Variable    `json:"for"`
	Letter SourceGrade `json:"letter"`
	Reasoned
}

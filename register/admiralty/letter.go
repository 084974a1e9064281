package admiralty

import (
	"cmp"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register/policy"
)

// ByPerson is the rule of a grade that a person gave.
const ByPerson = "given"

// Letter is a person's grade of a source.
type Letter struct {
	Source   string // folded
	For      record.Variable
	Letter   record.SourceGrade
	Decision int64
	Say      string
}

// Digit is a person's grade of a claim.
type Digit struct {
	Credibility record.Credibility
	Decision    int64
	Say         string
}

// Given is what people decided; of two letters for the same the later one goes.
type Given struct {
	Letters []Letter
	Digits  map[string]Digit // by claim
}

// SourceOf is the name under which the source of a claim is graded: its own, or the publisher's where the document itself speaks. It is
// folded, and "" when nobody is named.
func SourceOf(s record.Source, publisher string) string {
	if s.OwnVoice() {
		return fold.String(publisher)
	}
	return fold.String(s.Name)
}

// letter grades who makes a claim.
func (g Given) letter(t policy.Told, c *record.Claim) (record.SourceGrade, record.Reasoned) {
	name := SourceOf(c.Source(), t.Publisher)
	if l, ok := g.of(name, c.Variable); ok {
		return l.Letter, record.Reasoned{Rule: ByPerson, Say: l.Say, Decision: l.Decision}
	}
	return byRule(c, name)
}

// of is a person's letter for a source: one for this kind of value goes before one for everything.
func (g Given) of(name string, v record.Variable) (Letter, bool) {
	best, found := Letter{}, false
	for _, l := range g.Letters {
		fits := l.Source == name && name != "" && (l.For == v || l.For == "")
		if fits && (!found || l.For != "" || best.For == "") {
			best, found = l, true
		}
	}
	return best, found
}

// byRule is the letter of a source that nobody graded.
func byRule(c *record.Claim, name string) (record.SourceGrade, record.Reasoned) {
	s := c.Source()
	switch {
	case s.Kind == record.SourcePerpetrator && c.Casualty != nil:
		return ownToll()
	case s.Kind == record.SourcePerpetrator && c.Perpetrator != nil && c.Perpetrator.Basis == record.ClaimedByPerpetrator:
		return ownAct()
	case s.Kind == record.SourcePerpetrator && c.Perpetrator != nil:
		return record.GradeD, record.Reasoned{Rule: "party_on_party", Say: "a party to the conflict denies, or blames another"}
	case s.Kind == record.SourceMedical && c.Casualty != nil:
		return facilityCount()
	case name == "", s.Kind == record.SourceUnknown:
		return record.GradeF, record.Reasoned{Rule: "anonymous", Say: "nobody is named who could be asked"}
	}
	return record.GradeF, record.Reasoned{Rule: "unknown", Say: "how reliable it has been is not known"}
}

// A claim of responsibility answers who and seldom how many: claimed tolls run high or low with the party's interest.
func ownToll() (record.SourceGrade, record.Reasoned) {
	return record.GradeE, record.Reasoned{Rule: "own_toll", Say: "a party to the conflict gives a toll: it has an interest in the figure"}
}

func ownAct() (record.SourceGrade, record.Reasoned) {
	return record.GradeC, record.Reasoned{Rule: "own_act", Say: "a party to the conflict says that it did it itself"}
}

func facilityCount() (record.SourceGrade, record.Reasoned) {
	return record.GradeB, record.Reasoned{Rule: "facility_count", Say: "who treats the injured counts them; a floor for that place"}
}

// OfSource are the letters of a source other than F: what people gave, and what rules give by its kind.
func (g Given) OfSource(name string, kind record.SourceKind) []record.SourceGrading {
	var out []record.SourceGrading
	put := func(v record.Variable, l record.SourceGrade, r record.Reasoned) {
		if !slices.ContainsFunc(out, func(o record.SourceGrading) bool { return o.For == v }) {
			out = append(out, record.SourceGrading{For: v, Letter: l, Reasoned: r})
		}
	}
	key := fold.String(name)
	for _, l := range slices.Backward(g.Letters) {
		if l.Source == key {
			put(l.For, l.Letter, record.Reasoned{Rule: ByPerson, Say: l.Say, Decision: l.Decision})
		}
	}
	if _, all := g.of(key, ""); !all {
		switch kind {
		case record.SourceMedical:
			l, r := facilityCount()
			put(record.VarCasualty, l, r)
		case record.SourcePerpetrator:
			l, r := ownToll()
			put(record.VarCasualty, l, r)
			l, r = ownAct()
			put(record.VarPerpetrator, l, r)
		}
	}
	slices.SortFunc(out, func(a, b record.SourceGrading) int { return cmp.Compare(a.For, b.For) })
	return out
}

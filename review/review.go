package review

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// ErrRefused is what every refusal is; its words say what is wrong.
var ErrRefused = errors.New("no such decision")

type refusal string

func (r refusal) Error() string        { return string(r) }
func (r refusal) Is(target error) bool { return target == ErrRefused }

func refuse(format string, args ...any) error { return refusal(fmt.Sprintf(format, args...)) }

// By is who decides, and why. Neither may be empty: a decision that nobody stands for convinces nobody.
type By struct {
	Author string
	Reason string
}

// Accept says that somebody has looked, and the incident stands as it is.
func (b By) Accept(id string) (record.Decision, error) { return b.decide(record.Accept, id) }

// Reject says that it is no incident, such as a misreading.
func (b By) Reject(id string) (record.Decision, error) { return b.decide(record.Reject, id) }

// RejectClaim sets one claim of an incident aside: the words do not say so.
func (b By) RejectClaim(id, claim string) (record.Decision, error) {
	return b.ofClaim(record.Reject, id, claim)
}

// Disclose says that the names in a claim may leave the register.
func (b By) Disclose(id, claim string) (record.Decision, error) {
	return b.ofClaim(record.Disclose, id, claim)
}

// Approve says that an incident may be published as it is. It takes two people.
func (b By) Approve(id string) (record.Decision, error) { return b.decide(record.Approve, id) }

func (b By) ofClaim(a record.Action, id, claim string) (record.Decision, error) {
	d, err := b.decide(a, id)
	d.Claim = strings.ToLower(claim)
	if err == nil && len(claim) < 4 {
		err = refuse("claim %q is too short, write at least 4 letters", claim)
	}
	return d, err
}

// Withdraw retires an incident; it stays in the register and counts no more.
func (b By) Withdraw(id string) (record.Decision, error) { return b.decide(record.Withdraw, id) }

// Merge says that incidents are one.
func (b By) Merge(ids ...string) (record.Decision, error) {
	if len(ids) < 2 {
		return record.Decision{}, refuse("a merge needs two incidents or more")
	}
	return b.decide(record.Merge, ids...)
}

// Split says that accounts are not of an incident.
func (b By) Split(id string, accounts ...string) (record.Decision, error) {
	if len(accounts) == 0 {
		return record.Decision{}, refuse("a split needs the accounts that leave")
	}
	return b.decide(record.Split, append([]string{id}, accounts...)...)
}

// Gather says that incidents are parts of one series; whole, where it is not "", tells of all of it.
func (b By) Gather(whole string, ids ...string) (record.Decision, error) {
	if len(ids) < 2 && (whole == "" || len(ids) == 0) {
		return record.Decision{}, refuse("a series has two incidents or more")
	}
	d, err := b.decide(record.Gather, ids...)
	d.Whole = whole
	return d, err
}

// Release says that incidents are no parts of their series.
func (b By) Release(ids ...string) (record.Decision, error) {
	return b.decide(record.Release, ids...)
}

// Grade gives a level of evidence for one aspect of an incident.
func (b By) Grade(id, aspect, grade string) (record.Decision, error) {
	d, err := b.decide(record.Grading, id)
	d.Aspect, d.Grade = record.Aspect(aspect), record.Grade(grade)
	switch {
	case err != nil:
		return d, err
	case !slices.Contains(Aspects(), d.Aspect):
		return d, refuse("%q is not one of %v", aspect, Aspects())
	case !slices.Contains(Grades(), d.Grade):
		return d, refuse("%q is not one of %v", grade, Grades())
	}
	return d, nil
}

// GradeSource gives a source an Admiralty letter for a kind of value, or for everything ("").
func (b By) GradeSource(name, letter, variable string) (record.Decision, error) {
	d, err := b.decide(record.Grading)
	d.Source, d.Letter, d.Variable = strings.TrimSpace(name), record.SourceGrade(strings.ToUpper(letter)), record.Variable(variable)
	switch {
	case err != nil:
		return d, err
	case d.Source == "":
		return d, refuse("the name of the source is empty")
	case !slices.Contains(Letters(), d.Letter):
		return d, refuse("%q is not one of %v", letter, Letters())
	case d.Variable != "" && !slices.Contains(Variables(), d.Variable):
		return d, refuse("%q is not one of %s", variable, joined(Variables()))
	}
	return d, nil
}

// GradeClaim gives a claim of an incident an Admiralty digit.
func (b By) GradeClaim(id, claim, digit string) (record.Decision, error) {
	d, err := b.decide(record.Grading, id)
	d.Claim = strings.ToLower(claim)
	switch {
	case err != nil:
		return d, err
	case len(claim) < 4:
		return d, refuse("claim %q is too short, write at least 4 letters", claim)
	case len(digit) != 1 || digit[0] < '1' || digit[0] > '6':
		return d, refuse("%q is not a digit from 1 to 6", digit)
	}
	d.Credibility = record.Credibility(digit[0] - '0')
	return d, nil
}

// Letters are the Admiralty letters.
func Letters() []record.SourceGrade {
	return []record.SourceGrade{record.GradeA, record.GradeB, record.GradeC, record.GradeD, record.GradeE, record.GradeF}
}

// Variables are the kinds of values for which a source is graded.
func Variables() []record.Variable {
	return []record.Variable{record.VarType, record.VarStage, record.VarDate, record.VarPlace, record.VarWeapon, record.VarTarget, record.VarVictim,
		record.VarPerpetrator, record.VarCasualty, record.VarWarning, record.VarEstimate, record.VarAggregate}
}

// Redact hides words of a document, or all of it: no quotes and no spans are the whole document. A quote is hidden wherever it stands in it.
// The decision holds where the words are and not the words, for they must be gone from the log, too; nor should the reason hold them.
func (b By) Redact(d record.Document, quotes []string, spans []record.Span) (record.Decision, error) {
	out, err := b.decide(record.Redact)
	out.Document, out.Spans = d.SHA256, slices.Clone(spans)
	if err != nil {
		return out, err
	}
	for _, q := range quotes {
		found := everywhere(d.Text, q)
		if len(found) == 0 {
			return out, refuse("the document does not say %q", q)
		}
		if strings.Contains(out.Reason, q) {
			return out, refuse("the reason holds the words that are to be hidden")
		}
		out.Spans = append(out.Spans, found...)
	}
	slices.SortFunc(out.Spans, func(a, b record.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	out.Spans = slices.Compact(out.Spans)
	return out, nil
}

// everywhere is where words stand in a text.
func everywhere(text, words string) []record.Span {
	var out []record.Span
	for at := 0; strings.TrimSpace(words) != ""; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			break
		}
		out = append(out, record.Span{Start: at + i, End: at + i + len(words)})
		at += i + len(words)
	}
	return out
}

// Undo takes an earlier decision back, by the number of its entry.
func (b By) Undo(entry int64) (record.Decision, error) {
	d, err := b.decide(record.Undo)
	d.Undoes = entry
	return d, err
}

// Aspects are what is graded.
func Aspects() []record.Aspect {
	return []record.Aspect{record.OfOccurrence, record.OfAuthorship, record.OfToll}
}

// Grades are the levels of evidence, the strongest first.
func Grades() []record.Grade {
	return []record.Grade{record.Confirmed, record.Fair, record.Weak, record.Contested, record.Discounted}
}

func (b By) decide(a record.Action, subjects ...string) (record.Decision, error) {
	d := record.Decision{Action: a, Author: strings.TrimSpace(b.Author), Reason: strings.TrimSpace(b.Reason), Subjects: subjects}
	switch {
	case d.Author == "":
		return d, refuse("it needs an author")
	case d.Reason == "":
		return d, refuse("it needs a reason")
	}
	return d, nil
}

// Alias says that an incident is that event of another data set, "ucdp:401001", whatever a machine thinks of it.
func (b By) Alias(id, event string) (record.Decision, error) {
	d, err := b.decide(record.Alias, id)
	d.Event = event
	return d, err
}

// Unalias says that it is not.
func (b By) Unalias(id, event string) (record.Decision, error) {
	d, err := b.decide(record.Unalias, id)
	d.Event = event
	return d, err
}

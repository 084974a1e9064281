package review

import (
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
	d, err := b.decide(record.Reject, id)
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

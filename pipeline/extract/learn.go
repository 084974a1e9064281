package extract

import (
	"github.com/sabt-org/sabt/pipeline/extract/account"
	"github.com/sabt-org/sabt/pipeline/extract/subject"
	"github.com/sabt-org/sabt/record"
)

// Lesson is an account that names no day as rules have it, with the days that may be its own: what is learned from.
type Lesson struct {
	Account record.Account
	Carries []account.Carry
}

// Lessons are the accounts of a document; none when it tells of no violence, or its language has no words.
func (e *Extractor) Lessons(r *record.Reading) []Lesson {
	rules := *e
	rules.learned.Carry = nil
	d := rules.Document(r)
	if d == nil {
		return nil
	}
	var out []Lesson
	for _, t := range rules.told(d, rules.about(r, d.Cues) < subject.Doubtful) {
		out = append(out, Lesson{t.account, account.Carries(d, t.group)})
	}
	return out
}

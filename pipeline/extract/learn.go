package extract

import (
	"github.com/sabt-org/sabt/pipeline/extract/account"
	"github.com/sabt-org/sabt/pipeline/extract/party"
	"github.com/sabt-org/sabt/pipeline/extract/subject"
	"github.com/sabt-org/sabt/record"
)

// Lesson is an account as rules have it, with what is looked at to find its parties and day: what is learned from.
type Lesson struct {
	Account record.Account
	Party   *party.View
	Carries []account.Carry // days that may be the account's, where it names none
}

// Lessons are the accounts of a document; none when it tells of no violence, or its language has no words.
func (e *Extractor) Lessons(r *record.Reading) []Lesson {
	rules := *e
	rules.parties, rules.learned.Carry = nil, nil
	d := rules.Document(r)
	if d == nil {
		return nil
	}
	doubtful := rules.about(r, d.Cues) < subject.Doubtful
	as := rules.byRules(d, doubtful)
	d = rules.Document(r) // grouping resolves days as it goes
	ts := rules.told(d, doubtful)
	out := make([]Lesson, len(ts))
	for i, t := range ts {
		out[i] = Lesson{as[i], parties(d, t, &as[i]), account.Carries(d, t.group)}
	}
	return out
}

// parties is what is looked at to find the parties of an account.
func parties(d *account.Document, t told, a *record.Account) *party.View {
	return &party.View{Reading: d.Reading, Cues: d.Cues, Account: a, Own: t.group.Scenes, Context: t.group.Context, Others: account.Others(d, t.group)}
}

package extract

import (
	"github.com/sabt-org/sabt/pipeline/extract/account"
	"github.com/sabt-org/sabt/pipeline/extract/role"
	"github.com/sabt-org/sabt/pipeline/extract/site"
	"github.com/sabt-org/sabt/pipeline/extract/subject"
	"github.com/sabt-org/sabt/record"
)

// Lesson is an account as rules have it, with what is looked at to find its place, and the days that may be its own where it
// names none, and its figures: what is learned from.
type Lesson struct {
	Account record.Account
	Site    *site.View
	Carries []account.Carry
	Heard   []account.Heard
}

// Lessons are the accounts of a document; none when it tells of no violence, or its language has no words.
func (e *Extractor) Lessons(r *record.Reading) []Lesson {
	rules := *e
	rules.learned.Carry, rules.learned.Site, rules.learned.Speaker = nil, nil, nil
	d := rules.Document(r)
	if d == nil {
		return nil
	}
	var out []Lesson
	for _, t := range rules.told(d, rules.about(r, d.Cues) < subject.Doubtful) {
		out = append(out, Lesson{t.account, account.Sight(d, t.group), account.Carries(d, t.group), account.Hearing(d, t.group)})
	}
	return out
}

// Parties are the accounts of a document as rules have them, and for each that names nobody the parties that may be told to have
// done it.
func (e *Extractor) Parties(r *record.Reading) ([]record.Account, [][]role.Option) {
	d := e.Document(r)
	if d == nil {
		return nil, nil
	}
	rules := *e
	rules.named = nil
	ts := rules.told(d, rules.about(r, d.Cues) < subject.Doubtful)
	views := rules.views(d, ts)
	found := role.Perpetrators(views, d.Scenes)
	out := make([]record.Account, len(ts))
	for i := range ts {
		out[i] = ts[i].account
		account.Settle(d, ts[i].group, &out[i])
		out[i].Perpetrators = found[i]
	}
	return out, role.Options(views, d.Scenes, found)
}

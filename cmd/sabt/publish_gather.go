package main

import (
	"cmp"
	"maps"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/edition"
	"github.com/sabt-org/sabt/view/profile"
)

// gather asks the register what is public, and clears it.
func (p *publishing) gather() error {
	at, err := asOf(p.v, p.options.asOf)
	if err != nil {
		return err
	}
	head, err := p.v.Head()
	if err != nil {
		return err
	}
	at = min(at, head.Seq)
	if p.profile, err = profile.Open(string(profile.Public), p.known.profile()); err != nil {
		return err
	}
	p.in = edition.Input{Title: p.options.title, About: p.options.about, Program: "sabt " + version(), Policy: record.PolicyName(p.options.policy), Head: edition.Head{Seq: at}}
	if at > 0 {
		e, err := p.v.Entry(at)
		if err != nil {
			return err
		}
		p.in.Head = edition.Head{Seq: at, At: e.At.UTC(), Hash: e.Hash.String()}
	}
	told, err := p.candidates(at)
	if err != nil {
		return err
	}
	if err := p.entries(at); err != nil {
		return err
	}
	if err := p.past(told, at); err != nil {
		return err
	}
	p.count()
	return nil
}

// candidates are all incidents that stand; what it returns are those, standing or not, of which somebody ever decided on publishing.
func (p *publishing) candidates(at int64) ([]record.Incident, error) {
	var told []record.Incident
	for _, standing := range []record.Standing{record.Stands, record.Rejected, record.Withdrawn} {
		err := p.v.Walk(register.Query{Standing: standing, At: at, Sort: register.ByOld}, func(in record.Incident) error {
			if err := p.ctx.Err(); err != nil {
				return err
			}
			rulings, err := p.v.Rulings(in.Accounts, at)
			if err != nil {
				return err
			}
			c := candidate{incident: in}
			if slices.ContainsFunc(rulings, func(r register.Ruling) bool { return r.Action == record.Approve || r.Action == record.Undo }) {
				told = append(told, in)
				if c.approval, err = p.v.Approval(in, at); err != nil {
					return err
				}
			}
			if standing == record.Stands {
				p.all = append(p.all, c)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return told, nil
}

// atOnce is how many incidents are asked for in one go.
const atOnce = 200

// entries are the incidents that are public, cleared, the newest first.
func (p *publishing) entries(at int64) error {
	approved := map[string]record.Approval{}
	var ids []string
	for _, c := range p.all {
		if c.approval.Given() {
			approved[c.incident.ID] = c.approval
			ids = append(ids, c.incident.ID)
		}
	}
	for chunk := range slices.Chunk(ids, atOnce) {
		err := p.v.Sourced(p.ctx, register.Query{IDs: chunk, At: at, Sort: register.ByOld}, true, func(d record.Dossier) error {
			cleared, ok := p.profile.Clear(d)
			if !ok || len(cleared.Accounts) == 0 {
				return nil // every report of it is hidden
			}
			p.in.Entries = append(p.in.Entries, edition.Entry{Dossier: cleared, Approved: approved[d.Incident.ID].By[record.Needed-1].At})
			return nil
		})
		if err != nil {
			return err
		}
	}
	slices.SortStableFunc(p.in.Entries, func(a, b edition.Entry) int {
		return cmp.Or(cmp.Compare(b.Incident.Date.From, a.Incident.Date.From), cmp.Compare(a.Incident.ID, b.Incident.ID))
	})
	return nil
}

// count says what is not in the edition.
func (p *publishing) count() {
	waiting := map[string]int{}
	published := map[string]bool{}
	for _, e := range p.in.Entries {
		published[e.Incident.ID] = true
	}
	for _, c := range p.all {
		switch {
		case published[c.incident.ID]:
		case c.approval.Given():
			waiting["approved, and every report of it is hidden"]++
		case c.incident.Review != record.Reviewed:
			waiting["not reviewed in full"]++
		case len(c.approval.By) == 1:
			waiting["approved by one person, not yet by a second"]++
		default:
			waiting["reviewed, and not approved since the last change"]++
		}
	}
	for _, what := range slices.Sorted(maps.Keys(waiting)) {
		p.in.Waiting = append(p.in.Waiting, edition.Count{What: what, N: waiting[what]})
	}
	withheld := p.profile.Withheld()
	for _, why := range slices.Sorted(maps.Keys(withheld)) {
		p.in.Withheld = append(p.in.Withheld, edition.Count{What: string(why), N: withheld[why]})
	}
}

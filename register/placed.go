package register

import (
	"github.com/sabt-org/sabt/record"
)

// placed tells where the accounts of a new document went. before are the incidents that lost an account.
func (s *writing) placed(body claimsBody, judged []record.Judgement, before []string) ([]record.Placed, error) {
	var out []record.Placed
	for _, a := range body.Accounts {
		id, err := s.w.IncidentOf(a.ID, Now)
		if err != nil {
			return nil, err
		}
		p := record.Placed{Account: a.ID, Key: a.Key, New: id == a.ID}
		if p.Incident, err = s.w.Incident(id, Now); err != nil {
			return nil, err
		}
		for _, was := range before {
			into, err := s.w.IncidentOf(was, Now)
			if err != nil {
				return nil, err
			}
			if was != id && into == id {
				p.Merged = append(p.Merged, was)
			}
		}
		for _, j := range judged {
			if j.A != a.ID && j.B != a.ID {
				continue
			}
			pair, err := pairOf(s.w, j, a.ID, Now)
			switch {
			case err != nil:
				return nil, err
			case pair.Incident == id && j.Verdict == record.Positive:
				p.Joined = append(p.Joined, pair)
			case pair.Incident != id && j.Verdict != record.Negative:
				p.Doubts = append(p.Doubts, pair)
			}
		}
		out = append(out, p)
	}
	return out, nil
}

// pairOf is a judgement seen from one of its accounts.
func pairOf(r Reader, j record.Judgement, from string, at int64) (record.Pair, error) {
	p := record.Pair{Judgement: j, Account: otherOf(j, from)}
	acc, err := r.Account(p.Account, at)
	if err != nil {
		return p, err
	}
	doc, err := r.Document(acc.Document)
	if err != nil {
		return p, err
	}
	if p.Document, err = reveal(r, doc.Document); err != nil {
		return p, err
	}
	p.Incident, err = r.IncidentOf(p.Account, at)
	return p, err
}

func otherOf(j record.Judgement, id string) string {
	if j.A == id {
		return j.B
	}
	return j.A
}

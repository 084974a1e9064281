package register

import (
	"slices"

	"github.com/sabt-org/sabt/record"
)

// ties are the ties of a reading's accounts, each with the claims that it stands on.
func (s *writing) ties(body claimsBody) ([]record.Tie, error) {
	var out []record.Tie
	done := map[[2]string]bool{}
	for _, acc := range body.Accounts {
		if saysSeries(acc.Claims) == "" {
			continue // most; their profiles need not be made again
		}
		own, err := s.applier.profile(body.Document, acc)
		if err != nil {
			return nil, err
		}
		others, err := s.w.Sharing(own.Series)
		if err != nil {
			return nil, err
		}
		for _, other := range others {
			t, ok, err := s.linker.Series(own, other)
			if err != nil {
				return nil, err
			}
			pair := [2]string{t.A, t.B}
			if !ok || done[pair] {
				continue
			}
			done[pair] = true
			if t.Claims, err = s.claimsOf(t); err != nil {
				return nil, err
			}
			out = append(out, t)
		}
	}
	return out, nil
}

func saysSeries(claims []record.Claim) string {
	for _, c := range claims {
		if c.Variable == record.VarSeries {
			return c.ID
		}
	}
	return ""
}

// claimsOf are the claims by which the two accounts of a tie are told as of a series.
func (s *writing) claimsOf(t record.Tie) ([]string, error) {
	var out []string
	for _, id := range []string{t.A, t.B} {
		p, err := s.applier.read.part(id, Now)
		if err != nil {
			return nil, err
		}
		if c := saysSeries(p.Claims); c != "" {
			out = append(out, c)
		}
	}
	return out, nil
}

// retie puts the ties of a document's accounts in the place of those that they had.
func (a *applier) retie(body linksBody, accounts []Account, touched *incidents, seq int64) error {
	var ids []string
	for _, acc := range accounts {
		ids = append(ids, acc.ID)
	}
	for _, m := range body.Moves {
		if m.Incident == "" { // no reading has it any more
			ids = append(ids, m.Account)
		}
	}
	if err := a.w.EndTies(ids, seq); err != nil {
		return err
	}
	for _, t := range body.Ties {
		if err := a.w.PutTie(t, seq); err != nil {
			return err
		}
		for _, id := range []string{t.A, t.B} {
			if err := a.w.Touch(id, seq); err != nil {
				return err
			}
			if err := touched.add(a.w, id); err != nil {
				return err
			}
		}
	}
	return nil
}

// tells reports whether an account is told as of a series.
func tells(parts []Part) bool {
	return slices.ContainsFunc(parts, func(p Part) bool { return p.Account.Series != nil })
}

// whole reports whether an incident is told as all of a series: by most of the accounts that say whether it is a part, or by a person.
func whole(parts []Part, rulings []Ruling) bool {
	n := 0
	for _, p := range parts {
		if s := p.Account.Series; s != nil {
			n--
			if s.Whole {
				n += 2
			}
		}
	}
	for _, r := range rulings {
		if r.Action == record.Gather && r.Whole != "" {
			n = -1
			if r.Whole == r.Account {
				n = 1
			}
		}
	}
	return n > 0
}

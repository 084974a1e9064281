package register

import (
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register/policy"
)

// Series gathers a series as of an entry: its parts, what is told of the whole, the sums over its parts, and what ties them.
func (v View) Series(id string, at int64) (record.Series, error) {
	s := record.Series{ID: id}
	list, err := v.Find(Query{Series: id, Standing: AnyStanding, Sort: ByOld, At: at})
	if err != nil {
		return s, err
	}
	var accounts []string
	for _, in := range list {
		accounts = append(accounts, in.Accounts...)
		if in.Whole {
			s.Whole = append(s.Whole, in)
		} else {
			s.Parts = append(s.Parts, in)
		}
	}
	if err := v.tiesOf(&s, accounts, at); err != nil {
		return s, err
	}
	if err := v.toldOf(&s, list, at); err != nil {
		return s, err
	}
	for _, e := range policy.Effects() {
		sums, err := v.Sums(SumQuery{Query: Query{Series: id, At: at}, Effect: e, Policy: record.PolicyRange})
		if err != nil {
			return s, err
		}
		if len(sums) > 0 && sums[0].Given+sums[0].Parties > 0 {
			sums[0].Key = string(e)
			s.Sums = append(s.Sums, sums[0])
		}
	}
	return s, nil
}

// tiesOf are the ties within a series, with the words that they stand on.
func (v View) tiesOf(s *record.Series, accounts []string, at int64) error {
	ties, err := v.Ties(accounts, at)
	if err != nil {
		return err
	}
	rulings, err := v.Rulings(accounts, at)
	if err != nil {
		return err
	}
	gone := setAside(rulings)
	for _, t := range ties {
		if !slices.Contains(accounts, t.A) || !slices.Contains(accounts, t.B) || slices.ContainsFunc(t.Claims, func(c string) bool { return gone[c] }) {
			continue
		}
		shown := record.TieShown{Tie: t}
		for i, id := range []string{t.A, t.B} {
			if shown.Incidents[i], err = v.IncidentOf(id, at); err != nil {
				return err
			}
			words, err := v.saysSeries(id, t, at)
			if err != nil {
				return err
			}
			if len(shown.Words) == 0 || shown.Words[0].Document.SHA256 != words[0].Document.SHA256 {
				shown.Words = append(shown.Words, words...)
			}
		}
		s.Ties = append(s.Ties, shown)
	}
	return nil
}

// saysSeries are the words by which an account is told as of a series.
func (v View) saysSeries(account string, t record.Tie, at int64) ([]record.Said, error) {
	p, err := v.read.part(account, at)
	if err != nil {
		return nil, err
	}
	for _, c := range p.Claims {
		if slices.Contains(t.Claims, c.ID) {
			return []record.Said{{Claim: c, Document: &p.Document}}, nil
		}
	}
	return nil, nil
}

// toldOf is what is told of the whole: by the accounts of incidents that are the whole, and by totals in the sentences that tell of the series.
func (v View) toldOf(s *record.Series, list []record.Incident, at int64) error {
	var told []policy.Told
	done := map[string]bool{}
	for _, in := range list {
		parts, err := v.read.parts(in.ID, at)
		if err != nil {
			return err
		}
		for _, p := range parts {
			claims := p.Claims
			if !in.Whole {
				claims = nil
			}
			if claims, err = v.withTotals(claims, p, done, at); err != nil {
				return err
			}
			told = append(told, policy.Told{Document: p.Document.SHA256, Root: p.Root, Publisher: p.Document.Publisher, Published: p.Document.Published, Claims: claims})
			for _, c := range claims {
				if c.Casualty != nil {
					s.Says = append(s.Says, record.Said{Claim: c, Document: &p.Document})
				}
			}
		}
	}
	for _, t := range policy.Tolls(told) {
		if t.Policy == record.PolicyRange && t.Status == "" {
			s.Told = append(s.Told, t)
		}
	}
	return nil
}

// withTotals adds the totals that an account's document tells of the series in the same words; each once.
func (v View) withTotals(claims []record.Claim, p Part, done map[string]bool, at int64) ([]record.Claim, error) {
	if p.Account.Series == nil {
		return claims, nil
	}
	list, err := v.Statements(StatementQuery{Variable: record.VarAggregate, Document: p.Document.SHA256, At: at})
	for _, st := range list {
		a := st.Claim.Aggregate
		if a.Series != p.Account.Series.Span || a.Unit == record.UnitAttacks || done[st.Claim.ID] {
			continue
		}
		done[st.Claim.ID] = true
		claims = append(claims, record.Claim{ID: st.Claim.ID, Variable: record.VarCasualty,
			Casualty: &record.Casualty{Evidence: a.Evidence, Effect: record.Effect(a.Unit), Count: a.Count, Source: a.Source}})
	}
	return claims, err
}

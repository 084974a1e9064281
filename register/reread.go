package register

import (
	"context"
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// Reread puts a newer reading of a document in the place of the one before, as a further generation: what was claimed before stays in the log,
// and so do decisions. With dry it only tells what would change. A reading that says the same is not written; [Register.Unchanged] notes who read.
//
// An account that the newer reading finds at other words of the same sentences keeps its id: decisions are about it.
func (r *Register) Reread(ctx context.Context, p Prepared, dry bool) (record.Change, error) {
	var out record.Change
	look := func(rd Reader) (claimsBody, []string, error) {
		body, old, err := generation(rd, p.claims)
		if err != nil {
			return body, nil, err
		}
		out = record.Change{Document: p.document.Document, Engine: old.Engine, Accounts: differences(old, body),
			Gone: missing(claimsOf(old), claimsOf(body)), Come: missing(claimsOf(body), claimsOf(old)), Findings: len(body.Findings) - len(old.Findings)}
		return body, idsIn(old), hideChange(rd, &out, p.blob.Text)
	}
	if dry {
		err := r.store.View(ctx, func(rd Reader) error { _, _, err := look(rd); return err })
		return out, err
	}
	err := r.update(ctx, func(s *writing) error {
		body, before, err := look(s.w)
		if err != nil || !out.Changed() {
			return err
		}
		if body, err = s.named(body); err != nil {
			return err
		}
		if _, err := s.append(KindClaims, body); err != nil {
			return err
		}
		out.Placed, err = s.link(body, before)
		return err
	})
	if err != nil {
		return out, fmt.Errorf("reread %s: %w", p.document.ID, err)
	}
	return out, nil
}

// generation is the new body with the ids that accounts have from the reading before, and that reading.
func generation(rd Reader, body claimsBody) (claimsBody, claimsBody, error) {
	doc, err := rd.Document(body.Document)
	if err != nil {
		return body, claimsBody{}, err
	}
	e, err := rd.Entry(doc.Read)
	if err != nil {
		return body, claimsBody{}, err
	}
	old, err := decode[claimsBody](e)
	if err != nil {
		return body, old, err
	}
	old.Engine = doc.Engine
	body.Accounts = slices.Clone(body.Accounts)
	inherit(old.Accounts, body.Accounts)
	return body, old, nil
}

// inherit gives an account the id of the one before that tells the most of the same sentences, where no account has that id by its
// own words.
func inherit(old, now []accountBody) {
	taken := map[string]bool{}
	for _, a := range now {
		taken[a.ID] = true
	}
	had := map[string]bool{}
	for _, a := range old {
		had[a.ID] = true
	}
	for i := range now {
		if had[now[i].ID] {
			continue
		}
		best, most := "", 0
		for _, a := range old {
			if n := shared(a.Evidence, now[i].Evidence); !taken[a.ID] && n > most {
				best, most = a.ID, n
			}
		}
		if best != "" {
			now[i].ID = best
			taken[best] = true
		}
	}
}

// shared is how many bytes two lists of spans have in common.
func shared(a, b []record.Span) int {
	n := 0
	for _, s := range a {
		for _, t := range b {
			n += max(0, min(s.End, t.End)-max(s.Start, t.Start))
		}
	}
	return n
}

// differences compares two readings, account by account, by the ids of claims: chances and names of rules are no part of them.
func differences(old, now claimsBody) []record.AccountChange {
	before := map[string]accountBody{}
	for _, a := range old.Accounts {
		before[a.ID] = a
	}
	var out []record.AccountChange
	for _, a := range now.Accounts {
		was, ok := before[a.ID]
		delete(before, a.ID)
		c := record.AccountChange{ID: a.ID, New: !ok, Gone: missing(was.Claims, a.Claims), Come: missing(a.Claims, was.Claims)}
		if c.New || len(c.Gone)+len(c.Come) > 0 {
			out = append(out, c)
		}
	}
	for _, a := range old.Accounts {
		if _, ok := before[a.ID]; ok {
			out = append(out, record.AccountChange{ID: a.ID, Lost: true, Gone: a.Claims})
		}
	}
	return out
}

// claimsOf are the claims of a reading that belong to no account.
func claimsOf(body claimsBody) []record.Claim {
	var out []record.Claim
	for _, s := range body.Statements {
		out = append(out, s.Claim)
	}
	return out
}

// missing are the claims of a that say something else than all of b. They are compared by what they say and not by their ids alone: those of an
// account whose act is named by other words are all new.
func missing(a, b []record.Claim) []record.Claim {
	have := map[string]bool{}
	for _, c := range b {
		have[said(c)] = true
	}
	var out []record.Claim
	for _, c := range a {
		if !have[said(c)] {
			out = append(out, c)
		}
	}
	return out
}

// said is the claim's id as that of no particular account.
func said(c record.Claim) string {
	if err := c.Identify(""); err != nil {
		return ""
	}
	return c.ID
}

func idsIn(body claimsBody) []string {
	var ids []string
	for _, a := range body.Accounts {
		ids = append(ids, a.ID)
	}
	return ids
}

// Unchanged notes that an engine has read documents and found what was there, in one entry for all of them: they need not be read again by
// that one. Those of which it is noted already are left out.
func (r *Register) Unchanged(ctx context.Context, engine string, documents []string) error {
	err := r.update(ctx, func(s *writing) error {
		body := readBody{Engine: engine}
		for _, sha := range documents {
			doc, err := s.w.Document(sha)
			if err != nil {
				return fmt.Errorf("document %s: %w", sha, err)
			}
			if doc.Engine != engine {
				body.Documents = append(body.Documents, sha)
			}
		}
		if len(body.Documents) == 0 {
			return nil
		}
		_, err := s.append(KindRead, body)
		return err
	})
	if err != nil {
		return fmt.Errorf("read again: %w", err)
	}
	return nil
}

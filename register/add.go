package register

import (
	"context"
	"errors"
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// Add writes documents with their claims, links their accounts, and says where they went. All of them are there when it returns nil,
// and none when it returns an error. A document that is there already is left alone: adding is idempotent.
func (r *Register) Add(ctx context.Context, list []Prepared) ([]record.Addition, error) {
	var out []record.Addition
	err := r.update(ctx, func(s *writing) error {
		out = out[:0]
		for _, p := range list {
			a, err := s.add(p)
			if err != nil {
				return fmt.Errorf("add %s: %w", p.document.ID, err)
			}
			out = append(out, a)
		}
		return nil
	})
	return out, err
}

func (s *writing) add(p Prepared) (record.Addition, error) {
	out := record.Addition{Document: p.document.Document}
	switch known, err := s.w.Document(p.document.SHA256); {
	case err == nil:
		out.Known, out.Seq, out.Document = true, known.Seq, known.Document
		return out, nil
	case !errors.Is(err, ErrNotFound):
		return out, err
	}
	if err := s.w.PutBlob(p.document.SHA256, p.blob); err != nil {
		return out, err
	}
	s.fresh = p
	e, err := s.append(KindDocument, p.document)
	if err != nil {
		return out, err
	}
	out.Seq, out.Findings = e.Seq, len(p.claims.Findings)
	body, err := s.named(p.claims)
	if err != nil {
		return out, err
	}
	if _, err := s.append(KindClaims, body); err != nil {
		return out, err
	}
	out.Placed, err = s.link(body, nil)
	return out, err
}

// named gives accounts longer ids where somebody else's account has the short one: among a million, one pair in two million million does.
func (s *writing) named(body claimsBody) (claimsBody, error) {
	seen := map[string]bool{}
	for i := range body.Accounts {
		a := &body.Accounts[i]
		for {
			other, err := s.w.Account(a.ID, Now)
			if !seen[a.ID] && (errors.Is(err, ErrNotFound) || err == nil && other.Document == body.Document) {
				break
			}
			if err != nil && !errors.Is(err, ErrNotFound) {
				return body, err
			}
			a.ID += shortID(a.ID+" of "+body.Document, 1)
		}
		seen[a.ID] = true
	}
	return body, nil
}

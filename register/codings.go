package register

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// codings is whom all codings are kept under, beside their accounts. A blank stands in no id of an account.
const codings = "all codings"

// enoughCoders is how many people have to code an account before anybody is shown what they made of it.
const enoughCoders = 2

// code checks what a coding stands on: one account that a reading has now, and the words of its document.
func (s *writing) code(body *decisionBody) error {
	if len(body.Subjects) != 1 {
		return fmt.Errorf("%w: a coding is of one account", ErrRefused)
	}
	a, err := s.w.Account(body.Subjects[0], Now)
	if err != nil {
		return err
	}
	if a.Retired != Now || a.Document != body.Document {
		return fmt.Errorf("%w: no reading of this document tells of account %s now", ErrRefused, body.Subjects[0])
	}
	return nil
}

// Codings are what people coded, by account and then by author, as of an entry; of several codings of an account by one author the latest.
// What they made of an account is kept back until two people have coded it.
func (v View) Codings(at int64) ([]record.Coding, error) {
	rulings, err := v.Rulings([]string{codings}, at)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rulings, func(a, b Ruling) int { return cmp.Compare(b.Seq, a.Seq) })
	var out []record.Coding
	coders := map[string]int{}
	seen := map[string]bool{}
	for _, r := range rulings {
		if r.Action != record.Code || len(r.Subjects) != 1 || seen[r.Subjects[0]+" "+r.Author] {
			continue
		}
		seen[r.Subjects[0]+" "+r.Author] = true
		coders[r.Subjects[0]]++
		c, err := v.coding(r, at)
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	for i := range out {
		if coders[out[i].Account] < enoughCoders {
			out[i].Values, out[i].Hidden = nil, true
		}
	}
	slices.SortStableFunc(out, func(a, b record.Coding) int {
		return cmp.Or(cmp.Compare(a.Account, b.Account), cmp.Compare(a.Author, b.Author))
	})
	return out, nil
}

func (v View) coding(r Ruling, at int64) (record.Coding, error) {
	out := record.Coding{Entry: r.Seq, Author: r.Author, Account: r.Subjects[0], Document: r.Document}
	e, err := v.Entry(r.Seq)
	if err != nil {
		return out, fmt.Errorf("entry %d: %w", r.Seq, err)
	}
	out.At = e.At
	if out.Incident, err = v.IncidentOf(out.Account, at); err != nil {
		return out, err
	}
	doc, err := v.read.stored(r.Document)
	if err != nil {
		return out, err
	}
	h, err := hiddenOf(v.Reader, doc)
	if err != nil {
		return out, err
	}
	out.Values, err = h.claims(r.Values)
	return out, err
}

package main

import (
	"context"
	"errors"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/review"
	"github.com/sabt-org/sabt/review/agreement"
	"github.com/sabt-org/sabt/view/web"
)

// mostUncoded accounts are offered to a first coder: those of the documents that came last.
const mostUncoded = 30

// Codings are what sabt agreement prints, and accounts that nobody has coded.
func (d *desk) Codings(ctx context.Context) (web.Codings, error) {
	var out web.Codings
	err := d.view(ctx, func(v register.View) error {
		list, err := v.Codings(register.Now)
		if err != nil {
			return err
		}
		out.Reliability = agreement.Of(list)
		coded := map[string]bool{}
		for i := 0; i < len(list); {
			n := i + 1
			for n < len(list) && list[n].Account == list[i].Account {
				n++
			}
			one, err := codedOf(v, list[i].Account, list[i:n])
			if err != nil {
				return err
			}
			out.Coded, i = append(out.Coded, one), n
			coded[one.Account] = true
		}
		out.Waiting, err = uncoded(v, coded)
		return err
	})
	return out, err
}

// uncoded are main accounts that nobody has coded. One a document: who codes reads the document alone, and codes what it is about.
func uncoded(v register.View, coded map[string]bool) ([]web.Coded, error) {
	docs, err := v.Documents(register.DocumentQuery{Limit: 2 * mostUncoded})
	if err != nil {
		return nil, err
	}
	var out []web.Coded
	for _, doc := range docs {
		f, err := v.Filed(doc.SHA256, register.Now)
		if err != nil {
			return nil, err
		}
		i := slices.IndexFunc(f.Accounts, func(a record.Account) bool { return a.Main })
		if i < 0 || slices.ContainsFunc(f.Placed, func(p record.Placement) bool { return coded[p.Account] }) {
			continue
		}
		out = append(out, web.Coded{Account: f.Placed[i].Account, Document: f.Document})
		if len(out) == mostUncoded {
			break
		}
	}
	return out, nil
}

// Coding is an account with what people coded.
func (d *desk) Coding(ctx context.Context, account string) (web.Coded, error) {
	var out web.Coded
	err := d.view(ctx, func(v register.View) error {
		p, err := accountNamed(v, account)
		if err != nil {
			return err
		}
		list, err := v.Codings(register.Now)
		if err != nil {
			return err
		}
		out, err = codedOf(v, p.ID, slices.DeleteFunc(list, func(c record.Coding) bool { return c.Account != p.ID }))
		return err
	})
	return out, err
}

func codedOf(v register.View, account string, list []record.Coding) (web.Coded, error) {
	out := web.Coded{Account: account, Codings: list}
	p, err := accountNamed(v, account)
	switch {
	case errors.Is(err, register.ErrNotFound) && len(list) > 0: // no reading has it any more
		f, err := v.Filed(list[0].Document, register.Now)
		out.Document = f.Document
		return out, err
	case err != nil:
		return out, err
	}
	out.Document = &p.Document
	id, err := v.IncidentOf(account, register.Now)
	if err == nil && id != "" {
		out.Incident, err = v.Incident(id, register.Now)
	}
	return out, err
}

// coded makes a coding of a form.
func (d *desk) coded(v register.View, by review.By, a web.Act) (record.Decision, error) {
	p, err := accountNamed(v, a.Subjects[0])
	if err != nil {
		return record.Decision{}, err
	}
	var list []review.Correction
	for _, x := range a.Values {
		list = append(list, review.Correction{Variable: x.Variable, Value: x.Value, Basis: x.Basis, Quote: x.Quote, Nth: x.Nth})
	}
	return by.Code(p.ID, list, p, d.places)
}

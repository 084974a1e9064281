package main

import (
	"context"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
	"github.com/sabt-org/sabt/view/web"
)

func (d *desk) Incident(ctx context.Context, id, day string) (web.Folder, error) {
	var out web.Folder
	err := d.view(ctx, func(v register.View) error {
		at, err := asOf(v, day)
		if err != nil {
			return err
		}
		if out.Dossier, err = dossier(v, id, at); err != nil {
			return err
		}
		if out.Findings, err = noticed(v, out.Accounts, at); err != nil {
			return err
		}
		out.Head, err = headOf(v, at)
		return err
	})
	return out, err
}

// mostDocuments is of how many documents the findings are looked up: a page that is opened must not read hundreds.
const mostDocuments = 40

// noticed are the findings in the sentences that tell of an incident.
func noticed(v register.View, accounts []record.Told, at int64) ([]record.Found, error) {
	var out []record.Found
	seen := map[string]bool{}
	for _, a := range accounts {
		if seen[a.Document.SHA256] || len(seen) == mostDocuments {
			continue
		}
		seen[a.Document.SHA256] = true
		f, err := v.Filed(a.Document.SHA256, at)
		if err != nil {
			return nil, err
		}
		for _, x := range f.Findings {
			if touches(accounts, a.Document.SHA256, x.Spans) {
				out = append(out, record.Found{Document: a.Document, Finding: x})
			}
		}
	}
	return out, nil
}

// touches reports whether a finding's words stand in sentences of one of the accounts.
func touches(accounts []record.Told, sha string, spans []record.Span) bool {
	for _, a := range accounts {
		if a.Document.SHA256 != sha {
			continue
		}
		for _, e := range a.Account.Evidence {
			for _, s := range spans {
				if e.Overlaps(s) {
					return true
				}
			}
		}
	}
	return false
}

func (d *desk) Document(ctx context.Context, sha string) (out record.Filed, err error) {
	err = d.view(ctx, func(v register.View) error {
		out, err = v.Filed(sha, register.Now)
		return err
	})
	return out, err
}

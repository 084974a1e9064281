package register

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// Filed is a document with what its latest reading asserts and where its accounts belong, as of an entry. The beginning of
// its SHA-256 is enough.
func (v View) Filed(sha string, at int64) (record.Filed, error) {
	var f record.Filed
	list, err := v.Documents(DocumentQuery{Begins: sha, Limit: 2, At: at})
	switch {
	case err != nil:
		return f, fmt.Errorf("document %s: %w", sha, err)
	case sha == "" || len(list) == 0:
		return f, fmt.Errorf("document %s: %w", sha, ErrNotFound)
	case len(list) > 1:
		return f, fmt.Errorf("document %s: %w", sha, ErrAmbiguous)
	}
	d := list[0]
	if f.Copy, err = v.CopyOf(d.SHA256, at); err != nil {
		return f, fmt.Errorf("document %s: %w", sha, err)
	}
	doc, err := v.read.document(d.SHA256)
	if err != nil {
		return f, fmt.Errorf("document %s: %w", sha, err)
	}
	f.Document, f.Added = &doc, d.Added
	if err := v.file(&f, d.Seq, at); err != nil {
		return f, fmt.Errorf("document %s: %w", sha, err)
	}
	return f, nil
}

// file fills in the reading that the document's accounts come from; the first one, which follows the document in the log, when it
// has none.
func (v View) file(f *record.Filed, seq, at int64) error {
	accounts, err := v.AccountsOf(f.Document.SHA256, at)
	if err != nil {
		return err
	}
	from := seq + 1
	live := map[string]bool{}
	for _, a := range accounts {
		from, live[a.ID] = max(from, a.Seq), true
	}
	body, err := v.read.body(from)
	if err != nil {
		return err
	}
	var claims []record.Claim
	for _, s := range body.Statements {
		claims = append(claims, s.Claim)
	}
	f.Extraction, f.Findings, f.Engine = record.ExtractionOf(claims), body.Findings, body.Engine
	for _, a := range body.Accounts {
		if !live[a.ID] {
			continue
		}
		in, err := v.IncidentOf(a.ID, at)
		if err != nil {
			return err
		}
		f.Accounts = append(f.Accounts, a.account())
		f.Placed = append(f.Placed, record.Placement{Account: a.ID, Incident: in})
	}
	return nil
}

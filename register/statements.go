package register

import (
	"github.com/sabt-org/sabt/record"
)

// Stated returns statements with the documents that make them.
func (v View) Stated(q StatementQuery) ([]record.Statement, error) {
	list, err := v.Statements(q)
	var out []record.Statement
	for _, s := range list {
		doc, err := v.read.document(s.Document)
		if err != nil {
			return nil, err
		}
		out = append(out, record.Statement{Claim: s.Claim, Document: &doc, Covers: s.Covers})
	}
	return out, err
}

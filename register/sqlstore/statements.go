package sqlstore

import (
	"cmp"
	"encoding/json"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

func (w *writer) PutStatements(document string, list []register.Statement, seq int64) error {
	err := w.exec("UPDATE statement SET until = ? WHERE document = (SELECT n FROM document WHERE sha = ?) AND until = ?", seq, document, register.Now)
	if err != nil {
		return err
	}
	for _, s := range list {
		body, err := json.Marshal(s)
		if err != nil {
			return err
		}
		if err := w.exec(`INSERT INTO statement (id, since, until, document, variable, actor, published, body)
			SELECT ?, ?, ?, n, ?, ?, published, ? FROM document WHERE sha = ?`,
			s.Claim.ID, seq, register.Now, string(s.Claim.Variable), named(partyOf(s)), string(body), document); err != nil {
			return err
		}
	}
	return nil
}

// partyOf is whom a statement is about.
func partyOf(s register.Statement) string {
	for _, p := range s.Covers.Parties {
		return p.Name
	}
	switch c := s.Claim; {
	case c.Warning != nil:
		return c.Warning.Actor
	case c.Estimate != nil:
		return c.Estimate.Actor
	}
	return ""
}

func (r *reader) Statements(q register.StatementQuery) ([]register.Statement, error) {
	at := point(q.At)
	c := conditions{}
	c.add("since <= ? AND until > ?", at, at)
	c.add("variable = ?", string(cmp.Or(q.Variable, record.VarAggregate)))
	if q.Actor != "" {
		c.add("actor = ?", named(q.Actor))
	}
	if q.Document != "" {
		c.add("document = (SELECT n FROM document WHERE sha = ?)", q.Document)
	}
	return bodies[register.Statement](r, "SELECT body FROM statement"+c.where()+" ORDER BY published DESC, id LIMIT ?", append(c.args, limit(q.Limit))...)
}

func (r *reader) HasName(kind register.FacetKind, name string) (bool, error) {
	if err := r.settled(); err != nil {
		return false, err
	}
	var n int
	err := r.one([]any{&n}, "SELECT count(*) FROM name WHERE kind = ? AND key = ?", string(kind), key(name))
	return n > 0, err
}

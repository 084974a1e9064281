package sqlstore

import (
	"encoding/json"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

func (r *reader) Document(sha string) (register.Document, error) {
	var body []byte
	var d register.Document
	if err := r.one([]any{&body}, "SELECT body FROM document WHERE sha = ?", sha); err != nil {
		return d, err
	}
	return d, json.Unmarshal(body, &d)
}

func (r *reader) Documents(q register.DocumentQuery) ([]register.Document, error) {
	c := conditions{}
	c.add("seq <= ?", point(q.At))
	if q.Publisher != "" {
		c.add("publisher = ?", named(q.Publisher))
	}
	if q.From.Known() {
		c.add("published >= ?", int(q.From))
	}
	if q.To.Known() {
		c.add("published BETWEEN 1 AND ?", int(q.To))
	}
	if q.Begins != "" {
		c.add("sha >= ? AND sha < ?", q.Begins, q.Begins+"g")
	}
	if strings.TrimSpace(q.Text) != "" {
		w := r.wording(q.Text)
		c.add("n IN (SELECT rowid FROM words WHERE "+w.sql+")", w.args...)
	}
	return bodies[register.Document](r, "SELECT body FROM document"+c.where()+" ORDER BY n DESC LIMIT ? OFFSET ?", append(c.args, limit(q.Limit), q.Offset)...)
}

func (r *reader) Account(id string, at int64) (register.Account, error) {
	a := register.Account{ID: id}
	at = point(at)
	err := r.one([]any{&a.Document, &a.Seq, &a.Retired}, `SELECT d.sha, g.since, g.until FROM account a JOIN document d ON d.n = a.document
		JOIN generation g ON g.account = a.n WHERE a.id = ? AND g.since <= ? ORDER BY g.since DESC LIMIT 1`, id, at)
	return a, err
}

func (r *reader) AccountsOf(document string, at int64) ([]register.Account, error) {
	var out []register.Account
	at = point(at)
	err := r.each(func(rows Rows) error {
		a := register.Account{Document: document}
		err := rows.Scan(&a.ID, &a.Seq, &a.Retired)
		out = append(out, a)
		return err
	}, `SELECT a.id, g.since, g.until FROM document d JOIN account a ON a.document = d.n JOIN generation g ON g.account = a.n
		WHERE d.sha = ? AND g.since <= ? AND g.until > ? ORDER BY a.n`, document, at, at)
	return out, err
}

func (r *reader) Oldest(accounts []string) ([]string, error) {
	return r.strings("SELECT id FROM account WHERE retired = 0 AND id IN (SELECT value FROM json_each(?)) ORDER BY n", accounts)
}

func (r *reader) Sharing(blocks []string) ([]register.Profile, error) {
	var out []register.Profile
	err := r.each(func(rows Rows) error {
		var p register.Profile
		err := rows.Scan(&p.ID, &p.Data)
		out = append(out, p)
		return err
	}, `SELECT id, profile FROM account WHERE retired = 0 AND n IN
		(SELECT account FROM block WHERE key IN (SELECT value FROM json_each(?))) ORDER BY n`, keys(blocks))
	return out, err
}

func (r *reader) Judgements(accounts []string, at int64) ([]record.Judgement, error) {
	at = point(at)
	in := accounts
	return bodies[record.Judgement](r, `SELECT body FROM (
		SELECT a, b, body FROM judgement WHERE a IN (SELECT value FROM json_each(?1)) AND since <= ?2 AND until > ?2
		UNION SELECT a, b, body FROM judgement WHERE b IN (SELECT value FROM json_each(?1)) AND since <= ?2 AND until > ?2) AS u ORDER BY a, b`, in, at)
}

func (r *reader) Holds(accounts []string, at int64) ([]register.Hold, error) {
	var out []register.Hold
	at = point(at)
	err := r.each(func(rows Rows) error {
		var h register.Hold
		var apart int64
		err := rows.Scan(&h.A, &h.B, &apart)
		h.Apart = apart != 0
		out = append(out, h)
		return err
	}, `SELECT a, b, apart FROM hold WHERE a IN (SELECT value FROM json_each(?1)) AND since <= ?2 AND until > ?2
		UNION SELECT a, b, apart FROM hold WHERE b IN (SELECT value FROM json_each(?1)) AND since <= ?2 AND until > ?2 ORDER BY a, b`, accounts, at)
	return out, err
}

func (r *reader) Ties(accounts []string, at int64) ([]record.Tie, error) {
	at = point(at)
	return bodies[record.Tie](r, `SELECT body FROM (
		SELECT a, b, since, body FROM tie WHERE a IN (SELECT value FROM json_each(?1)) AND since <= ?2 AND until > ?2
		UNION SELECT a, b, since, body FROM tie WHERE b IN (SELECT value FROM json_each(?1)) AND since <= ?2 AND until > ?2) AS u ORDER BY a, b, since`,
		accounts, at)
}

func (r *reader) Siblings(incidents []string) ([]string, error) {
	series, err := r.strings(`SELECT f.key FROM incident i JOIN facet f ON f.incident = i.n AND f.kind = 'series'
		WHERE i.id IN (SELECT value FROM json_each(?)) AND i.until = ?`, incidents, register.Now)
	if err != nil || len(series) == 0 {
		return nil, err
	}
	return r.strings(`SELECT o.id FROM facet g JOIN incident o ON o.n = g.incident
		WHERE g.kind = 'series' AND g.key IN (SELECT value FROM json_each(?)) AND o.until = ? GROUP BY o.id, o.n ORDER BY o.n`, series, register.Now)
}

func (r *reader) Rulings(accounts []string, at int64) ([]register.Ruling, error) {
	at = point(at)
	return bodies[register.Ruling](r, `SELECT body FROM ruling WHERE account IN (SELECT value FROM json_each(?)) AND since <= ? AND until > ?
		ORDER BY since, account`, keys(accounts), at, at)
}

func (r *reader) Members(incident string, at int64) ([]register.Member, error) {
	var out []register.Member
	at = point(at)
	err := r.each(func(rows Rows) error {
		var m register.Member
		err := rows.Scan(&m.Account, &m.Since)
		out = append(out, m)
		return err
	}, `SELECT a.id, m.since FROM member m JOIN account a ON a.n = m.account WHERE m.incident = ? AND m.since <= ? AND m.until > ?
		ORDER BY m.account`, incident, at, at)
	return out, err
}

// IncidentOf is "" for an account that is in none.
func (r *reader) IncidentOf(account string, at int64) (string, error) {
	at = point(at)
	out, err := r.strings(`SELECT m.incident FROM account a JOIN member m ON m.account = a.n
		WHERE a.id = ? AND m.since <= ? AND m.until > ?`, account, at, at)
	if err != nil || len(out) == 0 {
		return "", err
	}
	return out[0], nil
}

func (r *reader) Beginning(prefix string, limit int) ([]string, error) {
	return r.strings("SELECT id FROM account WHERE id >= ? AND id < ? ORDER BY id LIMIT ?", prefix, prefix+"~", limit)
}

func (r *reader) History(account string, at int64) ([]int64, error) {
	var out []int64
	err := r.each(func(rows Rows) error {
		var seq int64
		err := rows.Scan(&seq)
		out = append(out, seq)
		return err
	}, "SELECT seq FROM touch WHERE account = (SELECT n FROM account WHERE id = ?) AND seq <= ? ORDER BY seq", account, point(at))
	return out, err
}

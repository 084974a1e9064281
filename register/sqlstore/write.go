package sqlstore

import (
	"encoding/json"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

func (w *writer) PutDocument(d register.Document, words string) error {
	body, err := json.Marshal(d)
	if err != nil {
		return err
	}
	err = w.exec(`INSERT INTO document (n, sha, seq, at, publisher, published, body)
		VALUES ((SELECT coalesce(max(n), 0) + 1 FROM document), ?, ?, ?, ?, ?, ?)
		ON CONFLICT (sha) DO UPDATE SET body = excluded.body`,
		d.SHA256, d.Seq, d.Added.UnixMicro(), named(d.Publisher), int(d.Published), string(body))
	if err != nil || words == "" {
		return err
	}
	n, err := w.number(d.SHA256)
	if err != nil {
		return err
	}
	return w.dialect.AddWords(w.tx, n, words)
}

// number is that of a document.
func (r *reader) number(sha string) (n int64, err error) {
	return n, r.one([]any{&n}, "SELECT n FROM document WHERE sha = ?", sha)
}

// PutWords takes the words out and puts others in.
func (w *writer) PutWords(document, was, words string) error {
	n, err := w.number(document)
	if err != nil {
		return err
	}
	if err := w.dialect.TakeWords(w.tx, n, was); err != nil {
		return err
	}
	return w.dialect.AddWords(w.tx, n, words)
}

// PutAccount begins a generation of an account, and ends the one before.
func (w *writer) PutAccount(a register.Account, p register.Profile, seq int64) error {
	err := w.exec(`INSERT INTO account (n, id, document, profile, retired)
		SELECT (SELECT coalesce(max(n), 0) + 1 FROM account), ?, n, ?, 0 FROM document WHERE sha = ?
		ON CONFLICT (id) DO UPDATE SET profile = excluded.profile, retired = 0`, a.ID, p.Data, a.Document)
	if err != nil {
		return err
	}
	if err := w.endGeneration(a.ID, seq); err != nil {
		return err
	}
	if err := w.exec("INSERT INTO generation (account, since, until) SELECT n, ?, ? FROM account WHERE id = ?", seq, register.Now, a.ID); err != nil {
		return err
	}
	n := int64(0)
	if err := w.one([]any{&n}, "SELECT n FROM account WHERE id = ?", a.ID); err != nil {
		return err
	}
	blocks := keys(slices.Concat(p.Blocks, p.Series))
	slices.Sort(blocks)
	var args []any
	for _, block := range slices.Compact(blocks) {
		args = append(args, block, n)
	}
	return w.insert("block (key, account)", 2, "", args)
}

func (w *writer) endGeneration(id string, seq int64) error {
	if err := w.exec("DELETE FROM block WHERE account = (SELECT n FROM account WHERE id = ?)", id); err != nil {
		return err
	}
	return w.exec("UPDATE generation SET until = ? WHERE account = (SELECT n FROM account WHERE id = ?) AND until = ?", seq, id, register.Now)
}

func (w *writer) RetireAccount(id string, seq int64) error {
	if err := w.exec("UPDATE account SET retired = 1 WHERE id = ?", id); err != nil {
		return err
	}
	return w.endGeneration(id, seq)
}

func (w *writer) PutJudgement(j record.Judgement, seq int64) error {
	body, err := json.Marshal(j)
	if err != nil {
		return err
	}
	if err := w.exec("UPDATE judgement SET until = ? WHERE a = ? AND b = ? AND until = ?", seq, j.A, j.B, register.Now); err != nil {
		return err
	}
	return w.exec("INSERT INTO judgement (a, b, since, until, body) VALUES (?, ?, ?, ?, ?)", j.A, j.B, seq, register.Now, string(body))
}

func (w *writer) PutHold(h register.Hold, seq int64) error {
	return w.exec("INSERT INTO hold (a, b, apart, since, until) VALUES (?, ?, ?, ?, ?)", h.A, h.B, flag(h.Apart), seq, register.Now)
}

// PutTie ends the machine's tie of the two that held before; a person's stays beside it.
func (w *writer) PutTie(t record.Tie, seq int64) error {
	body, err := json.Marshal(t)
	if err != nil {
		return err
	}
	machine := t.Method != record.ByPerson
	if machine {
		if err := w.exec("UPDATE tie SET until = ? WHERE a = ? AND b = ? AND machine = 1 AND until = ?", seq, t.A, t.B, register.Now); err != nil {
			return err
		}
	}
	return w.exec("INSERT INTO tie (a, b, since, until, machine, body) VALUES (?, ?, ?, ?, ?, ?)", t.A, t.B, seq, register.Now, flag(machine), string(body))
}

func (w *writer) EndTies(accounts []string, seq int64) error {
	return w.exec(`UPDATE tie SET until = ?1 WHERE machine = 1 AND until = ?2
		AND (a IN (SELECT value FROM json_each(?3)) OR b IN (SELECT value FROM json_each(?3)))`, seq, register.Now, accounts)
}

func (w *writer) PutRuling(r register.Ruling) error {
	body, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return w.exec("INSERT INTO ruling (account, since, until, body) VALUES (?, ?, ?, ?)", key(r.Account), r.Seq, register.Now, string(body))
}

func (w *writer) Lift(decision, seq int64) error {
	for _, table := range []string{"hold", "tie", "ruling"} {
		if err := w.exec("UPDATE "+table+" SET until = ? WHERE since = ? AND until = ?", seq, decision, register.Now); err != nil {
			return err
		}
	}
	return nil
}

// Join ends an account's membership, and begins one in another incident unless that is "".
func (w *writer) Join(account, incident string, seq int64) error {
	err := w.exec("UPDATE member SET until = ? WHERE account = (SELECT n FROM account WHERE id = ?) AND until = ?", seq, account, register.Now)
	if err != nil || incident == "" {
		return err
	}
	return w.exec("INSERT INTO member (account, incident, since, until) SELECT n, ?, ?, ? FROM account WHERE id = ?", incident, seq, register.Now, account)
}

func (w *writer) Touch(account string, seq int64) error {
	return w.exec("INSERT INTO touch (account, seq) SELECT n, ? FROM account WHERE id = ? ON CONFLICT DO NOTHING", seq, account)
}

// ClearViews drops every table but the log, the documents and meta, whatever an earlier version called them.
func (w *writer) ClearViews(views string) error {
	*w.tally = tally{}
	if err := w.dialect.Clear(w.tx); err != nil {
		return err
	}
	return w.exec("INSERT INTO meta (name, value) VALUES ('views', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", views)
}

// flag is a condition as a number.
func flag(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

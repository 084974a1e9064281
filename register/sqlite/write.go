package sqlite

import (
	"encoding/json"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/register"
)

func (w *writer) PutDocument(d register.Document, words string) error {
	body, err := json.Marshal(d)
	if err != nil {
		return err
	}
	err = w.exec(`INSERT INTO document (sha, seq, at, publisher, published, body) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (sha) DO UPDATE SET body = excluded.body`,
		d.SHA256, d.Seq, d.Added.UnixMicro(), fold.String(d.Publisher), int(d.Published), string(body))
	if err != nil || words == "" {
		return err
	}
	return w.exec("INSERT INTO words (rowid, body) SELECT n, ? FROM document WHERE sha = ?", words, d.SHA256)
}

// PutWords takes the words out that the index has no copy of, and puts others in.
func (w *writer) PutWords(document, was, words string) error {
	if err := w.exec("INSERT INTO words (words, rowid, body) SELECT 'delete', n, ? FROM document WHERE sha = ?", was, document); err != nil {
		return err
	}
	return w.exec("INSERT INTO words (rowid, body) SELECT n, ? FROM document WHERE sha = ?", words, document)
}

// PutAccount begins a generation of an account, and ends the one before.
func (w *writer) PutAccount(a register.Account, p register.Profile, seq int64) error {
	err := w.exec(`INSERT INTO account (id, document, profile, retired) SELECT ?, n, ?, 0 FROM document WHERE sha = ?
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
	return w.exec("INSERT INTO block (key, account) SELECT DISTINCT j.value, a.n FROM json_each(?) j, account a WHERE a.id = ?", list(slices.Concat(p.Blocks, p.Series)), a.ID)
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
	return w.exec("INSERT INTO hold (a, b, apart, since, until) VALUES (?, ?, ?, ?, ?)", h.A, h.B, h.Apart, seq, register.Now)
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
	return w.exec("INSERT INTO tie (a, b, since, until, machine, body) VALUES (?, ?, ?, ?, ?, ?)", t.A, t.B, seq, register.Now, machine, string(body))
}

func (w *writer) EndTies(accounts []string, seq int64) error {
	return w.exec(`UPDATE tie SET until = ?1 WHERE machine = 1 AND until = ?2
		AND (a IN (SELECT value FROM json_each(?3)) OR b IN (SELECT value FROM json_each(?3)))`, seq, register.Now, list(accounts))
}

func (w *writer) PutRuling(r register.Ruling) error {
	body, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return w.exec("INSERT INTO ruling (account, since, until, body) VALUES (?, ?, ?, ?)", r.Account, r.Seq, register.Now, string(body))
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
	tables, err := w.strings(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('log', 'blob', 'meta')
		AND name NOT LIKE 'words\_%' ESCAPE '\' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC, name DESC`)
	if err != nil {
		return err
	}
	for _, t := range tables {
		if err := w.once("DROP TABLE " + t); err != nil {
			return err
		}
	}
	if err := w.once(viewSchema); err != nil {
		return err
	}
	return w.exec("INSERT INTO meta (name, value) VALUES ('views', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", views)
}

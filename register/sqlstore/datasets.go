package sqlstore

import (
	"encoding/json"

	"github.com/sabt-org/sabt/register"
)

func (w *writer) PutDataset(d register.Dataset) error {
	body, err := json.Marshal(d)
	if err != nil {
		return err
	}
	return w.exec("INSERT INTO dataset (since, until, body) VALUES (?, ?, ?)", d.Seq, register.Now, string(body))
}

func (w *writer) EndDataset(entry, seq int64) error {
	return w.exec("UPDATE dataset SET until = ? WHERE since = ? AND until = ?", seq, entry, register.Now)
}

func (r *reader) Datasets(at int64) ([]register.Dataset, error) {
	return bodies[register.Dataset](r, "SELECT body FROM dataset WHERE since <= ? AND until > ? ORDER BY since", point(at), point(at))
}

// DropBlob takes a blob out; in a file the pages that held it are overwritten (secure_delete).
func (w *writer) DropBlob(sha string) error { return w.exec("DELETE FROM blob WHERE sha = ?", sha) }

package sqlstore

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// PutIncident begins a version of an incident and ends the one before. When nothing has changed, nothing is written.
func (w *writer) PutIncident(in register.Assembled, seq int64) error {
	in.Facets = facetsOf(in)
	body, err := json.Marshal(kept{in.Incident, keysOf(in)})
	if err != nil {
		return err
	}
	if body, err = w.packers.packFast(body); err != nil {
		return err
	}
	was, err := w.current(in.ID)
	if err != nil || bytes.Equal(was.body, body) {
		return err
	}
	if err := w.end(was, seq); err != nil {
		return err
	}
	n, err := w.begin(in, body, seq)
	if err != nil {
		return err
	}
	if err := w.facets(n, in); err != nil {
		return err
	}
	if err := w.count(was, in); err != nil {
		return err
	}
	return w.tolls(n, in.Tolls)
}

// kept is the body of a version: the incident, and where it is found, by which one version is told from the next.
type kept struct {
	record.Incident
	Found []string `json:"found,omitzero"`
}

// version is a version of an incident; n is 0 when there is none.
type version struct {
	n    int64
	body []byte
}

// current is the version of an incident that holds.
func (w *writer) current(id string) (v version, err error) {
	err = w.one([]any{&v.n, &v.body}, "SELECT n, body FROM incident WHERE id = ? AND until = ?", id, register.Now)
	if errors.Is(err, register.ErrNotFound) {
		err = nil
	}
	return v, err
}

func (w *writer) begin(in register.Assembled, body []byte, seq int64) (n int64, err error) {
	month, year := periods(in.Date)
	err = w.exec(`INSERT INTO incident (n, id, since, until, day, last, month, year, country, province, type, main, standing, killed, body)
		VALUES ((SELECT coalesce(max(n), 0) + 1 FROM incident), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, in.ID, seq, register.Now, int(in.Date.From), int(in.Date.To), month, year,
		register.Country(in.Place.Country), in.Place.Admin1, string(in.Type), flag(in.Main), string(standing(in.Incident)), least(in.Tolls), body)
	if err != nil {
		return 0, err
	}
	err = w.exec(`INSERT INTO horizon (since, day) SELECT CAST(?1 AS BIGINT), CAST(?2 AS BIGINT) WHERE CAST(?2 AS BIGINT) > coalesce((SELECT day FROM horizon ORDER BY since DESC LIMIT 1), 0)
		ON CONFLICT (since) DO UPDATE SET day = excluded.day`, seq, int(in.Date.From))
	if err != nil {
		return 0, err
	}
	return n, w.one([]any{&n}, "SELECT n FROM incident WHERE id = ? AND since = ?", in.ID, seq)
}

func (w *writer) end(v version, seq int64) error {
	if v.n == 0 {
		return nil
	}
	return w.exec("UPDATE incident SET until = ? WHERE n = ?", seq, v.n)
}

// CloseIncident ends the version of an incident that holds, if one does.
func (w *writer) CloseIncident(id string, seq int64) error {
	was, err := w.current(id)
	if err != nil {
		return err
	}
	if err := w.end(was, seq); err != nil {
		return err
	}
	return w.count(was, register.Assembled{})
}

func (w *writer) facets(n int64, in register.Assembled) error {
	var args []any
	for _, f := range in.Facets {
		args = append(args, string(f.Kind), f.Key, int(in.Date.From), n)
	}
	return w.insert("facet (kind, key, day, incident)", 4, "", args)
}

func (w *writer) tolls(n int64, list []record.Toll) error {
	var args []any
	for _, t := range list {
		args = append(args, n, string(t.Effect), string(t.Status), string(t.Policy), string(t.State), t.Min, t.Best, t.Max)
	}
	return w.insert("toll (incident, effect, status, policy, state, min, best, max)", 8, "", args)
}

// periods are the month and the year that hold all days of a date; "" when none does.
func periods(d record.Date) (month, year string) {
	if !d.Known() {
		return "", ""
	}
	y, m, _ := d.From.Date()
	y2, m2, _ := max(d.To, d.From).Date()
	if y == y2 {
		year = fmt.Sprintf("%04d", y)
		if m == m2 {
			month = fmt.Sprintf("%04d-%02d", y, int(m))
		}
	}
	return month, year
}

// standing is how an incident counts: the whole of a series stands, and its parts are counted.
func standing(in record.Incident) record.Standing {
	if in.Whole && in.Standing == record.Stands {
		return register.ByItsParts
	}
	return in.Standing
}

// least is how many were killed at the least; -1 when nobody says.
func least(tolls []record.Toll) int {
	for _, t := range tolls {
		if t.Effect == record.Killed && t.Status == "" && t.Policy == record.PolicyRange && t.State == record.TollGiven {
			return t.Min
		}
	}
	return -1
}

func (r *reader) Incident(id string, at int64) (in record.Incident, err error) {
	var body []byte
	at = point(at)
	if err := r.one([]any{&body}, "SELECT body FROM incident WHERE id = ? AND since <= ? AND until > ?", id, at, at); err != nil {
		return in, err
	}
	return r.unpacked(body)
}

func (r *reader) unpacked(body []byte) (in record.Incident, err error) {
	b, err := r.unpack(body)
	if err != nil {
		return in, err
	}
	return in, json.Unmarshal(b, &in)
}

package sqlite

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// PutIncident begins a version of an incident and ends the one before. When nothing has changed, nothing is written.
func (w *writer) PutIncident(in register.Assembled, seq int64) error {
	body, err := json.Marshal(in.Incident)
	if err != nil {
		return err
	}
	if body, err = w.packers.pack(body); err != nil {
		return err
	}
	same, err := w.unchanged(in, body)
	if err != nil || same {
		return err
	}
	if err := w.CloseIncident(in.ID, seq); err != nil {
		return err
	}
	month, year := periods(in.Date)
	err = w.exec(`INSERT INTO incident (id, since, until, day, last, month, year, country, province, type, main, standing, killed, body)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, in.ID, seq, register.Now, int(in.Date.From), int(in.Date.To), month, year,
		register.Country(in.Place.Country), in.Place.Admin1, string(in.Type), in.Main, string(standing(in.Incident)), least(in.Tolls), body)
	if err != nil {
		return err
	}
	err = w.exec(`INSERT INTO horizon (since, day) SELECT ?1, ?2 WHERE ?2 > coalesce((SELECT day FROM horizon ORDER BY since DESC LIMIT 1), 0)
		ON CONFLICT (since) DO UPDATE SET day = excluded.day`, seq, int(in.Date.From))
	if err != nil {
		return err
	}
	var n int64
	if err := w.one([]any{&n}, "SELECT n FROM incident WHERE id = ? AND since = ?", in.ID, seq); err != nil {
		return err
	}
	if err := w.facets(n, in); err != nil {
		return err
	}
	if err := w.tolls(n, in.Tolls); err != nil {
		return err
	}
	return w.cells(n, 1)
}

func (w *writer) unchanged(in register.Assembled, body []byte) (bool, error) {
	var n int64
	var was []byte
	err := w.one([]any{&n, &was}, "SELECT n, body FROM incident WHERE id = ? AND until = ?", in.ID, register.Now)
	if errors.Is(err, register.ErrNotFound) {
		return false, nil
	}
	if err != nil || string(was) != string(body) {
		return false, err
	}
	keys, err := w.strings("SELECT kind || ' ' || key FROM facet WHERE incident = ? ORDER BY kind || ' ' || key", n)
	var now []string
	for _, f := range in.Facets {
		now = append(now, string(f.Kind)+" "+f.Key)
	}
	slices.Sort(now)
	return slices.Equal(keys, now), err
}

func (w *writer) facets(n int64, in register.Assembled) error {
	for _, f := range in.Facets {
		if err := w.exec("INSERT INTO facet (kind, key, day, incident) VALUES (?, ?, ?, ?)", string(f.Kind), f.Key, int(in.Date.From), n); err != nil {
			return err
		}
		if err := w.exec("INSERT INTO name (kind, key, name, note) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", string(f.Kind), f.Key, f.Name, f.Note); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) tolls(n int64, list []record.Toll) error {
	for _, t := range list {
		if err := w.exec("INSERT INTO toll (incident, effect, status, policy, state, min, best, max) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			n, string(t.Effect), string(t.Status), string(t.Policy), string(t.State), t.Min, t.Best, t.Max); err != nil {
			return err
		}
	}
	return nil
}

// CloseIncident ends the version of an incident that holds, if one does.
func (w *writer) CloseIncident(id string, seq int64) error {
	var n int64
	err := w.one([]any{&n}, "SELECT n FROM incident WHERE id = ? AND until = ?", id, register.Now)
	if errors.Is(err, register.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := w.cells(n, -1); err != nil {
		return err
	}
	return w.exec("UPDATE incident SET until = ? WHERE id = ? AND until = ?", seq, id, register.Now)
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
	return unpacked(body)
}

func unpacked(body []byte) (in record.Incident, err error) {
	b, err := unpack(body)
	if err != nil {
		return in, err
	}
	return in, json.Unmarshal(b, &in)
}

func (r *reader) Names(kind register.FacetKind, q register.NameQuery) ([]record.Name, error) {
	var out []record.Name
	err := r.each(func(rows *sql.Rows) error {
		var n record.Name
		err := rows.Scan(&n.Name, &n.Note, &n.Incidents)
		out = append(out, n)
		return err
	}, `SELECT n.name, n.note, count(*) FROM facet f JOIN incident i ON i.n = f.incident JOIN name n ON n.kind = f.kind AND n.key = f.key
		WHERE f.kind = ? AND i.until = ? AND i.standing = 'stands' AND instr(f.key, ?) > 0
		GROUP BY f.key ORDER BY count(*) DESC, f.key LIMIT ?`, string(kind), register.Now, q.Like, limit(q.Limit))
	return out, err
}

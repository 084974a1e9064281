package sqlstore

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// count keeps how many incidents stand under each name and in each sum, now that one version of an incident takes the place of another.
func (w *writer) count(was version, now register.Assembled) error {
	var old kept
	if was.n != 0 {
		b, err := w.unpack(was.body)
		if err != nil {
			return err
		}
		if err := json.Unmarshal(b, &old); err != nil {
			return err
		}
	}
	less, more := stands(old.Incident), stands(now.Incident)
	for _, f := range now.Facets {
		switch known := slices.Contains(old.Found, keyOf(f)); {
		case !known:
			w.tally.name(f, more)
		case more != less:
			w.tally.name(f, more-less)
		}
	}
	found := keysOf(now)
	for _, key := range old.Found {
		if less > 0 && !slices.Contains(found, key) {
			kind, key, _ := strings.Cut(key, " ")
			w.tally.name(register.Facet{Kind: register.FacetKind(kind), Key: key}, -less)
		}
	}
	if was.n != 0 {
		w.tally.incident(old.Incident, -1)
	}
	if now.ID != "" {
		w.tally.incident(now.Incident, 1)
	}
	if len(w.tally.names) > mostTallied {
		return w.settle()
	}
	return nil
}

// mostTallied is how many names are held at once.
const mostTallied = 100000

// stands is 1 for an incident that is counted.
func stands(in record.Incident) int {
	if in.Standing == record.Stands {
		return 1
	}
	return 0
}

func keyOf(f register.Facet) string { return string(f.Kind) + " " + f.Key }

func keysOf(in register.Assembled) []string {
	var out []string
	for _, f := range in.Facets {
		out = append(out, keyOf(f))
	}
	slices.Sort(out)
	return out
}

func (r *reader) Names(kind register.FacetKind, q register.NameQuery) ([]record.Name, error) {
	if err := r.settled(); err != nil {
		return nil, err
	}
	var out []record.Name
	err := r.each(func(rows Rows) error {
		var n record.Name
		err := rows.Scan(&n.Name, &n.Note, &n.Incidents)
		out = append(out, n)
		return err
	}, `SELECT name, note, incidents FROM name WHERE kind = ? AND incidents > 0 AND instr(key, ?) > 0
		ORDER BY incidents DESC, key LIMIT ?`, string(kind), q.Like, limit(q.Limit))
	return out, err
}

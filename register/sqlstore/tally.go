package sqlstore

import (
	"cmp"
	"maps"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register"
)

// tally is what a write adds to counts that very many incidents share. They are added up here and written at its end: PostgreSQL keeps
// every state of a row until a transaction ends, and the ten-thousandth change of one would walk through all that were before.
type tally struct {
	names map[nameKey]*register.Facet
	count map[nameKey]int
	cells map[cellKey]*cell
	sizes map[stretch]int
}

type nameKey struct{ kind, key string }

type stretch struct{ month, year string }

type cellKey struct {
	stretch
	effect, status, policy string
}

// cell is a sum of tolls; the order of its figures is that of the columns.
type cell [8]int

func (t *tally) name(f register.Facet, n int) {
	if t.names == nil {
		t.names, t.count = map[nameKey]*register.Facet{}, map[nameKey]int{}
	}
	k := nameKey{string(f.Kind), f.Key}
	if t.names[k] == nil {
		t.names[k] = &f
	}
	t.count[k] += n
}

// incident adds an incident to the sums over everything, or takes it out (sign -1). One that does not stand is in none.
func (t *tally) incident(in record.Incident, sign int) {
	if standing(in) != record.Stands {
		return
	}
	if t.cells == nil {
		t.cells, t.sizes = map[cellKey]*cell{}, map[stretch]int{}
	}
	var p stretch
	p.month, p.year = periods(in.Date)
	t.sizes[p] += sign
	for _, toll := range in.Tolls {
		k := cellKey{p, string(toll.Effect), string(toll.Status), string(toll.Policy)}
		if t.cells[k] == nil {
			t.cells[k] = &cell{}
		}
		for i, n := range cellOf(toll) {
			t.cells[k][i] += sign * n
		}
	}
}

// cellOf is a toll as a sum of one: given, pending, parties, min, max, open, best, blank.
func cellOf(t record.Toll) (c cell) {
	switch t.State {
	case record.TollGiven:
		c[0], c[3] = 1, t.Min
		c[4], c[5] = ends(t.Max)
		c[6], c[7] = ends(t.Best)
	case record.TollPending:
		c[1] = 1
	case record.TollParties:
		c[2] = 1
	}
	return c
}

// ends is a figure, and whether there is none.
func ends(n int) (figure, none int) {
	if n < 0 {
		return 0, 1
	}
	return n, 0
}

// settle writes what was added up.
func (w *writer) settle() error {
	t := *w.tally
	*w.tally = tally{}
	var names, cells, sizes []any
	for _, k := range slices.SortedFunc(maps.Keys(t.names), func(a, b nameKey) int { return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.key, b.key)) }) {
		names = append(names, k.kind, k.key, t.names[k].Name, t.names[k].Note, t.count[k])
	}
	for _, k := range slices.SortedFunc(maps.Keys(t.cells), compareCells) {
		cells = append(cells, k.month, k.year, k.effect, k.status, k.policy)
		for _, n := range t.cells[k] {
			cells = append(cells, n)
		}
	}
	for _, p := range slices.SortedFunc(maps.Keys(t.sizes), compareStretches) {
		sizes = append(sizes, p.month, p.year, t.sizes[p])
	}
	return cmp.Or(
		w.insert("name (kind, key, name, note, incidents)", 5, " ON CONFLICT (kind, key) DO UPDATE SET incidents = name.incidents + excluded.incidents", names),
		w.insert("cell_size (month, year, incidents)", 3, " ON CONFLICT (month, year) DO UPDATE SET incidents = cell_size.incidents + excluded.incidents", sizes),
		w.insert("cell (month, year, effect, status, policy, given, pending, parties, min, max, open, best, blank)", 13,
			` ON CONFLICT (month, year, effect, status, policy) DO UPDATE SET given = cell.given + excluded.given, pending = cell.pending + excluded.pending,
			parties = cell.parties + excluded.parties, min = cell.min + excluded.min, max = cell.max + excluded.max, open = cell.open + excluded.open,
			best = cell.best + excluded.best, blank = cell.blank + excluded.blank`, cells))
}

func compareStretches(a, b stretch) int {
	return cmp.Or(cmp.Compare(a.month, b.month), cmp.Compare(a.year, b.year))
}

func compareCells(a, b cellKey) int {
	return cmp.Or(compareStretches(a.stretch, b.stretch), cmp.Compare(a.effect, b.effect), cmp.Compare(a.status, b.status), cmp.Compare(a.policy, b.policy))
}

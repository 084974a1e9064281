package gazetteer

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// own holds the places and names of the edited tables and of the user's file.
type own struct {
	places    []ownPlace
	entries   []ownEntry
	heads     map[uint64]int32
	keys      []byte // bits of the keys of heads: most words of a text are in no table, and need not be looked up there
	starts    []byte // of the names, see starts
	renamed   map[Ref]string
	countries map[string]Ref
}

type ownPlace struct {
	record.Place
	countries string
	unit      int
	district  Ref
}

// ownEntry is one name of one place; next chains the places of one name.
type ownEntry struct {
	hit  Hit
	next int32
	name string
}

func newOwn() own {
	return own{
		places:    make([]ownPlace, 0, 2048),
		entries:   make([]ownEntry, 0, 16384),
		heads:     make(map[uint64]int32, 16384),
		keys:      make([]byte, 1<<15),
		starts:    make([]byte, 1<<16),
		renamed:   make(map[Ref]string, 512),
		countries: make(map[string]Ref, 256),
	}
}

func (o *own) clone() own {
	return own{slices.Clone(o.places), slices.Clone(o.entries), maps.Clone(o.heads), slices.Clone(o.keys), slices.Clone(o.starts), maps.Clone(o.renamed), maps.Clone(o.countries)}
}

func (o *own) head(hash uint64) int32 {
	if !hasBit(o.keys, hash) {
		return -1
	}
	if e, ok := o.heads[hash]; ok {
		return e
	}
	return -1
}

// name adds a name of r; a name that r bears already is not added again.
func (o *own) name(r Ref, name string, demonym, weak bool) {
	o.hit(name, Hit{Ref: r, Demonym: demonym, Weak: weak, Curated: true})
}

func (o *own) hit(name string, hit Hit) {
	k := keyOf(name, o.starts)
	if k.Size < 2 {
		return
	}
	h := k.mixed()
	first := o.head(h)
	for e := first; e >= 0; e = o.entries[e].next {
		if o.entries[e].hit.Ref == hit.Ref && o.entries[e].hit.Demonym == hit.Demonym {
			return
		}
	}
	hit.Words = k.Words
	o.entries = append(o.entries, ownEntry{hit, first, name})
	o.heads[h] = int32(len(o.entries) - 1)
	setBit(o.keys, h)
}

// list adds every name of a "; "-separated list.
func (o *own) list(r Ref, names string, demonym bool) {
	o.hits(names, Hit{Ref: r, Demonym: demonym, Curated: true})
}

func (o *own) hits(names string, hit Hit) {
	for names != "" {
		n, rest, _ := strings.Cut(names, ";")
		if n = strings.TrimSpace(n); n != "" {
			hit.Weak = abbreviation(n)
			o.hit(n, hit)
		}
		names = rest
	}
}

// abbreviation: "Ind.", "Mass." are words, too; "S.C." is not.
func abbreviation(n string) bool { return strings.IndexByte(n, '.') == len(n)-1 }

func (o *own) place(p ownPlace) Ref {
	o.places = append(o.places, p)
	return Ref(-len(o.places))
}

// eachRow calls f with the fields of every line that is neither empty nor a comment, and returns all that is wrong.
func eachRow(text string, f func([]string) error) error {
	var fields [8]string
	var bad []error
	for n := 1; text != ""; n++ {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		line = strings.TrimRight(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		row := fields[:0]
		for {
			field, more, found := strings.Cut(line, "\t")
			row = append(row, strings.TrimSpace(field))
			if line = more; !found {
				break
			}
		}
		if err := f(row); err != nil {
			bad = append(bad, fmt.Errorf("line %d: %w", n, err))
		}
	}
	return errors.Join(bad...)
}

// coordinates reads a latitude and a longitude; both empty is "unknown".
func coordinates(lat, lon string) (la, lo float64, located bool, err error) {
	if lat == "" && lon == "" {
		return 0, 0, false, nil
	}
	la, err1 := strconv.ParseFloat(lat, 64)
	lo, err2 := strconv.ParseFloat(lon, 64)
	if err1 != nil || err2 != nil {
		return 0, 0, false, fmt.Errorf("coordinates %q, %q: want degrees, like 36.71", lat, lon)
	}
	if la < -90 || la > 90 || lo < -180 || lo > 180 {
		return 0, 0, false, fmt.Errorf("coordinates %q, %q: outside -90..90, -180..180", lat, lon)
	}
	return la, lo, true, nil
}

func sortPlaces(ps []record.Place) {
	slices.SortStableFunc(ps, func(a, b record.Place) int { return cmp.Compare(b.Population, a.Population) })
}

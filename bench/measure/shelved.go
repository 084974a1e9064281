package measure

import (
	"maps"
	"slices"

	"github.com/sabt-org/sabt/pipeline/link"
)

// Shelved is what one document of the linked gold has of one incident, for those who learn: with the account that was read of it, and the same
// had its day, place, kind and figures been read as annotated.
type Shelved struct {
	ID, Document, Incident string
	Read, Right            *link.Profile // nil when nothing was read of it
}

// Shelf reads the linked gold: its units, and the accounts that are of none of them, of which nobody said what they tell of; false when the articles are not there.
func Shelf(r *Reader, roots Roots) (units []Shelved, others []link.Profile, ok bool, err error) {
	s, ok, err := openShelf(r, roots, "g")
	if err != nil || !ok {
		return nil, nil, ok, err
	}
	left := maps.Clone(s.profiles)
	for i := range s.units {
		u := &s.units[i]
		n := Shelved{ID: u.id, Document: u.document, Incident: u.incident}
		if u.account != "" {
			read, right := s.profiles[u.account], s.as(u, values()...)
			n.Read, n.Right = &read, &right
			delete(left, u.account)
		}
		units = append(units, n)
	}
	for _, k := range slices.Sorted(maps.Keys(left)) {
		others = append(others, left[k])
	}
	return units, others, true, nil
}

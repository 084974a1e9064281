package compare

import (
	"reflect"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
)

// Release is a release with its events.
type Release struct {
	record.Dataset
	List []record.Coded
}

// Standing are the events that stand after all releases, given in the order of their import: those of a later release before those of an earlier
// one. Of an earlier one stands what no later one covers: its country, its day and its sort of event. What a later release covers and does not have, its
// makers took out. updated is how many were changed or taken out.
func Standing(releases []Release) (events []record.Coded, updated int) {
	has := map[string]record.Coded{}
	var later []cover
	for _, r := range slices.Backward(releases) {
		for _, e := range r.List {
			newer, known := has[e.ID]
			switch {
			case known && Changed(newer, e), !known && slices.ContainsFunc(later, func(c cover) bool { return c.holds(e) }):
				updated++
			case !known:
				events = append(events, e)
			}
		}
		for _, e := range r.List {
			if _, known := has[e.ID]; !known {
				has[e.ID] = e
			}
		}
		later = append(later, coverOf(r))
	}
	return events, updated
}

// Against says how a release changes what stands: how many of its events are new, how many are changed, and how many others are gone.
func Against(before []Release, r Release) (fresh, changed, gone int) {
	stood, _ := Standing(before)
	was, has, c := map[string]record.Coded{}, map[string]bool{}, coverOf(r)
	for _, e := range stood {
		was[e.ID] = e
	}
	for _, e := range r.List {
		has[e.ID] = true
		switch old, known := was[e.ID]; {
		case !known:
			fresh++
		case Changed(old, e):
			changed++
		}
	}
	for _, e := range stood {
		if !has[e.ID] && c.holds(e) {
			gone++
		}
	}
	return fresh, changed, gone
}

// Changed reports whether two releases differ on an event. In which row it stands is no matter.
func Changed(a, b record.Coded) bool {
	a.Row, b.Row = 0, 0
	return !reflect.DeepEqual(a, b)
}

// cover is what a release covers.
type cover struct {
	from, to         record.Day
	countries, sorts map[string]bool
}

func coverOf(r Release) cover {
	c := cover{r.From, r.To, map[string]bool{}, map[string]bool{}}
	for _, country := range r.Countries {
		c.countries[country] = true
	}
	for _, e := range r.List {
		c.sorts[sort(e)] = true
	}
	return c
}

// sort is the first of the words for an event: whoever fetches "Battles" has not taken out "Protests".
func sort(e record.Coded) string {
	s, _, _ := strings.Cut(e.Kind, ":")
	return s
}

func (c cover) holds(e record.Coded) bool {
	return c.countries[e.Place.Country] && c.from <= e.Date.From && e.Date.To <= c.to && c.sorts[sort(e)]
}

package measure

import (
	"fmt"
	"maps"
	"slices"

	"github.com/sabt-org/sabt/bench/texts"
)

// Mislinked are two reports that are one incident and were kept apart, or that are two and were joined. One side of Read may be "" when
// nothing was read in that report.
type Mislinked struct {
	Kind string // "link-missed" or "link-wrong"
	A, B texts.Gathered
	Read [2]string // what was read in each
}

// Collections are the names of the corpora of which it is known which reports tell of one incident.
func Collections() []string {
	var out []string
	for _, c := range collections() {
		out = append(out, c.name)
	}
	return out
}

// LinkErrors returns the errors of a collection, group by group; group "" is all but those that nobody reads. ok is false when the collection is not
// there; folder says where it should be.
func LinkErrors(r *Reader, roots Roots, name, group string) (list []Mislinked, folder string, ok bool, err error) {
	cs := collections()
	i := slices.IndexFunc(cs, func(c collection) bool { return c.name == name })
	if i < 0 {
		return nil, "", false, fmt.Errorf("no collection %q", name)
	}
	halves, err := cs[i].halves(roots)
	if err != nil || halves == nil {
		return nil, cs[i].folder, false, err
	}
	for _, half := range slices.Sorted(maps.Keys(halves)) {
		if Kept(half) || group != "" && group != half {
			continue
		}
		errs, err := mislinked(r, halves[half])
		if err != nil {
			return nil, "", true, fmt.Errorf("%s: %w", half, err)
		}
		list = append(list, errs...)
	}
	return list, cs[i].folder, true, nil
}

// mislinked compares every pair of reports with the key.
func mislinked(r *Reader, list []texts.Gathered) ([]Mislinked, error) {
	gold, given, err := linked(r, list)
	if err != nil {
		return nil, err
	}
	var out []Mislinked
	for i, a := range list {
		for _, b := range list[i+1:] {
			same := gold[a.ID] == gold[b.ID]
			joined := given[a.ID] != "" && given[a.ID] == given[b.ID]
			if same == joined {
				continue
			}
			m := Mislinked{Kind: "link-wrong", A: a, B: b}
			if same {
				m.Kind = "link-missed"
			}
			if m.Read, err = mostTold(r, a, b); err != nil {
				return nil, err
			}
			out = append(out, m)
		}
	}
	return out, nil
}

// mostTold says what was read in two reports, in a line each.
func mostTold(r *Reader, reports ...texts.Gathered) (out [2]string, err error) {
	for i, t := range reports {
		doc, err := r.Document(t.Article)
		if err != nil {
			return out, fmt.Errorf("%s: %w", t.ID, err)
		}
		if a := Foremost(r.Pipeline.Run(doc).Accounts); a != nil {
			place, day := "?", "?"
			if a.Place != nil {
				place = a.Place.Name
			}
			if a.Date != nil && a.Date.Known() {
				day = a.Date.From.String() + " to " + a.Date.To.String()
			}
			out[i] = fmt.Sprintf("%s, %s, %s", a.Type, place, day)
		}
	}
	return out, nil
}

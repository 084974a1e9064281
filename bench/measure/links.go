package measure

import (
	"fmt"
	"path/filepath"

	"github.com/sabt-org/sabt/bench/score"
	scorelink "github.com/sabt-org/sabt/bench/score/link"
	"github.com/sabt-org/sabt/bench/texts"
	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
)

// collection is a corpus of reports of which it is known which tell of one incident. Its texts cannot be judged one by one.
type collection struct {
	name, folder string
	ours         bool
	load         func(folder string) ([]texts.Gathered, error)
}

func collections() []collection {
	return []collection{
		{"pairs", "testdata/pairs", true, texts.Pairs},
		{"linked gva", "bench/data/gva_incidents/dev", false, texts.GVAGathered},
	}
}

// links measures how the reports of every collection that is there are gathered, each half alone.
func links(r *Reader, roots Roots, out Table) error {
	for _, c := range collections() {
		halves, err := c.halves(roots)
		if err != nil {
			return err
		}
		for name, half := range halves {
			if out[name], err = gathered(r, half); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return nil
}

// halves are the reports by the group of figures that they count in; none where the collection is not there.
func (c collection) halves(roots Roots) (map[string][]texts.Gathered, error) {
	root, ok := roots.Folder(Corpus{Folder: c.folder, Ours: c.ours})
	if !ok {
		return nil, nil
	}
	list, err := c.load(filepath.Join(root, c.folder))
	out := map[string][]texts.Gathered{}
	for _, t := range list {
		name := c.name
		if t.Half != "" {
			name += " " + t.Half
		}
		out[name] = append(out[name], t)
	}
	return out, err
}

// gathered reads reports, links the accounts that they are about, and compares. A report in which nothing was read stands alone. Ranges
// treat the reports as if each were drawn alone, and are too narrow where many tell of one incident.
func gathered(r *Reader, list []texts.Gathered) (map[string]Figure, error) {
	gold, given, err := linked(r, list)
	if err != nil {
		return nil, err
	}
	each := scorelink.Each(gold, given)
	var all []Judged
	for _, t := range list {
		s := each[t.ID]
		all = append(all, Judged{Sums: map[string]score.Sums{"pairs": s.Pairs, "lea": s.LEA, "b3": s.B3}})
	}
	return figures(all), nil
}

// linked says of each report which incident it tells of, by the key and by the program.
func linked(r *Reader, list []texts.Gathered) (gold, given map[string]string, err error) {
	m, err := link.Open()
	if err != nil {
		return nil, nil, err
	}
	gold, given = map[string]string{}, map[string]string{}
	var ps []link.Profile
	for _, t := range list {
		gold[t.ID] = t.Incident
		doc, err := r.Document(t.Article)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", t.ID, err)
		}
		if a := Foremost(r.Pipeline.Run(doc).Accounts); a != nil {
			ps = append(ps, link.ProfileOf(t.ID, t.ID, doc, a))
		}
	}
	_, groups := m.Link(ps)
	for i, g := range groups {
		for _, id := range g {
			given[id] = fmt.Sprint(i)
		}
	}
	return gold, given, nil
}

// Foremost is the account that a report tells most of: a main one before others, then the one with the most sentences; nil when there
// is none.
func Foremost(as []record.Account) *record.Account {
	if i := foremost(as); i >= 0 {
		return &as[i]
	}
	return nil
}

// foremost is its position, -1 when there is none.
func foremost(as []record.Account) int {
	best := -1
	for i := range as {
		if best < 0 || as[i].Main && !as[best].Main || as[i].Main == as[best].Main && len(as[i].Evidence) > len(as[best].Evidence) {
			best = i
		}
	}
	return best
}

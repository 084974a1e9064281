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
		root, ok := roots.Folder(Corpus{Folder: c.folder, Ours: c.ours})
		if !ok {
			continue
		}
		list, err := c.load(filepath.Join(root, c.folder))
		if err != nil {
			return err
		}
		halves := map[string][]texts.Gathered{}
		for _, t := range list {
			name := c.name
			if t.Half != "" {
				name += " " + t.Half
			}
			halves[name] = append(halves[name], t)
		}
		for name, half := range halves {
			if out[name], err = gathered(r, half); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return nil
}

// gathered reads reports, links the accounts that they are about, and compares. A report in which nothing was read stands alone. Ranges
// treat the reports as if each were drawn alone, and are too narrow where many tell of one incident.
func gathered(r *Reader, list []texts.Gathered) (map[string]Figure, error) {
	m, err := link.Open()
	if err != nil {
		return nil, err
	}
	gold, given := map[string]string{}, map[string]string{}
	var ps []link.Profile
	for _, t := range list {
		gold[t.ID] = t.Incident
		doc, err := r.Document(t.Article)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", t.ID, err)
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
	each := scorelink.Each(gold, given)
	var all []Judged
	for _, t := range list {
		s := each[t.ID]
		all = append(all, Judged{Sums: map[string]score.Sums{"pairs": s.Pairs, "lea": s.LEA, "b3": s.B3}})
	}
	return figures(all), nil
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

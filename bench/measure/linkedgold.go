package measure

import (
	"fmt"
	"maps"
	"slices"

	"github.com/sabt-org/sabt/bench/score"
	scorelink "github.com/sabt-org/sabt/bench/score/link"
	"github.com/sabt-org/sabt/pipeline/link"
)

// LinkedGold is the register of the annotated articles of gold and of second reports of their incidents (half g of our pairs).
const LinkedGold = "linked gold"

// linkedGold measures how the units of all documents are gathered when all accounts are linked: as they were read, and as they would be had
// their days, places, kinds and figures been read as they are annotated, which tells linking from reading. A text is a document; where a unit
// was not read, it stands alone.
func linkedGold(r *Reader, roots Roots, out Table) error {
	s, ok, err := openShelf(r, roots)
	if err != nil || !ok {
		return err
	}
	for name, right := range map[string][]string{LinkedGold: nil, LinkedGold + ", values as annotated": values()} {
		g, err := s.link(right...)
		if err != nil {
			return err
		}
		out[name] = figures(s.judge(g))
	}
	return nil
}

// judge sums up what the units of each document add.
func (s *shelf) judge(g *gathering) []Judged {
	sums := map[string]map[string]score.Sums{}
	each := scorelink.Each(g.gold, g.given)
	for _, u := range s.units {
		e, of := each[u.id], sums[u.document]
		if of == nil {
			of = map[string]score.Sums{}
			sums[u.document] = of
		}
		of["pairs"], of["lea"], of["b3"] = of["pairs"].Plus(e.Pairs), of["lea"].Plus(e.LEA), of["b3"].Plus(e.B3)
	}
	var all []Judged
	for _, d := range slices.Sorted(maps.Keys(sums)) {
		all = append(all, Judged{Sums: sums[d]})
	}
	return all
}

// gathering is how units belong together, and how they were gathered.
type gathering struct {
	gold, given map[string]string // the group of a unit
	model       *link.Model
}

// link links all accounts of all documents, with the values named set right.
func (s *shelf) link(right ...string) (*gathering, error) {
	m, err := link.Open()
	if err != nil {
		return nil, err
	}
	ps := maps.Clone(s.profiles)
	for i := range s.units {
		if u := &s.units[i]; u.account != "" {
			ps[u.account] = s.as(u, right...)
		}
	}
	_, groups := m.Link(slices.Collect(maps.Values(ps)))
	of := map[string]string{}
	for i, keys := range groups {
		for _, k := range keys {
			of[k] = fmt.Sprint(i)
		}
	}
	g := &gathering{gold: map[string]string{}, given: map[string]string{}, model: m}
	for _, u := range s.units {
		g.gold[u.id] = u.incident
		if k, ok := of[u.account]; ok {
			g.given[u.id] = k
		}
	}
	return g, nil
}

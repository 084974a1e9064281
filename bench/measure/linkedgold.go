package measure

import (
	"fmt"
	"maps"
	"slices"

	"github.com/sabt-org/sabt/bench/score"
	scorelink "github.com/sabt-org/sabt/bench/score/link"
	"github.com/sabt-org/sabt/pipeline/link"
	"github.com/sabt-org/sabt/record"
)

// LinkedGold is the register of the annotated articles of gold and of second reports of their incidents (half g of our pairs).
const LinkedGold = "linked gold"

// linkedGold measures how the units of all documents are gathered when all accounts are linked. A text is a document; where a unit was not read,
// it stands alone.
func linkedGold(r *Reader, roots Roots, out Table) error {
	s, ok, err := openShelf(r, roots)
	if err != nil || !ok {
		return err
	}
	g, err := s.link()
	if err != nil {
		return err
	}
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
	out[LinkedGold] = figures(all)
	return nil
}

// gathering is how units belong together, and how they were gathered.
type gathering struct {
	gold, given map[string]string // the group of a unit
	judged      map[[2]string]record.Judgement
	model       *link.Model
}

// link links all accounts of all documents.
func (s *shelf) link() (*gathering, error) {
	m, err := link.Open()
	if err != nil {
		return nil, err
	}
	g := &gathering{gold: map[string]string{}, given: map[string]string{}, judged: map[[2]string]record.Judgement{}, model: m}
	judged, groups := m.Link(slices.Collect(maps.Values(s.profiles)))
	for _, j := range judged {
		g.judged[[2]string{j.A, j.B}] = j
	}
	of := map[string]string{}
	for i, keys := range groups {
		for _, k := range keys {
			of[k] = fmt.Sprint(i)
		}
	}
	for _, u := range s.units {
		g.gold[u.id] = u.incident
		if k, ok := of[u.account]; ok {
			g.given[u.id] = k
		}
	}
	return g, nil
}

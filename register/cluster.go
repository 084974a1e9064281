package register

import (
	"cmp"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// cluster is the accounts that are connected, over positive judgements and holds, and what is judged and held among them.
type cluster struct {
	r        Reader
	bonds    *bonds
	extra    []record.Judgement // not written yet
	holdsNew []Hold             // not written yet
	lifted   func(Hold) bool    // a hold that is about to be undone; may be nil
	accounts []string
	judged   []record.Judgement
	holds    []Hold
}

func (c *cluster) grow(start []string) error {
	in := map[string]bool{}
	next := slices.Clone(start)
	judged, held := map[[2]string]record.Judgement{}, map[Hold]bool{}
	for len(next) > 0 {
		front := next
		next = nil
		for _, id := range front {
			in[id] = true
		}
		c.accounts = append(c.accounts, front...)
		reach := func(a, b string) {
			for _, id := range []string{a, b} {
				if !in[id] {
					in[id] = true
					next = append(next, id)
				}
			}
		}
		js, err := c.judgements(front)
		if err != nil {
			return err
		}
		for _, j := range js {
			judged[[2]string{j.A, j.B}] = j
			if j.Verdict == record.Positive {
				reach(j.A, j.B)
			}
		}
		hs, err := c.heldBy(front)
		if err != nil {
			return err
		}
		for _, h := range hs {
			held[h] = true
			if !h.Apart {
				reach(h.A, h.B)
			}
		}
	}
	for _, j := range judged {
		if in[j.A] && in[j.B] {
			c.judged = append(c.judged, j)
		}
	}
	for h := range held {
		if in[h.A] && in[h.B] {
			c.holds = append(c.holds, h)
		}
	}
	slices.SortFunc(c.judged, func(a, b record.Judgement) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	slices.SortFunc(c.holds, func(a, b Hold) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return nil
}

func (c *cluster) judgements(of []string) ([]record.Judgement, error) {
	js, err := c.bonds.judgements(of)
	js = slices.DeleteFunc(js, func(j record.Judgement) bool { return c.judgedAnew(j) })
	for _, j := range c.extra {
		if slices.Contains(of, j.A) || slices.Contains(of, j.B) {
			js = append(js, j)
		}
	}
	return js, err
}

// judgedAnew reports whether a judgement that is written is about to be replaced.
func (c *cluster) judgedAnew(j record.Judgement) bool {
	return slices.ContainsFunc(c.extra, func(e record.Judgement) bool { return e.A == j.A && e.B == j.B })
}

func (c *cluster) heldBy(of []string) ([]Hold, error) {
	hs, err := c.r.Holds(of, Now)
	if c.lifted != nil {
		hs = slices.DeleteFunc(hs, c.lifted)
	}
	for _, h := range c.holdsNew {
		if slices.Contains(of, h.A) || slices.Contains(of, h.B) {
			hs = append(hs, h)
		}
	}
	return hs, err
}

// regroup groups everything that is connected with some accounts, and returns who belongs to another incident than before.
func (s *writing) regroup(c cluster, start []string) ([]Move, error) {
	if err := c.grow(start); err != nil {
		return nil, err
	}
	live, err := s.w.Oldest(c.accounts)
	if err != nil {
		return nil, err
	}
	age := map[string]int{}
	for i, id := range live {
		age[id] = i
	}
	var moves []Move
	for _, group := range s.linker.Group(live, c.judged, c.holds) {
		slices.SortFunc(group, func(a, b string) int { return age[a] - age[b] })
		for _, id := range group {
			was, err := s.w.IncidentOf(id, Now)
			if err != nil {
				return nil, err
			}
			if was != group[0] {
				moves = append(moves, Move{Account: id, Incident: group[0]})
			}
		}
	}
	for _, id := range c.accounts {
		if _, ok := age[id]; !ok {
			if was, err := s.w.IncidentOf(id, Now); err != nil || was != "" {
				moves = append(moves, Move{Account: id})
			}
		}
	}
	slices.SortFunc(moves, func(a, b Move) int { return compareMoves(age, a, b) })
	return moves, nil
}

func compareMoves(age map[string]int, a, b Move) int {
	if a.Incident == "" || b.Incident == "" {
		return len(a.Incident) - len(b.Incident)
	}
	return age[a.Account] - age[b.Account]
}

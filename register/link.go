package register

import (
	"cmp"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// link judges the accounts of a reading against those that share a block with them, groups anew whatever is connected with them,
// and appends what it found. before are the accounts of an earlier reading of the same document.
func (s *session) link(body claimsBody, before []string) ([]record.Placed, error) {
	judged, err := s.judge(body)
	if err != nil {
		return nil, err
	}
	start := union(idsIn(body), before)
	if judged, err = s.overruled(start, judged); err != nil {
		return nil, err
	}
	for _, j := range judged {
		if j.Verdict == record.Negative { // whoever was held together by it
			start = union(start, []string{j.A, j.B})
		}
	}
	moves, err := s.regroup(cluster{r: s.w, extra: judged}, start)
	if err != nil {
		return nil, err
	}
	lost := incidents{seen: map[string]bool{}}
	for _, m := range moves {
		if err := lost.add(s.w, m.Account); err != nil {
			return nil, err
		}
	}
	_, err = s.append(KindLinks, linksBody{Document: body.Document, Method: s.linker.Method(), Judgements: judged, Moves: moves})
	if err != nil {
		return nil, err
	}
	return s.placed(body, judged, lost.list)
}

func union(a, b []string) []string {
	out := slices.Clone(a)
	for _, id := range b {
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// overruled adds a negative judgement for every pair that was judged otherwise before and is not any more.
func (s *session) overruled(accounts []string, judged []record.Judgement) ([]record.Judgement, error) {
	now := map[[2]string]bool{}
	for _, j := range judged {
		now[[2]string{j.A, j.B}] = true
	}
	old, err := s.w.Judgements(accounts, Now)
	for _, j := range old {
		if j.Verdict != record.Negative && !now[[2]string{j.A, j.B}] {
			judged = append(judged, record.Judgement{A: j.A, B: j.B, Verdict: record.Negative, Method: s.linker.Method(),
				Reasons: []record.Reason{{Field: "reading", Say: "a newer reading tells of it otherwise"}}})
		}
	}
	return judged, err
}

// judge keeps the judgements that speak for a pair, or leave it open: of the others there would be a million times a million.
func (s *session) judge(body claimsBody) ([]record.Judgement, error) {
	var out []record.Judgement
	done := map[[2]string]bool{}
	for _, acc := range body.Accounts {
		own, err := s.applier.profile(body.Document, acc)
		if err != nil {
			return nil, err
		}
		others, err := s.w.Sharing(own.Blocks)
		if err != nil {
			return nil, err
		}
		for _, other := range others {
			pair := [2]string{min(own.ID, other.ID), max(own.ID, other.ID)}
			if own.ID == other.ID || done[pair] {
				continue
			}
			done[pair] = true
			j, err := s.linker.Judge(own, other)
			if err != nil {
				return nil, err
			}
			if j.Verdict != record.Negative {
				out = append(out, j)
			}
		}
	}
	return out, nil
}

// regroup groups everything that is connected with some accounts, and returns who belongs to another incident than before.
func (s *session) regroup(c cluster, start []string) ([]Move, error) {
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

// cluster is the accounts that are connected, over positive judgements and holds, and what is judged and held among them.
type cluster struct {
	r        Reader
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
	js, err := c.r.Judgements(of, Now)
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

// placed tells where the accounts of a new document went. before are the incidents that lost an account.
func (s *session) placed(body claimsBody, judged []record.Judgement, before []string) ([]record.Placed, error) {
	var out []record.Placed
	for _, a := range body.Accounts {
		id, err := s.w.IncidentOf(a.ID, Now)
		if err != nil {
			return nil, err
		}
		p := record.Placed{Account: a.ID, Key: a.Key, New: id == a.ID}
		if p.Incident, err = s.w.Incident(id, Now); err != nil {
			return nil, err
		}
		for _, was := range before {
			into, err := s.w.IncidentOf(was, Now)
			if err != nil {
				return nil, err
			}
			if was != id && into == id {
				p.Merged = append(p.Merged, was)
			}
		}
		for _, j := range judged {
			if j.A != a.ID && j.B != a.ID {
				continue
			}
			pair, err := pairOf(s.w, j, a.ID, Now)
			switch {
			case err != nil:
				return nil, err
			case pair.Incident == id && j.Verdict == record.Positive:
				p.Joined = append(p.Joined, pair)
			case pair.Incident != id && j.Verdict != record.Negative:
				p.Doubts = append(p.Doubts, pair)
			}
		}
		out = append(out, p)
	}
	return out, nil
}

// pairOf is a judgement seen from one of its accounts.
func pairOf(r Reader, j record.Judgement, from string, at int64) (record.Pair, error) {
	p := record.Pair{Judgement: j, Account: otherOf(j, from)}
	acc, err := r.Account(p.Account, at)
	if err != nil {
		return p, err
	}
	doc, err := r.Document(acc.Document)
	if err != nil {
		return p, err
	}
	p.Document = doc.Document
	p.Incident, err = r.IncidentOf(p.Account, at)
	return p, err
}

func otherOf(j record.Judgement, id string) string {
	if j.A == id {
		return j.B
	}
	return j.A
}

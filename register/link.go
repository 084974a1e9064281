package register

import (
	"slices"

	"github.com/sabt-org/sabt/record"
)

// link judges the accounts of a reading against those that share a block with them, groups anew whatever is connected with them,
// and appends what it found. before are the accounts of an earlier reading of the same document.
func (s *writing) link(body claimsBody, before []string) ([]record.Placed, error) {
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
	moves, err := s.regroup(cluster{r: s.w, bonds: s.applier.read.bonds, extra: judged}, start)
	if err != nil {
		return nil, err
	}
	lost := incidents{seen: map[string]bool{}}
	for _, m := range moves {
		if err := lost.add(s.w, m.Account); err != nil {
			return nil, err
		}
	}
	copied, err := s.copied(body.Document)
	if err != nil {
		return nil, err
	}
	ties, err := s.ties(body)
	if err != nil {
		return nil, err
	}
	_, err = s.append(KindLinks, linksBody{Document: body.Document, Method: s.linker.Method(), Copy: copied, Judgements: judged, Ties: ties, Moves: moves})
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
func (s *writing) overruled(accounts []string, judged []record.Judgement) ([]record.Judgement, error) {
	now := map[[2]string]bool{}
	for _, j := range judged {
		now[[2]string{j.A, j.B}] = true
	}
	old, err := s.applier.read.bonds.judgements(accounts)
	for _, j := range old {
		if j.Verdict != record.Negative && !now[[2]string{j.A, j.B}] {
			judged = append(judged, record.Judgement{A: j.A, B: j.B, Verdict: record.Negative, Method: s.linker.Method(),
				Reasons: []record.Reason{{Field: "reading", Say: "a newer reading tells of it otherwise"}}})
		}
	}
	return judged, err
}

// judge keeps the judgements that speak for a pair, or leave it open: of the others there would be a million times a million. Those that
// keep two accounts of one document apart are kept, too, for a third may fit both.
func (s *writing) judge(body claimsBody) ([]record.Judgement, error) {
	var out []record.Judgement
	done := map[[2]string]bool{}
	mine := idsIn(body)
	for _, acc := range body.Accounts {
		own, err := s.applier.profile(body.Document, acc)
		if err != nil {
			return nil, err
		}
		others, err := s.w.Sharing(own.Seeks)
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
			if j.Verdict != record.Negative || slices.Contains(mine, other.ID) {
				out = append(out, j)
			}
		}
	}
	return out, nil
}

package admiralty

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/register/policy"
)

// said is a claim with who makes it.
type said struct {
	told    *policy.Told
	claim   *record.Claim
	speaker string // as the policies tell speakers apart; a later figure of a speaker takes its earlier one back
	root    int    // who it goes back to
	name    string // for people
	kind    record.SourceKind
	back    string // why it holds no more, by its own document or its own source; "" when it does
}

// Grade grades every claim of an incident; the result is by their ids.
func Grade(told []policy.Told, given Given) map[string]record.Graded {
	all := map[record.Variable][]said{} // claims on one variable say nothing of those on another
	for _, s := range voices(told) {
		if s.claim.Variable == record.VarSeries { // what ties attacks is a judgement's reason, and no source's report
			continue
		}
		all[s.claim.Variable] = append(all[s.claim.Variable], s)
	}
	out := map[string]record.Graded{}
	for _, list := range all {
		for i := range list {
			list[i].back = takenBack(&list[i], list)
		}
		for i := range list {
			out[list[i].claim.ID] = given.grade(&list[i], list)
		}
	}
	return out
}

func (g Given) grade(s *said, all []said) (out record.Graded) {
	out.Source, out.Letter = g.letter(*s.told, s.claim)
	if d, ok := g.Digits[s.claim.ID]; ok {
		out.Credibility, out.Digit = d.Credibility, record.Reasoned{Rule: ByPerson, Say: d.Say, Decision: d.Decision}
		return out
	}
	out.Credibility, out.Digit = digit(s, all)
	return out
}

// heard are the sources that speak for a claim, or against it, each root once.
type heard struct {
	roots map[int]bool
	kinds map[record.SourceKind]bool
	names []string
}

func (h *heard) add(s *said) {
	if h.roots == nil {
		h.roots, h.kinds = map[int]bool{}, map[record.SourceKind]bool{}
	}
	h.kinds[s.kind] = true
	if !h.roots[s.root] {
		h.roots[s.root] = true
		h.names = append(h.names, s.name)
	}
}

func (h *heard) String() string {
	const few = 3
	if n := len(h.names) - few; n > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(h.names[:few], ", "), n)
	}
	return strings.Join(h.names, ", ")
}

// digit is the credibility of a claim by what other sources say.
func digit(mine *said, all []said) (record.Credibility, record.Reasoned) {
	if mine.back != "" {
		return 4, record.Reasoned{Rule: "taken_back", Say: mine.back}
	}
	agree, against := corroboration(mine, all)
	n, m := len(agree.roots), len(against.roots)
	switch {
	case n == 0 && m == 0:
		return 6, record.Reasoned{Rule: "alone", Say: "no other source speaks of it"}
	case n == 0 && m > 1:
		return 5, record.Reasoned{Rule: "contradicted", Say: "none agrees; otherwise say " + against.String()}
	case n == 0:
		return 3, record.Reasoned{Rule: "disputed", Say: "otherwise says " + against.String()}
	case m > 0 && n < m:
		return 4, record.Reasoned{Rule: "disputed", Say: "agreeing: " + agree.String() + "; more say otherwise: " + against.String()}
	case m > 0:
		return 3, record.Reasoned{Rule: "disputed", Say: "agreeing: " + agree.String() + "; otherwise: " + against.String()}
	}
	agree.kinds[mine.kind] = true
	if n > 1 && len(agree.kinds) > 1 {
		return 1, record.Reasoned{Rule: "confirmed", Say: fmt.Sprintf("sources of %d kinds agree: %s", len(agree.kinds), agree.String())}
	}
	return 2, record.Reasoned{Rule: "agreed", Say: "agreeing: " + agree.String()}
}

// corroboration sorts the other roots. One that has said both agrees.
func corroboration(mine *said, all []said) (agree, against heard) {
	var echo heard // in this document, and so wherever else it is quoted
	for i := range all {
		if o := &all[i]; echoes(mine, o) && compare(mine.claim, o.claim) == agrees {
			echo.add(o)
		}
	}
	for i := range all {
		if o := &all[i]; independent(mine, o) && !echo.roots[o.root] && compare(mine.claim, o.claim) == agrees && o.back == "" {
			agree.add(o)
		}
	}
	for i := range all {
		o := &all[i]
		if independent(mine, o) && !agree.roots[o.root] && compare(mine.claim, o.claim) == contradicts && o.back == "" {
			against.add(o)
		}
	}
	return agree, against
}

// independent leaves out who is the same at the root, and parties to the conflict on tolls: in no policy's range, they bear nobody out
// and refute nobody.
func independent(mine, o *said) bool {
	return mine.root != o.root && (mine.claim.Casualty == nil || o.kind != record.SourcePerpetrator)
}

// echoes reports whether one of the two is a document's own voice and the other somebody whom it quotes: what a report says in its head is mostly
// what it was told. It may contradict whom it quotes.
func echoes(mine, o *said) bool {
	return mine.told.Root == o.told.Root && (mine.claim.Source().OwnVoice() || o.claim.Source().OwnVoice())
}

// takenBack says why a figure holds no more.
func takenBack(mine *said, all []said) string {
	c := mine.claim.Casualty
	if c == nil {
		return ""
	}
	if c.Superseded {
		return "its document calls it an earlier figure"
	}
	later := slices.ContainsFunc(all, func(o said) bool {
		return o.speaker == mine.speaker && mine.told.Published.Known() && o.told.Published > mine.told.Published &&
			comparable(c, o.claim.Casualty) && o.claim.Casualty.Count != c.Count
	})
	if later {
		return cmp.Or(mine.name, "its source") + " gives another figure later"
	}
	return ""
}

package attribution

import (
	"github.com/sabt-org/sabt/record"
)

// relay names a step of hearsay.
func (s *scan) relay(n np) record.Relay {
	sp := s.span(stretch{n.first, n.last})
	return record.Relay{Name: sp.Quote(s.r.Document.Text), Span: sp}
}

// mediaName reports whether the phrase names a news outlet: "told AFP", "in an interview with the Russian 24 TV station".
func (s *scan) mediaName(n np) bool {
	for i := n.first; i < n.last; i++ {
		if s.is(i, media) || s.w[i] != nil && s.w[i].kind == record.SourceMedia && !s.is(i, person) && n.head == i {
			return true
		}
	}
	return s.outlet(n)
}

// outlet reports whether the phrase holds the mouthpiece of a party: "through its Amaq outlet".
func (s *scan) outlet(n np) bool {
	sp := s.span(stretch{n.first, n.last})
	for _, a := range s.r.Actors {
		if a.Start >= sp.End {
			break
		}
		if sp.Contains(a.Span) && (a.Outlet || a.Kind == record.ActorMedia) {
			return true
		}
	}
	return false
}

// relayName is the outlet without its determiner and description: "its Amaq outlet" gives "Amaq".
func (s *scan) relayName(n np) np {
	sp := s.span(stretch{n.first, n.last})
	for _, a := range s.r.Actors {
		if sp.Contains(a.Span) && a.Outlet && a.Last > a.First {
			return np{first: a.First, last: a.Last, head: a.Last - 1}
		}
	}
	if s.is(n.first, det) && n.last-n.first > 1 {
		n.first++
	}
	return n
}

// actorKinds gives the kind of source that an actor makes.
var actorKinds = map[record.ActorKind]record.SourceKind{
	record.ActorArmedGroup: record.SourcePerpetrator, record.ActorStateForces: record.SourceMilitary, record.ActorPolice: record.SourceAuthority,
	record.ActorGovernment: record.SourceAuthority, record.ActorCriminal: record.SourcePerpetrator, record.ActorInternational: record.SourceUN,
	record.ActorMedia: record.SourceMedia, record.ActorNGO: record.SourceNGO, record.ActorMonitor: record.SourceMonitor, record.ActorMedical: record.SourceMedical,
}

// kind reads the sort of source off its head noun, the nouns beside it, or the actor it names.
func (s *scan) kind(n np) record.SourceKind {
	best, weak := record.SourceKind(""), record.SourceKind("")
	end := s.baseEnd(n)
	if k := s.actorKind(n); k != "" {
		return k
	}
	for i, next := n.begin(), 0; i < n.last; i = next {
		next = i + max(1, s.n[i]) // "the monitoring group" is no armed group
		w := s.w[i]
		if w == nil || w.kind == "" || s.tag[i] == record.AUX || s.tag[i] == record.VERB {
			continue
		}
		if w.kind == record.SourceUnknown || i >= end {
			if weak == "" || weak == record.SourceUnknown {
				weak = w.kind
			}
			continue
		}
		best = better(best, w.kind)
	}
	if best != "" {
		return best
	}
	sp := s.span(stretch{n.first, n.last})
	for _, a := range s.r.Actors {
		if sp.Contains(a.Span) {
			if k := actorKinds[a.Kind]; k != "" {
				return k
			}
		}
	}
	if weak != "" {
		return weak
	}
	if s.is(n.first, media) {
		return record.SourceMedia
	}
	return s.asideKind(n)
}

// actorKind is the kind of the party that the head of the phrase names: "the Baloch Liberation Army" is no army.
func (s *scan) actorKind(n np) record.SourceKind {
	head := s.t[n.head].Span
	for _, a := range s.r.Actors {
		if a.Start > head.Start {
			break
		}
		if a.Contains(head) && !a.Adjective && a.Canonical != "" {
			return actorKinds[a.Kind]
		}
	}
	return ""
}

// better keeps the more telling of two kinds: "health official" is medical, "military police spokesman" military,
// "Taliban spokesman" the Taliban's.
func better(a, b record.SourceKind) record.SourceKind {
	rank := func(k record.SourceKind) int {
		switch k {
		case record.SourceUN:
			return 8
		case record.SourceMedical:
			return 7
		case record.SourcePerpetrator:
			return 6
		case record.SourceMonitor, record.SourceNGO:
			return 5
		case record.SourceMilitary:
			return 4
		case record.SourceMedia:
			return 3
		case record.SourceAuthority, record.SourceExpert:
			return 2
		case record.SourceWitness:
			return 1
		}
		return 0
	}
	if rank(b) > rank(a) {
		return b
	}
	return a
}

// asideKind reads the kind of a bare name off the words around it: "police spokesman Khalid Zadran", "Jules Ngongo, a
// military spokesman".
func (s *scan) asideKind(n np) record.SourceKind {
	best := record.SourceKind("")
	for i := n.first - 1; i >= 0 && i > n.first-6 && s.t[i].Norm != "," && s.t[i].Norm != "."; i-- {
		if w := s.w[i]; w != nil && w.kind != "" && w.is(person|title|body) {
			best = better(best, w.kind)
		}
	}
	if best == "" && n.last < len(s.t) && (s.t[n.last].Norm == "," || s.w[n.last].is(adp)) {
		for i := n.last + 1; i < len(s.t) && i < n.last+14 && s.t[i].Norm != "," && s.t[i].Norm != "."; i++ {
			if w := s.w[i]; w != nil && w.kind != "" && s.tag[i] != record.VERB && s.tag[i] != record.AUX {
				best = better(best, w.kind)
			}
		}
	}
	if best == "" {
		return record.SourceUnknown
	}
	return best
}

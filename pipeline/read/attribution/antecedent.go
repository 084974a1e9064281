package attribution

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// antecedentOf finds what a pronoun, a definite noun or a bare surname stands for among the sources before it.
func (s *scan) antecedentOf(n np, i int) (record.Source, bool) {
	if n.pronoun {
		return s.pronounFor(n, i)
	}
	if n.last-n.first == 1 && s.tag[n.head] == record.PROPN || n.last-n.first == 2 && s.is(n.first, title) {
		return s.fullName(n, i)
	}
	if s.is(n.first, definite) && (n.last-n.first <= 3 || n.last-n.first <= 7 && s.baseEnd(n) == n.last) || n.last-n.first == 1 && strings.HasPrefix(s.t[n.head].Norm, "ال") {
		return s.definite(n, i)
	}
	return record.Source{}, false
}

// pronounFor: "he" is the last person who spoke, "it" the last body, "they" the last several.
func (s *scan) pronounFor(n np, i int) (record.Source, bool) {
	want := s.t[n.head].Norm
	switch want { // "in its account"
	case "its":
		want = "it"
	case "his", "her", "him":
		want = "he"
	case "their", "them":
		want = "they"
	}
	if s.g.order != subjectVerb { // او, وی, هغه: the last who spoke
		want = "he or she or it"
	}
	local := s.found[i].local
	if s.found[i].before { // "None of its fighters was hurt, it claimed": the subject is part of what is said
		local = np{}
	}
	for k := i - 1; k >= 0 && k > i-12; k-- {
		f := &s.found[k]
		if !local.empty() && f.cue.first < local.first { // nothing nearer than the subject of the sentence
			break
		}
		if f.name.Name == "" || f.source.pronoun && f.anaphor.IsZero() || f.cue.first > n.first {
			continue
		}
		if s.agrees(want, f.source) {
			return f.name, true
		}
	}
	if !local.empty() && s.agrees(want, local) {
		return s.source(s.trim(local)), true
	}
	for k := i - 1; k >= 0 && k > i-12; k-- {
		f := &s.found[k]
		if f.name.Name != "" && !(f.source.pronoun && f.anaphor.IsZero()) && f.cue.first < n.first && s.agrees(want, f.source) {
			return f.name, true
		}
	}
	return s.toldOf(n, want)
}

// fullName: "Mr. Ahmadi" is the Sibghatullah Ahmadi of an earlier sentence.
func (s *scan) fullName(n np, i int) (record.Source, bool) {
	last := s.t[n.last-1].Norm
	for k := 0; k < i; k++ {
		m := s.found[k].source
		if m.empty() || m.last-m.first < 2 || s.found[k].name.Name == "" || !s.found[k].anaphor.IsZero() {
			continue
		}
		if s.t[m.last-1].Norm == last && s.tag[m.last-1] == record.PROPN {
			return s.found[k].name, true
		}
	}
	return record.Source{}, false
}

// definite: "the ministry" is the interior ministry, "the group" the party that spoke, "the newsletter" the one
// released by it.
func (s *scan) definite(n np, i int) (record.Source, bool) {
	head := strings.TrimPrefix(s.t[n.head].Norm, "ال")
	for k := i - 1; k >= 0; k-- {
		f := &s.found[k]
		if f.name.Name == "" || f.source.empty() || f.cue.first > n.first {
			continue
		}
		m := f.source
		if m.last-m.first > n.last-n.first && s.sameThing(m, n, head) && !s.joined(m) {
			return f.name, true
		}
		if s.generic(n) && !s.personal(m) && f.name.Kind == record.SourcePerpetrator {
			return f.name, true
		}
		if s.w[n.head].is(person) && !s.w[n.head].is(body) && s.personal(m) && s.describes(m, n) {
			return f.name, true
		}
		if s.w[n.head].is(body) && !s.w[n.head].is(person) && !s.personal(m) && s.t[m.head].Shape.Has(record.Capital) && (s.describes(m, n) || s.ofKind(f.name.Kind, n)) { // "Lake Watch, the local group"
			return f.name, true
		}
	}
	return s.lastParty(n)
}

// ofKind reports whether a body is described by its kind: "the monitoring group" of an observatory.
func (s *scan) ofKind(kind record.SourceKind, n np) bool {
	watches := func(k record.SourceKind) bool { return k == record.SourceMonitor || k == record.SourceNGO }
	return watches(kind) && !s.t[n.head].Shape.Has(record.Capital) && watches(s.kind(n))
}

// generic reports whether a phrase is a common noun for an armed party: "the group", "the militants".
func (s *scan) generic(n np) bool {
	w := s.w[n.head]
	return w.is(body) && w.kind == record.SourcePerpetrator && !s.t[n.head].Shape.Has(record.Capital) && s.tag[n.head] != record.PROPN && n.last-n.first <= 2
}

// lastParty: "the group" with no source before it is the armed party last named.
func (s *scan) lastParty(n np) (record.Source, bool) {
	if !s.generic(n) {
		return record.Source{}, false
	}
	for k := len(s.r.Actors) - 1; k >= 0; k-- {
		a := s.r.Actors[k]
		if a.Start < s.t[n.first].Start && a.Canonical != "" && !a.Adjective && (a.Kind == record.ActorArmedGroup || a.Kind == record.ActorCriminal) {
			return record.Source{Name: a.Span.Quote(s.r.Document.Text), Span: a.Span, Kind: record.SourcePerpetrator}, true
		}
	}
	return record.Source{}, false
}

// joined reports whether a source is several: "a local group and a rescue worker" is not "the rescue worker".
func (s *scan) joined(n np) bool {
	for i := n.first; i < n.last; i++ {
		if s.w[i].is(conj) {
			return true
		}
	}
	return false
}

// sameThing reports whether m has the head and all the words of n: "the ministry" is "the interior ministry", but "the
// health minister" is no "Prime Minister's spokesman".
func (s *scan) sameThing(m, n np, head string) bool {
	if s.g.order == subjectVerb && s.t[m.head].Norm != head {
		return false
	}
	for i := n.first; i < n.last; i++ {
		if !s.w[i].is(definite) && !s.holds(m, strings.TrimPrefix(s.t[i].Norm, "ال")) {
			return false
		}
	}
	return true
}

func (s *scan) holds(n np, word string) bool {
	for i := n.first; i < n.last; i++ {
		if strings.TrimPrefix(s.t[i].Norm, "ال") == word {
			return true
		}
	}
	return false
}

// describes reports whether the words of a description stand around a name: "Khalid Zadran, the police spokesman" is
// "the spokesman" and "the police spokesman", but not "the army spokesman".
func (s *scan) describes(name, description np) bool {
	for d := description.first; d < description.last; d++ {
		if s.w[d].is(definite) {
			continue
		}
		near := false
		for i := max(0, name.first-5); i < min(len(s.t), name.last+10); i++ {
			near = near || s.t[i].Norm == s.t[d].Norm && (i < description.first || i >= description.last)
		}
		if !near {
			return false
		}
	}
	return true
}

package role

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// tie says by what words a sighting may tell that the party did it; "" where it stands in no relation to an act or to words that
// lay it to somebody: that a party is near is no ground to name it.
func (v *View) tie(x *sighting) string {
	if x.near() == "far" || v.suffers(x) || v.denies(x) {
		return ""
	}
	m := standing(x.party, x.at)
	m.Adjective = x.how == "adjective"
	first, last := v.people(m)
	if v.undone(x.scene, first, last) {
		return ""
	}
	if how := v.agentOf(x, m); how != "" || m.Adjective {
		return how
	}
	last = v.passed(x.scene, last)
	left, right := v.path(x.scene, first-1, -1), v.path(x.scene, last, 1)
	switch {
	case v.laidTo(x.scene, m, left, right):
		return "laid"
	case v.answering(x.scene, first):
		return "answering"
	case v.equated(x.scene, first, last):
		return "equated"
	case x.near() != "own" || ofState(m):
		return "" // a state's forces answer attacks and give tolls more often than they attack
	case left.next == "by" && left.act:
		return "by"
	case !v.opens(x.scene, first):
		return ""
	case right.act && does(right.end) && !v.pointsAt(right):
		return "subject"
	case right.next == "verb" && !v.pointsAt(right) && v.violentIn(x.scene, last, x.scene.Last):
		return "verb"
	}
	return ""
}

// agentOf says whether the text makes the party the doer of an act of the account's own sentences, of the title, or of an act that
// another sentence points back to.
func (v *View) agentOf(x *sighting, m *record.ActorMention) string {
	switch {
	case v.habitual(x.scene, m) || v.relation(x.scene, m) == none:
		return ""
	case x.near() == "own" || x.where == "title":
		return "agent"
	case pointedAt(x.scene) != nil || v.any("did_it", x.scene.First, x.scene.Last):
		return "agent of it"
	}
	return ""
}

// undone reports whether words beside a party say that it is not told to have done it: "it was not clear whether the ELN",
// "the ELN has not claimed it", "the ELN has often attacked villages there".
func (v *View) undone(s *scene.Scene, first, last int) bool {
	for i := max(s.First, first-4); i < first; i++ {
		if v.negative(i) || v.has("whether", i) {
			return true
		}
	}
	for i := last; i < min(s.Last, last+8) && v.norm(i) != ";"; i++ {
		if v.negative(i) || v.has("zero", i) {
			return true
		}
	}
	return v.any("often", s.First, s.Last) || v.any("many_times", s.First, s.Last)
}

// passed is the first token behind what only describes a party that ends before token i: "the ELN (ELN), which is strong there,".
func (v *View) passed(s *scene.Scene, i int) int {
	if v.norm(i) == "(" {
		for j := i; j < s.Last && j < i+8; j++ {
			if v.norm(j) == ")" {
				i = j + 1
				break
			}
		}
	}
	if v.norm(i) == "," {
		if end := v.comma(i+1, s.Last); end < s.Last && end < i+16 {
			return end + 1
		}
	}
	return i
}

// opens reports whether a clause begins at token i.
func (v *View) opens(s *scene.Scene, i int) bool {
	for v.has("definite", i-1) || v.has("suspicion", i-1) || v.tag(i-1) == record.ADJ || v.tag(i-1) == record.NUM {
		i--
	}
	return i <= s.First || v.stop(i-1) || v.has("clause", i-1) || v.has("and", i-1) || v.tag(i-1) == record.PRON || v.tag(i-1) == record.ADV || v.has("say", i-1)
}

// does reports whether a label is of words that have a doer.
func does(label string) bool {
	switch label {
	case "act v", "act n", "carry out", "harm part", "harm fin", "harm ing":
		return true
	}
	return false
}

// pointsAt reports whether the act that the words lead to is one told of before, which a party may have condemned as well.
func (v *View) pointsAt(w way) bool {
	return w.act && (v.has("definite", v.start(w.at)) || v.has("zero", v.start(w.at)))
}

// suffers reports whether a party is counted among the harmed, or is what an act was aimed at.
func (v *View) suffers(x *sighting) bool {
	counted := v.Account != nil && slices.ContainsFunc(v.Account.Casualties, func(c record.Casualty) bool { return c.Span.Overlaps(x.at.Span) })
	return counted || v.fallen(x.scene, &record.ActorMention{Mention: x.at})
}

// denies reports whether the party says that it did it not, or somebody says so for it.
func (v *View) denies(x *sighting) bool {
	return slices.ContainsFunc(v.Reading.Attributions, func(a record.Attribution) bool {
		return a.Stance == record.StanceDeny && (a.Source.Span.Overlaps(x.at.Span) || a.Content.Contains(x.at.Span))
	})
}

package role

import (
	"sort"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// flat reports whether the cue file gives the side of the counted in place of the English grammar.
func (v *View) flat() bool { return len(v.Cues.Order) > 0 }

// verbLast and verbFirst tell where the verbs of the language stand.
func (v *View) verbLast() bool { return v.Cues.Order[lexicon.FormPart] == lexicon.SideLeftOnly }

func (v *View) verbFirst() bool { return v.Cues.Order[lexicon.FormPart] == lexicon.SideRight }

// flatRelation is relation in languages other than English: an attack and its party side by side («حمله طالبان», "غارات
// إسرائيلية", "ataque del ELN"), the party after a word for "by", and the party as subject of a verb of doing.
func (v *View) flatRelation(s *scene.Scene, m *record.ActorMention) relation {
	switch {
	case v.deedOf(s, m):
		return modifier
	case v.byFlat(s, m):
		return agentBy
	case v.doerFlat(s, m):
		return doer
	}
	return none
}

// deedOf walks left from the party over adjectives and "of" to the noun of an attack.
func (v *View) deedOf(s *scene.Scene, m *record.ActorMention) bool {
	i := m.First - 1
	for n := 0; n < 4 && i >= s.First; n++ {
		for k := range s.Acts {
			a := &s.Acts[k]
			if a.First <= i && i < a.Last && a.Form != 'v' && a.Real() {
				return a.Form == 'a' || v.any("deed", a.First, a.Last) // "انتحاريان من تنظيم داعش"
			}
		}
		if !v.has("of", i) && !v.has("definite", i) && v.tag(i) != record.ADJ && !v.force(i) {
			return false
		}
		i--
	}
	return false
}

// byFlat: «توسط طالبان کشته شدند», "على يد مسلحي التنظيم", "atacados por el ELN".
func (v *View) byFlat(s *scene.Scene, m *record.ActorMention) bool {
	for i := m.First - 1; i >= s.First && i >= m.First-5; i-- {
		if n := v.length("agent_by", i); n > 0 && i+n <= m.First {
			return v.violenceIn(s, max(s.First, i-12), i) || v.violenceIn(s, m.Last, min(s.Last, m.Last+12))
		}
		if v.stop(i) || v.has("clause", i) {
			return false
		}
	}
	return false
}

// violenceIn reports whether an act or word of harm stands in tokens [first, last).
func (v *View) violenceIn(s *scene.Scene, first, last int) bool {
	for k := range s.Acts {
		if a := &s.Acts[k]; a.First >= first && a.First < last && a.Real() {
			return true
		}
	}
	for i := first; i < last; i++ {
		if form, _, ok := v.harm(i); ok && form != "" {
			return true
		}
	}
	return false
}

// doerFlat: the party is the subject of a verb of doing. Where verbs stand last, the first verb after it decides, and a
// mark of the object rules it out («عضو داعش را کشتند»); where they stand first, the verb right before it.
func (v *View) doerFlat(s *scene.Scene, m *record.ActorMention) bool {
	first, last := v.start(m.First), max(m.Last, v.end(m.Last-1))
	if v.has("of", first-1) && v.force(first-2) { // "hombres del cártel atacaron"
		first = v.start(first - 2)
	}
	if v.numberAt(first) || v.has("preposition", first-1) || v.has("object_mark", last) || v.has("object_mark", m.Last) {
		return false
	}
	if v.verbFirst() && (v.has("did", first-1) || v.has("did", m.First-1)) {
		return true
	}
	reach := 8
	switch {
	case v.verbLast():
		reach = 26
	case v.verbFirst():
		if _, _, ok := v.harm(m.First - 1); ok { // "استشهد فلسطينيان"
			return false
		}
		reach = 3
	}
	for i := m.Last; i < min(s.Last, m.Last+reach); i++ {
		switch {
		case v.has("behind", i):
			return !v.reported(m, i)
		case v.norm(i) == ";" || v.norm(i) == "؛" || v.has("clause", i), v.has("say", i):
			return false
		case v.has("did", i):
			return !v.reported(m, i)
		case !v.verbLast() && v.has("be", i):
			return false
		case v.has("passive", i):
			return false
		}
	}
	return false
}

// flatAdmission reads what a party says without naming itself: «جبهه می‌گوید که بر قرارگاه طالبان حمله کرده», «جبهه از
// کشتن دو سرباز خبر داد».
func (v *View) flatAdmission(a *record.Attribution, m *record.ActorMention, first, last int) (entry, bool) {
	if !v.verbLast() || !insurgent(m) || m.Canonical == "" {
		return entry{}, false
	}
	own := v.any("own_deed", first, min(last, first+2))
	for j := first; j < last && !own; j++ {
		if v.has("did", j) {
			own = !v.subjectIn(first, j) && !v.inDenial(j)
			break
		}
	}
	if !own {
		return entry{}, false
	}
	return v.entry(m, record.ClaimedByPerpetrator, v.ownSource(a, m)), true
}

// subjectIn reports whether a noun stands in tokens [first, last) that may be the subject of the verb after it: none
// with a preposition or a mark of the object, no date, and not the noun of the verb itself («حمله کرد»).
func (v *View) subjectIn(first, last int) bool {
	for i := range v.Reading.Phrases {
		p := &v.Reading.Phrases[i]
		switch {
		case p.First < first || p.Last >= last:
		case v.has("preposition", p.First-1), v.has("preposition", p.First), v.has("object_mark", p.Last), v.dated(p):
		case v.phraseAt(p.First-1) != nil: // «قرارگاه | طالبان»
		default:
			return true
		}
	}
	return false
}

// dated reports whether a phrase is part of a date.
func (v *View) dated(p *record.Phrase) bool { return v.dateIn(p.First, p.Last) }

func (v *View) inDate(i int) bool { return v.dateIn(i, i+1) }

// dateIn reports whether a date overlaps tokens [first, last).
func (v *View) dateIn(first, last int) bool {
	ds := v.Reading.Dates
	k := sort.Search(len(ds), func(k int) bool { return ds[k].Last > first })
	return k < len(ds) && ds[k].First < last
}

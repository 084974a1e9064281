package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// splits reads "shot a judge dead and wounded two guards" as two words of harm, though "dead and wounded" is one word
// in "12 dead and wounded".
func (s *sentence) splits(h harm) bool {
	if h.last-h.first != 3 || s.numberAt(h.first-1) != nil || s.phraseAt(h.last) == nil && s.numberAt(h.last) == nil {
		return false
	}
	a, _, ok := s.cues.Harm.Match(s.r.Tokens[:h.first+1], h.first)
	b, _, also := s.cues.Harm.Match(s.r.Tokens[:h.last], h.last-1)
	n, noun := s.nounEnding(h.first - 1)
	if !ok || !also || !noun || !n.counted || a.Form != lexicon.FormAdj && a.Form != lexicon.FormCount {
		return false
	}
	a.Form, b.Form = lexicon.FormAdj, lexicon.FormPart
	s.counted(harm{a, h.first, h.first + 1})
	s.emitObjects(harm{b, h.last - 1, h.last}, s.objects(h.last))
	return true
}

// comitative reads who shared the fate: "was shot dead with his two guards", "died along with six passengers".
func (s *sentence) comitative(h harm) {
	n := s.length("together", h.last)
	if n == 0 && s.norm(h.last) == "with" && s.has("possessive", h.last+1) {
		n = 1
	}
	if n > 0 {
		s.emit(h, s.objects(h.last+n), "comitative")
	}
}

// emitObjects makes drafts of the objects of a verb, but in "stabbed a guard to death" what follows says what became
// of them.
func (s *sentence) emitObjects(h harm, objects []noun) {
	if len(objects) > 0 && h.Effect == record.Injured {
		end := s.skipAdverbs(objects[len(objects)-1].last)
		if o := s.harmAt(end); o != nil && o.first == end && (o.Effect == record.Killed && o.Form == lexicon.FormAdj || o.Effect != record.Injured && h.Hit()) {
			return
		}
	}
	s.emit(h, objects, "active")
}

// leftBehind reads "left the police chief of the district dead": between the person and the word of harm stands whose or which one.
func (s *sentence) leftBehind(h harm) bool {
	if s.phraseAt(h.first) != nil {
		return false
	}
	i := h.first - 1
	for ; i > s.first && i > h.first-14 && !s.has("leave", i); i-- {
		if s.has("clause", i) || s.norm(i) == "," || s.numberAt(i) != nil && !s.has("leave", i-1) && s.numberAt(i).Min != 1 {
			return false
		}
	}
	n, ok := s.nounStarting(i + 1)
	if !s.has("leave", i) || !ok || !n.counted || !s.human(n.head) && !s.has("title", n.head) || !s.has("of", n.last) {
		return false
	}
	s.emit(h, []noun{n}, "left")
	s.comitative(h)
	return true
}

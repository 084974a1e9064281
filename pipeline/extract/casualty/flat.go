package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// flat reads counts of harm in languages whose cue file says on which side of a word of harm the counted stand, in
// place of the English grammar. Every word of harm of the sentence and every counted noun are paired, the closest
// first: in "۱۷ عضو طالبان از جمله یک فرمانده کشته و پنج تن زخمی شدند" five goes with wounded, seventeen with killed;
// the commander, told as a part, with neither. What stands beside a paired noun in a list is harmed with it.
type flat struct {
	*sentence
	bearers []bearer
	base    int // drafts of earlier sentences
}

// bearer is a noun that may bear a count of harm.
type bearer struct {
	noun
	part   bool          // told as a part of what stands before it: "از جمله", "entre ellos"
	ofAll  bool          // "three of them"
	effect record.Effect // of the whole, where the words of a part name it
	harm   int           // word of harm it was paired with; -1 none
	draft  int           // its draft; -1 none
}

func (s *sentence) readFlat() {
	f := &flat{sentence: s, base: len(s.out)}
	s.dropHarms()
	s.joinHarms()
	f.none()
	f.collect()
	f.pair()
	f.lists()
	f.parts()
	f.dropNone()
}

// dropNone leaves out that nobody was hurt where the sentence counts dead or hurt: it was said of one of them («دو
// نگهبان زخم برداشتند، اما به والی آسیبی نرسیده»), or of the other effect ("dos muertos y ningún herido").
func (f *flat) dropNone() {
	counts := false
	for _, d := range f.out[f.base:] {
		counts = counts || d.Count.Max != 0
	}
	for k := f.base; k < len(f.out); k++ {
		if d := &f.out[k]; counts && d.Count.Max == 0 && d.Effect == record.KilledOrInjured {
			d.Back = true
		}
	}
}

// dropHarms takes out the phrases that hold a word of harm and mean none: "قد يقتل".
func (s *sentence) dropHarms() {
	for k := range s.harms {
		if s.harms[k].Form == lexicon.FormNone {
			s.harms[k].Form = ""
		}
	}
}

// joinHarms makes one of "کشته و زخمی", "muertos y heridos": the number counts both.
func (s *sentence) joinHarms() {
	for k := 0; k+1 < len(s.harms); k++ {
		h, next := &s.harms[k], s.harms[k+1]
		if h.Form == "" || !casualtyPair(h.Effect, next.Effect) || !s.joint(h.last, next.first) || h.Form != next.Form || h.Form == lexicon.FormToll {
			continue
		}
		h.Effect, h.last = record.KilledOrInjured, next.last
		s.harms[k+1].Form = ""
	}
}

// joint reports whether only "and" or "or" stands between tokens i and j; in Arabic it is the first letter of j.
func (s *sentence) joint(i, j int) bool {
	if i == j {
		return s.has("joined_and", j)
	}
	for ; i < j; i++ {
		if !s.has("and_or", i) {
			return false
		}
	}
	return true
}

package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// way is what stands beside a party on one side.
type way struct {
	next string // what the nearest word is that says something: an act, a word of harm or blame, a verb, a preposition
	end  string // what the act or the word of harm or blame is; "" when there is none
	at   int    // where it stands
	act  bool   // the words lead to an act or to words of harm or blame
}

// path goes over the words from token i on, away from a party, to the next act or word of harm or blame.
func (v *View) path(s *scene.Scene, i, by int) way {
	w := way{next: "-"}
	said := 0
	was := ""
	for n := 0; i >= s.First && i < s.Last && n < 14 && said < 4; i, n = i+by, n+1 {
		l, act := v.label(s, i)
		if l == "" || l == was {
			continue
		}
		if said == 0 {
			w.next = l
		}
		said++
		was = l
		if act {
			w.act, w.end, w.at = true, l, i
			return w
		}
	}
	if said == 0 && (i < s.First || i >= s.Last) {
		w.next = "|"
	}
	return w
}

// headOf is what a party's name stands before: "the Taliban governor".
func (v *View) headOf(s *scene.Scene, i int) string {
	if l, _ := v.label(s, i); l != "" {
		return l
	}
	return v.norm(i)
}

// tellers are the classes of words that say something of who did it, with whether they lay it to somebody.
func tellers() []struct {
	class, label string
	lays         bool
} {
	return []struct {
		class, label string
		lays         bool
	}{
		{"agent_by", "by", false}, {"own_work", "work", true}, {"did_it", "work", true}, {"claim_act", "claim", true}, {"claim_verb", "claim", true},
		{"behind", "behind", true}, {"behind_bare", "behind", true}, {"suspicion", "suspicion", true}, {"accuse", "blame", true}, {"blame", "blame", true},
		{"carry_out", "carry out", true}, {"be", "be", false}, {"have", "have", false}, {"say", "say", false},
		{"opinion", "opinion", false}, {"relative", "who", false}, {"attacker", "attacker", false}, {"title", "title", false}, {"force", "force", false},
	}
}

// label is what a word is to the search for who did it, "" for words that are passed over, and whether the search ends there.
func (v *View) label(s *scene.Scene, i int) (string, bool) {
	for k := range s.Acts {
		a := &s.Acts[k]
		if a.First <= i && i < a.Last {
			l := "act " + string(rune(a.Form))
			if !a.Real() {
				l += " unreal"
			}
			return l, a.Form != 'a'
		}
	}
	if h, _, ok := v.harm(i); ok && h != "none" {
		return "harm " + h, true
	}
	for _, t := range tellers() {
		if v.has(t.class, i) && !(t.label == "blame" && v.has("blame_to", i) && !v.any("blame_on", i+1, i+14)) {
			return t.label, t.lays
		}
	}
	switch v.tag(i) {
	case record.VERB:
		return "verb", false
	case record.ADP, record.SCONJ, record.PUNCT:
		return v.norm(i), false
	case record.PRON:
		return "pronoun", false
	case record.CCONJ:
		return "and", false
	}
	return "", false
}

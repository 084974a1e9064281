package party

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// classes are those of the cue words that tell who did what to whom.
var classes = [...]string{"suspicion", "agent_by", "blame", "claim_verb", "claim_act", "claim_noun", "carry_out", "behind", "own_work", "accuse", "accused_of",
	"as_culprit", "lies_with", "involvement", "deny", "responds", "hits_back", "aim", "group_noun", "names_as", "maybe", "may_be", "zero", "other", "between", "aimed_at",
	"blame_to", "belong", "calls_itself", "points_to", "motive", "loss_of", "clash_with", "prime_suspect", "statement_noun", "victim_subject", "fallen", "sent_men", "revenge"}

// words adds the words around a mention, and the classes of cues that they are of.
func (v *View) words(m *record.ActorMention, st string, l *list) {
	s := v.Reading.Sentences[min(v.Reading.SentenceOf(m.First), len(v.Reading.Sentences)-1)]
	for i := max(s.First, m.First-window); i < m.First; i++ {
		v.cues(i, "<", st, l)
	}
	for i := m.Last; i < min(s.Last, m.Last+window); i++ {
		v.cues(i, ">", st, l)
	}
	for d := 1; d <= near; d++ {
		v.word(m.First-d, s, "<", d, l)
		v.word(m.Last+d-1, s, ">", d, l)
	}
}

func (v *View) cues(i int, side, st string, l *list) {
	for _, c := range classes {
		if v.Cues.Class(c, v.Reading.Tokens, i) > 0 {
			l.add("cue", side+c)
			l.add("cue-stands", side+c+" "+st)
		}
	}
}

// word adds the word at token i, and where it is near what stands right beside the name.
func (v *View) word(i int, s record.Sentence, side string, d int, l *list) {
	if i < s.First || i >= s.Last {
		if d == 1 {
			l.add("word", side+"|")
		}
		return
	}
	t := v.Reading.Tokens[i]
	if t.Shape.Has(record.Capital) && !t.Shape.Has(record.Punct) && t.Tag == record.PROPN {
		return // names say nothing
	}
	if strings.ContainsAny(t.Norm, "0123456789") {
		return
	}
	l.add("word", side+t.Norm)
	if d == 1 {
		l.add("beside", side+t.Norm)
	}
}

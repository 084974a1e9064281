package act

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Act is a mention of a violent act.
type Act struct {
	record.Mention
	Type     record.IncidentType
	Strength int  // 3 names the tactic, 2 suggests it, 1 is any attack
	Form     byte // n noun, v verb, a agent, w weapon
	Sentence int
	Stage    record.Stage
	Unreal   bool // planned, feared, denied, negated: no incident
	Plural   bool // "attacks", "a series of bombings"
	Several  int  // "three attacks": 3; 0 when not counted
	Definite bool // "the attack", "this incident", "its attack": points back
	Ram      bool // a vehicle driven into something
	Another  bool // "another", "a second", "a similar": opens a new one
}

// Real reports whether the act can open or join an incident.
func (a Act) Real() bool { return !a.Unreal }

// Finder finds acts. It is safe for use by several goroutines.
type Finder struct {
	cues map[string]*lexicon.Cues
}

// New makes a finder over the cue words of all languages.
func New(cues map[string]*lexicon.Cues) *Finder { return &Finder{cues: cues} }

// Find returns the acts of the reading in text order.
func (f *Finder) Find(r *record.Reading) []Act {
	cues := f.cues[r.Document.Language]
	if cues == nil {
		return nil
	}
	var out []Act
	for k, s := range r.Sentences {
		c := clause{r: r, cues: cues, first: s.First, last: s.Last}
		for i := s.First; i < s.Last; {
			t, n, ok := cues.Trigger.Match(r.Tokens[:s.Last], i)
			if !ok {
				t, n, ok = c.frame(i)
			}
			if !ok {
				i++
				continue
			}
			if t.Form != 'x' && !c.homonym(t, i, n) {
				a := Act{Type: t.Type, Strength: t.Strength, Form: t.Form, Sentence: k}
				a.First, a.Last = i, i+n
				a.Span = record.Span{Start: r.Tokens[i].Start, End: r.Tokens[i+n-1].End}
				a.Ram = c.has("ram", i)
				c.judge(&a)
				out = append(out, a)
			}
			i += n
		}
	}
	newOutcome(r, cues, out).settle()
	return out
}

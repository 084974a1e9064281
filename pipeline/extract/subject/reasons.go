package subject

import (
	"math"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// classes are the signs that are counted, in all of a document.
var classes = [...]lexicon.Sign{
	lexicon.SignArmed, lexicon.SignMishap, lexicon.SignIndustry, lexicon.SignAttack, lexicon.SignDeal, lexicon.SignBeast, lexicon.SignCourt,
	lexicon.SignPublic, lexicon.SignStory, lexicon.SignSport, lexicon.SignCyber, lexicon.SignCivil, lexicon.SignMemory, lexicon.SignRelic,
	lexicon.SignHoax, lexicon.SignDrill, lexicon.SignPolicing, lexicon.SignCrime, lexicon.SignArms, lexicon.SignPlot, lexicon.SignStop,
	lexicon.SignVerdict, lexicon.SignSafe, lexicon.SignFound, lexicon.SignFail, lexicon.SignRepel, lexicon.SignDown, lexicon.SignMiss, lexicon.SignSpared,
}

// opening are those that are looked for in the title and the first sentences as well.
var opening = [...]lexicon.Sign{lexicon.SignArmed, lexicon.SignAttack, lexicon.SignMishap, lexicon.SignCivil, lexicon.SignSport, lexicon.SignStory}

// The reasons that are no signs.
const (
	harm     = iota // words of persons killed or injured
	meeting         // sentences in which harm and arms meet
	met             // there is one
	harmLead        // harm in the opening
	modal           // plans, fears and conditions
	sources         // statements of those who would know: authorities, medics, witnesses
	parties         // armed groups and forces
	acts            // words that name or suggest a violent act
	quotes
	others
)

var otherNames = [others]string{"harm", "meeting", "met", "opening_harm", "modal", "sources", "parties", "acts", "quotes"}

const size = len(classes) + len(opening) + others

// Names are what the reasons are called, in their order.
func Names() []string {
	var out []string
	for _, s := range classes {
		out = append(out, string(s))
	}
	for _, s := range opening {
		out = append(out, "opening_"+string(s))
	}
	return append(out, otherNames[:]...)
}

// Reasons are how strongly each reason holds for a document.
type Reasons [size]float32

const (
	openingSentences = 3
	shortest         = 200 // tokens: one word in a note of two sentences says less than its share
)

// Read counts the reasons of a document.
func Read(r *record.Reading, cues *lexicon.Cues) Reasons {
	c := counter{r: r, cues: cues}
	for k := range r.Sentences {
		c.sentence(k)
	}
	for _, a := range r.Attributions {
		switch a.Source.Kind {
		case record.SourceAuthority, record.SourceMedical, record.SourceWitness, record.SourceMilitary:
			c.others[sources]++
		}
	}
	for _, a := range r.Actors {
		if a.Kind == record.ActorArmedGroup || a.Kind == record.ActorStateForces || a.Kind == record.ActorCriminal {
			c.others[parties]++
		}
	}
	return c.reasons()
}

// Hurts reports whether harm and arms meet in a sentence of the document: "was shot dead". It is about violence then,
// whatever else it is about: a trial, a festival, a school.
func (v *Reasons) Hurts() bool { return v[len(classes)+len(opening)+met] > 0 }

type counter struct {
	r      *record.Reading
	cues   *lexicon.Cues
	all    map[lexicon.Sign]int
	lead   map[lexicon.Sign]bool
	others [others]int
	first  [others]bool
}

// sentence counts the words of sentence k.
func (c *counter) sentence(k int) {
	if c.all == nil {
		c.all, c.lead = map[lexicon.Sign]int{}, map[lexicon.Sign]bool{}
	}
	s, hurt, arms := c.r.Sentences[k], 0, 0
	toks, quote := c.r.Tokens[:s.Last], c.cues.Grammar["quote"]
	for i := s.First; i < s.Last; {
		n := 1
		if v, w, ok := c.cues.Sign.Match(toks, i); ok {
			n = w
			c.all[v]++
			c.lead[v] = c.lead[v] || k < openingSentences
			if v == lexicon.SignArmed || v == lexicon.SignAttack {
				arms++
			}
		}
		if h, _, ok := c.cues.Harm.Match(toks, i); ok && h.Form != lexicon.FormNone && (h.Effect == record.Killed || h.Effect == record.Injured) {
			hurt++
		}
		if a, _, ok := c.cues.Trigger.Match(toks, i); ok && a.Form != 'x' && a.Strength > 1 {
			c.others[acts]++
			arms++
		}
		if m, _, ok := c.cues.Modal.Match(toks, i); ok && m == lexicon.Hypothetical {
			c.others[modal]++
		}
		if _, _, ok := quote.Match(toks, i); ok {
			c.others[quotes]++
		}
		i += n
	}
	c.others[harm] += hurt
	c.first[harmLead] = c.first[harmLead] || hurt > 0 && k < openingSentences
	if hurt > 0 && arms > 0 {
		c.others[meeting]++
	}
}

// reasons are the logarithms of how many there are in a hundred tokens, so that the tenth bomb counts less than the first.
func (c *counter) reasons() Reasons {
	var out Reasons
	per := func(n int) float32 {
		return float32(math.Log1p(300 * float64(n) / float64(max(len(c.r.Tokens), shortest))))
	}
	yes := func(b bool) float32 {
		if b {
			return 1
		}
		return 0
	}
	for i, s := range classes {
		out[i] = per(c.all[s])
	}
	for i, s := range opening {
		out[len(classes)+i] = yes(c.lead[s])
	}
	rest := out[len(classes)+len(opening):]
	for i, n := range c.others {
		rest[i] = per(n)
	}
	rest[meeting] = float32(math.Log1p(float64(c.others[meeting])))
	rest[met], rest[harmLead] = yes(c.others[meeting] > 0), yes(c.first[harmLead])
	return out
}

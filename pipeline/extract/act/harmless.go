package act

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// harmless unmakes the acts of sentence k that are none: an earthquake kills, a tiger attacks, the police raid a warehouse.
func (o *outcome) harmless(k int, past bool) {
	acts := o.in(k)
	armed := o.armedIn(k)
	for i := range acts {
		a := &acts[i]
		if !a.Real() {
			continue
		}
		a.Unreal = !armed && (o.clause(k).accident(a) || o.mishap(a) || o.beast(a) || o.cyber(a)) ||
			o.figurative(a) || o.policing(a, armed) || o.hoax(a) || o.bursts(a) || o.deal(a) || o.byAccident(a) || o.drill(a) || o.cache(a) || o.habit(a) ||
			o.generic(a) || o.labour(a) || o.pit(a) || o.quarrel(a) ||
			o.topic.hoax || past && !o.recent(k) || o.topic.old[k]
	}
}

// cyber: "Hackers attacked the servers of the health service".
func (o *outcome) cyber(a *Act) bool { return o.signs.has(a.Sentence, lexicon.SignCyber) }

// hoax: "after a caller claimed that a bomb had been left in the toilets", "the bag turned out to hold clothes".
func (o *outcome) hoax(a *Act) bool {
	k := a.Sentence
	return explosive(a.Type) && a.Form != 'a' && !o.harmed(k) && (o.signs.has(k, lexicon.SignHoax) || o.signs.has(k+1, lexicon.SignHoax) && a.Form == 'w')
}

// deal: "has ordered 24 fighter jets and 100 missiles"; a sentence of weapons alone.
func (o *outcome) deal(a *Act) bool {
	if a.Form != 'w' && a.Form != 'a' || !o.signs.has(a.Sentence, lexicon.SignDeal) || o.harmed(a.Sentence) {
		return false
	}
	for _, b := range o.in(a.Sentence) {
		if b.Form == 'v' || b.Form == 'n' {
			return false
		}
	}
	return true
}

// bursts: a thing that is no bomb blew up by itself, "a hot-water tank exploded", in a document without a word of armed violence.
func (o *outcome) bursts(a *Act) bool {
	if o.armed || a.Type != record.Bombing || !o.is("goes_up", a) {
		return false
	}
	c := o.clause(a.Sentence)
	for _, b := range o.in(a.Sentence) {
		if explosive(b.Type) && b.Form != 'v' {
			return false
		}
	}
	if a.Last < c.last {
		switch o.r.Tokens[a.Last].Tag {
		case record.DET, record.NOUN, record.PROPN, record.NUM, record.ADJ, record.PRON:
			return false // "blew up a bridge"
		}
	}
	return !c.any("explodes", max(c.first, a.First-12), a.First)
}

// byAccident: "a grenade went off by accident".
func (o *outcome) byAccident(a *Act) bool {
	c := o.clause(a.Sentence)
	return (a.Type == record.Bombing || a.Type == record.ArmedAssault) && c.any("by_accident", c.first, c.last)
}

// drill: "Russia and China fired missiles in a joint naval drill".
func (o *outcome) drill(a *Act) bool {
	return o.topic.drill || (o.signs.has(a.Sentence, lexicon.SignDrill) || o.signs.has(0, lexicon.SignDrill) && !o.armedParty(a.Sentence)) && !o.harmed(a.Sentence)
}

// armedIn reports whether an armed party or a word of armed violence stands in sentence k.
func (o *outcome) armedIn(k int) bool {
	return o.signs.has(k, lexicon.SignArmed) || o.armedParty(k)
}

func (o *outcome) armedParty(k int) bool {
	s := o.r.Sentences[k]
	for _, a := range o.r.Actors {
		if a.First >= s.Last {
			break
		}
		if a.First >= s.First && a.Kind == record.ActorArmedGroup {
			return true
		}
	}
	return false
}

// mishap: "an earthquake struck, killing at least 54", "a gas explosion"; words that name a tactic stand firm.
func (o *outcome) mishap(a *Act) bool {
	if !o.signs.has(a.Sentence, lexicon.SignMishap) {
		return false
	}
	switch a.Type {
	case record.ArmedAssault:
		return a.Strength == 1 && (a.Form == 'v' || o.is("gerund", a))
	case record.Bombing:
		return a.Form == 'v' || a.Form == 'n' && o.is("bare_blast", a)
	case record.OtherType:
		return true
	case record.Arson:
		return a.Strength < 3
	}
	return false
}

// beast: "a great white shark attacked a surfer", "an attack by stray dogs". Tigers in capitals are a party.
func (o *outcome) beast(a *Act) bool {
	if o.topic.beast && !explosive(a.Type) {
		return true
	}
	if a.Type != record.ArmedAssault || a.Form == 'a' {
		return false
	}
	for _, m := range o.signs[a.Sentence] {
		if m.sign == lexicon.SignBeast && !o.capital(m.first) {
			return true
		}
	}
	return false
}

// capital reports whether token i is written with a capital inside a sentence.
func (o *outcome) capital(i int) bool {
	return o.r.Tokens[i].Shape.Has(record.Capital) && i > 0 && !o.r.Tokens[i-1].Shape.Has(record.Punct)
}

// policing: a raid by police, customs or inspectors that ends in arrests or seizures and hurts nobody.
func (o *outcome) policing(a *Act, armed bool) bool {
	k := a.Sentence
	if !o.is("state_raid", a) || o.harmed(k) {
		return false
	}
	if m, ok := o.signs.left(k, a.First, 10, lexicon.SignPolicing, lexicon.SignArmed); ok && a.Form == 'v' {
		return m.sign == lexicon.SignPolicing
	}
	if a.Form == 'v' && o.police(a) {
		return true
	}
	if a.Form == 'n' && !armed && o.signs.has(k, lexicon.SignStop) && o.signs.has(k, lexicon.SignCrime) {
		return true
	}
	if a.Form == 'v' || armed && !o.signs.has(k, lexicon.SignPlot, lexicon.SignSafe) {
		return false
	}
	return o.signs.has(k, lexicon.SignPolicing) && o.signs.has(k, lexicon.SignStop, lexicon.SignCrime, lexicon.SignSafe)
}

// police reports whether a police force stands before the act.
func (o *outcome) police(a *Act) bool {
	for _, m := range o.r.Actors {
		if m.First >= a.First {
			break
		}
		if m.Kind == record.ActorPolice && m.First >= o.r.Sentences[a.Sentence].First && a.First-m.Last < 4 {
			return true
		}
	}
	return false
}

// pastOnly reports whether the document looks back at a time before the register begins: "a memorial for the civilians
// shot in August 1914".
func (o *outcome) pastOnly() bool {
	memory, old, told, ago := 0, 0, 0, 0
	for k := range o.signs {
		if len(o.in(k)) > 0 {
			told++
			if o.topic.old[k] {
				ago++
			}
		}
		for _, m := range o.signs[k] {
			if m.sign == lexicon.SignMemory {
				memory++
			}
		}
		if o.past(k) {
			old++
		}
	}
	return ago > 1 && 2*ago >= told || old > 0 && memory > 1 || memory > 0 && len(o.signs) > 0 && o.past(0) || o.relic(0) || len(o.signs) > 1 && o.relic(1) && o.r.Sentences[0].Heading
}

// relic reports whether sentence k speaks of a bomb or battle of a world war; "the worst since the Second World War" does not.
func (o *outcome) relic(k int) bool {
	m, ok := o.signs.find(k, lexicon.SignRelic)
	if !ok {
		return false
	}
	c := o.clause(k)
	return !c.any("since_until", max(c.first, m.first-2), m.first)
}

const firstYear = 1970 // of the register

// past reports whether sentence k tells of a year before the register begins, or of a world war.
func (o *outcome) past(k int) bool {
	if o.relic(k) {
		return true
	}
	s, old := o.r.Sentences[k], false
	for i := s.First; i < s.Last; i++ {
		y := year(o.r.Tokens[i])
		if y >= firstYear {
			return false
		}
		old = old || y >= 1000 && !hijri(y) && i > s.First && o.clause(k).has("year_after", i-1) && !o.clause(k).has("no_year", i+1)
	}
	return old
}

// hijri reports whether a number may be a year of the register in the solar (1401 is 2022) or lunar Hijri calendar (1445
// is 2023); the years between, and before, are older than these by their own count more often than not.
func hijri(y int) bool { return y >= 1349 && y < 1410 || y >= 1430 && y < 1450 }

// recent reports whether sentence k has a year of the register.
func (o *outcome) recent(k int) bool {
	s := o.r.Sentences[k]
	for i := s.First; i < s.Last; i++ {
		if year(o.r.Tokens[i]) >= firstYear && !o.clause(k).has("since_until", i-1) {
			return true
		}
	}
	return false
}

// year reads a token of four digits, else 0.
func year(t record.Token) int {
	if len(t.Norm) != 4 {
		return 0
	}
	n := 0
	for _, b := range []byte(t.Norm) {
		if b < '0' || b > '9' {
			return 0
		}
		n = 10*n + int(b-'0')
	}
	if n > 2100 {
		return 0
	}
	return n
}

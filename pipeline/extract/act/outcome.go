package act

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// outcome settles how far the acts of a document went, by the signs in their sentence and the next.
type outcome struct {
	r     *record.Reading
	cues  *lexicon.Cues
	signs signs
	acts  []Act
	first []int // position of the first act of each sentence, and one more
	armed bool  // a word of armed violence or an armed party stands in the document
	topic topic
}

func newOutcome(r *record.Reading, cues *lexicon.Cues, acts []Act) *outcome {
	o := &outcome{r: r, cues: cues, signs: readSigns(r, cues), acts: acts, first: make([]int, len(r.Sentences)+1)}
	i := 0
	for k := range r.Sentences {
		o.first[k] = i
		for i < len(acts) && acts[i].Sentence == k {
			i++
		}
	}
	o.first[len(r.Sentences)] = i
	for k := range r.Sentences {
		o.armed = o.armed || o.armedIn(k)
	}
	o.topic = o.readTopic()
	return o
}

// settle looks at each sentence that has acts.
func (o *outcome) settle() {
	past := o.pastOnly()
	for k := range o.r.Sentences {
		if len(o.in(k)) == 0 {
			continue
		}
		o.harmless(k, past)
		o.named(k)
		o.plotted(k)
		o.stopped(k)
		o.devices(k)
		o.failed(k)
		o.repelled(k)
		o.missed(k)
		o.spared(k)
	}
}

// in returns the acts of sentence k.
func (o *outcome) in(k int) []Act {
	if k < 0 || k >= len(o.r.Sentences) {
		return nil
	}
	return o.acts[o.first[k]:o.first[k+1]]
}

func (o *outcome) clause(k int) *clause {
	s := o.r.Sentences[k]
	return &clause{r: o.r, cues: o.cues, first: s.First, last: s.Last}
}

// plotted: what was planned and stopped is an incident that was foiled, "thwarted a plot to bomb", "arrested on
// suspicion of planning a mass shooting", "conspired to attack a school. They were caught"; what was only planned is none.
func (o *outcome) plotted(k int) {
	acts := o.in(k)
	for i := range acts {
		a := &acts[i]
		if a.Stage == record.Threatened || a.Stage == record.Attempted || a.Definite || !o.planned(a) {
			continue
		}
		if !o.ended(k) {
			a.Unreal = a.Unreal || a.Form != 'a'
			continue
		}
		o.foil(a)
	}
}

func (o *outcome) foil(a *Act) {
	a.Stage, a.Unreal, a.Strength = record.Foiled, false, max(a.Strength, 2)
	if a.Form != 'a' && a.Type == record.ArmedAssault && o.person(a, 6) {
		a.Type, a.Strength = record.Assassination, 3
	}
}

// planned reports whether a plan governs the act: "plotted to open fire", "a bomb plot".
func (o *outcome) planned(a *Act) bool {
	c := o.clause(a.Sentence)
	if m, ok := o.signs.left(a.Sentence, a.First, 8, lexicon.SignPlot); ok {
		for i := m.last; ; i++ {
			if i == a.First {
				return true
			}
			if c.boundary(i) {
				break
			}
		}
	}
	for _, m := range o.signs[a.Sentence] {
		if m.sign == lexicon.SignPlot && m.first == a.Last && m.last-m.first == 1 {
			return true
		}
	}
	return false
}

// ended reports whether somebody put an end to the plans of sentence k, there or in the next or the one before.
func (o *outcome) ended(k int) bool {
	if o.signs.has(k, lexicon.SignStop, lexicon.SignVerdict, lexicon.SignDown, lexicon.SignSafe, lexicon.SignBefore) {
		return true
	}
	for _, j := range []int{k + 1, k - 1} {
		if o.signs.has(j, lexicon.SignStop, lexicon.SignVerdict, lexicon.SignSafe) && !o.live(j) {
			return true
		}
	}
	return false
}

// live reports whether sentence k tells of an act that was carried out.
func (o *outcome) live(k int) bool {
	for _, a := range o.in(k) {
		if a.Real() && a.Stage == record.CarriedOut && a.Form != 'w' && a.Form != 'a' && !a.Definite {
			return true
		}
	}
	return false
}

// stopped: "arrested a would-be suicide bomber", "shot dead two women who were carrying explosive belts before they
// could enter", "intercepted a vehicle packed with explosives".
func (o *outcome) stopped(k int) {
	acts, c := o.in(k), o.clause(k)
	before, cut := o.signs.find(k, lexicon.SignBefore)
	for i := range acts {
		a := &acts[i]
		if !a.Real() || a.Stage != record.CarriedOut || !explosive(a.Type) || a.Form == 'v' || a.Form == 'n' && !o.is("worn", a) {
			continue
		}
		_, stop := o.signs.left(k, a.First, 12, lexicon.SignStop, lexicon.SignDown)
		body := a.Type == record.SuicideBombing || c.any("laden", max(c.first, a.First-6), a.First)
		switch {
		case cut && before.first >= a.Last:
			o.foil(a)
			for j := range acts {
				stops := acts[j].Type == record.ArmedAssault && acts[j].First < before.first
				acts[j].Unreal = acts[j].Unreal || stops // "was shot by police in Kabul before he could"
			}
		case stop && (body || o.signs.has(k, lexicon.SignPlot)) && !o.exploded(k):
			o.foil(a)
		}
	}
}

// exploded reports whether something went off in sentence k or the next.
func (o *outcome) exploded(k int) bool {
	for _, j := range []int{k, k + 1} {
		for _, a := range o.in(j) {
			if a.Real() && explosive(a.Type) && a.Stage == record.CarriedOut && (a.Form == 'v' || a.Form == 'n' && !o.is("worn", &a)) {
				return true
			}
		}
	}
	return false
}

func explosive(t record.IncidentType) bool {
	return t == record.Bombing || t == record.SuicideBombing
}

// is reports whether the words of the act are in a grammar class.
func (o *outcome) is(class string, a *Act) bool {
	return o.cues.Class(class, o.r.Tokens[:a.Last], a.First) == a.Last-a.First
}

// devices: a device that was made harmless, or found and did no harm, was foiled: "defused a bomb", "discovered 30 kilos of
// explosives under a bridge". An arms find is nothing: "rifles, grenades and ammunition".
func (o *outcome) devices(k int) {
	acts := o.in(k)
	safe, here := o.signs.find(k, lexicon.SignSafe)
	next := o.signs.has(k+1, lexicon.SignSafe) && !o.harmed(k+1)
	found := o.signs.has(k, lexicon.SignFound) && !o.signs.has(k, lexicon.SignArms)
	if !here && !next && !found || o.signs.has(k, lexicon.SignFail) || o.signs.has(k+1, lexicon.SignFail) && !here {
		return
	}
	for i := range acts {
		a := &acts[i]
		if !a.Real() || a.Stage != record.CarriedOut || !o.device(a) {
			continue
		}
		switch {
		case here && !o.wentOff(acts, a, safe):
			a.Stage = record.Foiled
		case !here && !next && a.Type == record.ShellingRocket && !o.exploded(k):
			a.Unreal = true // "discovered 11 mortar shells in a cave"
		case !here && (next || found) && !o.exploded(k) && !o.harmed(k):
			a.Stage = record.Foiled
		}
	}
}

// device reports whether the act is a thing that can be made harmless.
func (o *outcome) device(a *Act) bool {
	switch a.Type {
	case record.Bombing, record.SuicideBombing:
		return a.Form == 'w' || a.Form == 'n' && o.is("worn", a) || o.is("trapped", a)
	case record.ShellingRocket:
		return a.Form == 'w'
	}
	return false
}

// wentOff reports whether another act stands between the device and the sign: "a bomb killed three, and another was defused".
func (o *outcome) wentOff(acts []Act, a *Act, m mark) bool {
	for i := range acts {
		b := &acts[i]
		if b.First == a.First || !b.Real() || b.Form == 'w' || b.Form == 'a' || b.First >= m.first && b.Last <= m.last || b.Type == record.ArmedAssault && b.Form == 'n' {
			continue
		}
		if a.First < b.First && b.First < m.first {
			return true
		}
	}
	return false
}

// harmed reports whether sentence k tells of persons killed or injured.
func (o *outcome) harmed(k int) bool {
	if k < 0 || k >= len(o.r.Sentences) {
		return false
	}
	c := o.clause(k)
	for i := c.first; i < c.last; i++ {
		h, n, ok := o.cues.Harm.Match(o.r.Tokens[:c.last], i)
		if !ok || h.Hit() || c.norm(i+n) == "-" || c.has("quote", i-1) || h.Effect != record.Killed && h.Effect != record.Injured && h.Effect != record.KilledOrInjured {
			continue
		}
		if !c.any("zero", max(c.first, i-6), i+n) && !c.modal(lexicon.Negative, max(c.first, i-4), i) && !c.modal(lexicon.Hypothetical, max(c.first, i-6), i) {
			return true
		}
	}
	return false
}

// any reports whether a word of the class stands in tokens [i, j).
func (c *clause) any(class string, i, j int) bool {
	for ; i < j; i++ {
		if c.has(class, i) {
			return true
		}
	}
	return false
}

// modal reports whether a modal of the class stands in tokens [i, j).
func (c *clause) modal(want lexicon.Modal, i, j int) bool {
	for i, j = max(i, c.first), min(j, c.last); i < j; i++ {
		if m, _, ok := c.cues.Modal.Match(c.r.Tokens[:c.last], i); ok && m == want {
			return true
		}
	}
	return false
}

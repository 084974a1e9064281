package scene

import (
	"github.com/sabt-org/sabt/record"
)

// ofSource reports whether a place lies in the name of a source ("health officials in Gaza said").
func (c *cutter) ofSource(p record.Span) bool {
	for i := range c.r.Attributions {
		a := &c.r.Attributions[i]
		s := a.Source.Span
		if s.IsZero() {
			continue
		}
		if s.Contains(p) {
			return true
		}
		// "Dr. Rind of the Khuzdar Teaching Hospital said later that": between the name and the cue.
		if s.End <= p.Start && p.End <= a.Cue.Start && a.Cue.Start-s.End < 90 && !a.Content.Overlaps(p) {
			return true
		}
		// "أعلن فلان، المتحدث باسم وزارة الصحة، أن": between the name and what is said.
		if a.Cue.End <= s.Start && s.End <= p.Start && p.End <= a.Content.Start && p.Start-s.End < 90 && c.sameSentence(s, p) && !c.actsAfter(s.End, p.Start) {
			return true
		}
		if a.Cue.End <= s.Start && s.End <= p.Start && p.Start-s.End < 60 && a.Content.End <= a.Cue.Start && c.sameSentence(s, p) && !c.actsAfter(s.End, p.Start) {
			return true
		}
	}
	return false
}

func (c *cutter) sameSentence(a, b record.Span) bool {
	k := c.r.SentenceAt(a.Start)
	return k < len(c.r.Sentences) && c.r.Sentences[k].Contains(a) && c.r.Sentences[k].Contains(b)
}

func (c *cutter) actsAfter(from, to int) bool {
	for i := range c.acts {
		if a := &c.acts[i]; a.Start >= from && a.End <= to {
			return true
		}
	}
	return false
}

// speaks reports whether a place stands for those who speak: "The Ministry of Health announced that", "Delhi said".
func (c *cutter) speaks(p *record.PlaceMention) bool {
	if p.Last >= len(c.r.Tokens) || !c.has("say", p.Last) && !c.has("tell_verb", p.Last) {
		return false
	}
	for i := p.First - 1; i >= 0; i-- {
		if t := c.r.Tokens[i]; t.Tag != record.DET && t.Tag != record.ADJ {
			return t.Tag != record.ADP
		}
	}
	return true
}

// officeOf: "spokesperson of the Police Regional Office", "the mayor of Biu" tell whose they are.
func (c *cutter) officeOf(p *record.PlaceMention) bool {
	i := p.First - 1
	for i > 0 && c.r.Tokens[i].Tag == record.DET {
		i--
	}
	return i > 0 && (c.has("of", i) || c.has("to_place", i)) && c.has("office_holder", i-1)
}

// inDate reports whether the words of a place are those of a date: «نهم» is the ninth, and a district of Yemen.
func (c *cutter) inDate(p *record.PlaceMention) bool {
	for i := range c.r.Dates {
		if d := &c.r.Dates[i]; d.Contains(p.Span) {
			return true
		} else if d.First > p.First {
			break
		}
	}
	return false
}

// opensLine reports whether a place is a dateline of one word: "SRINAGAR: A vehicle full of explosives". Where several
// paragraphs open so they are items, each with its place: "FALLUJA - Two soldiers died".
func (c *cutter) opensLine(p *record.PlaceMention, s *Scene) bool {
	if p.First != s.First || p.Last >= s.Last || s.Heading || c.lines > 2 {
		return false
	}
	return c.setOff(p)
}

// setOff reports whether a place is set off from the words after it, as a dateline is.
func (c *cutter) setOff(p *record.PlaceMention) bool {
	switch c.r.Tokens[p.Last].Norm {
	case ":", "-", "–", "—", "--":
		return c.r.Tokens[p.Last].Norm == ":" || c.r.Tokens[p.Last].Shape.Has(record.SpaceBefore)
	case "(":
		return c.r.Tokens[p.First].Shape.Has(record.AllCaps)
	}
	return false
}

// modifier reports whether a country tells whose the head of its phrase is, not where: "a U.S. drone strike", "Iran
// officials". A possessive ("Somalia's capital") and a building ("Somalia hotel") do say where.
func (c *cutter) modifier(p *record.PlaceMention) bool {
	if p.Kind != record.PlaceCountry || p.Last >= len(c.r.Tokens) {
		return false
	}
	if c.has("possessive_mark", p.Last) {
		return c.weaponAt(p.Last + 1) // "Ukraine's drones", but "Somalia's capital"
	}
	if c.actAt(p.Last) || c.actAt(p.Last+1) && c.r.Tokens[p.Last].Tag != record.ADP && !c.r.Tokens[p.Last].Shape.Has(record.Punct) {
		return true // "Suspected U.S. drone strike targets militants"
	}
	for _, ph := range c.phrasesFrom(p.First) {
		if ph.First > p.First {
			return false
		}
		if p.Last <= ph.Head && ph.First <= p.First {
			return c.actAt(ph.Head) || c.has("force", ph.Head) || c.has("title", ph.Head) || c.r.Tokens[p.Last].Shape.Has(record.Capital)
		}
	}
	return false
}

// byWhom reports whether a country is who did it: "attacks by the United States (US)".
func (c *cutter) byWhom(p *record.PlaceMention) bool {
	i := p.First - 1
	if i > 1 && c.r.Tokens[i].Norm == "(" {
		for k := range c.places {
			if q := &c.places[k]; q.Last == i && q.Country == p.Country {
				return c.byWhom(q)
			}
		}
	}
	if c.has("definite", i) {
		i--
	}
	return p.Kind == record.PlaceCountry && c.has("agent_by", i)
}

// weaponAt reports whether an act's weapon or agent begins at token i.
func (c *cutter) weaponAt(i int) bool {
	for k := range c.acts {
		if a := &c.acts[k]; a.First == i && (a.Form == 'w' || a.Form == 'a') {
			return true
		}
	}
	return false
}

func (c *cutter) indefinite(i int) bool {
	if i < 0 {
		return false
	}
	t := c.cues.Grammar["indefinite"]
	_, _, ok := t.Match(c.r.Tokens, i)
	return ok
}

// site reports whether a facility is the kind of building that an earlier sentence told of without its name: "an
// education centre" is the Kaj Education Centre of the teacher quoted later.
func (c *cutter) site(p *record.PlaceMention) bool {
	head := c.r.Tokens[p.Last-1].Norm
	for i := 1; i < p.First; i++ {
		if c.r.Tokens[i].Norm == head && (c.indefinite(i-1) || i > 1 && c.indefinite(i-2) || i > 2 && c.indefinite(i-3)) {
			return true
		}
	}
	return false
}

// besideOrigin: "from the Tada-U airbase in Mandalay" comes from Mandalay.
func (c *cutter) besideOrigin() bool {
	if c.place == 0 {
		return false
	}
	p, q := &c.r.Places[c.place], &c.r.Places[c.place-1]
	return (q.Origin || c.from(q)) && p.First > q.Last && p.First-q.Last < 3 && !c.has("to_place", q.Last)
}

// inParty reports whether a place lies in the name of a party: "Kurdistan Workers Party".
func (c *cutter) inParty(p *record.PlaceMention) bool {
	for i := range c.r.Actors {
		a := &c.r.Actors[i]
		if a.Start > p.End {
			return false
		}
		if !a.Overlaps(p.Span) || !a.Named {
			continue
		}
		switch {
		case a.Kind == record.ActorMedical, a.Kind == record.ActorGovernment, a.Kind == record.ActorOther:
		case a.Kind == record.ActorMedia && p.First > 0 && c.r.Tokens[p.First-1].Tag == record.ADP: // "a base at Dabanga", which a radio is named after
		default:
			return !a.Nation
		}
	}
	return false
}

// openLines counts the sentences that open with a place set off from the rest.
func (c *cutter) openLines() int {
	n, k := 0, 0
	for _, s := range c.r.Sentences {
		for k < len(c.places) && c.places[k].First < s.First {
			k++
		}
		if p := c.at(k); p != nil && p.First == s.First && p.Last < s.Last && c.setOff(p) {
			n++
		}
	}
	return n
}

func (c *cutter) at(k int) *record.PlaceMention {
	if k >= len(c.places) {
		return nil
	}
	return &c.places[k]
}

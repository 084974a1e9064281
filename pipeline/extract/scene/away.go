package scene

import (
	"github.com/sabt-org/sabt/record"
)

// away reports whether the words before a place say that what is told happened elsewhere: it is where something came
// from, whither it went, or what a border parts.
func (c *cutter) away(p *record.PlaceMention) bool {
	return c.from(p) || c.goal(p) || c.fromBase(p) || c.native(p) || c.care(p) || c.toHospital(p)
}

// from: "launched from the cities of Kursk, Orel and". On "the road from Kursk to Orel" it happened.
func (c *cutter) from(p *record.PlaceMention) bool {
	for i := p.First - 1; i >= 0 && i > p.First-7; i-- {
		switch t := c.r.Tokens[i]; {
		case c.has("origin", i):
			return !c.has("road", i-1)
		case c.has("based", i-1) && t.Tag == record.ADP:
			return true // "a soldier based in Palace Barracks"
		case t.Tag == record.ADP && !c.has("of", i) || t.Tag == record.VERB || t.Norm == ",":
			return false
		}
	}
	return false
}

// onRoad: "the road from Kursk to Orel" is where it happened.
func (c *cutter) onRoad(p *record.PlaceMention) bool {
	for i := p.First - 1; i > 0 && i > p.First-5; i-- {
		if c.has("origin", i) {
			return c.has("road", i-1)
		}
	}
	return false
}

// takenFrom: "kidnapped 30 students from the Federal College" happened at the college.
func (c *cutter) takenFrom(p *record.PlaceMention, s *Scene) bool {
	for i := range s.Acts {
		if a := &s.Acts[i]; a.Type == record.Kidnapping && a.Real() && a.Last <= p.First && p.First-a.Last < 14 && !c.goal(p) {
			return true
		}
	}
	return false
}

// goal: "on their way to Léogâne", "the wounded were flown to Beni", "the road from Trincomalee to Colombo".
func (c *cutter) goal(p *record.PlaceMention) bool {
	i := p.First - 1
	for i > p.First-6 && i >= 0 && !c.has("to_place", i) {
		if t := c.r.Tokens[i]; t.Tag != record.DET && t.Tag != record.NOUN && t.Tag != record.ADJ && t.Tag != record.PROPN && t.Norm != "," && !c.has("of", i) {
			return false
		}
		i--
	}
	if i < 0 || !c.has("to_place", i) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-9; j-- {
		t := c.r.Tokens[j]
		switch {
		case c.has("bound", j):
			return !c.flies(j)
		case c.has("origin", j) && c.has("road", j-1):
			return true
		case t.Tag == record.VERB || c.stop(j):
			return false
		}
	}
	return false
}

// flies reports whether what is bound for somewhere is a weapon: where "a drone that was heading for Abha airport" was to hit is its place.
func (c *cutter) flies(i int) bool {
	for k := range c.acts {
		if a := &c.acts[k]; a.Form == 'w' && a.Last <= i && i-a.Last < 8 {
			return true
		}
	}
	return false
}

func (c *cutter) stop(i int) bool {
	switch c.r.Tokens[i].Norm {
	case ".", ";", ":":
		return true
	}
	return false
}

// fromBase: "jets that had taken off from the base in Malatya".
func (c *cutter) fromBase(p *record.PlaceMention) bool {
	i := p.First - 1
	if i < 2 || c.r.Tokens[i].Tag != record.ADP || !c.has("base", i-1) {
		return false
	}
	for j := i - 2; j >= 0 && j > i-6; j-- {
		if c.has("origin", j) {
			return true
		}
		if t := c.r.Tokens[j]; t.Tag == record.VERB || t.Tag == record.ADP {
			return false
		}
	}
	return false
}

// care: "were treated at the Saint Luke Medical Complex", "is recovering in a Thai hospital in Mae Sot".
func (c *cutter) care(p *record.PlaceMention) bool {
	for i := p.First - 1; i >= 0 && i > p.First-9; i-- {
		switch t := c.r.Tokens[i]; {
		case c.has("treated", i):
			return true
		case t.Tag == record.VERB || t.Shape.Has(record.Punct) && t.Norm != ",":
			return false
		}
	}
	return false
}

// toHospital: "The wounded were flown to a hospital in Kathmandu", "died in hospital in Beni".
func (c *cutter) toHospital(p *record.PlaceMention) bool {
	i := p.First - 1
	if i < 2 || c.r.Tokens[i].Tag != record.ADP || !c.hasLast("hospital", i) {
		return false
	}
	for j := i - 1; j >= 0 && j > i-6; j-- {
		switch t := c.r.Tokens[j]; {
		case c.has("to_place", j):
			return true
		case t.Tag == record.ADP:
			return t.Norm == "in" && j == i-2
		case t.Tag == record.VERB || t.Tag == record.PUNCT:
			return false
		}
	}
	return false
}

// native: "Sanjay Kumar of Bihar", "a man from", told of a person by name.
func (c *cutter) native(p *record.PlaceMention) bool {
	i := p.First - 1
	if i < 2 || !c.has("of", i) || c.r.Tokens[i-1].Tag != record.PROPN || c.r.Tokens[i-2].Tag != record.PROPN {
		return false
	}
	for k := range c.r.Places {
		if q := &c.r.Places[k]; q.First < i && q.Last >= i {
			return false
		} else if q.First >= i {
			break
		}
	}
	return c.person(i - 1)
}

// person reports whether token i lies in the name of a person that a source, a title or a count of one shows.
func (c *cutter) person(i int) bool {
	for k := range c.drafts {
		if d := &c.drafts[k]; d.Named && d.Span.Contains(c.r.Tokens[i].Span) {
			return true
		}
	}
	return false
}

// beyond reports whether a country is named only as the far side of a border: "near the border with Mali", "a state of
// Venezuela that borders on Colombia", "opposite Gaza".
func (c *cutter) beyond(p *record.PlaceMention) bool {
	if p.Kind != record.PlaceCountry && p.Kind != record.PlaceRegion && p.Kind != record.PlaceProvince {
		return false
	}
	i := p.First - 1
	for i > 0 && c.r.Tokens[i].Tag == record.DET {
		i--
	}
	if c.has("bordering", i) {
		return true
	}
	return i > 0 && c.r.Tokens[i].Tag == record.ADP && (c.has("border", i-1) || c.has("bordering", i-1)) && !c.has("of", i)
}

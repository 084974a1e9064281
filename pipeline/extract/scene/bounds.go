package scene

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// bounds finds the tokens where a sentence passes from one incident to the next: a joint (";", "while", ", and",
// "and" before a preposition), with an act or harm, and a day or place of its own that differs, on either side.
func (c *cutter) bounds(s *Scene) []int {
	if len(s.Drafts)+len(s.Acts) < 2 && !c.againIn(s) || len(s.Places)+len(s.Dates) < 2 && len(s.since) == 0 && !anotherIn(s) {
		return nil
	}
	var out []int
	first := s.First
	for i := s.First + 2; i < s.Last-2; i++ {
		if d := c.sinceWhen(i, s); d != nil && c.part(s, i, s.Last).Live() && first < i {
			c.pinned(d, s)
			out = append(out, i)
			first = i
			continue
		}
		if d := c.daysAfter(i); d != nil {
			left, right := c.part(s, first, i), c.part(s, d.Last, s.Last)
			if left.Live() && right.Live() {
				c.counted(d, left.Day())
				out = append(out, i)
				first = i
			}
			continue
		}
		again := c.again(i)
		if !again && !c.joint(i) {
			continue
		}
		left, right := c.part(s, first, i), c.part(s, i, s.Last)
		if again && (oneAct(left) || c.again(first)) && (right.Day() != nil || right.Place() != nil) {
			out = append(out, i)
			first = i
			continue
		}
		if left.Live() && right.Live() && (apart(left, right) || !c.has("joint_and", i) && opensAnother(left, right)) {
			out = append(out, i)
			first = i
		}
	}
	return out
}

// again: "an attack on the embassy in 2014, one on the residence of the ambassador in 2013, and another in Kifissia".
func (c *cutter) again(i int) bool {
	n := c.cues.Class("act_again", c.r.Tokens, i)
	if n == 0 || i+n >= len(c.r.Tokens) || c.r.Tokens[i+n].Tag != record.ADP || c.has("part_of", i+n) {
		return false
	}
	return c.r.Tokens[i-1].Norm == "," || c.has("joint_and", i-1) || c.has("joint", i-1)
}

func (c *cutter) againIn(s *Scene) bool {
	if len(s.Acts) == 0 {
		return false
	}
	for i := s.First + 2; i < s.Last-2; i++ {
		if c.again(i) {
			return true
		}
	}
	return false
}

// oneAct reports whether a part tells of one act by a noun, which "one" or "another" may stand for.
func oneAct(s *Scene) bool {
	a := s.Lead()
	return a != nil && a.Form == 'n' && !a.Plural && len(s.Drafts) == 0
}

func (c *cutter) joint(i int) bool {
	t := c.r.Tokens
	switch {
	case c.has("joint", i):
		return true
	case c.has("joint_and", i):
		return t[i-1].Norm == "," || c.harmful(i+1) || c.has("joint_after", i+1) || c.has("joint_preposition", i+1)
	}
	switch t[i-1].Norm {
	case ";", "؛", "—", "–", "--":
		return true
	case ",", "،":
		return c.has("joint_preposition", i)
	}
	return false
}

// daysAfter is the date at token i of "killed nine on Monday, two days after gunmen shot dead four in Turbat", behind which another incident
// is told; nil when there is none.
func (c *cutter) daysAfter(i int) *record.DateMention {
	for k := range c.dates {
		d := &c.dates[k]
		if d.First > i {
			return nil
		}
		if d.First == i && d.Kind == record.DateOffset && d.Offset > 0 && (c.r.Tokens[i-1].Norm == "," || c.r.Tokens[i-1].Tag == record.VERB) {
			if t := c.r.Tokens[d.Last-1]; t.Tag == record.ADP || t.Tag == record.SCONJ {
				return d
			}
		}
	}
	return nil
}

// counted counts a date back from the day that it is told after.
func (c *cutter) counted(d *record.DateMention, from *record.DateMention) {
	if from == nil || !from.Date.Known() || from.Date.From != from.Date.To {
		return
	}
	at := from.Date.From - record.Day(d.Offset)
	d.Kind, d.Date = record.DatePoint, record.Date{From: at, To: at, Precision: record.PrecisionDay}
}

// sinceWhen is the date at token i of "the deadliest attack in the city since 2016, when a bombing killed 70"; nil when there is none.
func (c *cutter) sinceWhen(i int, s *Scene) *record.DateMention {
	for _, d := range s.Dates {
		if d.First == i && s.since[d] && d.Last+1 < s.Last && c.r.Tokens[d.Last].Norm == "," && c.r.Tokens[d.Last+1].Norm == "when" {
			return d
		}
	}
	return nil
}

// pinned makes the date after "since" the time of what was then, and no beginning of a stretch.
func (c *cutter) pinned(d *record.DateMention, s *Scene) {
	d.Kind = record.DatePoint
	y, m, _ := d.Date.From.Date()
	switch d.Date.Precision {
	case record.PrecisionYear:
		d.Date.To = record.DayOf(y, 12, 31)
	case record.PrecisionMonth:
		d.Date.To = record.DayOf(y, m+1, 0)
	default:
		d.Date.To = d.Date.From
	}
	delete(s.since, d)
}

// harmful: "killed one man in Mykolaiv and injured at least 13 others in Kyiv".
func (c *cutter) harmful(i int) bool {
	h, _, ok := c.cues.Harm.Match(c.r.Tokens, i)
	return ok && (h.Form == lexicon.FormPart || h.Form == lexicon.FormIng)
}

func anotherIn(s *Scene) bool {
	for _, a := range s.Acts {
		if a.Another {
			return true
		}
	}
	return false
}

func (c *cutter) has(class string, i int) bool {
	if i < 0 || i >= len(c.r.Tokens) {
		return false
	}
	return c.cues.Class(class, c.r.Tokens, i) > 0
}

// opensAnother: ", with security sources telling that another attack had left dozens dead".
func opensAnother(a, b *Scene) bool { return b.Another && len(b.Drafts) > 0 && len(a.Acts) > 0 }

// apart reports whether two parts tell of different days, or of places of which neither holds the other.
func apart(a, b *Scene) bool {
	if d, e := a.Day(), b.Day(); d != nil && e != nil && d.Date.Known() && e.Date.Known() && !overlap(d.Date, e.Date) {
		return true
	}
	p, q := a.Place(), b.Place()
	return p != nil && q != nil && (Relate(p.Place, q.Place) == Apart || a.otherVillage(p, q))
}

// otherVillage reports whether two places of one scene are called otherwise and of one rank, though no list knows where one of them lies: "killed two
// men in Kakamunya and wounded four in Kiptok".
func (s *Scene) otherVillage(p, q *record.PlaceMention) bool {
	settled := func(p *record.PlaceMention) bool {
		return (p.Kind == record.PlaceTown || p.Kind == record.PlaceNeighbourhood) && !p.Origin && !p.Near && !p.Modifier
	}
	return settled(p) && settled(q) && (!p.Located || !q.Located) && !sameName(p.Name, q.Name) && s.inside[p] != q && s.inside[q] != p && !s.loose[p] && !s.loose[q]
}

func overlap(a, b record.Date) bool { return a.From <= b.To && b.From <= a.To }

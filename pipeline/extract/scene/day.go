package scene

import (
	"strings"

	"github.com/sabt-org/sabt/record"
)

// reportDate reports whether a date says when something was said: it stands by the cue of an attribution, outside
// what is said ("said on Friday that", ", officials said Monday"; "On Sunday, ISIS released a newsletter in which").
func (c *cutter) reportDate(d *record.DateMention, s *Scene) bool {
	if c.toldOn(d, s) || c.saidOn(d, s) || c.afterwards(d, s) {
		return true
	}
	for i := range c.r.Attributions {
		a := &c.r.Attributions[i]
		if a.Cue.IsZero() || !s.Span.Contains(a.Cue) {
			continue
		}
		if gap := d.Start - a.Cue.End; gap >= 0 && gap < 5 && d.Last < s.Last && c.closes(d.Last) {
			return true // "said on 14 August that"
		}
		if a.Content.Overlaps(d.Span) || d.End <= a.Cue.Start && c.endsBetween(d.Last, a.Cue.Start) {
			continue // "was killed in Gao on Monday; the group claimed responsibility"
		}
		if !a.Source.Span.IsZero() && s.Span.Contains(a.Source.Span) && a.Source.Span.End <= d.Start && d.End <= a.Content.Start && !c.actBetween(s, a.Source.Span.End, d.Start) && !c.actBetween(s, d.End, a.Cue.Start) {
			return true // "was quoted by the agency on April 21 as saying"
		}
		if d.Start >= a.Cue.End && d.Start-a.Cue.End < 48 && !c.actBetween(s, a.Cue.End, d.Start) {
			return true
		}
		passive := a.Source.Span.Start > a.Cue.Start && c.actBetween(s, s.Start, d.Start) // "the killing of a judge on Monday was claimed by"
		if d.End <= a.Cue.Start && a.Stance == record.StanceClaim && !passive && !c.actBetween(s, d.End, a.Cue.Start) {
			return true
		}
		if d.End <= a.Source.Span.Start && a.Source.Span.Start-d.End < 4 && a.Source.Span.Start < a.Cue.Start && a.Content.Start > a.Cue.Start && !c.actBetween(s, d.End, a.Cue.Start) {
			return true
		}
	}
	return false
}

// endsBetween reports whether a semicolon or colon stands between token i and byte b.
func (c *cutter) endsBetween(i, b int) bool {
	for ; i < len(c.r.Tokens) && c.r.Tokens[i].Start < b; i++ {
		if n := c.r.Tokens[i].Norm; n == ";" || n == ":" {
			return true
		}
	}
	return false
}

// dateline reports whether a date stands in the dateline: "KABUL, Oct. 3 -".
func (c *cutter) dateline(d *record.DateMention) bool {
	if c.putOut(d) || c.putOutYear(d) {
		return true
	}
	if d.Last < len(c.r.Tokens) && d.First < 40 && c.startsSentence(d.First) {
		switch t := c.r.Tokens[d.Last]; t.Norm {
		case "-", "–", "—", "--":
			return t.Shape.Has(record.SpaceBefore)
		}
	}
	for i := range c.r.Places {
		p := &c.r.Places[i]
		if p.First > d.First {
			return false
		}
		if p.Dateline && d.First-p.Last < 4 {
			return true
		}
	}
	return false
}

// sinceDate reports whether "since" or "until" governs a point in time.
func (c *cutter) sinceDate(d *record.DateMention, s *Scene) bool {
	since := c.cues.Grammar["since_until"]
	for i := d.First - 1; i >= s.First && i > d.First-10; i-- {
		if _, n, ok := since.Match(c.r.Tokens, i); ok {
			if k := i + n; k < d.First && c.r.Tokens[k].Tag == record.NUM {
				return false // "up to 12 people were killed on Wednesday"
			}
			return !c.indefinite(i+1) || !c.nounAct(s, i, d.First) // "since a bombing in October": the day of the bombing
		}
		if n := c.r.Tokens[i].Norm; n == "," || n == ";" {
			return false
		}
	}
	return false
}

// nounAct reports whether a noun of an act stands between tokens i and j.
func (c *cutter) nounAct(s *Scene, i, j int) bool {
	for _, a := range s.Acts {
		if a.Form == 'n' && a.First > i && a.Last <= j {
			return true
		}
	}
	return false
}

func (c *cutter) startsSentence(i int) bool {
	for _, s := range c.r.Sentences {
		if s.First >= i {
			return s.First == i
		}
	}
	return false
}

// modifies reports whether a bare year only tells a thing apart: "the 2016 peace accord".
func (c *cutter) modifies(d *record.DateMention) bool {
	if d.Date.Precision != record.PrecisionYear || d.Kind != record.DatePoint || d.Last >= len(c.r.Tokens) {
		return false
	}
	for _, p := range c.phrasesFrom(d.First) {
		if p.First <= d.First && d.Last <= p.Head {
			return !c.actAt(p.Head)
		}
		if p.First > d.First {
			break
		}
	}
	return false
}

// closes reports whether what follows a date lets it go with the word of saying before it: "said on Friday, in the",
// "said on 14 August that".
func (c *cutter) closes(i int) bool {
	t := c.r.Tokens[i]
	return t.Shape.Has(record.Punct) || t.Tag == record.ADP || t.Tag == record.SCONJ
}

// saidOn: ", an official of the drivers' union said Monday.": a word of saying, the date, and nothing more of it.
func (c *cutter) saidOn(d *record.DateMention, s *Scene) bool {
	i := d.First - 1
	for i > s.First && c.r.Tokens[i].Tag == record.ADP {
		i--
	}
	if i <= s.First || c.r.Tokens[i].Tag != record.VERB || !c.has("say", i) && !c.has("tell_verb", i) {
		return false
	}
	return d.Last >= s.Last || c.r.Tokens[d.Last].Shape.Has(record.Punct) && c.r.Tokens[d.Last].Norm[0] != '\''
}

// afterwards: the day on which the dead were found, buried or mourned, or somebody was arrested, is not that of the act:
// "their bodies were handed over on Monday".
func (c *cutter) afterwards(d *record.DateMention, s *Scene) bool {
	if c.actAt(d.Last) || c.possessed(d) && c.actAt(d.Last+1) {
		return false // "arrested for the Sunday night attacks"
	}
	for i := d.First - 1; i >= s.First && i > d.First-7; i-- {
		if c.has("aftermath", i) || c.has("proceeding", i) || c.has("stamp", i) && c.r.Tokens[i+1].Norm == ":" {
			return true
		}
		if t := c.r.Tokens[i]; t.Tag == record.VERB || t.Norm == "," || c.actAt(i) {
			return false
		}
	}
	return c.possessed(d) && c.has("aftermath", d.Last+1) || c.proceeds(d, s)
}

// proceeds: "On Thursday a judge sentenced", "prosecutors on Friday filed charges over the shooting".
func (c *cutter) proceeds(d *record.DateMention, s *Scene) bool {
	before := d.First - 1
	for before >= s.First && c.r.Tokens[before].Tag == record.ADP {
		before--
	}
	if before >= s.First && (c.r.Tokens[before].Tag == record.VERB || c.actAt(before)) {
		return false // "was shot on Thursday, and police arrested"
	}
	for i := d.Last; i < s.Last && i < d.Last+9; i++ {
		if c.has("proceeding", i) {
			return true
		}
		if c.r.Tokens[i].Tag == record.VERB && !c.has("say", i) || c.actAt(i) {
			return false
		}
	}
	return false
}

// possessed reports whether a date owns what follows: "Saturday's funeral".
func (c *cutter) possessed(d *record.DateMention) bool {
	return d.Last+1 < len(c.r.Tokens) && c.has("possessive_mark", d.Last)
}

// toldOn: "a statement released on Wednesday, June 1", "reported on Tuesday".
func (c *cutter) toldOn(d *record.DateMention, s *Scene) bool {
	verbs := c.cues.Grammar["tell_verb"]
	for j := d.First - 1; j >= s.First && j > d.First-4; j-- {
		if _, _, ok := verbs.Match(c.r.Tokens, j); ok {
			return !c.has("be", j-1) || !clocked(d) // "It was reported just before 3:00 a.m. on Tuesday", to the police
		}
		if t := c.r.Tokens[j]; t.Tag != record.ADP && t.Tag != record.ADV && t.Tag != record.ADJ {
			return false
		}
	}
	return false
}

// clocked reports whether a date says the hour.
func clocked(d *record.DateMention) bool {
	i := strings.LastIndexByte(d.Value, 'T')
	return i > 0 && i+1 < len(d.Value) && '0' <= d.Value[i+1] && d.Value[i+1] <= '9'
}

func (c *cutter) actBetween(s *Scene, from, to int) bool {
	for _, a := range s.Acts {
		if a.Start >= from && a.End <= to && a.Form != 'a' {
			return true
		}
	}
	return false
}

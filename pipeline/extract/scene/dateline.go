package scene

import (
	"slices"

	"github.com/sabt-org/sabt/record"
)

// putOut reports whether a date is the day of publication where a report says so: at the head of a paragraph, with nothing but names before it, set off from
// what follows: "KABUL, 1 Oct 2022. At least", "BAMAKO (5 August 2023).", "DELHI, Feb 15 (2019) - India", "FAIZABAD, 27 December 2022 --". It says nothing of when it happened.
func (c *cutter) putOut(d *record.DateMention) bool {
	if pub := c.r.Document.Published; !pub.Known() || d.Kind != record.DatePoint || d.Deictic || d.Date.From != pub || d.Date.To != pub {
		return false
	}
	k := c.r.SentenceOf(d.First)
	s := c.r.Sentences[k]
	if s.Heading || k > 0 && c.r.Sentences[k-1].Paragraph == s.Paragraph || d.First-s.First > 8 {
		return false
	}
	for i := s.First; i < d.First; i++ {
		if !c.named(i) {
			return false
		}
	}
	return c.setApart(d.Last, s.Last)
}

// putOutYear reports whether a date is the year in brackets behind the day of publication.
func (c *cutter) putOutYear(d *record.DateMention) bool {
	if d.Date.Precision != record.PrecisionYear || d.First < 1 || c.r.Tokens[d.First-1].Norm != "(" {
		return false
	}
	return slices.ContainsFunc(c.dates, func(e record.DateMention) bool { return e.Last == d.First-1 && c.putOut(&e) })
}

// named reports whether a token may stand before the date of a dateline: names, brackets, commas.
func (c *cutter) named(i int) bool {
	const shapes = record.Punct | record.Capital | record.AllCaps
	return c.r.Tokens[i].Shape&shapes != 0 ||
		slices.ContainsFunc(c.r.Places, func(p record.PlaceMention) bool { return p.First <= i && i < p.Last })
}

// setApart reports whether a date that ends before token i is closed by a dash, a bracket, a stop, or the end of its line. A year in
// brackets may follow it.
func (c *cutter) setApart(i, last int) bool {
	if i+2 < last && c.r.Tokens[i].Norm == "(" && c.r.Tokens[i+1].Shape.Has(record.HasDigit) && c.r.Tokens[i+2].Norm == ")" {
		i += 3
	}
	if i >= last {
		return true
	}
	switch c.r.Tokens[i].Norm {
	case "-", "–", "—", "--", "―", ")", ".", ":", "|":
		return true
	}
	return false
}

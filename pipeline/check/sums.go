package check

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// sums: "nine people (six men and two women)". Only a list in brackets or after a colon or dash, whose members all
// count persons, claims to be complete.
func sums(d *Document) []record.Finding {
	var out []record.Finding
	for _, s := range d.Reading.Sentences {
		for i := s.First + 1; i < s.Last; i++ {
			if t := d.norm(i); t != "(" && t != ":" && t != "—" && t != "–" {
				continue
			}
			whole, ok := d.numberBefore(i, s.First)
			if !ok || whole.Bound != record.Exact {
				continue
			}
			parts, span := d.partsAfter(i+1, s.Last)
			if len(parts) < 2 {
				continue
			}
			sum := 0
			for _, p := range parts {
				sum += p
			}
			if sum != whole.Min {
				msg := fmt.Sprintf("the parts add up to %d, the whole is %d", sum, whole.Min)
				out = append(out, record.Finding{Kind: record.SumMismatch, Severity: record.High, Message: msg, Spans: []record.Span{whole.Span, span}})
			}
		}
	}
	return out
}

// numberBefore returns the number of the phrase that ends right before token i.
func (d *Document) numberBefore(i, first int) (record.NumberMention, bool) {
	for k := len(d.Reading.Numbers) - 1; k >= 0; k-- {
		n := d.Reading.Numbers[k]
		if n.Last <= i && n.First >= first && i-n.Last < 6 {
			return n, d.person(n) && !d.verbBetween(n.Last, i)
		}
	}
	return record.NumberMention{}, false
}

func (d *Document) verbBetween(i, j int) bool {
	for ; i < j; i++ {
		if t := d.Reading.Tokens[i].Tag; t == record.NUM || t == record.SCONJ {
			return true
		}
	}
	return false
}

// partsAfter reads a list of counted persons: "six men and three women".
func (d *Document) partsAfter(i, last int) ([]int, record.Span) {
	var parts []int
	var span record.Span
	for _, n := range d.Reading.Numbers {
		if n.First < i {
			continue
		}
		if n.First != i || n.Bound != record.Exact || !d.person(n) {
			break
		}
		p, ok := d.phrase(n.First)
		if !ok {
			break
		}
		parts = append(parts, n.Min)
		span = span.Cover(p.Span)
		i = p.Last
		for i < last && (d.norm(i) == "," || d.norm(i) == "and" || d.norm(i) == "و") {
			i++
		}
	}
	return parts, span
}

// person reports whether the number counts somebody: a noun of two letters or more stands behind it in its phrase.
func (d *Document) person(n record.NumberMention) bool {
	p, ok := d.phrase(n.First)
	return ok && p.Head >= n.Last
}

func (d *Document) phrase(token int) (record.Phrase, bool) {
	for _, p := range d.Reading.Phrases {
		if p.First <= token && token < p.Last {
			return p, true
		}
		if p.First > token {
			break
		}
	}
	return record.Phrase{}, false
}

// lists: "in four provinces: Balkh, Kunduz and Herat" counts three.
func lists(d *Document) []record.Finding {
	var out []record.Finding
	for _, s := range d.Reading.Sentences {
		for i := s.First + 2; i < s.Last; i++ {
			if d.norm(i) != ":" {
				continue
			}
			n, ok := d.numberBefore(i, s.First)
			if !ok || n.Bound != record.Exact || n.Min > 12 || n.Min < 2 {
				continue
			}
			names, span, complete := d.namesAfter(i+1, s.Last)
			if !complete || names < 2 || names == n.Min {
				continue
			}
			msg := fmt.Sprintf("%d are announced, %d are listed", n.Min, names)
			out = append(out, record.Finding{Kind: record.CountMismatch, Severity: record.Medium, Message: msg, Spans: []record.Span{n.Span, span}})
		}
	}
	return out
}

// namesAfter counts a list of names that fills the rest of the sentence.
func (d *Document) namesAfter(i, last int) (int, record.Span, bool) {
	count := 0
	var span record.Span
	for i < last {
		p, ok := d.phrase(i)
		if !ok || p.First != i || !d.Reading.Tokens[p.Head].Shape.Has(record.Capital) {
			return count, span, false
		}
		count++
		span = span.Cover(p.Span)
		i = p.Last
		for i < last && (d.norm(i) == "," || d.norm(i) == "and") {
			i++
		}
		if i >= last || d.norm(i) == "." {
			return count, span, true
		}
	}
	return count, span, false
}

// parts: a part that exceeds every whole of its effect and source.
func parts(d *Document) []record.Finding {
	var out []record.Finding
	for _, a := range d.Accounts {
		for _, c := range a.Casualties {
			if !c.Subset {
				continue
			}
			if w, ok := whole(a.Casualties, c); ok && c.Count.Min > w.Count.Max {
				msg := fmt.Sprintf("a part of %d is larger than its whole of %d", c.Count.Min, w.Count.Max)
				out = append(out, record.Finding{Kind: record.PartExceedsWhole, Severity: record.High, Message: msg, Spans: []record.Span{c.Span, w.Span}})
			}
		}
	}
	return out
}

// whole returns the largest whole that a part can belong to; none when one of them is open upwards.
func whole(cs []record.Casualty, part record.Casualty) (record.Casualty, bool) {
	var best record.Casualty
	found := false
	for _, c := range cs {
		if c.Subset || c.Effect != part.Effect || c.Source.Name != part.Source.Name {
			continue
		}
		if c.Count.Max == record.Unbounded {
			return c, false
		}
		if !found || c.Count.Max > best.Count.Max {
			best, found = c, true
		}
	}
	return best, found
}

// units: one number as killed here and as killed or injured there, by one source of one incident.
func units(d *Document) []record.Finding {
	var out []record.Finding
	for _, a := range d.Accounts {
		for _, c := range a.Casualties {
			for _, e := range a.Casualties {
				if c.Effect == record.KilledOrInjured && e.Effect == record.Killed && c.Count.Min == e.Count.Min && c.Count.Min > 1 && c.Source.Name == e.Source.Name {
					msg := fmt.Sprintf("%d is given as killed and as killed or injured", c.Count.Min)
					out = append(out, record.Finding{Kind: record.UnitAmbiguous, Severity: record.High, Message: msg, Spans: []record.Span{e.Span, c.Span}})
				}
			}
		}
	}
	return out
}

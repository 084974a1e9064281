package places

import (
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// prior is how likely the name is a place whatever stands around it.
func (d *document) prior(n *name) float64 {
	best := -3.0
	plain := d.mode[n.sentence] != caseless
	for h := n.lo; h < n.hi; h++ {
		best = max(best, priorOf(&d.sketch[h], d.hits[h], plain))
	}
	first := n.First
	if n.Last-n.First > 1 {
		best += 1.2
	} else {
		if d.words[first].has(isNever) && !(plain && d.tokens[first].Shape.Has(record.AllCaps)) {
			best -= 8
		} else if d.words[first].has(isStop) {
			best -= 2.5
		} else if d.words[first].has(isGiven) && best < 2 {
			best -= 1.5
		}
		if d.tooShort(n, plain) {
			best -= 6
		}
		if s := d.tokens[first].Shape; plain && s.Has(record.AllCaps) && len(d.norm(first)) <= 5 && !d.curated(n) {
			best -= 3
		}
	}
	if len(d.norm(first)) <= 3 && n.Last-n.First == 1 && !d.curated(n) {
		best -= 1.5
	}
	return best
}

// tooShort: "us", "la", "pa" are words; "US", "L.A.", "Pa." after a town are names.
func (d *document) tooShort(n *name, cased bool) bool {
	w := d.norm(n.First)
	dots := strings.Count(w, ".")
	if n.key.Size <= 2 && dots == 0 && !(cased && d.tokens[n.First].Shape.Has(record.AllCaps)) && !d.afterComma(n) {
		return true
	}
	for _, h := range d.hits[n.lo:n.hi] {
		if !h.Weak || !h.Curated {
			return false
		}
	}
	return dots > 1 || !d.afterComma(n) || dots == 0 && (n.Last >= len(d.tokens) || d.norm(n.Last) != ".")
}

func (d *document) afterComma(n *name) bool { return n.First > 0 && d.norm(n.First-1) == "," }

func priorOf(p *gazetteer.Outline, h gazetteer.Hit, cased bool) float64 {
	v := 0.0
	switch {
	case p.Kind == record.PlaceCountry:
		v = 2.5
	case p.Kind == record.PlaceRegion:
		v = 2
	case h.Curated:
		v = 1.6
	case p.Kind == record.PlaceProvince:
		v = 1.2
	case p.Kind == record.PlaceDistrict:
		v = 0
	default:
		v = ofPopulation(p.Population)
	}
	if h.Weak {
		v -= 1.2
	}
	if h.Other {
		v -= 0.5
	}
	if !cased && !h.Curated {
		v -= 1.2
	}
	return v
}

func ofPopulation(n int) float64 {
	switch {
	case n < 2000:
		return -1
	case n < 10000:
		return -0.6
	case n < 50000:
		return -0.2
	case n < 200000:
		return 0.5
	case n < 1000000:
		return 1.3
	}
	return 2
}

// curated reports whether an edited table knows the name.
func (d *document) curated(n *name) bool {
	for _, h := range d.hits[n.lo:n.hi] {
		if h.Curated {
			return true
		}
	}
	return false
}

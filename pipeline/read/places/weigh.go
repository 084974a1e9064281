package places

import (
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// weigh decides which of the found names are used as places. The scores are sums of signs, in steps found on news
// articles; above zero is a place.
func (d *document) weigh() {
	var seen countrySet
	d.sketch = d.sketch[:0]
	for i := range d.hits {
		d.sketch = append(d.sketch, d.gaz.Outline(d.hits[i].Ref))
	}
	for i := range d.names {
		n := &d.names[i]
		n.prior = d.prior(n)
		n.score = n.prior + d.context(i)
		if n.accepted = n.score > 0; n.accepted {
			d.note(n, &seen)
		}
	}
	for i := range d.names {
		n := &d.names[i]
		if !n.demonym && d.bears(n, &seen) {
			n.score += 0.7
		}
		n.accepted = n.score > 0
	}
	d.sameName()
}

// sameName: a word that is surely a person's name once is one elsewhere ("Abigail Springfield ... Springfield said");
// a sure place helps its other mentions.
func (d *document) sameName() {
	d.sumUp()
	for i := range d.names {
		n := &d.names[i]
		if n.demonym || n.Last-n.First > 1 {
			continue
		}
		all := d.same[n.key]
		if all.signs < 1 && n.prior < 1.3 && !d.curated(n) { // nowhere "in X", "X, Texas"
			n.score -= 0.4
		}
		switch {
		case all.person && all.best < 3 && n.score-n.prior < 1.5: // "a bakery in Nowshera", though "Officer Nowshera Khan" speaks
			n.score -= 2
		case all.best >= 2 && n.score > -1.5:
			n.score += 1.5
		}
		n.accepted = n.score > 0
	}
}

// summary is what the mentions of one name show together.
type summary struct {
	best, signs float64
	person      bool
}

func (d *document) sumUp() {
	if d.same == nil {
		d.same = make(map[gazetteer.Key]summary, 64)
	}
	clear(d.same)
	for i := range d.names {
		n := &d.names[i]
		s, ok := d.same[n.key]
		if !ok {
			s = summary{best: n.score, signs: n.score - n.prior}
		}
		s.best = max(s.best, n.score)
		s.signs = max(s.signs, n.score-n.prior)
		s.person = s.person || n.score <= -2.5
		d.same[n.key] = s
	}
}

// countrySet collects countries; a text names few.
type countrySet struct {
	codes [24]string
	n     int
}

func (s *countrySet) add(code string) {
	if code != "" && !s.has(code) && s.n < len(s.codes) {
		s.codes[s.n] = code
		s.n++
	}
}

func (s *countrySet) has(code string) bool {
	for _, c := range s.codes[:s.n] {
		if c == code {
			return true
		}
	}
	return false
}

// note adds the country of a name that has one sense, or one in the edited tables.
func (d *document) note(n *name, seen *countrySet) {
	for h := n.lo; h < n.hi; h++ {
		if d.hits[h].Curated || n.hi-n.lo == 1 {
			seen.add(d.sketch[h].Country)
			return
		}
	}
}

func (d *document) bears(n *name, seen *countrySet) bool {
	for h := n.lo; h < n.hi; h++ {
		if seen.has(d.sketch[h].Country) {
			return true
		}
	}
	return false
}

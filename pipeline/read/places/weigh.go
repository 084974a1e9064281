package places

import (
	"sort"
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// weigh decides which of the found names are used as places. The scores are sums of signs, in steps found on news
// articles; above zero is a place.
func (d *document) weigh() {
	var seen countrySet
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
		case all.person && all.best < 3:
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

// prior is how likely the name is a place whatever stands around it.
func (d *document) prior(n *name) float64 {
	best := -3.0
	plain := d.mode[n.sentence] != caseless
	for _, h := range d.hits[n.lo:n.hi] {
		p := d.gaz.Detail(h.Ref)
		v := priorOf(p, h, plain)
		best = max(best, v)
	}
	first := n.First
	if n.Last-n.First > 1 {
		best += 1.2
	} else {
		if d.words[first].has(isStop) {
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

func priorOf(p gazetteer.Detail, h gazetteer.Hit, cased bool) float64 {
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

// context sums the signs beside the name.
func (d *document) context(i int) float64 {
	n := &d.names[i]
	if n.demonym {
		return 0
	}
	if n.agency || d.partyName(n) {
		return -9
	}
	d.ofOffice(n)
	if n.dateline {
		return 4
	}
	v := d.leftSigns(n) + d.rightSigns(n)
	if d.follows(i) || d.precedes(i) {
		v += 2
	}
	if d.mode[n.sentence] != caseless && n.First == d.sentenceOf(n.First).First && n.Last-n.First == 1 {
		v -= 0.4
	}
	return v
}

// partyName: the regions in "Islamic State of Iraq and Syria", "al-Qaeda in the Islamic Maghreb", "the Khorasan branch"
// name a party.
func (d *document) partyName(n *name) bool {
	region := false
	for _, h := range d.hits[n.lo:n.hi] {
		region = region || d.gaz.Detail(h.Ref).Kind == record.PlaceRegion
	}
	if region && d.class(n.Last, n.First).has(isBranch) {
		return true
	}
	first := d.sentenceOf(n.First).First
	iraqAnd := d.norm(n.First) == "iraq" && d.class(n.Last, n.First).has(isJoin) && d.norm(n.Last) == "and"
	j := n.First - 1
	for ; j >= first; j-- {
		w := d.norm(j)
		switch w {
		case "in", "of", "the", "-", "islamic", "'s", "’s", "‘s", "state":
			if w == "state" && j > first && d.norm(j-1) == "islamic" {
				return region || iraqAnd
			}
			continue
		case "iraq", "and":
			iraqAnd = iraqAnd || w == "iraq" && d.norm(j+1) == "and"
			continue
		case "qaeda", "qaida", "isis", "isil", "daesh", "alqaeda":
			return region || iraqAnd
		}
		return false
	}
	return false
}

// ofOffice: "Balkh governor", "the governor of Balkh" are of the province.
func (d *document) ofOffice(n *name) {
	j := d.leftOf(n)
	if d.class(j, n.First).has(isOf) {
		j--
	}
	if d.class(j, n.First).has(isOffice) || d.class(n.Last, n.First).has(isOffice) {
		n.kind = record.PlaceProvince
	}
}

// leftOf returns the token before the name, over articles and parts of the compass: "in the northern Sinai".
func (d *document) leftOf(n *name) int {
	j := n.First - 1
	for j >= 0 && (d.class(j, n.First).has(isDirection) || d.isArticle(j)) {
		j--
	}
	return j
}

func (d *document) isArticle(j int) bool {
	switch d.norm(j) {
	case "the", "la", "el", "le", "los", "las", "les":
		return true
	}
	return false
}

func (d *document) leftSigns(n *name) float64 {
	j := d.leftOf(n)
	c := d.class(j, n.First)
	v := 0.0
	switch {
	case c == 0 && j < d.sentenceOf(n.First).First:
		return 0
	case c.has(unitBefore):
		n.kind = d.words[j].kind
		return 2
	case c.has(isOf):
		v += 0.6
		if u := d.class(j-1, n.First); u.has(unitBefore) {
			if j < 2 || d.norm(j-2) != "a" && d.norm(j-2) != "an" { // "a district of Kharkiv" is not Kharkiv district
				n.kind = d.words[j-1].kind
			}
			return 2.5
		}
		return v + d.personLeft(n, j)
	case c.has(isIn):
		v += 1.8
	case c.has(isNear | isFrom):
		v += 1.5
	case c.has(isTo):
		v += 1
	}
	return v + d.personLeft(n, j)
}

// personLeft: "Mr X", "Sibghatullah Ahmadi", "J. Springfield".
func (d *document) personLeft(n *name, j int) float64 {
	if d.mode[n.sentence] == caseless || j != n.First-1 || j < d.sentenceOf(n.First).First {
		return 0
	}
	c := d.words[j].class
	switch {
	case c.has(isTitle):
		return -3
	case !d.capital(j) || c.has(introduces|isOf):
		return 0
	case c.has(isGiven):
		return -3
	case len(d.norm(j)) == 2 && d.norm(j)[1] == '.' || len(d.norm(j)) == 1:
		return -3
	case c.has(unitBefore | unitAfter | isDirection | facilityAfter):
		return 0
	case d.goesWith(j, n) || j == d.sentenceOf(n.First).First && c.has(isStop), d.mode[n.sentence] == title:
		return 0
	}
	return -2
}

// goesWith reports whether token j belongs to a name that can stand right beside n: an adjective of a nation, a place of
// the edited tables, one that holds the other ("Paris Texas"). "Kobe Bryant" are two towns and one man.
func (d *document) goesWith(j int, n *name) bool {
	i := sort.Search(len(d.names), func(i int) bool { return d.names[i].Last > j }) // they lie in order of the text
	for ; i < len(d.names) && d.names[i].First <= j; i++ {
		if o := &d.names[i]; o != n {
			return o.demonym || o.Last-o.First > 1 && d.prior(o) > 1 || d.curated(o) && d.prior(o) > 1 || d.holds(o, n) || d.holds(n, o)
		}
	}
	return false
}

func (d *document) rightSigns(n *name) float64 {
	j := n.Last
	c := d.class(j, n.First)
	if c == 0 && j >= d.sentenceOf(n.First).Last {
		return 0
	}
	m := d.mode[n.sentence]
	switch {
	case c.has(unitAfter) && !strings.HasPrefix(d.norm(j), "area"):
		n.kind = d.words[j].kind
		return 2
	case c.has(isOrg) && m != caseless && d.capital(j):
		return -4
	case c.has(facilityAfter | isDirection):
		return 0
	case c.has(isSay) && m == cased && n.Last-n.First == 1 && !d.curated(n):
		return -1.2
	}
	if m != cased || !d.capital(j) || !d.tokens[j].Shape.Has(record.HasLetter) || d.goesWith(j, n) {
		return 0
	}
	if n.Last-n.First > 1 || c.has(isTitle|isStop) {
		return -0.3
	}
	if d.words[n.First].has(isGiven) {
		return -3
	}
	return -1.6
}

// precedes: "X, Texas", "X (Mali)": the next name after a comma can hold this one.
func (d *document) precedes(i int) bool {
	return i+1 < len(d.names) && d.adjoin(i) && d.holds(&d.names[i+1], &d.names[i])
}

// follows: Texas in "X, Texas".
func (d *document) follows(i int) bool {
	return i > 0 && d.adjoin(i-1) && d.holds(&d.names[i], &d.names[i-1])
}

// adjoin reports whether name i and the next stand side by side, parted by a comma or a bracket: "Termez, Uzbekistan".
func (d *document) adjoin(i int) bool {
	a, b := &d.names[i], &d.names[i+1]
	if a.sentence != b.sentence || a.demonym || b.demonym || b.Start < a.End {
		return false
	}
	between := d.text[a.End:b.Start]
	switch strings.TrimSpace(between) {
	case ",", "(", "،":
		return true
	case "in", "em", "en", "على", "في", "in the", "د":
		return true
	}
	return false
}

// owns: the next name follows a possessive, "Baghlan's Pul-e-Khumri".
func (d *document) owns(i int) bool {
	a, b := &d.names[i], &d.names[i+1]
	return b.First == a.Last+1 && !a.demonym && !b.demonym && strings.HasSuffix(d.norm(a.Last), "'s")
}

// holds reports whether some place of the name big contains some place of the name small.
func (d *document) holds(big, small *name) bool {
	for _, b := range d.hits[big.lo:big.hi] {
		if b.Demonym {
			continue
		}
		if p := d.gaz.Detail(b.Ref); p.Kind == record.PlaceCountry || p.Kind == record.PlaceProvince || p.Kind == record.PlaceDistrict || p.Kind == record.PlaceRegion {
			for _, s := range d.hits[small.lo:small.hi] {
				if s.Ref != b.Ref && contains(b.Ref, p, d.gaz.Detail(s.Ref)) {
					return true
				}
			}
		}
	}
	return false
}

// contains reports whether place s lies in place p.
func contains(pr gazetteer.Ref, p, s gazetteer.Detail) bool {
	switch p.Kind {
	case record.PlaceCountry:
		return p.Country == s.Country && s.Kind != record.PlaceCountry
	case record.PlaceProvince:
		return p.Unit != gazetteer.NoUnit && p.Unit == s.Unit && s.Kind != record.PlaceProvince
	case record.PlaceDistrict:
		return s.District == pr && s.Kind != record.PlaceDistrict && pr != 0
	case record.PlaceRegion:
		return s.Kind != record.PlaceCountry && s.Country != "" && strings.Contains(p.Countries, s.Country) &&
			p.Located && s.Located && gazetteer.Distance(p.Lat, p.Lon, s.Lat, s.Lon) < 400
	case record.PlaceTown:
		return (s.Kind == record.PlaceNeighbourhood || s.Kind == record.PlaceFacility) && p.Country == s.Country &&
			p.Located && s.Located && gazetteer.Distance(p.Lat, p.Lon, s.Lat, s.Lon) < 40
	}
	return false
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
	for _, h := range d.hits[n.lo:n.hi] {
		if h.Curated || n.hi-n.lo == 1 {
			seen.add(d.gaz.Detail(h.Ref).Country)
			return
		}
	}
}

func (d *document) bears(n *name, seen *countrySet) bool {
	for _, h := range d.hits[n.lo:n.hi] {
		if seen.has(d.gaz.Detail(h.Ref).Country) {
			return true
		}
	}
	return false
}

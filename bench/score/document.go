package score

import "slices"

// document is one article while it is scored.
type document struct {
	scorer
	Score
	gold, pred []Incident
	ofGold     []int // the predicted incident of an annotated one, -1 when it was missed
	ofPred     []int
}

func (d *document) pair() {
	d.ofGold, d.ofPred = slices.Repeat([]int{-1}, len(d.gold)), slices.Repeat([]int{-1}, len(d.pred))
	for _, p := range d.align(d.gold, d.pred) {
		d.ofGold[p.i], d.ofPred[p.j] = p.j, p.i
	}
}

// incidents counts those found, and those found among the ones that the article is about.
func (d *document) incidents() {
	var found, main, mainFound, mainGiven int
	for i, j := range d.ofGold {
		g := isMain(&d.gold[i])
		if j >= 0 {
			found++
		}
		if g {
			main++
		}
		if g && j >= 0 && maybeMain(&d.pred[j]) {
			mainFound++
		}
	}
	for j := range d.pred {
		if maybeMain(&d.pred[j]) {
			mainGiven++
		}
	}
	d.count(All, Count{TP: found, FP: len(d.pred) - found, FN: len(d.gold) - found})
	d.count(Main, Count{TP: mainFound, FP: mainGiven - mainFound, FN: main - mainFound})
}

func (d *document) attributes() {
	hasDate := func(i *Incident) bool { _, _, ok := i.Date.ends(); return ok }
	hasName := func(i *Incident) bool { return i.place().Name != "" }
	d.attribute(Date, hasDate, dateOK)
	d.attribute(PlaceName, hasName, d.placeOK)
	d.attribute(PlaceLenient, hasName, d.placeWithin)
	d.attribute(Country, func(i *Incident) bool { return i.place().Country != "" }, countryOK)
	d.attribute(Type, func(i *Incident) bool { return i.Type != "" }, typeOK)
	d.attribute(Stage, func(i *Incident) bool { return i.Stage != "" }, func(g, p *Incident) bool { return g.Stage == p.Stage })
}

// attribute counts a value that an incident has once at most.
func (d *document) attribute(m Metric, has func(*Incident) bool, ok func(g, p *Incident) bool) {
	var c Count
	for i := range d.gold {
		g, j := &d.gold[i], d.ofGold[i]
		switch {
		case !has(g):
		case j < 0:
			c.FN++
		default:
			c.N++
			if ok(g, &d.pred[j]) {
				c.TP++
				c.OK++
			} else {
				c.FN++
			}
		}
	}
	for j := range d.pred {
		if has(&d.pred[j]) && d.falseAlarm(m, j, has, ok) {
			c.FP++
		}
	}
	d.count(m, c)
}

// falseAlarm judges a value that was given. A date where the annotator found none is wrong, unless it is one that a
// careful reader might give; of other values that the annotator left open nothing is said.
func (d *document) falseAlarm(m Metric, j int, has func(*Incident) bool, ok func(g, p *Incident) bool) bool {
	i, p := d.ofPred[j], &d.pred[j]
	if i < 0 {
		return true
	}
	g := &d.gold[i]
	if has(g) {
		return !ok(g, p)
	}
	if m != Date {
		return false
	}
	from, to, _ := p.Date.ends()
	if slices.ContainsFunc(g.DateAlt, func(r Range) bool { a, b, ok := r.ends(); return ok && a == from && b == to }) {
		return false
	}
	d.UnsupportedDates++
	return true
}

func (d *document) sets() {
	values(d, Parties, d.perpetrators, func(a, b *blamed) float64 { return one(d.same(a, b)) })
	values(d, PartiesBasis, bases, func(a, b *blamed) float64 { return one(a.basis == b.basis && d.same(a, b)) })
	tolls := func(i *Incident) []Casualty { return i.Casualties }
	values(d, Casualties, tolls, sameCount)
	values(d, CasualtiesBy, tolls, d.sameCasualty)
}

// values counts a value that an incident may have several times.
func values[V any](d *document, m Metric, of func(*Incident) []V, like func(*V, *V) float64) {
	var c Count
	for i, j := range d.ofGold {
		a := of(&d.gold[i])
		if j < 0 {
			c.FN += len(a)
			continue
		}
		b := of(&d.pred[j])
		k := len(pairs(a, b, like))
		c = c.plus(Count{TP: k, FN: len(a) - k, FP: len(b) - k, OK: k, N: len(a)})
	}
	for j, i := range d.ofPred {
		if i < 0 {
			c.FP += len(of(&d.pred[j]))
		}
	}
	d.count(m, c)
}

// outlook counts what is said of the article as a whole.
func (d *document) outlook(gold, pred Annotation) {
	warnings := found(gold.Warnings, pred.Warnings, d.warningOK)
	strengths := found(gold.Strengths, pred.Strengths, strengthOK)
	tallies := found(gold.Tallies, pred.Tallies, tallyOK)
	d.count(Warnings, warnings)
	d.count(Strengths, strengths)
	d.count(Tallies, tallies)
	d.count(Outlook, warnings.plus(strengths).plus(tallies))
	d.count(Contradiction, found(gold.Flags, pred.Flags, flagOK))
}

func found[A any](gold, pred []A, like func(*A, *A) float64) Count {
	k := len(pairs(gold, pred, like))
	return Count{TP: k, FP: len(pred) - k, FN: len(gold) - k}
}

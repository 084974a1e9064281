package score

// Right says of a predicted incident what of it is right; of an invented incident nothing is.
type Right struct {
	Incident, Date, Place bool
	Casualties            []bool // each count with its source
	Perpetrators          []bool // each party with its basis
}

// Right judges every predicted incident of an article, in their order.
func (x *Scorer) Right(gold, pred Annotation) []Right {
	d := document{scorer: x.s, gold: gold.Incidents, pred: pred.Incidents}
	d.pair()
	out := make([]Right, len(d.pred))
	for j := range d.pred {
		p := &d.pred[j]
		out[j].Casualties = make([]bool, len(p.Casualties))
		out[j].Perpetrators = make([]bool, len(p.Perpetrators))
		if d.ofPred[j] < 0 {
			continue
		}
		g := &d.gold[d.ofPred[j]]
		out[j].Incident, out[j].Date, out[j].Place = true, dateOK(g, p), d.placeWithin(g, p)
		for _, m := range pairs(g.Casualties, p.Casualties, d.sameCasualty) {
			out[j].Casualties[m.j] = true
		}
		for _, m := range pairs(blames(g), blames(p), d.sameBlame) {
			out[j].Perpetrators[m.j] = true
		}
	}
	return out
}

func (s scorer) sameCasualty(a, b *Casualty) float64 {
	return one(sameCount(a, b) == 1 && s.sameSource(a.By, b.By))
}

// blames are all entries of parties, in their order.
func blames(i *Incident) []blamed {
	out := make([]blamed, len(i.Perpetrators))
	for k, p := range i.Perpetrators {
		out[k] = blamed{first(p.Canonical, p.Name), p.Name, p.Basis}
	}
	return out
}

func (s scorer) sameBlame(a, b *blamed) float64 {
	return one(a.basis == b.basis && s.same(a, b))
}

// Matches is, for every predicted incident of an article, the annotated one that it is, or -1.
func (x *Scorer) Matches(gold, pred Annotation) []int {
	d := document{scorer: x.s, gold: gold.Incidents, pred: pred.Incidents}
	d.pair()
	return d.ofPred
}

// DateOK reports whether a first and a last day are what the annotation gives.
func (x *Scorer) DateOK(gold *Incident, from, to string) bool {
	return dateOK(gold, &Incident{Date: &Range{From: from, To: to}})
}

// SamePlace reports whether two names are of one place.
func (x *Scorer) SamePlace(a, b string) bool { return x.s.samePlace(a, b) }

// Sources are who is annotated as standing behind figures of an incident that are equal to one; "" is the document itself.
func (x *Scorer) Sources(gold *Incident, figure *Casualty) []string {
	var out []string
	for i := range gold.Casualties {
		if c := &gold.Casualties[i]; sameCount(c, figure) == 1 {
			out = append(out, c.By)
		}
	}
	return out
}

// SameSource reports whether two names are of one source.
func (x *Scorer) SameSource(a, b string) bool { return x.s.sameSource(a, b) }

// Names reports whether an incident is annotated with a party as one that did it, denials left out.
func (x *Scorer) Names(gold *Incident, canonical, name string) bool {
	p := blamed{canonical: first(canonical, name), name: name}
	return x.s.anySame(x.s.perpetrators(gold), []blamed{p})
}

package score

// Right says of a predicted incident what of it is right; of an invented incident nothing is.
type Right struct {
	Incident, Place bool
	Casualties      []bool // each count with its source
}

// Right judges every predicted incident of an article, in their order.
func (x *Scorer) Right(gold, pred Annotation) []Right {
	d := document{scorer: x.s, gold: gold.Incidents, pred: pred.Incidents}
	d.pair()
	out := make([]Right, len(d.pred))
	for j := range d.pred {
		p := &d.pred[j]
		out[j].Casualties = make([]bool, len(p.Casualties))
		if d.ofPred[j] < 0 {
			continue
		}
		g := &d.gold[d.ofPred[j]]
		out[j].Incident, out[j].Place = true, d.placeWithin(g, p)
		for _, m := range pairs(g.Casualties, p.Casualties, d.sameCasualty) {
			out[j].Casualties[m.j] = true
		}
	}
	return out
}

func (s scorer) sameCasualty(a, b *Casualty) float64 {
	return one(sameCount(a, b) == 1 && s.sameSource(a.By, b.By))
}

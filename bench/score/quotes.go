package score

// Quotation is a reported statement: who says it, the words that say so, and what is said, as PolNeAR marks them. A part
// that is nil is not there.
type Quotation struct {
	Source, Cue, Content *Stretch
}

// Quotations are the measures of reported statements.
type Quotations struct {
	Source, Cue, Content QuotedPart
	Whole                Sums // the contents overlap, and so do the sources, or neither has one
	Differences          []Difference
}

// QuotedPart is one part of all statements, exactly and by overlap.
type QuotedPart struct{ Strict, Overlap Sums }

// Plus adds the sums of another text.
func (q QuotedPart) Plus(r QuotedPart) QuotedPart {
	return QuotedPart{q.Strict.Plus(r.Strict), q.Overlap.Plus(r.Overlap)}
}

// OfQuotations scores the reported statements of one text.
func OfQuotations(text []rune, gold, pred []Quotation) Quotations {
	paired := heaviest(len(pred), len(gold), func(i, j int) float64 {
		x, y := pred[i], gold[j]
		return one(meet(x.Content, y.Content) && (meet(x.Source, y.Source) || x.Source == nil && y.Source == nil))
	})
	out := Quotations{
		Source:  quotedPart(gold, pred, func(q Quotation) *Stretch { return q.Source }),
		Cue:     quotedPart(gold, pred, func(q Quotation) *Stretch { return q.Cue }),
		Content: quotedPart(gold, pred, func(q Quotation) *Stretch { return q.Content }),
		Whole:   Hits(float64(len(paired)), len(pred), len(gold)),
	}
	out.differ(text, gold, pred, paired)
	return out
}

func meet(a, b *Stretch) bool { return a != nil && b != nil && a.meets(*b) }

func quotedPart(gold, pred []Quotation, of func(Quotation) *Stretch) QuotedPart {
	g, p := theirs(gold, of), theirs(pred, of)
	paired := heaviest(len(p), len(g), func(i, j int) float64 { return float64(p[i].overlap(g[j])) })
	return QuotedPart{Hits(float64(common(g, p)), len(p), len(g)), Hits(float64(len(paired)), len(p), len(g))}
}

func theirs(all []Quotation, of func(Quotation) *Stretch) []Stretch {
	var out []Stretch
	for _, q := range all {
		if s := of(q); s != nil {
			out = append(out, *s)
		}
	}
	return out
}

// differ tells a wrong source of a statement that was found from a statement that was not.
func (t *Quotations) differ(text []rune, gold, pred []Quotation, paired []pair) {
	inP, inG := sides(paired)
	for j, y := range gold {
		if inG[j] {
			continue
		}
		d := Difference{Kind: "missed", Gold: y.words(text), At: y.at()}
		for i, x := range pred {
			if !inP[i] && meet(x.Content, y.Content) {
				d.Kind, d.Read, inP[i] = "source-wrong", x.words(text), true
				break
			}
		}
		t.Differences = append(t.Differences, d)
	}
	for i, x := range pred {
		if !inP[i] {
			t.Differences = append(t.Differences, Difference{"false", "", x.words(text), x.at()})
		}
	}
}

func (q Quotation) words(text []rune) string {
	cut := func(s *Stretch) string {
		if s == nil {
			return "-"
		}
		return s.in(text)
	}
	return cut(q.Source) + " | " + cut(q.Cue) + " | " + cut(q.Content)
}

func (q Quotation) at() int {
	for _, s := range []*Stretch{q.Cue, q.Content, q.Source} {
		if s != nil {
			return s.Start
		}
	}
	return -1
}

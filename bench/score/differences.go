package score

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Differences lists every decision on an article that was wrong: "toll-missed", "source-wrong".
func (x *Scorer) Differences(gold, pred Annotation) []Difference {
	d := document{scorer: x.s, gold: gold.Incidents, pred: pred.Incidents}
	d.pair()
	var out []Difference
	for i := range d.gold {
		if j := d.ofGold[i]; j >= 0 {
			out = append(out, d.within(&d.gold[i], &d.pred[j])...)
		} else {
			out = append(out, differs("incident-missed", head(&d.gold[i]), ""))
		}
	}
	for j := range d.pred {
		if d.ofPred[j] < 0 {
			out = append(out, differs("incident-false", "", head(&d.pred[j])))
		}
	}
	out = append(out, unpaired("warning", gold.Warnings, pred.Warnings, x.s.warningOK)...)
	out = append(out, unpaired("estimate", gold.Strengths, pred.Strengths, strengthOK)...)
	out = append(out, unpaired("aggregate", gold.Tallies, pred.Tallies, tallyOK)...)
	return append(out, unpaired("flag", gold.Flags, pred.Flags, flagOK)...)
}

func differs(kind, gold, read string) Difference { return Difference{kind, gold, read, -1} }

// within compares two incidents that were taken for one.
func (d *document) within(g, p *Incident) []Difference {
	var out []Difference
	single := func(what string, ok bool, gold, read string) {
		switch {
		case ok || gold == "" && (read == "" || what != "date"):
		case read == "":
			out = append(out, differs(what+"-missed", gold, ""))
		case gold == "":
			out = append(out, differs(what+"-false", "", read))
		default:
			out = append(out, differs(what+"-wrong", gold, read))
		}
	}
	single("date", dateOK(g, p), days(g.Date), days(p.Date))
	single("place", d.placeOK(g, p), g.place().Name, p.place().Name)
	single("country", countryOK(g, p), g.place().Country, p.place().Country)
	single("type", typeOK(g, p), g.Type, p.Type)
	single("stage", g.Stage == p.Stage, g.Stage, p.Stage)
	single("main", isMain(g) == maybeMain(p), fmt.Sprint(isMain(g)), fmt.Sprint(maybeMain(p)))
	out = append(out, d.parties(g, p)...)
	out = append(out, d.tolls(g, p)...)
	for i := range out {
		out[i].Gold += " @ " + g.Key + " " + head(g)
	}
	return out
}

// parties tells a party with a wrong basis from one that is missed or made up.
func (d *document) parties(g, p *Incident) []Difference {
	a, b := bases(g), bases(p)
	named := func(x, y *blamed) float64 { return one(d.same(x, y)) + one(d.same(x, y) && x.basis == y.basis) }
	out := unpaired("party", a, b, named)
	for _, m := range pairs(a, b, named) {
		if x, y := a[m.i], b[m.j]; x.basis != y.basis {
			out = append(out, differs("basis-wrong", show(x), show(y)))
		}
	}
	return out
}

// tolls tells a count with a wrong source from one that is missed or made up.
func (d *document) tolls(g, p *Incident) []Difference {
	a, b := g.Casualties, p.Casualties
	counted := func(x, y *Casualty) float64 { return sameCount(x, y) + d.sameCasualty(x, y) }
	out := unpaired("toll", a, b, counted)
	for _, m := range pairs(a, b, counted) {
		if x, y := a[m.i], b[m.j]; !d.sameSource(x.By, y.By) {
			out = append(out, differs("source-wrong", show(x), show(y)))
		}
	}
	return out
}

// unpaired lists what is missed and what is made up.
func unpaired[T any](what string, gold, pred []T, like func(*T, *T) float64) []Difference {
	paired := pairs(gold, pred, like)
	inG, inP := sides(paired)
	var out []Difference
	for i := range gold {
		if !inG[i] {
			out = append(out, differs(what+"-missed", show(gold[i]), ""))
		}
	}
	for j := range pred {
		if !inP[j] {
			out = append(out, differs(what+"-false", "", show(pred[j])))
		}
	}
	return out
}

func days(r *Range) string {
	from, to, ok := r.ends()
	switch {
	case !ok:
		return ""
	case from == to:
		return from
	}
	return from + " to " + to
}

// head is an incident in a line.
func head(i *Incident) string {
	return strings.Join(slices.DeleteFunc([]string{i.Type, i.Stage, days(i.Date), i.place().Name}, func(s string) bool { return s == "" }), ", ")
}

func show(v any) string {
	switch v := v.(type) {
	case blamed:
		return first(v.name, v.canonical) + " (" + v.basis + ")"
	case Casualty:
		return v.Effect + " " + span(v.Min, v.Max) + " by " + first(v.By, "the article")
	}
	b, _ := json.Marshal(v)
	return string(b)
}

func span(least, most *int) string {
	end := func(n *int) string {
		if n == nil {
			return ""
		}
		return fmt.Sprint(*n)
	}
	if equalInt(least, most) {
		return end(least)
	}
	return end(least) + "-" + end(most)
}

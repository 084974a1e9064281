package filler

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// enoughFound is the chance that somebody or something needs to have for an incident to be made of it.
const enoughFound = 0.30

// found makes an incident of who and what is likely, for copy in capitals in which rules found none: of the sentences that
// name them. The sentence that weighs most says when and where.
func (f *fill) found() []record.Account {
	weight := make([]float32, len(f.d.sites))
	top := float32(0)
	for r := range Role(Roles) {
		for _, e := range f.lists[r] {
			if e.Chance >= likely(r) {
				top = max(top, e.Chance)
				e.weigh(weight)
			}
		}
	}
	if top < enoughFound {
		return nil
	}
	a := record.Account{Main: true, Stage: record.CarriedOut, Type: record.ArmedAssault}
	best := f.sentences(&a, weight)
	f.where(&a, best)
	return []record.Account{a}
}

// weigh adds the chance of an entity to each sentence that is likely to name it in its role.
func (e *Entity) weigh(weight []float32) {
	last := -1
	for _, m := range e.Mentions {
		if m.Chance >= e.top/2 && m.Sentence != last {
			last = m.Sentence
			weight[last] += e.Chance
		}
	}
}

// sentences gives an account its sentences, the type that their acts weigh most for, and its trigger: the act that tells most,
// else the heaviest sentence, which is returned.
func (f *fill) sentences(a *record.Account, weight []float32) (best int) {
	types := map[record.IncidentType]float32{}
	most := 0
	for s, w := range weight {
		if w == 0 {
			continue
		}
		a.Evidence = append(a.Evidence, f.d.r.Sentences[s].Span)
		if w > weight[best] {
			best = s
		}
		act := f.d.sites[s].best
		if act == nil {
			continue
		}
		if types[act.Type] += w; types[act.Type] > types[a.Type] {
			a.Type = act.Type
		}
		if n := rank(act); a.Trigger.Span.IsZero() || n > most {
			most, a.Trigger.Span, a.Stage = n, act.Span, act.Stage
		}
	}
	if a.Trigger.Method = method; a.Trigger.Span.IsZero() {
		a.Trigger.Span = f.d.r.Sentences[best].Span
	}
	return best
}

// where gives an account the day and the place of a sentence.
func (f *fill) where(a *record.Account, sentence int) {
	for _, s := range f.d.in.Scenes {
		if s.Sentence == sentence {
			a.Date, a.Place = dayOf(s, a.Date), placeOf(s, a.Place)
		}
	}
}

func dayOf(s *scene.Scene, had *record.DateValue) *record.DateValue {
	d := s.Day()
	if had != nil || d == nil || !d.Date.Known() {
		return had
	}
	return &record.DateValue{Evidence: record.Evidence{Span: d.Span, Method: "date/" + string(d.Kind)}, Date: d.Date}
}

func placeOf(s *scene.Scene, had *record.PlaceValue) *record.PlaceValue {
	p := s.Place()
	if had != nil || p == nil {
		return had
	}
	return &record.PlaceValue{Evidence: record.Evidence{Span: p.Span, Method: "place/" + string(p.Kind), Score: p.Score}, Place: p.Place}
}

package outlook

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Nouns tells what nouns stand for.
type Nouns interface {
	Target(norm, lang string) (lexicon.Target, bool)
}

// aim is what a warning says will be attacked: the first noun phrase that names a target behind the word of violence ("could attack embassies
// abroad", "attacks on police stations").
func (v *View) aim(w *record.Warning) {
	first, last := v.tokens(w.Span)
	for first < last && v.match("future_violence", first) == 0 {
		first++
	}
	if first == last {
		return
	}
	w.Act = v.Reading.Tokens[first].Span
	for i := max(first-4, 0); i < last; i++ {
		if n := v.match("abroad", i); n > 0 && w.Abroad.IsZero() {
			w.Abroad = record.Span{Start: v.Reading.Tokens[i].Start, End: v.Reading.Tokens[i+n-1].End}
		}
	}
	if v.Nouns == nil {
		return
	}
	for _, p := range v.Reading.Phrases {
		if p.First <= first || p.Last > last {
			continue
		}
		t, ok := v.Nouns.Target(v.Reading.Tokens[p.Head].Norm, v.Reading.Document.Language)
		if !ok || t.Type == "" || t.Type == record.TargetOther || t.Type == record.TargetPrivate && !v.plainly(p) || p.Span.Overlaps(w.ActorSpan) {
			continue
		}
		w.Target, w.TargetSpan, w.TargetType = p.Span.Quote(v.Reading.Document.Text), p.Span, t.Type
		return
	}
}

// plainly reports whether persons of no office are named as the target: "attacks on civilians", not "the hostages".
func (v *View) plainly(p record.Phrase) bool { return v.match("aimed_at", p.First-1) > 0 }

// by reads "before Christmas", "by the end of the month": the last day that a warning speaks of.
func (v *View) by(w *record.Warning, s record.Sentence) {
	pub := v.Reading.Document.Published
	for _, d := range v.Reading.Dates {
		if w.Deadline.Known() || d.First < s.First || d.Last > s.Last || d.Kind != record.DatePoint || !d.Date.Known() || d.Date.To <= pub || !pub.Known() {
			continue
		}
		for i := d.First - 1; i >= max(s.First, d.First-4); i-- {
			if v.match("deadline", i) > 0 {
				w.Deadline = d.Date.To
				if v.match("deadline_before", i) > 0 {
					w.Deadline = d.Date.From - 1
				}
			}
		}
	}
}

package outlook

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// View is what warnings and estimates are read from.
type View struct {
	Reading *record.Reading
	Cues    *lexicon.Cues
}

// Warnings returns the assessments of future violence, one a sentence and source.
func (v *View) Warnings() []record.Warning {
	var out []record.Warning
	for i := range v.Reading.Sentences {
		if w, ok := v.warning(i); ok {
			out = append(out, w)
		}
	}
	return out
}

// warning reads sentence i: what a source warns of, or says that a party will do, can do or is about to do.
func (v *View) warning(i int) (record.Warning, bool) {
	s := v.Reading.Sentences[i]
	if s.Heading {
		return record.Warning{}, false
	}
	hedge, ok := v.outlook(s)
	at, said := v.speaker(s, hedge)
	if said && at.Stance == record.StanceWarn && hedge.IsZero() {
		hedge, ok = at.Cue, true
	}
	if !ok || !said && !v.noun(s, "warning_noun") {
		return record.Warning{}, false
	}
	content := record.Span{Start: s.Start, End: s.End}
	if said && at.Content.Overlaps(s.Span) {
		content = record.Span{Start: max(at.Content.Start, s.Start), End: min(at.Content.End, s.End)}
	}
	if !v.violence(content) {
		return record.Warning{}, false
	}
	w := record.Warning{Evidence: record.Evidence{Span: content, Method: "warning"}, Hedge: hedge}
	if said {
		w.Source = at.Source
	}
	v.actor(&w, content)
	v.horizon(&w, s)
	return w, true
}

// outlook finds the words that put violence into the future: "will be able to", "is preparing to", "could launch".
func (v *View) outlook(s record.Sentence) (record.Span, bool) {
	for i := s.First; i < s.Last; i++ {
		if n := v.match("outlook", i); n > 0 && v.violentAfter(i+n, s.Last) {
			return record.Span{Start: v.Reading.Tokens[i].Start, End: v.Reading.Tokens[i+n-1].End}, true
		}
	}
	return record.Span{}, false
}

// violentAfter reports whether a word of attack follows within the clause.
func (v *View) violentAfter(i, last int) bool {
	for j := i; j < last && j < i+14; j++ {
		if v.match("future_violence", j) > 0 {
			return true
		}
	}
	return false
}

// speaker returns the attribution that gives the words at hedge, or the first of the sentence that warns.
func (v *View) speaker(s record.Sentence, hedge record.Span) (record.Attribution, bool) {
	best, found := record.Attribution{}, false
	for _, a := range v.Reading.Attributions {
		if !a.Content.Overlaps(s.Span) || a.Source.OwnVoice() {
			continue
		}
		if a.Stance == record.StanceWarn && s.Span.Contains(a.Cue) {
			return a, true
		}
		if !hedge.IsZero() && a.Content.Contains(hedge) && a.Vouches() && (!found || a.Content.Len() < best.Content.Len()) {
			best, found = a, true
		}
	}
	return best, found
}

func (v *View) violence(c record.Span) bool {
	for i := v.token(c.Start); i < len(v.Reading.Tokens) && v.Reading.Tokens[i].Start < c.End; i++ {
		if v.match("future_violence", i) > 0 {
			return true
		}
	}
	return false
}

func (v *View) noun(s record.Sentence, class string) bool {
	for i := s.First; i < s.Last; i++ {
		if v.match(class, i) > 0 {
			return true
		}
	}
	return false
}

// actor is the first armed party in the content, with the words around it as written.
func (v *View) actor(w *record.Warning, c record.Span) {
	for i := range v.Reading.Actors {
		m := &v.Reading.Actors[i]
		if c.Contains(m.Span) && (m.Kind == record.ActorArmedGroup || m.Kind == record.ActorCriminal || m.Kind == record.ActorStateForces) {
			w.ActorSpan = m.Span
			w.Actor = m.Span.Quote(v.Reading.Document.Text)
			return
		}
	}
}

// horizon reads "within six months", "in less than a year", "six months away": the shortest of a range, in days.
func (v *View) horizon(w *record.Warning, s record.Sentence) {
	for _, d := range v.Reading.Dates {
		if d.First < s.First || d.Last > s.Last || d.Kind != record.DateDuration || d.Days == 0 {
			continue
		}
		if v.match("within", d.First-1) > 0 || v.match("within", d.First-2) > 0 || v.match("within", d.First-3) > 0 || v.match("away", d.Last) > 0 || v.match("within", d.First) > 0 {
			w.HorizonDays = d.Days
			if pub := v.Reading.Document.Published; pub.Known() {
				w.Deadline = pub + record.Day(d.Days)
			}
			return
		}
	}
}

func (v *View) match(class string, i int) int {
	if i < 0 || i >= len(v.Reading.Tokens) {
		return 0
	}
	t := v.Cues.Grammar[class]
	_, n, ok := t.Match(v.Reading.Tokens, i)
	if !ok {
		return 0
	}
	return n
}

// token returns the first token that ends after byte b.
func (v *View) token(b int) int {
	t := v.Reading.Tokens
	lo, hi := 0, len(t)
	for lo < hi {
		m := (lo + hi) / 2
		if t[m].End <= b {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

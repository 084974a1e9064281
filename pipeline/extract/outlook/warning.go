package outlook

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// View is what warnings and estimates are read from.
type View struct {
	Reading *record.Reading
	Cues    *lexicon.Cues
	Nouns   Nouns // may be nil
}

// Warnings returns the assessments of future violence, one a sentence.
func (v *View) Warnings() []record.Warning {
	var out []record.Warning
	for _, s := range v.Reading.Sentences {
		if s.Heading {
			continue
		}
		w, ok := v.warned(s)
		if !ok {
			w, ok = v.foreseen(s)
		}
		if !ok {
			w, ok = v.looming(s)
		}
		if !ok {
			w, ok = v.vowed(s)
		}
		if ok {
			v.actor(&w, w.Span)
			v.horizon(&w, s)
			v.by(&w, s)
			v.aim(&w)
			out = append(out, w)
		}
	}
	return out
}

// warned reads what a source warns of or threatens with: "warned that fighters were gathering", "has threatened to
// kill them".
func (v *View) warned(s record.Sentence) (record.Warning, bool) {
	for i := range v.Reading.Attributions {
		a := &v.Reading.Attributions[i]
		if !s.Span.Contains(a.Cue) || a.Cue.IsZero() || a.Source.OwnVoice() || !a.Content.Overlaps(s.Span) {
			continue
		}
		threat := v.within("threaten", v.token(a.Cue.Start), v.token(a.Cue.End-1)+1)
		if a.Stance != record.StanceWarn && !threat {
			continue
		}
		c := clip(a.Content, s.Span)
		first, last := v.tokens(c)
		if v.denied(first, last) || !v.violent(first, last) && !v.armedIn(first, last) && !v.partySays(s, a, first, last) {
			continue
		}
		return record.Warning{Evidence: record.Evidence{Span: c, Method: "warning/warned"}, Source: a.Source, Hedge: a.Cue}, true
	}
	return record.Warning{}, false
}

// partySays: "a member of the Houthis' bureau warned that the ports will be next": an armed party says what will come.
func (v *View) partySays(s record.Sentence, a *record.Attribution, first, last int) bool {
	return v.within("outlook", first, last) && v.armedIn(s.First, v.token(a.Cue.Start))
}

// foreseen reads what somebody says that a party will do, can do or is about to do.
func (v *View) foreseen(s record.Sentence) (record.Warning, bool) {
	hedge, ok := v.outlook(s)
	if !ok {
		return record.Warning{}, false
	}
	at, said := v.speaker(s, hedge)
	if !said && !v.within("warning_noun", s.First, s.Last) {
		return record.Warning{}, false
	}
	content := record.Span{Start: s.Start, End: s.End}
	if said && at.Content.Overlaps(s.Span) {
		content = clip(at.Content, s.Span)
	}
	if !content.Contains(hedge) || !v.violent(v.tokens(content)) {
		return record.Warning{}, false
	}
	w := record.Warning{Evidence: record.Evidence{Span: content, Method: "warning/foreseen"}, Hedge: hedge}
	if said {
		w.Source = at.Source
	}
	return w, true
}

// looming: "Further attacks are likely before the end of Ramadan", in the document's own voice too.
func (v *View) looming(s record.Sentence) (record.Warning, bool) {
	for i := s.First; i < s.Last; i++ {
		n := v.match("more_violence", i)
		if n == 0 {
			continue
		}
		for j := i + n; j < min(i+n+4, s.Last); j++ {
			if k := v.match("hedge", j); k > 0 {
				t := v.Reading.Tokens
				w := record.Warning{Evidence: record.Evidence{Span: record.Span{Start: t[i].Start, End: s.End}, Method: "warning/looming"}}
				w.Hedge = record.Span{Start: t[j].Start, End: t[j+k-1].End}
				if a, ok := record.SpeakerOf(v.Reading.Attributions, t[i].Span); ok {
					w.Source = a.Source
				}
				return w, true
			}
		}
	}
	return record.Warning{}, false
}

// outlook finds the words that put violence into the future: "will be able to", "is preparing to", "could launch". A
// party must be their subject ("would make it the bloodiest attack" tells of none), save where the words are about
// danger themselves ("become a safe haven").
func (v *View) outlook(s record.Sentence) (record.Span, bool) {
	for i := s.First; i < s.Last; i++ {
		n := v.match("outlook", i)
		if n == 0 || v.denied(i, i+n+3) || !v.violent(i+n, min(s.Last, i+n+14)) {
			continue
		}
		if v.match("outlook_alone", i) > 0 || v.within("outlook_alone", i+n, i+n+3) || v.subject(s, i) {
			return record.Span{Start: v.Reading.Tokens[i].Start, End: v.Reading.Tokens[i+n-1].End}, true
		}
	}
	return record.Span{}, false
}

// subject reports whether a party, or words that stand for one, come before token i in its clause.
func (v *View) subject(s record.Sentence, i int) bool {
	for j := i - 1; j >= s.First && j > i-12; j-- {
		if v.armedIn(j, j+1) || v.match("group_noun", j) > 0 || v.match("more_violence", j) > 0 {
			return true
		}
		if v.match("relative", j) > 0 && v.Reading.Tokens[j].Tag == record.PRON {
			return false
		}
	}
	return false
}

// denied reports whether the words say what will not be: "will no longer be a safe haven", "they will not accept".
func (v *View) denied(first, last int) bool {
	for i := first; i < min(last, len(v.Reading.Tokens)); i++ {
		if v.match("outlook", i) > 0 {
			for j := i; j < i+4; j++ {
				if v.match("not_future", j) > 0 {
					return true
				}
			}
		}
	}
	return false
}

// violent reports whether a word of attack stands in the tokens [first, last).
func (v *View) violent(first, last int) bool { return v.within("future_violence", first, last) }

// armedIn reports whether an armed party stands in the tokens [first, last).
func (v *View) armedIn(first, last int) bool {
	for i := range v.Reading.Actors {
		m := &v.Reading.Actors[i]
		if m.First < last && first < m.Last && fights(m) {
			return true
		}
	}
	return false
}

func fights(m *record.ActorMention) bool {
	return m.Kind == record.ActorArmedGroup || m.Kind == record.ActorCriminal || m.Kind == record.ActorStateForces
}

func clip(a, b record.Span) record.Span {
	return record.Span{Start: max(a.Start, b.Start), End: min(a.End, b.End)}
}

// speaker returns the attribution that gives the words at hedge, the innermost one.
func (v *View) speaker(s record.Sentence, hedge record.Span) (record.Attribution, bool) {
	best, found := record.Attribution{}, false
	for _, a := range v.Reading.Attributions {
		if a.Source.OwnVoice() || !a.Content.Contains(hedge) || !a.Vouches() {
			continue
		}
		if !found || a.Content.Len() < best.Content.Len() {
			best, found = a, true
		}
	}
	return best, found
}

func (v *View) noun(s record.Sentence, class string) bool { return v.within(class, s.First, s.Last) }

// within reports whether a phrase of a class begins in the tokens [first, last).
func (v *View) within(class string, first, last int) bool {
	for i := first; i < last; i++ {
		if v.match(class, i) > 0 {
			return true
		}
	}
	return false
}

// actor is the first armed party in the content, with the words around it as written. A state's forces are it only where there is no other: "American
// intelligence said that the group was preparing an attack".
func (v *View) actor(w *record.Warning, c record.Span) {
	for _, state := range []bool{false, true} {
		for i := range v.Reading.Actors {
			m := &v.Reading.Actors[i]
			if c.Contains(m.Span) && fights(m) && (m.Kind == record.ActorStateForces) == state {
				w.ActorSpan = m.Span
				w.Actor = m.Span.Quote(v.Reading.Document.Text)
				return
			}
		}
	}
}

// horizon reads "within six months", "in less than a year", "six months away": the shortest of a range, in days.
func (v *View) horizon(w *record.Warning, s record.Sentence) {
	for _, d := range v.Reading.Dates {
		if d.First < s.First || d.Last > s.Last || d.Kind != record.DateDuration || d.Days == 0 {
			continue
		}
		near := v.match("away", d.Last) > 0
		for i := d.First - 5; i <= d.First; i++ {
			near = near || v.match("within", i) > 0
		}
		if near {
			w.HorizonDays = v.shortest(d)
			if pub := v.Reading.Document.Published; pub.Known() {
				w.Deadline = pub + record.Day(w.HorizonDays)
			}
			return
		}
	}
}

// shortest is the length of a duration, of "six to nine months" the six.
func (v *View) shortest(d record.DateMention) int {
	for _, n := range v.Reading.Numbers {
		if n.First < d.Last && d.First < n.Last && n.Min > 0 && n.Max > n.Min {
			return d.Days * n.Min / n.Max
		}
	}
	return d.Days
}

func (v *View) match(class string, i int) int {
	if i < 0 || i >= len(v.Reading.Tokens) {
		return 0
	}
	return v.Cues.Class(class, v.Reading.Tokens, i)
}

// tokens returns the tokens [first, last) of a span.
func (v *View) tokens(s record.Span) (first, last int) { return v.token(s.Start), v.token(s.End-1) + 1 }

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

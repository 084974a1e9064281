package outlook

import "github.com/sabt-org/sabt/record"

// Estimates returns the strength figures: numbers of fighters or members of a party, by whom.
func (v *View) Estimates() []record.Estimate {
	var out []record.Estimate
	for _, n := range v.Reading.Numbers {
		s, ok := v.sentenceOf(n.First)
		if !ok || n.Ordinal || v.Reading.Sentences[s].Heading || max(n.Min, n.Max) < 20 {
			continue
		}
		if e, ok := v.estimate(n, v.Reading.Sentences[s], s); ok {
			out = append(out, e)
		}
	}
	return out
}

// estimate reads a number as a strength figure: it counts fighters, or stands bare in a sentence about their number.
func (v *View) estimate(n record.NumberMention, s record.Sentence, index int) (record.Estimate, bool) {
	if v.harmed(n, s) {
		return record.Estimate{}, false
	}
	head := v.strengthNoun(n)
	bare := head < 0 && !v.counts(n)
	if head < 0 && !(bare && v.noun(s, "strength_context") && v.strengthNear(index)) {
		return record.Estimate{}, false
	}
	if head >= 0 && !v.noun(s, "strength_verb") {
		return record.Estimate{}, false
	}
	span := n.Span
	if head >= 0 {
		span.End = v.Reading.Tokens[head].End
	}
	e := record.Estimate{Evidence: record.Evidence{Span: span, Method: "estimate"}, Count: n.Count, Population: "members"}
	if head >= 0 {
		e.Population = v.Reading.Tokens[head].Norm
	}
	if a, ok := record.SourceOf(v.Reading.Attributions, n.Span); ok {
		e.Source = a.Source
	}
	v.party(&e, n, index)
	for _, p := range v.Reading.Places {
		if p.First >= s.First && p.Last <= s.Last && !p.Adjective && !p.Dateline && e.Place == "" {
			e.PlaceSpan = p.Span
			e.Place = p.Span.Quote(v.Reading.Document.Text)
		}
	}
	return e, e.Actor != ""
}

// strengthNoun returns the token of "fighters", "members", "militants" that the number counts, -1 for none.
func (v *View) strengthNoun(n record.NumberMention) int {
	for i := n.Last; i < n.Last+5 && i < len(v.Reading.Tokens); i++ {
		if v.match("strength_noun", i) > 0 {
			return i
		}
		if t := v.Reading.Tokens[i]; t.Shape.Has(record.Punct) && t.Norm != "-" || t.Tag == record.VERB || t.Tag == record.ADP && t.Norm != "of" {
			return -1
		}
	}
	return -1
}

// counts reports whether the number counts something else: a noun follows it.
func (v *View) counts(n record.NumberMention) bool {
	if n.Last >= len(v.Reading.Tokens) {
		return false
	}
	t := v.Reading.Tokens[n.Last].Tag
	return t == record.NOUN || t == record.PROPN || t == record.ADJ
}

// strengthNear reports whether this sentence or the one before speaks of fighters.
func (v *View) strengthNear(index int) bool {
	for k := max(index-1, 0); k <= index; k++ {
		if v.noun(v.Reading.Sentences[k], "strength_noun") || v.noun(v.Reading.Sentences[k], "strength_size") {
			return true
		}
	}
	return false
}

// harmed reports whether the fighters counted are dead, caught, freed or sent: no strength.
func (v *View) harmed(n record.NumberMention, s record.Sentence) bool {
	for i := max(s.First, n.First-8); i < min(s.Last, n.Last+12); i++ {
		if _, _, ok := v.Cues.Harm.Match(v.Reading.Tokens, i); ok || v.match("not_strength", i) > 0 {
			return true
		}
	}
	return false
}

// party is the armed party nearest to the number, in this sentence or the two before.
func (v *View) party(e *record.Estimate, n record.NumberMention, index int) {
	best := 1 << 20
	for i := range v.Reading.Actors {
		m := &v.Reading.Actors[i]
		if m.Canonical == "" || m.Kind != record.ActorArmedGroup && m.Kind != record.ActorCriminal && m.Kind != record.ActorStateForces || m.Nation {
			continue
		}
		k, _ := v.sentenceOf(m.First)
		if k > index || k < index-2 {
			continue
		}
		d := (index-k)*1000 + abs(m.First-n.First)
		if d < best {
			best = d
			e.ActorSpan, e.Actor = m.Span, m.Span.Quote(v.Reading.Document.Text)
		}
	}
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func (v *View) sentenceOf(token int) (int, bool) {
	ss := v.Reading.Sentences
	lo, hi := 0, len(ss)
	for lo < hi {
		m := (lo + hi) / 2
		if ss[m].Last <= token {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo, lo < len(ss)
}

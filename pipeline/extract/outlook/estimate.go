package outlook

import "github.com/sabt-org/sabt/record"

// Estimates returns the strength figures: numbers of fighters or members of a party, by whom.
func (v *View) Estimates() []record.Estimate {
	var out []record.Estimate
	for _, n := range v.Reading.Numbers {
		s, ok := v.sentenceOf(n.First)
		if !ok || n.Ordinal || v.Reading.Dated(n.Span) || v.Reading.Sentences[s].Heading || max(n.Min, n.Max) < 20 {
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
	if head < 0 && v.groupsOf(n) {
		return record.Estimate{}, false
	}
	bare := head < 0 && (!v.counts(n) || v.noun(s, "strength_size") && v.match("generic", n.Last) > 0)
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
	if a, ok := record.SpeakerOf(v.Reading.Attributions, n.Span); ok {
		e.Source = a.Source
	}
	v.population(&e, n, index)
	for i := range v.Reading.Places {
		p := &v.Reading.Places[i]
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

// groupsOf: "in groups of 30 to 50" is how they move, not how many they are.
func (v *View) groupsOf(n record.NumberMention) bool {
	return v.match("of", n.First-1) > 0 && v.match("group_noun", n.First-2) > 0
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
	for i := max(s.First, n.First-8); i < min(s.Last, n.Last+18); i++ {
		_, _, ok := v.Cues.Harm.Match(v.Reading.Tokens, i)
		if ok && v.match("general_toll", i) == 0 || v.match("not_strength", i) > 0 {
			return true // "number" and "figure" count living men as well
		}
	}
	return false
}

// population is the armed party nearest to the number, in this sentence or the two before; one without a name only where
// no other stands in the sentence ("the insurgents number between 300 and 400").
func (v *View) population(e *record.Estimate, n record.NumberMention, index int) {
	best := 1 << 20
	for i := range v.Reading.Actors {
		m := &v.Reading.Actors[i]
		if !fights(m) && m.Kind != record.ActorInternational || m.Nation || n.First <= m.First && m.Last <= n.Last+4 && m.Canonical == "" {
			continue
		}
		k, _ := v.sentenceOf(m.First)
		if k > index || k < index-2 {
			continue
		}
		d := (index-k)*1000 + abs(m.First-n.First)
		if m.Canonical == "" {
			d += 500
		}
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
	k := v.Reading.SentenceOf(token)
	return k, k < len(v.Reading.Sentences)
}

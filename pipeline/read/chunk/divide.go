package chunk

import "github.com/sabt-org/sabt/record"

// Divide cuts phrases behind the date that they begin with, where the date stands by itself after a preposition: "On July 12 Israeli
// forces came", "Over the weekend troops killed". Only the calendar tells where such a phrase ends: "in the July 12 attack" is one.
func Divide(phrases []record.Phrase, tokens []record.Token, dates []record.DateMention) {
	k := 0
	for i := range phrases {
		p := &phrases[i]
		for k < len(dates) && dates[k].Last <= p.First {
			k++
		}
		if k == len(dates) {
			return
		}
		d := &dates[k]
		if d.First > p.First || d.Last >= p.Last || d.Last > p.Head || !alone(tokens, d) {
			continue
		}
		p.First = d.Last
		p.Start = tokens[p.First].Start
	}
}

// alone reports whether a date follows a preposition, or holds its own, and no mark joins it to what comes behind.
func alone(tokens []record.Token, d *record.DateMention) bool {
	before := tokens[d.First].Tag == record.ADP || d.First > 0 && tokens[d.First-1].Tag == record.ADP
	switch tokens[d.Last].Tag {
	case record.PART, record.PUNCT:
		return false
	}
	return before
}

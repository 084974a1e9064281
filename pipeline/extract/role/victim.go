package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/record"
)

// Victims returns who was harmed: named persons, and the groups that the counts of harm describe.
func Victims(v *View, drafts []casualty.Draft, tally map[int]bool) []record.Victim {
	var out []record.Victim
	for _, s := range v.Scenes {
		for _, k := range s.Drafts {
			d := drafts[k]
			if tally[k] || d.Count.Max == 0 || d.Head < 0 {
				continue
			}
			if vic, ok := v.victim(d); ok {
				out = addVictim(v, out, vic)
			}
		}
	}
	return out
}

// victim reads one count: a name is a name alone, a description is the whole phrase as written.
func (v *View) victim(d casualty.Draft) (record.Victim, bool) {
	vic := record.Victim{Effect: d.Effect, Evidence: record.Evidence{Method: "victim/" + d.Rule}}
	vic.Status, vic.Type = v.humanNoun(d.Head)
	if d.Named {
		span, ok := v.nameOf(d.Head)
		if !ok {
			return vic, false
		}
		vic.Span, vic.Name = span, v.quote(span)
		return vic, true
	}
	if d.Who.IsZero() || v.saysNobody(d.Head) {
		return vic, false
	}
	p := v.phraseAt(d.Head)
	if p == nil {
		return vic, false
	}
	count := d.Count
	vic.Span, vic.Description, vic.Count = p.Span, v.quote(p.Span), &count
	return vic, true
}

// saysNobody: "him", "those", "two of their own", "another" count somebody and describe nobody.
func (v *View) saysNobody(head int) bool {
	switch v.tag(head) {
	case record.PRON, record.DET:
		return true
	}
	return v.has("stand_in", head)
}

// nameOf returns the capitalised words that end at the head, titles included: "Maj. Gen. Gabriel Viray".
func (v *View) nameOf(head int) (record.Span, bool) {
	p := v.phraseAt(head)
	if p == nil {
		return record.Span{}, false
	}
	first := head
	for first > p.First && (v.capital(first-1) || v.norm(first-1) == "-" || v.norm(first-1) == "." || v.norm(first-1) == "al") {
		first--
	}
	span := record.Span{Start: v.Reading.Tokens[first].Start, End: v.Reading.Tokens[head].End}
	return span, v.capital(head) && !v.partyOrPlace(span)
}

func (v *View) capital(i int) bool {
	return i >= 0 && i < len(v.Reading.Tokens) && v.Reading.Tokens[i].Shape.Has(record.Capital)
}

// addVictim adds a victim once; a longer form of a name is a mention of it.
func addVictim(v *View, out []record.Victim, n record.Victim) []record.Victim {
	for i := range out {
		if out[i].Effect != n.Effect || out[i].Name == "" != (n.Name == "") {
			continue
		}
		if out[i].Name == n.Name && out[i].Description == n.Description {
			return out
		}
		if n.Name != "" && lastWord(out[i].Name) == lastWord(n.Name) {
			out[i].Mentions = append(out[i].Mentions, n.Span)
			return out
		}
	}
	return append(out, n)
}

func lastWord(s string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == ' ' || s[i] == '-' {
			return s[i+1:]
		}
	}
	return s
}

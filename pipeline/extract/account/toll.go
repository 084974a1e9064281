package account

import (
	"strings"

	"github.com/sabt-org/sabt/pipeline/extract/casualty"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/pipeline/extract/speaker"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

// tolls turns the drafts of a group into casualties: each with its source, told once, restatements dropped.
func tolls(d *Document, grp *Group) []record.Casualty {
	text := d.Reading.Document.Text
	var out []toll
	for _, s := range grp.Scenes {
		for _, k := range s.Drafts {
			if d.Tally[k] {
				continue
			}
			t, ok := toToll(d, s, d.Drafts[k])
			if !ok {
				continue
			}
			t.heading, t.sentence = s.Heading, s.Sentence
			out = add(out, t, text)
		}
	}
	out = dropSingles(fates(out))
	out = dropVague(out)
	cs := make([]record.Casualty, len(out))
	for i, t := range out {
		cs[i] = t.Casualty
	}
	return cs
}

type toll struct {
	record.Casualty
	heading  bool
	sentence int
	definite bool
	named    bool
	pronoun  bool
	again    bool // "the boy"
	hit      bool // shot; the account may tell what became of them
	name     string
}

// single reports whether the toll is one person told by a noun: "a shopkeeper".
func (t toll) single() bool {
	return t.Count.Min == 1 && t.Count.Max == 1 && t.Who != "" && !t.heading && !t.definite && !t.named
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// toToll finds who says it. What is denied or only feared is no toll.
func toToll(doc *Document, s *scene.Scene, d casualty.Draft) (toll, bool) {
	r := doc.Reading
	if d.Back {
		return toll{}, false
	}
	for _, a := range r.Attributions {
		if a.Stance == record.StanceDeny && a.Content.Contains(d.Span) && d.Count.Max != 0 && !deniesHand(doc, a, d) {
			return toll{}, false
		}
	}
	c := record.Casualty{
		Evidence: record.Evidence{Span: d.Span, Method: "toll/" + d.Rule}, Effect: d.Effect, Count: d.Count, Subset: d.Subset, Superseded: d.Outdated,
	}
	if at := speakerOf(doc, s, d); at != speaker.Own {
		if r.Attributions[at].Stance == record.StanceWarn {
			return toll{}, false
		}
		c.Source = asWritten(doc, r.Attributions[at])
	}
	if !d.Who.IsZero() {
		c.Who = d.Who.Quote(r.Document.Text)
	}
	if d.Self {
		c.Who, c.Status = "perpetrators", record.PerpetratorVictim
	}
	t := toll{Casualty: c, definite: d.Definite || d.Pronoun, named: d.Named, pronoun: d.Pronoun, hit: d.Hit, again: d.Again}
	if d.Named {
		t.name = d.Span.Quote(r.Document.Text)
	}
	return t, true
}

// deniesHand reports whether only a part in it is denied: "denied involvement in the kidnapping of two soldiers" leaves the two soldiers.
func deniesHand(doc *Document, a record.Attribution, d casualty.Draft) bool {
	first, last := doc.Reading.TokensOf(a.Content)
	for i := first; i < last && i < first+3; i++ {
		if doc.Cues.Class("involvement", doc.Reading.Tokens, i) > 0 {
			return true
		}
	}
	return doc.Reading.Tokens[first].Tag == record.VERB && clauseBefore(doc, first, d.Span.Start)
}

// clauseBefore reports whether a relative clause begins between token i and byte b: "denied firing the rocket that wounded three".
func clauseBefore(doc *Document, i, b int) bool {
	for ; i < len(doc.Reading.Tokens) && doc.Reading.Tokens[i].Start < b; i++ {
		if doc.Cues.Class("relative", doc.Reading.Tokens, i) > 0 {
			return true
		}
	}
	return false
}

// add appends a toll unless it was told before.
func add(out []toll, t toll, text string) []toll {
	for i := range out {
		o := &out[i]
		if o.Effect == t.Effect && o.Count.Min == t.Count.Min && o.Count.Max == t.Count.Max && o.Count.Min > 1 && oneSpeaker(o.Source, t.Source) {
			if o.heading && !t.heading {
				hit := o.hit && t.hit
				*o = t // in the words of the text
				o.hit = hit
				return out
			}
			if t.sentence-o.sentence < 2 {
				o.Source = t.Source // "a military spokesman said. Jules Ngongo, who speaks for"
			}
			o.hit = o.hit && t.hit
			return out
		}
		if o.Effect != t.Effect || o.Subset != t.Subset {
			continue
		}
		same := o.Count.Min == t.Count.Min && o.Count.Max == t.Count.Max
		switch {
		case t.named && o.named && SamePerson(t.name, o.name):
			return out
		case !same && !(o.heading && o.Count.Min == t.Count.Min):
			continue
		case fold.String(o.Who) != fold.String(t.Who) && o.Who != "" && t.Who != "" && o.Subset:
			continue
		case o.sentence == t.sentence && o.Who != t.Who && o.Who != "" && t.Who != "":
			continue // "one Hindu citizen and a member of the Taliban": one and one
		case t.single() && o.single() && !strings.EqualFold(lastWord(o.Who), lastWord(t.Who)):
			continue // "a shopkeeper was hurt ... a guard was hurt"
		case o.heading && !same: // the title's "nine" is "at least nine" in the text
			*o = t
			return out
		case o.heading && !t.heading && same && o.Count.Max == 1 && !o.named:
			*o = t // the title's "policeman" is the first that the text tells of
			return out
		case o.Source.Name == t.Source.Name && (o.Who == t.Who || !o.Subset):
			if o.heading && !t.heading && same {
				*o = t // in the words of the text, so that no later "eight bodies" takes the place of the title's "at least eight"
			}
			return out
		case o.heading:
			*o = t // the title says what the text says with its source
			return out
		case t.Source.OwnVoice() && same && (t.definite || o.Source.OwnVoice()):
			return out
		case o.Source.OwnVoice() && same && t.definite && t.Count.Min > 1: // "eight labourers were shot ... The eight were sent home, an official said"
			return out
		case o.Source.OwnVoice() && same:
			*o = t
			return out
		}
	}
	return append(out, t)
}

// dropSingles leaves a named person's death to the victims when the account counts the dead.
func dropSingles(ts []toll) []toll {
	counted := map[record.Effect]bool{}
	for _, t := range ts {
		if !t.named && !t.pronoun && !t.Subset && (t.Count.Min > 0 || t.Count.Max > 0) {
			counted[t.Effect] = true
		}
	}
	var out []toll
	for _, t := range ts {
		if (t.named || t.pronoun) && counted[t.Effect] {
			continue
		}
		out = append(out, t)
	}
	return out
}

// dropVague leaves out "several" where the same source gives a number for the same effect.
func dropVague(ts []toll) []toll {
	var out []toll
	for i, t := range ts {
		vague := t.Count.Bound == record.Vague
		for j, o := range ts {
			if vague && i != j && o.Effect == t.Effect && o.Count.Bound != record.Vague && o.Source.Name == t.Source.Name && o.Subset == t.Subset {
				vague = false
				t.Count.Bound = ""
			}
		}
		if t.Count.Bound != "" {
			out = append(out, t)
		}
	}
	return out
}

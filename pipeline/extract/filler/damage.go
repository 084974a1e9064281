package filler

import "github.com/sabt-org/sabt/record"

// damage is what the words say was done to a thing where it is named: "destroyed", "damaged" or "" when they do not.
func (d *Document) damage(e *Entity) string {
	for _, m := range e.members {
		if w := d.damageAt(m); w != "" {
			return w
		}
	}
	return ""
}

// damageAt reads the verb before a mention ("destroyed two pylons") or after it ("the bridge was badly damaged").
func (d *Document) damageAt(m *mention) string {
	s, p := d.r.Sentences[m.sentence], &d.r.Phrases[m.phrase]
	for i := p.First - 1; i >= max(s.First, p.First-9); i-- {
		if w := d.wreck(i); w != "" {
			return w
		}
		if d.tag(i) == record.VERB || d.norm(i) == ";" {
			break
		}
	}
	for i := p.Last; i < min(s.Last, p.Last+9); i++ {
		if w := d.wreck(i); w != "" && d.tag(i-1) != record.ADP {
			return w
		}
		if d.tag(i) == record.VERB || d.norm(i) == ";" {
			break
		}
	}
	return ""
}

// wreck is the damage that the words at token i tell of.
func (d *Document) wreck(i int) string {
	for _, class := range [...]string{"destroyed", "damaged"} {
		if d.in.Cues.Class(class, d.r.Tokens, i) > 0 {
			return class
		}
	}
	return ""
}

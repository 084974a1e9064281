package role

import (
	"github.com/sabt-org/sabt/pipeline/extract/act"
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// Words tells what nouns stand for.
type Words interface {
	// Weapon returns the kind of the weapon named at token i and how many tokens name it; 0 when there is none.
	Weapon(tokens []record.Token, i int, lang string) (record.WeaponKind, int)
	// Target returns what a noun stands for as a target or victim.
	Target(norm, lang string) (lexicon.Target, bool)
}

func (v *View) humanNoun(head int) (record.VictimStatus, record.TargetType) {
	if v.Words == nil || head < 0 {
		return "", ""
	}
	n, _ := v.Words.Target(v.norm(head), v.Reading.Document.Language)
	return n.Status, n.Type
}

// Weapons returns the weapons of the account's real acts, as the noun phrases that name them.
func Weapons(v *View) []record.Weapon {
	if v.Words == nil {
		return nil
	}
	var out []record.Weapon
	seen := map[string]bool{}
	for _, s := range v.Scenes {
		for i := s.First; i < s.Last; {
			kind, n := v.Words.Weapon(v.Reading.Tokens[:s.Last], i, v.Reading.Document.Language)
			if n == 0 {
				i++
				continue
			}
			if kind == record.VehicleArm && !v.any("ram", s.First, s.Last) || v.byHand(s, i) {
				i += n // "a bomb under a vehicle", "a suicide bomber"
				continue
			}
			span := v.weaponSpan(i, i+n)
			if key := v.norm(i + n - 1); !seen[key] {
				seen[key] = true
				out = append(out, record.Weapon{Evidence: record.Evidence{Span: span, Method: "weapon"}, Kind: kind})
			}
			i += n
		}
	}
	return out
}

// weaponSpan is the phrase up to the weapon word: "Four high-explosive missiles", "a bomb" of "a bomb attack".
func (v *View) weaponSpan(first, last int) record.Span {
	span := record.Span{Start: v.Reading.Tokens[first].Start, End: v.Reading.Tokens[last-1].End}
	p := v.phraseAt(first)
	if p == nil || p.First > first || p.Last != last {
		return span
	}
	for i := range v.Reading.Dates {
		if d := &v.Reading.Dates[i]; d.Overlaps(p.Span) && d.End <= span.Start {
			return span // "On 26 April three rockets"
		}
	}
	return p.Span.Cover(span)
}

// byHand reports whether token i names who attacks.
func (v *View) byHand(s *scene.Scene, i int) bool {
	for _, a := range s.Acts {
		if a.Form == 'a' && a.First <= i && i < a.Last {
			return true
		}
	}
	return false
}

// Targets returns what the account's acts were aimed at: the object of a verb of attack, what follows "attack on",
// where a bomb went off.
func Targets(v *View) []record.Target {
	if v.Words == nil {
		return nil
	}
	var out []record.Target
	for _, s := range v.Scenes {
		for k := range s.Acts {
			a := &s.Acts[k]
			if a.Form == 'a' || a.Unreal && a.Stage != record.Threatened {
				continue
			}
			if p := v.aimed(s, a); p != nil {
				out = v.addTarget(out, p)
			}
		}
	}
	return out
}

// aimed finds the phrase that an act is aimed at.
func (v *View) aimed(s *scene.Scene, a *act.Act) *record.Phrase {
	i := a.Last
	if a.Form != 'v' && v.phraseAt(a.Last-1) != nil {
		i = v.phraseAt(a.Last - 1).Last
	}
	for n := 0; i < s.Last && n < 8; n++ {
		switch p := v.phraseAt(i); {
		case p != nil && (a.Form == 'v' || n > 0) && v.target(p):
			return p
		case p != nil && p.First == i:
			i = p.Last
		case v.has("aim", i) || v.has("toward", i) || v.norm(i) == ",":
			i++
		case v.tag(i) == record.ADP || v.tag(i) == record.ADV || v.tag(i) == record.VERB:
			i++
		default:
			return nil
		}
	}
	return nil
}

// target reports whether the head of the phrase can be a target.
func (v *View) target(p *record.Phrase) bool {
	n, ok := v.Words.Target(v.norm(p.Head), v.Reading.Document.Language)
	return ok && n.Type != ""
}

func (v *View) addTarget(out []record.Target, p *record.Phrase) []record.Target {
	n, _ := v.Words.Target(v.norm(p.Head), v.Reading.Document.Language)
	for i := range out {
		if v.norm(p.Head) == v.normAt(out[i].Span) {
			if out[i].Span != p.Span {
				out[i].Mentions = append(out[i].Mentions, p.Span)
			}
			return out
		}
	}
	return append(out, record.Target{Evidence: record.Evidence{Span: p.Span, Method: "target"}, Human: n.Human, Type: n.Type})
}

// normAt is the last word of a span, folded.
func (v *View) normAt(s record.Span) string {
	_, last := v.Reading.TokensOf(s)
	return v.norm(last - 1)
}

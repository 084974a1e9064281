package lexicon

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
)

// Target is what a noun says of whom or what an act hits.
type Target struct {
	Type   record.TargetType
	Human  bool                // persons; otherwise a thing
	Status record.VictimStatus // of persons; "" when the noun leaves it open
}

func (l *Lexicon) readTargets() error {
	rs, err := rows("targets.tsv")
	if err != nil {
		return err
	}
	for n, r := range rs {
		if len(r) != 5 || !targetTypes[record.TargetType(r[0])] || r[1] != "human" && r[1] != "physical" {
			return fmt.Errorf("lexicon: targets.tsv, entry %d: cannot read %q", n+1, r[0])
		}
		t := Target{Type: record.TargetType(r[0]), Human: r[1] == "human"}
		switch s := record.VictimStatus(r[2]); s {
		case record.Civilian, record.Fighter, record.SecurityForce:
			t.Status = s
		case "-":
		default:
			return fmt.Errorf("lexicon: targets.tsv, entry %d: unknown victim status %q", n+1, r[2])
		}
		l.targets.add(r[3], r[4], t)
	}
	return nil
}

var targetTypes = map[record.TargetType]bool{
	record.TargetBusiness: true, record.TargetGovernment: true, record.TargetPolice: true, record.TargetMilitary: true,
	record.TargetAirport: true, record.TargetDiplomatic: true, record.TargetEducation: true, record.TargetFoodWater: true,
	record.TargetMedia: true, record.TargetMaritime: true, record.TargetNGO: true, record.TargetPrivate: true,
	record.TargetReligious: true, record.TargetTelecom: true, record.TargetMilitia: true, record.TargetTourists: true,
	record.TargetTransport: true, record.TargetUtilities: true, record.TargetPoliticalParty: true,
	record.TargetMedical: true, record.TargetOther: true,
}

// Target returns what a single noun, folded, says of a target. Lang is an ISO 639-1 code; "" tries every language.
func (l *Lexicon) Target(norm, lang string) (Target, bool) {
	if lang != "" {
		return l.targets.word(norm, lang)
	}
	for _, lang := range languages {
		if t, ok := l.targets.word(norm, lang); ok {
			return t, true
		}
	}
	return Target{}, false
}

// TargetAt returns the target named at token i by one word or several ("aid workers", "police station") and how many
// tokens name it, 0 when none does.
func (l *Lexicon) TargetAt(tokens []record.Token, i int, lang string) (Target, int) {
	return l.targets.find(tokens, i, lang)
}

// Human reports whether a single noun, folded, means persons.
func (l *Lexicon) Human(norm, lang string) bool {
	t, ok := l.Target(norm, lang)
	return ok && t.Human
}

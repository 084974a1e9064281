package lexicon

import (
	"fmt"

	"github.com/sabt-org/sabt/record"
)

func (l *Lexicon) readWeapons() error {
	rs, err := rows("weapons.tsv")
	if err != nil {
		return err
	}
	for n, r := range rs {
		if len(r) != 3 || !weaponKinds[record.WeaponKind(r[0])] {
			return fmt.Errorf("lexicon: weapons.tsv, entry %d: unknown weapon kind %q", n+1, r[0])
		}
		l.weapons.add(r[1], r[2], record.WeaponKind(r[0]))
	}
	return nil
}

var weaponKinds = map[record.WeaponKind]bool{
	record.Explosive: true, record.Firearm: true, record.Incendiary: true, record.Projectile: true,
	record.VehicleArm: true, record.Melee: true, record.Chemical: true, record.OtherArm: true,
}

// Weapon returns the kind of the weapon named at token i and how many tokens name it, 0 when none does: "suicide car
// bomb" is three tokens of an explosive. Lang is an ISO 639-1 code, "" when unknown.
//
// A vehicle, a stone, petrol or a rope is a weapon only where the act says so ("drove a van into the crowd"); these
// kinds are returned all the same, and it is for the caller to ask for the act.
func (l *Lexicon) Weapon(tokens []record.Token, i int, lang string) (record.WeaponKind, int) {
	return l.weapons.find(tokens, i, lang)
}

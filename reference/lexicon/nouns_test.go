package lexicon_test

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// tokens cuts a phrase at spaces, hyphens on their own; enough to look nouns up.
func tokens(words string) []record.Token {
	var out []record.Token
	for _, w := range strings.Fields(strings.ReplaceAll(words, "-", " - ")) {
		out = append(out, record.Token{Norm: fold.String(w)})
	}
	return out
}

func open(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Open()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestWeapon(t *testing.T) {
	l := open(t)
	for _, c := range []struct {
		lang, words string
		kind        record.WeaponKind
		length      int
	}{
		{"en", "roadside bombs exploded", record.Explosive, 2},
		{"en", "suicide car bomb", record.Explosive, 3},
		{"en", "car-bomb", record.Explosive, 3},
		{"en", "AK-47 rifles", record.Firearm, 4},
		{"en", "rocket-propelled grenades", record.Projectile, 4},
		{"en", "rockets and", record.Projectile, 1},
		{"en", "machetes", record.Melee, 1},
		{"en", "Molotov cocktails", record.Incendiary, 2},
		{"en", "chlorine gas", record.Chemical, 2},
		{"en", "rumours", "", 0},
		{"fa", "ماین کنار جاده", record.Explosive, 3},
		{"fa", "موشک‌های", record.Projectile, 1},
		{"ps", "راکټونه", record.Projectile, 1},
		{"ar", "بسيارات مفخخة", record.Explosive, 2},
		{"ar", "والصواريخ", record.Projectile, 1},
		{"es", "coches bomba", record.Explosive, 2},
		{"es", "fusiles", record.Firearm, 1},
		{"ru", "самодельного взрывного устройства", record.Explosive, 3},
		{"fr", "voitures piégées", record.Explosive, 2},
		{"", "ракетами", record.Projectile, 1},
	} {
		kind, n := l.Weapon(tokens(c.words), 0, c.lang)
		if kind != c.kind || n != c.length {
			t.Errorf("Weapon(%q) = %q, %d; want %q, %d", c.words, kind, n, c.kind, c.length)
		}
	}
}

func TestTarget(t *testing.T) {
	l := open(t)
	civilian := func(tt record.TargetType) lexicon.Target {
		return lexicon.Target{Type: tt, Human: true, Status: record.Civilian}
	}
	thing := func(tt record.TargetType) lexicon.Target { return lexicon.Target{Type: tt} }
	for _, c := range []struct {
		lang, words string
		want        lexicon.Target
		length      int
	}{
		{"en", "worshippers", civilian(record.TargetReligious), 1},
		{"en", "aid workers", civilian(record.TargetNGO), 2},
		{"en", "workers", civilian(record.TargetPrivate), 1},
		{"en", "policemen", lexicon.Target{Type: record.TargetPolice, Human: true, Status: record.SecurityForce}, 1},
		{"en", "police stations", thing(record.TargetPolice), 2},
		{"en", "minibus", thing(record.TargetTransport), 1},
		{"en", "buses", thing(record.TargetTransport), 1},
		{"en", "embassies", thing(record.TargetDiplomatic), 1},
		{"en", "insurgents", lexicon.Target{Type: record.TargetMilitia, Human: true, Status: record.Fighter}, 1},
		{"en", "yesterday", lexicon.Target{}, 0},
		{"fa", "نمازگزاران", civilian(record.TargetReligious), 1},
		{"fa", "سربازان", lexicon.Target{Type: record.TargetMilitary, Human: true, Status: record.SecurityForce}, 1},
		{"ps", "ماشومانو", civilian(record.TargetPrivate), 1},
		{"ar", "المدنيين", civilian(record.TargetPrivate), 1},
		{"ar", "بمستشفى", thing(record.TargetMedical), 1},
		{"es", "estaciones de policía", thing(record.TargetPolice), 3},
		{"es", "soldados", lexicon.Target{Type: record.TargetMilitary, Human: true, Status: record.SecurityForce}, 1},
		{"ru", "полицейских", lexicon.Target{Type: record.TargetPolice, Human: true, Status: record.SecurityForce}, 1},
		{"ru", "школы", thing(record.TargetEducation), 1},
		{"fr", "écoles", thing(record.TargetEducation), 1},
	} {
		got, n := l.TargetAt(tokens(c.words), 0, c.lang)
		if got != c.want || n != c.length {
			t.Errorf("TargetAt(%q) = %+v, %d; want %+v, %d", c.words, got, n, c.want, c.length)
		}
	}
	if !l.Human("children", "en") || l.Human("bridge", "en") || !l.Human("мужчины", "") {
		t.Error("Human: children and мужчины are persons, a bridge is not")
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		open(b)
	}
}

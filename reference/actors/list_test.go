package actors_test

import (
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/actors"
)

func open(t testing.TB) *actors.List {
	t.Helper()
	l, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestCanonical(t *testing.T) {
	l := open(t)
	for spelling, want := range map[string]string{
		"the Islamic State": "Islamic State", "Daesh": "Islamic State", "داعش": "Islamic State", "تنظيم الدولة الإسلامية": "Islamic State",
		"IS-KP": "ISIS-K", "Islamic State Khorasan Province": "ISIS-K", "شاخه خراسان داعش": "ISIS-K",
		"Tehreek-e-Taliban Pakistan": "Tehrik-i-Taliban Pakistan", "Pakistani Taliban": "Tehrik-i-Taliban Pakistan",
		"طالبان": "Taliban", "Talibán": "Taliban", "Талибана": "Taliban",
		"Alshabaab": "al-Shabaab", "Shabaab": "al-Shabaab", "Jabhat al Nusra": "al-Nusra Front",
		"Исламского государства": "Islamic State", "قوات الدعم السريع": "Rapid Support Forces",
		"Karen National Defense Organization": "Karen National Defence Organisation", "Kurdistan Workers' Party": "PKK", "Kurdistan Workers Party": "PKK", "the Lord's Resistance Army": "Lord's Resistance Army",
		"Sendero Luminoso": "Shining Path", "Jama'at Nusrat al-Islam wal-Muslimin": "JNIM", "Israeli": "Israel", "nobody at all": "",
	} {
		if got := l.Canonical(spelling); got != want {
			t.Errorf("Canonical(%q) = %q, want %q", spelling, got, want)
		}
	}
}

func TestKind(t *testing.T) {
	l := open(t)
	for name, want := range map[string]record.ActorKind{
		"Taliban": record.ActorArmedGroup, "CJNG": record.ActorCriminal, "IDF": record.ActorStateForces, "UNAMA": record.ActorInternational,
		"AFP": record.ActorMedia, "SOHR": record.ActorMonitor, "Emergency Hospital": record.ActorMedical, "Amaq": record.ActorArmedGroup, "": "",
	} {
		if got := l.Kind(name); got != want {
			t.Errorf("Kind(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestSameParty(t *testing.T) {
	l := open(t)
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"ISIS", "Daesh", true}, {"IDF", "Israel", true}, {"Israel", "Israeli army", true}, {"TTP", "Taliban", false},
		{"ISIS-K", "Islamic State", false}, {"Front of the Unknown", "front of the unknown", true},
	} {
		if got := l.SameParty(c.a, c.b); got != c.want {
			t.Errorf("SameParty(%q, %q) = %v", c.a, c.b, got)
		}
	}
	if !l.BranchOf("ISKP", "ISIS") || l.BranchOf("ISIS", "ISKP") {
		t.Error("ISKP is a branch of ISIS, not the other way round")
	}
}

// A party whose canonical name leads to another party could never be looked up again.
func TestCanonicalNamesLeadToThemselves(t *testing.T) {
	l := open(t)
	for a := range l.Actors {
		if a.Role != actors.Party && a.Role != actors.Nation {
			continue
		}
		if got := l.Canonical(a.Canonical); got != a.Canonical {
			t.Errorf("Canonical(%q) = %q", a.Canonical, got)
		}
		if a.Of != "" && l.Canonical(a.Of) != a.Of {
			t.Errorf("%s is of %q, which the list lacks", a.Canonical, a.Of)
		}
		if a.Country != "" && len(a.Country) != 2 {
			t.Errorf("%s: country %q", a.Canonical, a.Country)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		open(b)
	}
}

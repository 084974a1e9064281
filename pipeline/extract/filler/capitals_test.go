package filler_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
)

// In capitals an incident is made of what is likely where rules find none; elsewhere it is not.
func TestFound(t *testing.T) {
	s := open(t)
	text := "LIMA -- [TEXT] DYNAMITE CHARGES DESTROYED POWER PYLONS NEAR THE CAPITAL."
	if in, ok := s.rules.Input(s.read(text)); !ok || len(in.Accounts) > 0 {
		t.Fatalf("rules find %d incidents: another text is needed", len(in.Accounts))
	}
	got := s.whole.Extract(s.read(text)).Accounts
	if len(got) != 1 || got[0].Type != record.Bombing || got[0].Trigger.Span.Quote(text) != "DYNAMITE CHARGES" || len(got[0].Evidence) != 1 {
		t.Fatalf("%+v", got)
	}
	if f := s.found(text); !slices.Contains(f, "thing POWER PYLONS destroyed") {
		t.Errorf("its fillers are %q", f)
	}
	if n := len(s.whole.Extract(s.read(strings.ToLower(text))).Accounts); n > 0 {
		t.Errorf("%d incidents in small letters", n)
	}
}

// One word is not both a party and those who did it.
func TestPartyOrPersons(t *testing.T) {
	s := open(t)
	got := s.found("BOGOTA -- [TEXT] THE CAR BOMBS PLACED BY THE EXTRADITABLES HAVE DAMAGED BANKS AND A NEWSPAPER OFFICE, SAID THE MAYOR.")
	if !slices.Contains(got, "organization EXTRADITABLES") || slices.Contains(got, "individual EXTRADITABLES") {
		t.Errorf("%q", got)
	}
}

// In capitals whatever a role is filled with says how likely it is, but for people who are counted, and whoever denies.
func TestCapitalsAreDecidedByChance(t *testing.T) {
	s := open(t)
	n := 0
	for _, text := range corpus(t) {
		text = strings.ToUpper(text)
		for _, a := range s.whole.Extract(s.read(text)).Accounts {
			for _, x := range a.Targets {
				if n++; !x.Human && x.Score < 0.15 {
					t.Errorf("target %q has the chance %v", x.Span.Quote(text), x.Score)
				}
			}
			for _, x := range a.Weapons {
				if n++; x.Score < 0.15 {
					t.Errorf("weapon %q has the chance %v", x.Span.Quote(text), x.Score)
				}
			}
		}
	}
	if n == 0 {
		t.Error("no fillers in capitals")
	}
}

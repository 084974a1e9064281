package muc4

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"github.com/sabt-org/sabt/bench/score"
)

// A key in the syntax of the conference, invented.
const key = `
0.  MESSAGE: ID                     DEV-MUC3-9001 (XX)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  - 16 NOV 89
3.  INCIDENT: LOCATION              PERU: LIMA (CITY): MIRAFLORES (NEIGHBORHOOD)
4.  INCIDENT: TYPE                  BOMBING
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
6.  INCIDENT: INSTRUMENT ID         "CAR BOMB" / "BOMB"
9.  PERP: INDIVIDUAL ID             "TWO MEN"
10. PERP: ORGANIZATION ID           ? "RED FRONT" /
                                    "THE FRONT"
11. PERP: ORGANIZATION CONFIDENCE   REPORTED AS FACT: "RED FRONT"
12. PHYS TGT: ID                    "A SCHOOL"
18. HUM TGT: NAME                   "ANA \"LA\" RUIZ"
19. HUM TGT: DESCRIPTION            "TEACHER": "ANA \"LA\" RUIZ"
                                    "CHILDREN"
21. HUM TGT: NUMBER                 1: "ANA \"LA\" RUIZ"
                                    3: "CHILDREN"
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "ANA \"LA\" RUIZ"
                                    DEATH: "CHILDREN"
24. HUM TGT: TOTAL NUMBER           4

0.  MESSAGE: ID                     DEV-MUC3-9002
1.  MESSAGE: TEMPLATE               *
2.  INCIDENT: DATE                  *
`

func bombing() Template {
	four := 4
	return Template{
		Type: "BOMBING", Stage: "ACCOMPLISHED", Date: []string{"1989-11-15"}, Location: &Location{"PERU", []string{"Miraflores"}},
		Individuals: [][]string{{"two men"}}, Orgs: [][]string{{"the Front"}}, Instruments: []Instrument{{[]string{"a bomb"}, "BOMB"}},
		Victims: []Victim{{Name: []string{"Ruiz"}}}, Killed: &four,
	}
}

func TestKeys(t *testing.T) {
	docs := Keys(key)
	if len(docs) != 2 || len(docs["DEV-MUC3-9001"]) != 1 || docs["DEV-MUC3-9002"] == nil || len(docs["DEV-MUC3-9002"]) != 0 {
		t.Fatalf("%v", docs)
	}
	k := docs["DEV-MUC3-9001"][0]
	if got := k.slots[slotOrg]; !reflect.DeepEqual(got, []Filler{{[]string{"RED FRONT", "THE FRONT"}, nil, true}}) {
		t.Errorf("organisation %+v", got)
	}
	if got := k.slots[slotDescription]; !reflect.DeepEqual(got, []Filler{{[]string{"TEACHER"}, []string{`ANA "LA" RUIZ`}, false}, {[]string{"CHILDREN"}, nil, false}}) {
		t.Errorf("descriptions %+v", got)
	}
	f := k.form()
	if got := f.slots["killed"]; len(got) != 1 || got[0].lo != 4 || got[0].hi != 4 {
		t.Errorf("killed %+v", got)
	}
}

func TestDays(t *testing.T) {
	parse := func(s string) days {
		d, ok := parseDays(s)
		if !ok {
			t.Fatalf("%q is no day", s)
		}
		return d
	}
	for _, c := range []struct {
		pred, key string
		want      float64
	}{
		{"1989-11-16", "16 NOV 89", 1},
		{"16 NOV", "16 NOV 89", 1},
		{"26 AUG 89", "25 AUG 89 - 26 AUG 89", 0.5},
		{"- 26 AUG 89", "26 AUG 89", 0.5},
		{"- 26 AUG 89", "16 AUG 89", 0},
		{"25 AUG 89", "- 26 AUG 89", 0.5},
		{"(1 AUG 89)", "AUG 89", 0.5},
		{"1 MAY 89", "- 26 AUG 89", 0},
	} {
		if got := parse(c.pred).credit([]days{parse(c.key)}); got != c.want {
			t.Errorf("%s against %s: %v, want %v", c.pred, c.key, got, c.want)
		}
	}
}

func TestLocations(t *testing.T) {
	parse := func(s string) location { l, _ := parseLocation(s); return l }
	for _, c := range []struct {
		pred, key string
		want      float64
	}{
		{"COLOMBIA", "COLOMBIA: MEDELLIN (CITY)", 0.5},
		{"COLOMBIA: ANTIOQUIA (DEPARTMENT): MEDELLIN", "COLOMBIA: MEDELLIN (CITY)", 1},
		{"PERU: LIMA", "COLOMBIA: MEDELLIN (CITY)", 0},
		{"COLOMBIA: CUCUTA", "COLOMBIA: CUCUTA (CITY) - CAMPANARIO (RURAL AREA)", 0.5},
		{"PERU", "PERU", 1},
		{"CHILE: SANTIAGO", "CHILE", 0.5},
	} {
		if got := parse(c.pred).credit([]location{parse(c.key)}); got != c.want {
			t.Errorf("%s against %s: %v, want %v", c.pred, c.key, got, c.want)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		pred, key string
		want      float64
	}{
		{"THE 3 PEASANTS", "PEASANTS", 1},
		{"peasants of the village", "PEASANTS", 1},
		{"TORRES", "ALBERTO ROBERTO TORRES", 0.5},
		{"soldiers", "guerrillas", 0},
		{"two policemen", "POLICEMAN", 0.5},
	} {
		if got := wordsCredit(c.pred, []string{c.key}); got != c.want {
			t.Errorf("%s against %s: %v, want %v", c.pred, c.key, got, c.want)
		}
	}
	if got := plain("The car-bomb, a SECOND one"); got != "carbomb second one" {
		t.Errorf("%q", got)
	}
}

func TestCounts(t *testing.T) {
	if c, _ := parseCount("5-"); c.lo != 5 || !math.IsInf(c.hi, 1) {
		t.Errorf("%+v", c)
	}
	for _, c := range []struct {
		pred, key string
		want      float64
	}{{"7", "5-7", 0.5}, {"6", "~6", 0.5}, {"6", "6", 1}, {"2-", "PLURAL", 0}, {"3", "4", 0}} {
		if got := countCredit(c.pred, []string{c.key}); got != c.want {
			t.Errorf("%s against %s: %v, want %v", c.pred, c.key, got, c.want)
		}
	}
	if codeCredit("GUN", []string{"MACHINE GUN"}) != 0.5 || codeCredit("BOMB", []string{"GUN"}) != 0 || codeCredit("DESTROYED", []string{"SOME DAMAGE"}) != 0.5 {
		t.Error("codes that are near")
	}
}

func TestTemplates(t *testing.T) {
	keys := Keys(key)["DEV-MUC3-9001"]
	got := TemplatesOf(keys, []Template{bombing(), {Type: "KIDNAPPING", Stage: "ACCOMPLISHED", Individuals: [][]string{{"a nun"}}}})
	if got.Templates != score.Hits(1, 2, 1) || got.Killed != score.Part(1, 1) || got.Slots["location"] != score.Hits(1, 1, 1) {
		t.Errorf("%+v", got)
	}
	if s := got.Slots["date"]; s != score.Hits(0.5, 1, 1) {
		t.Errorf("date %+v", s)
	}
	if s := got.Slots["perp_organization_id"]; s != score.Hits(1, 1, 1) { // optional, and met
		t.Errorf("organisation %+v", s)
	}
	if len(got.Differences) != 1 || got.Differences[0].Kind != "template-false" {
		t.Errorf("%v", got.Differences)
	}
	if missed := TemplatesOf(keys, nil); missed.Templates != score.Hits(0, 0, 1) || missed.Slots["perp_organization_id"].Asked != 0 {
		t.Errorf("%+v", missed)
	}
}

func TestRoles(t *testing.T) {
	keys := Keys(key)["DEV-MUC3-9001"]
	const text = `a car bomb went off at a school. the red front sent two men. ana "la" ruiz, a teacher, died.`
	micro, by, differences := RolesOf(keys, text, []Template{bombing()})
	if by["victim"] != score.Hits(0, 1, 1) || by["individual"] != score.Hits(1, 1, 1) || by["weapon"] != score.Hits(1, 1, 1) || micro.Asked != 5 {
		t.Errorf("%+v %+v", micro, by)
	}
	if by["organization"] != score.Hits(0, 1, 1) { // "the front" is not in the text
		t.Errorf("organisation %+v", by["organization"])
	}
	var kinds []string
	for _, d := range differences {
		kinds = append(kinds, d.Kind)
	}
	if slices.Sort(kinds); !slices.Equal(kinds, []string{"organization-false", "organization-missed", "target-missed", "victim-false", "victim-missed"}) {
		t.Errorf("%q", kinds)
	}
	if s := TypedOf(keys, text, []Template{bombing()}); s != (score.Sums{Right: 3, Given: 5, Found: 3, Asked: 6}) {
		t.Errorf("%+v", s)
	}
}

package texts

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

// A paragraph becomes one line; the head of the next message ends the text.
func TestMessages(t *testing.T) {
	got := messages("DEV-MUC3-0001 (NOSC)\n\n   LIMA, 3 JAN 90 -- [TEXT] A BRIDGE\n WAS BLOWN UP.\n   \n   NOBODY DIED.\n\nDEV-MUC3-0002\n\n  QUITO.\n")
	want := []Article{
		{ID: "DEV-MUC3-0001", Text: "LIMA, 3 JAN 90 -- [TEXT] A BRIDGE WAS BLOWN UP.\n\nNOBODY DIED.\n", Language: "en"},
		{ID: "DEV-MUC3-0002", Text: "QUITO.\n", Language: "en"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// What the sets expect uses the codes of record, days that exist, and places that the text names.
func TestSetsAreSound(t *testing.T) {
	files, err := filepath.Glob("../../testdata/sets/*.jsonl")
	if err != nil || len(files) < 7 {
		t.Fatal(files, err)
	}
	seen := map[string]bool{}
	for _, f := range files {
		cases, err := Set(f)
		if err != nil {
			t.Fatal(err)
		}
		if least := 20; len(cases) < least {
			t.Errorf("%s: %d texts, at least %d are needed", f, len(cases), least)
		}
		for _, c := range cases {
			if !strings.HasPrefix(c.ID, strings.TrimSuffix(filepath.Base(f), ".jsonl")) || seen[c.ID] {
				t.Errorf("%s: %s: the id is there twice, or of another set", f, c.ID)
			}
			seen[c.ID] = true
			sound(t, c)
		}
	}
}

func sound(t *testing.T, c Case) {
	t.Helper()
	if n := len(strings.Fields(c.Text)); n < 40 || n > 230 || !utf8.ValidString(c.Text) {
		t.Errorf("%s: %d words", c.ID, n)
	}
	for _, e := range c.Expect.Incidents {
		for _, code := range append([]string{e.Type}, e.TypeAlt...) {
			if !slices.Contains(types(), record.IncidentType(code)) {
				t.Errorf("%s: no type %q", c.ID, code)
			}
		}
		if !slices.Contains([]record.Stage{record.CarriedOut, record.Attempted, record.Foiled, record.Threatened}, record.Stage(e.Stage)) {
			t.Errorf("%s: no stage %q", c.ID, e.Stage)
		}
		if e.Place != "" && !strings.Contains(c.Text, e.Place) {
			t.Errorf("%s: the text does not name %q", c.ID, e.Place)
		}
		for _, p := range e.Perpetrators {
			if !strings.Contains(c.Text, p.Name) {
				t.Errorf("%s: the text does not name %q", c.ID, p.Name)
			}
		}
		if e.Date != nil {
			from, err1 := record.ParseDay(e.Date.From)
			to, err2 := record.ParseDay(e.Date.To)
			published, err3 := record.ParseDay(*c.Published)
			if err1 != nil || err2 != nil || err3 != nil || from > to || to > published {
				t.Errorf("%s: %s to %s, published %s", c.ID, e.Date.From, e.Date.To, *c.Published)
			}
		}
	}
}

func TestKept(t *testing.T) {
	for id, want := range map[string]bool{"h01": true, "x01": true, "y30": true, "z01": false, "d01": false, "s24": false, "": false} {
		if Kept(id) != want {
			t.Errorf("%q: %v", id, !want)
		}
	}
}

func types() []record.IncidentType {
	return []record.IncidentType{
		record.Bombing, record.SuicideBombing, record.ArmedAssault, record.Assassination, record.Kidnapping, record.AirDroneStrike,
		record.ShellingRocket, record.Arson, record.ArmedClash, record.UnarmedAssault, record.OtherType,
	}
}

// Reports that tell what annotated articles tell are no pairs that stand by themselves, and nothing is known of the others' articles.
func TestSeconds(t *testing.T) {
	const dir = "../../testdata/pairs"
	pairs, err := Pairs(dir)
	if err != nil {
		t.Fatal(err)
	}
	seconds, told, err := Seconds(dir)
	if err != nil {
		t.Fatal(err)
	}
	incidents := map[string]bool{}
	for _, s := range seconds {
		incidents[s.Incident] = true
		if s.Main.Type == "" || s.Main.Date == nil || s.Main.Place == nil || s.Text == "" || s.Incident == "" {
			t.Errorf("%s: %+v", s.ID, s.Main)
		}
		if slices.ContainsFunc(pairs, func(g Gathered) bool { return g.ID == s.ID || g.Incident == s.Incident }) {
			t.Errorf("%s is in another half, too", s.ID)
		}
	}
	for of, incident := range told {
		if !incidents[incident] || of.Number < 1 {
			t.Errorf("%s tells of %q, which no report does", of, incident)
		}
	}
	if len(pairs) < 100 || len(seconds) < 80 || len(told) < 45 {
		t.Errorf("%d pairs, %d seconds, %d incidents of articles", len(pairs), len(seconds), len(told))
	}
}

package profile

import (
	"slices"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
)

func open(t *testing.T, name Name) *Profile {
	t.Helper()
	p, err := Open(string(name), Known{Party: func(s string) bool { return s == "Amaq" }, Unit: func(country, province string) (record.Place, bool) {
		if country != "AF" || province == "Nowhere" {
			return record.Place{}, false
		}
		if province == "" {
			return record.Place{Name: "Afghanistan", Kind: record.PlaceCountry, Country: "AF"}, true
		}
		return record.Place{Name: province, Kind: record.PlaceProvince, Admin1: province, Country: "AF"}, true
	}})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Places become as wide as the profile wants them, by what is known of them.
func TestPlaces(t *testing.T) {
	at := func(kind record.PlaceKind, name, province string) record.Place {
		return record.Place{Name: name, Kind: kind, Admin1: province, Country: "AF", Located: true, Latitude: 36.728691, GeonamesID: 1}
	}
	for _, c := range []struct {
		name  Name
		place record.Place
		want  string
	}{
		{Public, at(record.PlaceFacility, "a mosque", "Kunduz"), "Kunduz"},
		{Public, at(record.PlaceTown, "Imam Sahib", "Kunduz"), "Kunduz"},
		{Public, at(record.PlaceProvince, "Kunduz", "Kunduz"), "Kunduz"},
		{Public, at(record.PlaceTown, "Imam Sahib", ""), "Afghanistan"},
		{Public, at(record.PlaceTown, "Imam Sahib", "Nowhere"), "Afghanistan"},
		{Public, record.Place{Name: "Haji Gul's house", Kind: record.PlaceFacility}, ""},
		{Public, record.Place{}, ""},
		{Partner, at(record.PlaceTown, "Imam Sahib", "Kunduz"), "Imam Sahib"},
		{Partner, at(record.PlaceNeighbourhood, "Dasht-e Barchi", "Kabul"), "Kabul"},
		{Partner, record.Place{Name: "Gul's village", Kind: record.PlaceTown, Country: "AF", Admin1: "Kunduz"}, "Kunduz"},
	} {
		if got := open(t, c.name).place(c.place); got.Name != c.want || got.Latitude == 36.728691 && c.want != "Kunduz" {
			t.Errorf("%s, %s: %+v, want %q", c.name, c.place.Name, got, c.want)
		}
	}
}

// Names are found in any case, in words that stand alone, and in addresses; what only holds their letters is let be.
func TestNames(t *testing.T) {
	var n names
	n.add("Gul Karimi", true)
	n.add("محمد کریمی", true)
	for s, want := range map[string]string{
		"said GUL KARIMI, who":    "said **********, who",
		"Karimi's brother":        "******'s brother",
		"Karimism and Gulistan":   "Karimism and Gulistan",
		"گفت محمد کريمي از":       "گفت ××××*××××× از",
		"nobody, at 4 in Kabul":   "nobody, at 4 in Kabul",
		"a line\nKarimi\nanother": "a line\n******\nanother",
	} {
		if got, _ := n.clean(s); got != want || len(got) != len(s) {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{
		"https://paper.example/2024/gul-karimi-killed": "https://paper.example/", "https://karimi.example/1": "", "https://paper.example/1": "https://paper.example/1",
		"https://paper.example/%DA%A9%D8%B1%DB%8C%D9%85%DB%8C": "https://paper.example/",
	} {
		if got, _ := n.address(s); got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

// Who is private is told by the kind of a source, and by capitals.
func TestPrivateSources(t *testing.T) {
	c := open(t, Public).clearing(record.Dossier{})
	for _, s := range []struct {
		source  record.Source
		private bool
	}{
		{record.Source{}, false}, {record.Source{Name: "Gul Karimi", Kind: record.SourceWitness}, true}, {record.Source{Name: "residents", Kind: record.SourceWitness}, false},
		{record.Source{Name: "یک باشنده", Kind: record.SourceWitness}, true}, {record.Source{Name: "Khalid Zadran", Kind: record.SourceAuthority}, false},
		{record.Source{Name: "Amaq", Kind: record.SourceUnknown}, false}, {record.Source{Name: "Anna", Kind: ""}, true}, {record.Source{Name: record.Redacted, Kind: record.SourceWitness}, false},
	} {
		if got := c.isPrivate(s.source); got != s.private {
			t.Errorf("%+v: private %v", s.source, got)
		}
	}
}

// A decision gives the name in a claim free, for that name in other claims as well, and for no other name.
func TestDisclosed(t *testing.T) {
	text := "Gul Karimi was killed. Gul Karimi, again. Zaher Amini was killed."
	victim := func(id, name string, from int) record.Claim {
		start := from + strings.Index(text[from:], name)
		return record.Claim{ID: id, Variable: record.VarVictim, Victim: &record.Victim{Evidence: record.Evidence{Span: record.Span{Start: start, End: start + len(name)}}, Name: name, Effect: record.Killed}}
	}
	claims := []record.Claim{victim("v1", "Gul Karimi", 0), victim("v2", "Gul Karimi", 20), victim("v3", "Zaher Amini", 0)}
	grades := map[string]record.Graded{"v1": {}, "v2": {}, "v3": {}}
	d := record.Dossier{Incident: record.Incident{Review: record.Reviewed, Standing: record.Stands},
		Accounts: []record.Told{{ID: "a", Document: &record.Document{SHA256: "aa", Text: text}, Account: record.AccountOf(claims), Claims: claims, Grades: grades}}}
	shown := func() (names []string, text string) {
		out, ok := open(t, Public).Clear(d)
		if !ok {
			t.Fatal("it stays back")
		}
		for _, c := range out.Accounts[0].Claims {
			names = append(names, c.Victim.Name)
		}
		return names, out.Accounts[0].Document.Text
	}
	if names, text := shown(); !slices.Equal(names, []string{"", "", ""}) || strings.Contains(text, "Karimi") {
		t.Errorf("%q, %s", names, text)
	}
	d.Decided = []record.Event{{Decision: &record.Decision{Action: record.Disclose, Claim: "v1"}}}
	if names, text := shown(); !slices.Equal(names, []string{"Gul Karimi", "Gul Karimi", ""}) || !strings.Contains(text, "Gul Karimi") || strings.Contains(text, "Amini") {
		t.Errorf("%q, %s", names, text)
	}
	if claims[2].Victim.Name != "Zaher Amini" || d.Accounts[0].Document.Text != text {
		t.Error("what was handed in is changed")
	}
}

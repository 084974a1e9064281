package gazetteer

import (
	"bytes"
	"strings"
	"testing"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
)

func open(t testing.TB) *Gazetteer {
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestLookup(t *testing.T) {
	g := open(t)
	for _, c := range []struct {
		name, want, admin1, country string
		kind                        record.PlaceKind
	}{
		{"Mazar-i-Sharif", "Mazar-i-Sharif", "Balkh", "AF", record.PlaceTown},
		{"MazareSharif", "Mazar-i-Sharif", "Balkh", "AF", record.PlaceTown},
		{"مزار شریف", "Mazar-i-Sharif", "Balkh", "AF", record.PlaceTown},
		{"МАЗАРИ-ШАРИФ", "Mazar-i-Sharif", "Balkh", "AF", record.PlaceTown},
		{"DashteBarchi", "Dasht-e Barchi", "Kabul", "AF", record.PlaceNeighbourhood},
		{"دشت‌برچی", "Dasht-e Barchi", "Kabul", "AF", record.PlaceNeighbourhood},
		{"خير خانه", "Khair Khana", "Kabul", "AF", record.PlaceNeighbourhood},
		{"پنجشیر", "Panjshir", "Panjshir", "AF", record.PlaceProvince},
		{"Panjshir", "Panjshir", "Panjshir", "AF", record.PlaceProvince},
		{"Daykundi", "Daykundi", "Daykundi", "AF", record.PlaceProvince},
		{"پکتیا", "Paktia", "Paktia", "AF", record.PlaceProvince},
		{"Paktika", "Paktika", "Paktika", "AF", record.PlaceProvince},
		{"زرمت", "Zurmat", "Paktia", "AF", record.PlaceDistrict},
		{"خان يونس", "Khan Younis", "Gaza Strip", "PS", record.PlaceTown},
		{"Sana’a", "Sanaa", "", "YE", record.PlaceTown},
		{"Харків", "Kharkiv", "Kharkiv", "UA", record.PlaceTown},
		{"Rapides Parish", "Rapides Parish", "Louisiana", "US", record.PlaceDistrict},
		{"Côte d’Ivoire", "Ivory Coast", "", "CI", record.PlaceCountry},
		{"سوریه", "Syria", "", "SY", record.PlaceCountry},
		{"Donbass", "Donbas", "", "UA", record.PlaceRegion},
	} {
		found := false
		for _, p := range g.Lookup(c.name) {
			found = found || p.Name == c.want && p.Country == c.country && p.Kind == c.kind && (c.admin1 == "" || p.Admin1 == c.admin1)
		}
		if !found {
			t.Errorf("Lookup(%q) = %v, want %s in %s %s as %s", c.name, g.Lookup(c.name), c.want, c.admin1, c.country, c.kind)
		}
	}
}

func TestDemonyms(t *testing.T) {
	g := open(t)
	for name, country := range map[string]string{"Afghan": "AF", "Malians": "ML", "Israeli": "IL", "afganas": "ES?AF", "malienne": "ML", "افغانی": "AF", "السوريين": "", "афганск": "AF"} {
		got := ""
		for _, h := range g.Find(KeyOf(name), nil) {
			if h.Demonym {
				got = g.Place(h.Ref).Country
			}
		}
		if country, _ = strings.CutPrefix(country, "ES?"); got != country {
			t.Errorf("%s is a demonym of %q, want %q", name, got, country)
		}
	}
}

// "Afghan" must not come out of Lookup, which gives places.
func TestLookupLeavesPeoplesOut(t *testing.T) {
	for _, p := range open(t).Lookup("Afghan") {
		if p.Kind == record.PlaceCountry {
			t.Errorf("Lookup(Afghan) gives %v", p)
		}
	}
}

func TestSimilar(t *testing.T) {
	g := open(t)
	for _, c := range []struct{ name, country, want string }{
		{"Bandare-Hairataan", "AF", "Hairatan"},
		{"DashteBarchi", "AF", "Dasht-e Barchi"}, // by edit distance it is Dasht-e Archi
		{"Laskhar Gah", "AF", "Lashkar Gah"},
		{"Lakrash Gah", "AF", ""}, // consonants out of order are another name
		{"Mazaar-e-Shareef", "AF", "Mazar-i-Sharif"},
		{"Bandare-Hairataan", "IR", ""},
		{"Bost", "AF", ""},
	} {
		r, ok := g.Similar(c.name, c.country, NoUnit)
		if got := g.Place(r).Name; ok && got != c.want || ok != (c.want != "") {
			t.Errorf("Similar(%q, %s) = %q, %v, want %q", c.name, c.country, got, ok, c.want)
		}
	}
}

func TestCoordinates(t *testing.T) {
	for _, p := range open(t).Lookup("کندهار") {
		if p.Kind == record.PlaceTown && Distance(p.Latitude, p.Longitude, 31.613, 65.710) < 1 {
			return
		}
	}
	t.Error("Kandahar is not at 31.613, 65.710")
}

func TestWithUser(t *testing.T) {
	g := open(t)
	file := "name,latitude,longitude,country,admin1,kind,alternates\nSarechaah,37.16,67.40,AF,Balkh,town,سرچاه; Sar-e Chah\n"
	u, err := g.WithUser(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []string{"Sarechaah", "Sar-e-Chah", "سرچاه"} {
		if ps := u.Lookup(n); len(ps) != 1 || ps[0].Admin1 != "Balkh" || ps[0].Latitude != 37.16 {
			t.Errorf("Lookup(%q) = %v", n, ps)
		}
		if ps := g.Lookup(n); len(ps) != 0 {
			t.Errorf("the gazetteer without the file knows %q: %v", n, ps)
		}
	}
	_, err = g.WithUser(strings.NewReader("name,latitude,longitude\nA,91,0\n,1,2\nB,x,0\n"))
	for _, want := range []string{"line 2: coordinates \"91\"", "line 3: no name", "line 4: coordinates \"x\""} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v lacks %q", err, want)
		}
	}
}

func TestPackRoundTrip(t *testing.T) {
	var b bytes.Buffer
	in := []Source{
		{Place: record.Place{Name: "Balkh", Kind: record.PlaceProvince, Country: "AF"}, Unit: "AF.30", Names: []string{"Balkh"}},
		{Place: record.Place{Name: "Khulm", Kind: record.PlaceTown, Country: "AF", Latitude: 36.6974, Longitude: 67.6981, Located: true, GeonamesID: 1136863, Population: 64933},
			Unit: "AF.30", Names: []string{"Khulm", "Tashqurghan"}, Weak: []string{"Balkh"}},
	}
	if err := Pack(&b, in); err != nil {
		t.Fatal(err)
	}
	base, ok := openBase(b.String())
	if !ok {
		t.Fatal("the packed table does not open")
	}
	g := &Gazetteer{base: base, own: newOwn(), near: &nearCache{}}
	p := g.Lookup("TASH QURGHAN")
	if len(p) != 1 || p[0].Name != "Khulm" || p[0].Admin1 != "Balkh" || p[0].GeonamesID != 1136863 ||
		Distance(p[0].Latitude, p[0].Longitude, 36.6974, 67.6981) > 0.01 || p[0].Population < 64900 || p[0].Population > 64933 {
		t.Errorf("got %+v", p)
	}
	if hits := g.Find(KeyOf("Balkh"), nil); len(hits) != 2 || hits[0].Weak == hits[1].Weak {
		t.Errorf("Find(Balkh) = %+v, want the province and, weakly, the town", hits)
	}
	if _, ok := openBase(b.String()[:b.Len()-3]); ok {
		t.Error("a table cut short opens")
	}
}

func TestKeyIgnoresTheWayOfWriting(t *testing.T) {
	a, b := KeyOf("Khair Khana"), KeyOf("")
	for _, w := range []string{"khair", "-", "khana"} {
		b = b.Add(w)
	}
	if a != b {
		t.Errorf("by words %+v, at once %+v", b, a)
	}
	if c := KeyOf("KhairKhana"); c.hash != a.hash || c.Words != 1 {
		t.Errorf("run together %+v, apart %+v", c, a)
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		open(b)
	}
}

func BenchmarkFind(b *testing.B) {
	g := open(b)
	var buf [32]Hit
	k := KeyOf("Mazar-i-Sharif")
	b.ReportAllocs()
	for b.Loop() {
		g.Find(k, buf[:0])
	}
}

// A name found twice into one slice keeps its places both times.
func TestFindAppends(t *testing.T) {
	g := open(t)
	once := g.Find(KeyOf("Chicago"), nil)
	twice := g.Find(KeyOf("Chicago"), once)
	if len(twice) != 2*len(once) || len(once) == 0 {
		t.Errorf("once %d places, twice %d", len(once), len(twice))
	}
}

// Whatever can be found begins like some name, at every length.
func TestBegins(t *testing.T) {
	g := open(t)
	check := func(name string) {
		whole := KeyOf(name)
		if len(g.Find(whole, nil)) == 0 {
			return
		}
		var k Key
		for _, r := range fold.String(name) {
			if k = k.Add(string(r)); !g.Begins(k) {
				t.Fatalf("nothing begins like %q at %d bytes", name, k.Size)
			}
		}
		if k.head != whole.head {
			t.Fatalf("%q has another head when it is added letter by letter", name)
		}
	}
	for i := 1; i < g.base.nRows; i++ {
		check(g.base.name(g.base.row(i).name))
	}
	for _, e := range g.own.entries {
		check(e.name)
	}
	passed := 0
	phrases := []string{"police said that", "wounded in the blast", "three soldiers were", "claimed responsibility for", "according to officials",
		"a car bomb exploded", "their convoy was hit", "after the attack"}
	for _, p := range phrases {
		if g.Begins(KeyOf(p)) {
			passed++
		}
	}
	if passed > len(phrases)/2 {
		t.Errorf("names begin like %d of %d phrases that are none", passed, len(phrases))
	}
}

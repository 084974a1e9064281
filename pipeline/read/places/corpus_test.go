package places_test

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/sabt-org/sabt/pipeline/read/places"
	"github.com/sabt-org/sabt/pipeline/read/token"
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/fold"
	"github.com/sabt-org/sabt/reference/gazetteer"
)

// The corpus tests measure; they need the corpora, whose folder SABT_SHARED names, and print with -v. The floors are a
// little below what was reached, so that a loss is noticed.

func shared(t *testing.T, parts ...string) string {
	root := os.Getenv("SABT_SHARED")
	if root == "" {
		t.Skip("SABT_SHARED is not set")
	}
	return filepath.Join(append([]string{root}, parts...)...)
}

func finder(t testing.TB) *places.Finder {
	g, err := gazetteer.Open()
	if err != nil {
		t.Fatal(err)
	}
	return places.New(g)
}

func read(text, lang string) *record.Reading {
	r := &record.Reading{Document: &record.Document{Text: text, Language: lang}, Tokens: token.Tokens(text)}
	r.Sentences = token.Sentences(text, r.Tokens)
	return r
}

type toponym struct {
	start, end int
	lat, lon   float64
	placed     bool
}

type article struct {
	id, text string
	gold     []toponym
}

// corpus reads LGL and GeoWebNews: character offsets, coordinates in one of two shapes.
func corpus(t *testing.T, path string) []article {
	type tag struct {
		Start  string `xml:"start"`
		End    string `xml:"end"`
		Lat    string `xml:"lat"`
		Lon    string `xml:"lon"`
		Lat2   string `xml:"latitude"`
		Lon2   string `xml:"longitude"`
		Gaztag *struct {
			Lat string `xml:"lat"`
			Lon string `xml:"lon"`
		} `xml:"gaztag"`
	}
	var doc struct {
		Articles []struct {
			Docid    string `xml:"docid,attr"`
			File     string `xml:"file,attr"`
			Text     string `xml:"text"`
			Toponyms struct {
				T []tag `xml:"toponym"`
				L []tag `xml:"location"`
			} `xml:"toponyms"`
		} `xml:"article"`
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	dec := xml.NewDecoder(strings.NewReader(string(b)))
	dec.Strict = false
	if err := dec.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	var out []article
	for _, a := range doc.Articles {
		x := article{id: a.Docid + a.File, text: a.Text}
		offsets := byteOffsets(a.Text)
		for _, g := range append(a.Toponyms.T, a.Toponyms.L...) {
			if g.Gaztag != nil {
				g.Lat, g.Lon = g.Gaztag.Lat, g.Gaztag.Lon
			}
			if g.Lat == "" {
				g.Lat, g.Lon = g.Lat2, g.Lon2
			}
			s, err1 := strconv.Atoi(g.Start)
			e, err2 := strconv.Atoi(g.End)
			if err1 != nil || err2 != nil || s < 0 || e < s || e >= len(offsets) {
				continue
			}
			top := toponym{start: offsets[s], end: offsets[e]}
			var err3, err4 error
			top.lat, err3 = strconv.ParseFloat(g.Lat, 64)
			top.lon, err4 = strconv.ParseFloat(g.Lon, 64)
			top.placed = err3 == nil && err4 == nil
			x.gold = append(x.gold, top)
		}
		out = append(out, x)
	}
	return out
}

// byteOffsets maps character offsets to byte offsets.
func byteOffsets(s string) []int {
	var out []int
	for i := range s {
		out = append(out, i)
	}
	return append(out, len(s))
}

type tally struct{ hit, predicted, gold int }

func (t tally) f1() float64 { return 200 * float64(t.hit) / float64(max(1, t.predicted+t.gold)) }
func (t tally) pr() (float64, float64) {
	return 100 * float64(t.hit) / float64(max(1, t.predicted)), 100 * float64(t.hit) / float64(max(1, t.gold))
}

func measure(t *testing.T, file string, floor float64) {
	f := finder(t)
	var found, placed tally
	missed, invented, misplaced := map[string]int{}, map[string]int{}, map[string]int{}
	preds := map[string][]map[string]any{}
	for _, a := range corpus(t, file) {
		pred := f.Find(read(a.text, "en"))
		used := make([]bool, len(pred))
		index := map[int]int{}
		n := 0
		for i := range a.text {
			index[i] = n
			n++
		}
		index[len(a.text)] = n
		preds[a.id] = []map[string]any{}
		for _, p := range pred {
			if p.Located {
				preds[a.id] = append(preds[a.id], map[string]any{"start": index[p.Start], "end": index[p.End], "lat": p.Latitude, "lon": p.Longitude})
				found.predicted++
			}
		}
		for _, g := range a.gold {
			found.gold++
			if g.placed {
				placed.gold++
			}
			best := -1
			for i, p := range pred {
				if p.Located && !used[i] && p.Start < g.end && g.start < p.End && (best < 0 || p.Start == g.start && p.End == g.end) {
					best = i
				}
			}
			if best < 0 {
				if g.placed {
					missed[a.text[max(0, g.start-30):g.start]+"["+a.text[g.start:g.end]+"]"+a.text[g.end:min(len(a.text), g.end+20)]]++
				}
				continue
			}
			used[best] = true
			found.hit++
			p := pred[best]
			if g.placed {
				if gazetteer.Distance(g.lat, g.lon, p.Latitude, p.Longitude) <= 161 {
					placed.hit++
				} else {
					misplaced[a.text[g.start:g.end]+" -> "+p.Name+", "+p.Admin1+", "+p.Country+" "+string(p.Kind)]++
				}
			}
		}
		for i, p := range pred {
			if !used[i] && p.Located {
				invented[a.text[max(0, p.Start-30):p.Start]+"["+a.text[p.Start:p.End]+"]"+a.text[p.End:min(len(a.text), p.End+20)]+" ("+string(p.Kind)+")"]++
			}
		}
	}
	placed.predicted = found.predicted
	p, r := found.pr()
	t.Logf("%s found: P %.1f R %.1f F1 %.1f", filepath.Base(file), p, r, found.f1())
	p, r = placed.pr()
	t.Logf("%s found and within 161 km: P %.1f R %.1f F1 %.1f", filepath.Base(file), p, r, placed.f1())
	if placed.f1() < floor {
		t.Errorf("%s: F1 %.1f, was at least %.1f", file, placed.f1(), floor)
	}
	if dir := os.Getenv("SABT_PLACES_OUT"); dir != "" {
		b, _ := json.Marshal(preds)
		os.WriteFile(filepath.Join(dir, filepath.Base(file)+".json"), b, 0o644)
		b, _ = json.MarshalIndent(map[string]any{"missed": missed, "invented": invented, "misplaced": misplaced}, "", " ")
		os.WriteFile(filepath.Join(dir, filepath.Base(file)+".errors.json"), b, 0o644)
	}
}

func TestLGL(t *testing.T) { measure(t, shared(t, "bench", "data", "geoparsing", "lgl.xml"), 69) }
func TestGeoWebNews(t *testing.T) {
	measure(t, shared(t, "bench", "data", "geoparsing", "GWN.xml"), 75)
}

// TestGold: of the incidents of the annotated articles, how many places were found by their words, how many in the right
// country.
func TestGold(t *testing.T) {
	var manifest []struct{ ID, Lang string }
	readJSON(t, shared(t, "gold", "manifest.json"), &manifest)
	f := finder(t)
	found, country, total := 0, 0, 0
	for _, m := range manifest {
		text, err := os.ReadFile(shared(t, "gold", "texts", m.ID+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		var gold struct {
			Incidents []struct {
				Place struct {
					Name, Country string
					Alt           []string `json:"country_alt"`
				}
			}
		}
		readJSON(t, shared(t, "gold", "gold", m.ID+".json"), &gold)
		mentions := f.Find(read(string(text), m.Lang))
		for _, in := range gold.Incidents {
			if in.Place.Name == "" {
				continue
			}
			total++
			named, right := false, false
			for _, p := range mentions {
				if samePlace(p.Span.Quote(string(text)), in.Place.Name) || samePlace(p.Name, in.Place.Name) {
					named = true
					right = right || p.Country == in.Place.Country || slices.Contains(in.Place.Alt, p.Country)
				}
			}
			if named {
				found++
			}
			if right {
				country++
			} else {
				t.Logf("%s: %s (%s) found %v", m.ID, in.Place.Name, in.Place.Country, named)
			}
		}
	}
	t.Logf("gold: %d of %d places found (%.0f %%), %d in the right country (%.0f %% of the found)", found, total, 100*float64(found)/float64(total), country, 100*float64(country)/float64(max(1, found)))
	if found*100 < 92*total || country*100 < 94*found {
		t.Error("fewer than 92 % of the places found, or fewer than 94 % of these in their country")
	}
}

func readJSON(t *testing.T, path string, into any) {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, into); err != nil {
		t.Fatal(err)
	}
}

// samePlace: equal, or the words of one among the words of the other.
func samePlace(a, b string) bool {
	x, y := strings.FieldsFunc(fold.String(a), notLetter), strings.FieldsFunc(fold.String(b), notLetter)
	if strings.Join(x, "") == strings.Join(y, "") {
		return true
	}
	within := func(p, q []string) bool {
		for _, w := range p {
			if !slices.Contains(q, w) {
				return false
			}
		}
		return len(p) > 0
	}
	return within(x, y) || within(y, x)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

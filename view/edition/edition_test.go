package edition_test

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/edition"
	"github.com/sabt-org/sabt/view/profile"
	"github.com/sabt-org/sabt/view/viewtest"
)

type written map[string]*bytes.Buffer

type closing struct{ *bytes.Buffer }

func (closing) Close() error { return nil }

func write(t interface{ Fatal(...any) }, in edition.Input) written {
	out := written{}
	if err := edition.Write(in, func(path string) (io.WriteCloser, error) {
		out[path] = &bytes.Buffer{}
		return closing{out[path]}, nil
	}); err != nil {
		t.Fatal(err)
	}
	return out
}

func public(t interface{ Fatal(...any) }) *profile.Profile {
	p, err := profile.Open("public", profile.Known{
		Unit: func(country, province string) (record.Place, bool) {
			return record.Place{Name: province, Kind: record.PlaceProvince, Admin1: province, Country: country, Located: true, Latitude: 36, Longitude: 68.8, Precision: record.PlaceInProvince}, true
		},
		Party: func(name string) bool { return name == "ISIS-K" || name == "Amaq" },
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func inputOf(d record.Dossier) edition.Input {
	at := time.Date(2024, 5, 20, 12, 0, 0, 0, time.UTC)
	before := d.Incident
	before.Tolls = viewtest.TollsOf(4)
	return edition.Input{Title: "Monitor", Head: edition.Head{Seq: 9, At: at, Hash: strings.Repeat("ab", 32)}, Program: "sabt test", Policy: record.PolicyRange,
		Entries: []edition.Entry{{Dossier: d, Approved: at,
			History: []edition.Step{{Seq: 2, At: at, Kind: edition.StepRead, On: "aa11"}, {Seq: 3, At: at, Kind: edition.StepRead, On: "bb22"}, {Seq: 9, At: at, Kind: edition.StepApproved}},
			Changes: []edition.Change{{Seq: 9, At: at, ID: d.Incident.ID, Before: before, After: d.Incident, By: []edition.StepKind{edition.StepSet}}}}},
		Gone:     []edition.Gone{{ID: "q7c8emxa", At: at, Now: d.Incident.ID, Why: edition.GoneJoined}},
		Withheld: []edition.Count{{What: "names", N: 3}}, Files: []edition.File{{Name: "data/incidents.geojson", Means: "a map", Bytes: 12}}}
}

// Nothing that the public profile forbids is in a byte of any page, of the index of the search, or of a name of a file.
func TestSecretsStayBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := viewtest.SecretDossier(rt)
		d, ok := public(rt).Clear(s.Dossier)
		if !ok {
			rt.Fatal("it stays back")
		}
		for path, b := range write(rt, inputOf(d)) {
			all := strings.ToLower(path + "\n" + html.UnescapeString(b.String()))
			for _, secret := range s.Public {
				if strings.Contains(all, strings.ToLower(secret)) {
					rt.Fatalf("%s: %q is in the bytes", path, secret)
				}
			}
		}
	})
}

func oneEdition(t *testing.T) (record.Dossier, written) {
	t.Helper()
	s := rapid.Custom(viewtest.SecretDossier).Example(1)
	d, ok := public(t).Clear(s.Dossier)
	if !ok {
		t.Fatal("it stays back")
	}
	return d, write(t, inputOf(d))
}

// The test above could not fail if nothing were written.
func TestTheRestIsThere(t *testing.T) {
	d, files := oneEdition(t)
	pageOf := files["incidents/"+d.Incident.ID+".html"].String()
	for _, want := range []string{"at least six people", "police spokesman", "name withheld", "ISIS-K", "Kunduz", "claimed by ISIS-K", "B3", "How to cite", "6, before 4"} {
		if !strings.Contains(pageOf, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if !strings.Contains(files["corrections.html"].String(), "killed: 6, before 4") || !strings.Contains(files["method.html"].String(), "names</td>") {
		t.Error("corrections or method lack what was handed over")
	}
	if strings.Contains(pageOf, "entry 3") {
		t.Error("the history tells of a report that is hidden")
	}
}

// Every link leads to a file of the folder, nothing is loaded from elsewhere, and no page has a script or a style of its own.
func TestPagesAskForNothingOutside(t *testing.T) {
	_, files := oneEdition(t)
	given := map[string]bool{"data/incidents.geojson": true, "manifest.txt": true, "manifest.sig": true}
	policy := regexp.MustCompile(`Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src '(self|none)'; img-src 'none'; base-uri 'none'; form-action 'none'"`)
	pages := 0
	for name, b := range files {
		if path.Ext(name) != ".html" {
			continue
		}
		pages++
		if !policy.Match(b.Bytes()) {
			t.Errorf("%s has no policy", name)
		}
		doc, err := html.Parse(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		for n := range doc.Descendants() {
			if (n.Data == "script" || n.Data == "style") && n.FirstChild != nil {
				t.Errorf("%s: %s of its own", name, n.Data)
			}
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s %s>", name, n.Data, a.Key)
				}
				if a.Key != "href" && a.Key != "src" || strings.HasPrefix(a.Val, "#") {
					continue
				}
				to, _, _ := strings.Cut(a.Val, "#")
				if at := path.Join(path.Dir(name), to); strings.ContainsAny(to, ":?") || strings.HasPrefix(to, "/") || files[at] == nil && !given[at] {
					t.Errorf("%s: %q leads nowhere in the folder", name, a.Val)
				}
			}
		}
	}
	if pages != 8 {
		t.Errorf("%d pages, want 8: %v", pages, slices.Sorted(maps.Keys(files)))
	}
}

func TestSameInputSameBytes(t *testing.T) {
	d, a := oneEdition(t)
	for name, b := range write(t, inputOf(d)) {
		if !bytes.Equal(a[name].Bytes(), b.Bytes()) {
			t.Errorf("%s differs", name)
		}
	}
}

// A manifest says what it was given, and a signature holds for its bytes and no others.
func TestManifestAndSignature(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := edition.Manifest{Title: rapid.StringMatching(`[A-Za-zغظا]+( [a-z]+)?`).Draw(rt, "title"), Program: "sabt 1", Head: edition.Head{Seq: rapid.Int64Range(0, 1e12).Draw(rt, "seq"), At: time.Unix(rapid.Int64Range(0, 4e9).Draw(rt, "at"), 0).UTC(), Hash: strings.Repeat("0f", 32)}}
		for range rapid.IntRange(0, 5).Draw(rt, "files") {
			sum := sha256.Sum256([]byte(rapid.String().Draw(rt, "content")))
			m.Files = append(m.Files, edition.Hashed{Path: rapid.StringMatching(`[a-z]{1,4}/[a-z ]{1,6}`).Draw(rt, "path"), SHA256: hex.EncodeToString(sum[:])})
		}
		slices.SortFunc(m.Files, func(a, b edition.Hashed) int { return strings.Compare(a.Path+a.SHA256, b.Path+b.SHA256) })
		b := m.Bytes()
		got, err := edition.ParseManifest(b)
		if err != nil || !bytes.Equal(got.Bytes(), b) || got.Title != m.Title || got.Head != m.Head || len(got.Files) != len(m.Files) {
			rt.Fatalf("%+v, %v; want %+v", got, err, m)
		}
		key := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{byte(rapid.IntRange(0, 255).Draw(rt, "key"))}, ed25519.SeedSize))
		sig := edition.Sign(key, b)
		if who, err := edition.Signed(sig, b); err != nil || !who.Equal(key.Public()) {
			rt.Fatalf("%v, %v", who, err)
		}
		i := rapid.IntRange(0, len(b)-1).Draw(rt, "byte")
		changed := bytes.Clone(b)
		changed[i] ^= 1
		if _, err := edition.Signed(sig, changed); !errors.Is(err, edition.ErrBadSignature) {
			rt.Fatalf("a changed manifest: %v", err)
		}
	})
	if _, err := edition.ParseManifest([]byte("something else\n")); !errors.Is(err, edition.ErrNoManifest) {
		t.Errorf("something else: %v", err)
	}
}

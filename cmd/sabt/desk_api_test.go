package main

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// described is what /openapi.json says, and the schemas in it.
type described struct {
	t        *testing.T
	paths    map[string]any
	compiler *jsonschema.Compiler
}

const openapi = "https://desk.test/openapi.json"

func (d *deskOn) described() described {
	d.t.Helper()
	_, _, body := d.get("/openapi.json")
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(body))
	if err != nil {
		d.t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource(openapi, v); err != nil {
		d.t.Fatal(err)
	}
	return described{d.t, v.(map[string]any)["paths"].(map[string]any), c}
}

// fits wants an answer to be what is said of its address.
func (d described) fits(method, path, body string) {
	d.t.Helper()
	at := "#/paths/" + url.PathEscape(strings.NewReplacer("~", "~0", "/", "~1").Replace(path)) + "/" + strings.ToLower(method) + "/responses/200/content/application~1json/schema"
	s, err := d.compiler.Compile(openapi + at)
	if err != nil {
		d.t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(body))
	if err != nil {
		d.t.Fatal(err)
	}
	if err := s.Validate(v); err != nil {
		d.t.Errorf("%s %s: %v", method, path, err)
	}
}

// Every answer is what openapi.json says of it, and it says something of every address that answers programs.
func TestDeskDataFitsItsDescription(t *testing.T) {
	d := openDesk(t, deskDocuments...)
	says := d.described()
	id := d.bridge().ID
	_, _, added := d.post("/add.json", form()) // no form of several parts
	if !strings.Contains(added, "error") {
		t.Errorf("a form without parts: %s", added)
	}
	status, _, done := d.post("/decisions.json", form("action", "grade", "subject", id, "aspect", "toll", "grade", "fair", "reason", "read"))
	if status != http.StatusOK {
		t.Fatalf("%d %s", status, done)
	}
	says.fits(http.MethodPost, "/decisions.json", done)
	seen := []string{"/decisions.json", "/add.json", "/coding/{account}.json"}
	for _, who := range []string{"Anna", "Bilal"} {
		_, _, kept := d.post("/coding/"+id+".json", form("author", who, "killed", "5", "quote killed", "at least five people"))
		says.fits(http.MethodPost, "/coding/{account}.json", kept)
	}
	const brought = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nA bomb killed three people in Herat on 12 May 2024, police said.\r\n--b\r\nContent-Disposition: form-data; name=\"publisher\"\r\n\r\nPaper A\r\n--b--\r\n"
	d.ask(http.MethodPost, "/add", strings.NewReader(brought), "Content-Type", "multipart/form-data; boundary=b")
	for _, at := range []string{"/queue.json", "/incidents.json", "/incidents.json?place=Nowhere", "/incidents/{id}.json " + id, "/map.json", "/map.json?box=60,30,75,40", "/numbers.json", "/numbers.json?by=type&place=Nowhere", "/documents.json",
		"/documents/{sha}.json " + d.bridgeDocument(), "/sources.json", "/places.json", "/publishers.json", "/statements.json", "/lookup.json?variable=place&like=Kunduz", "/lookup.json?variable=type", "/actors.json?like=zzz", "/coding.json", "/coding/{account}/compare.json " + id, "/bias.json", "/bias.json?by=source&effect=injured",
		"/sources/{name}.json a%20doctor%20at%20the%20provincial%20hospital", "/actors/{name}.json ISIS-K", "/places/{name}.json Baghlan", "/publishers/{name}.json Paper%20A"} {
		path, value, _ := strings.Cut(at, " ")
		address := path
		for _, part := range []string{"{id}", "{sha}", "{account}", "{name}"} {
			address = strings.Replace(address, part, value, 1)
		}
		_, header, body := d.get(address)
		says.fits(http.MethodGet, pathOf(path), body)
		seen = append(seen, pathOf(path))
		if status, _, again := d.get(address, "If-None-Match", header.Get("ETag")); status != http.StatusNotModified || again != "" {
			t.Errorf("%s again: %d", address, status)
		}
	}
	for path := range says.paths {
		if strings.HasSuffix(path, ".json") && !slices.Contains(seen, path) {
			t.Errorf("%s is described, and was not asked for", path)
		}
	}
}

// bridgeDocument is the beginning of the hash of the first document of the bridge.
func (d *deskOn) bridgeDocument() string {
	d.t.Helper()
	for _, a := range elements(d.page("/incidents/"+d.bridge().ID), "a") {
		if rest, ok := strings.CutPrefix(attribute(a, "href"), "/documents/"); ok {
			return rest[:16]
		}
	}
	d.t.Fatal("the incident leads to no document")
	return ""
}

// An article that is pasted is in the register; pasted again, it is there already.
func TestDeskAdd(t *testing.T) {
	d := openDesk(t)
	const body = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nA bomb killed three people in Kunduz on 12 May 2024, police said.\r\n" +
		"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"noise.bin\"\r\n\r\n\x00\x01\x02\r\n--b--\r\n"
	for i, want := range []string{"new", "there already"} {
		status, _, page := d.ask(http.MethodPost, "/add", strings.NewReader(body), "Content-Type", "multipart/form-data; boundary=b")
		if status != http.StatusOK || !strings.Contains(page, want) || !strings.Contains(page, "noise.bin") {
			t.Errorf("time %d: %d\n%s", i, status, page)
		}
	}
	says := d.described()
	_, _, data := d.ask(http.MethodPost, "/add", strings.NewReader(body), "Content-Type", "multipart/form-data; boundary=b", "Accept", "application/json")
	says.fits(http.MethodPost, "/add.json", data)
	if got := len(elements(d.page("/incidents?place=Kunduz"), "tbody")); got != 1 {
		t.Errorf("%d lists", got)
	}
}

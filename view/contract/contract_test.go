package contract

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/viewtest"
)

func line(t *testing.T, r record.Result, o Options) []byte {
	t.Helper()
	b, err := Line(r, o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func all() []record.Result {
	return []record.Result{viewtest.Minibus(), viewtest.Dari(), viewtest.Empty()}
}

func TestGolden(t *testing.T) {
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, line(t, viewtest.Minibus(), Options{Mentions: true}), "", "  "); err != nil {
		t.Fatal(err)
	}
	viewtest.Golden(t, "minibus.json", pretty.String())
}

func TestOneDocumentIsOneLine(t *testing.T) {
	var b bytes.Buffer
	w := NewWriter(&b, Options{})
	for _, r := range all() {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if got := strings.Count(b.String(), "\n"); got != len(all()) {
		t.Errorf("%d line feeds for %d documents", got, len(all()))
	}
	if !strings.Contains(b.String(), "<National Resistance Front> & ") {
		t.Error("the text is escaped for HTML, which makes it hard to read and to search")
	}
}

// strict is the published schema, closed: readers must accept keys that a later version adds, but we must not print
// a key that the schema does not describe.
func strict(t *testing.T) *jsonschema.Schema {
	t.Helper()
	raw, err := os.ReadFile("../../docs/schema/read.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	walk(v, func(m map[string]any) {
		if _, ok := m["required"]; ok {
			m["additionalProperties"] = false
		}
	})
	c := jsonschema.NewCompiler()
	if err := c.AddResource("read.schema.json", v); err != nil {
		t.Fatal(err)
	}
	return c.MustCompile("read.schema.json")
}

func TestOutputFitsTheSchema(t *testing.T) {
	schema := strict(t)
	for _, r := range all() {
		for _, o := range []Options{{}, {Mentions: true}} {
			v, err := jsonschema.UnmarshalJSON(bytes.NewReader(line(t, r, o)))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(v); err != nil {
				t.Errorf("%s: %v", r.Document.ID, err)
			}
		}
	}
}

// The schema must not accept what is not the contract, or the test above would say nothing.
func TestSchemaRefuses(t *testing.T) {
	schema := strict(t)
	good := string(line(t, viewtest.Minibus(), Options{Mentions: true}))
	for name, swap := range map[string][2]string{
		"an unknown type":      {`"type":"bombing"`, `"type":"accident"`},
		"an undescribed key":   {`"casualties":`, `"tolls":[],"casualties":`},
		"a renamed key":        {`"casualties":`, `"tolls":`},
		"a missing null":       {`"url":null,`, ``},
		"an unknown basis":     {`"basis":"accused"`, `"basis":"proved"`},
		"a date in words":      {`"from":"2024-05-12"`, `"from":"Sunday"`},
		"a span of one number": {`"span":[2,15]`, `"span":[2]`},
		"an unknown mention":   {`"kind":"attribution"`, `"kind":"rumour"`},
	} {
		bad := strings.Replace(good, swap[0], swap[1], 1)
		if bad == good {
			t.Errorf("%s: %s is not in the output", name, swap[0])
			continue
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(v) == nil {
			t.Errorf("the schema accepts %s", name)
		}
	}
}

// Wherever an object has a span and a quote, the span must give the quote, and parallel lists must be of one length.
func TestEverySpanGivesItsQuote(t *testing.T) {
	for _, r := range all() {
		var v any
		if err := json.Unmarshal(line(t, r, Options{Mentions: true}), &v); err != nil {
			t.Fatal(err)
		}
		pairs := 0
		walk(v, func(m map[string]any) {
			if span, ok := m["span"].([]any); ok {
				pairs++
				quote := r.Document.Text[int(span[0].(float64)):int(span[1].(float64))]
				if quote != m["quote"] {
					t.Errorf("span %v gives %q, the quote is %q", span, quote, m["quote"])
				}
			}
			for key, spans := range map[string]string{"via": "via_spans", "mentions": "mention_spans", "quotes": "spans"} {
				a, ok := m[key].([]any)
				if b, also := m[spans].([]any); ok && also && len(a) != len(b) {
					t.Errorf("%d %s but %d %s", len(a), key, len(b), spans)
				}
			}
		})
		if len(r.Accounts) > 0 && pairs < 10 {
			t.Errorf("%s: only %d values with words", r.Document.ID, pairs)
		}
	}
}

func walk(v any, f func(map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		f(v)
		for _, x := range v {
			walk(x, f)
		}
	case []any:
		for _, x := range v {
			walk(x, f)
		}
	}
}

// Every value of a record has a place in the contract, but the bytes of a document: a field that is added to the record must be added
// here.
func TestNoFieldOfTheRecordIsForgotten(t *testing.T) {
	for _, c := range []struct {
		record any
		fields int
	}{
		{record.Account{}, 15}, {record.Casualty{}, 9}, {record.Responsibility{}, 7}, {record.Victim{}, 9},
		{record.Target{}, 7}, {record.Warning{}, 12}, {record.Estimate{}, 9}, {record.Aggregate{}, 15},
		{record.Document{}, 14}, {record.Source{}, 4},
	} {
		typ := reflect.TypeOf(c.record)
		if typ.NumField() != c.fields {
			t.Errorf("%s has %d fields, the contract knows %d: print the new one, then change this number", typ, typ.NumField(), c.fields)
		}
	}
}

func TestCheckedLine(t *testing.T) {
	b, err := CheckedLine(viewtest.Minibus())
	if err != nil {
		t.Fatal(err)
	}
	var got Checked
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Findings) != 2 || *got.Findings[0].Line != 7 || got.Findings[0].Quotes[0] != "Sunday, 13 May 2024" {
		t.Errorf("got %s", b)
	}
	b, err = CheckedLine(viewtest.Empty())
	if err != nil || !strings.Contains(string(b), `"findings":[]`) {
		t.Errorf("nothing found prints %s, %v", b, err)
	}
}

func BenchmarkLine(b *testing.B) {
	r := viewtest.Minibus()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Line(r, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

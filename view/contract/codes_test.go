package contract

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// A code that is added to package record must be added to the schema, or our own output would not fit it one day.
func TestSchemaKnowsEveryCode(t *testing.T) {
	var raw []byte
	for _, name := range []string{"read", "register"} {
		b, err := os.ReadFile("../../docs/schema/" + name + ".schema.json")
		if err != nil {
			t.Fatal(err)
		}
		raw = append(raw, b...)
	}
	codes := recordCodes(t)
	if len(codes) < 80 {
		t.Fatalf("only %d codes found in record", len(codes))
	}
	for code, name := range codes {
		if !strings.Contains(string(raw), strconv.Quote(code)) {
			t.Errorf("the schema lacks %q (record.%s)", code, name)
		}
	}
}

// recordCodes are the string constants of package record that have a type of their own, with their names.
func recordCodes(t *testing.T) map[string]string {
	t.Helper()
	paths, err := filepath.Glob("../../record/*.go")
	if err != nil {
		t.Fatal(err)
	}
	codes := map[string]string{}
	for _, path := range paths {
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || spec.Type == nil || len(spec.Values) != 1 {
				return true
			}
			if lit, ok := spec.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
				code, _ := strconv.Unquote(lit.Value)
				codes[code] = spec.Names[0].Name
			}
			return true
		})
	}
	return codes
}

// Package sabt_test holds the tests of the shape of the whole: who may import whom.
package sabt_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/sabt-org/sabt"

// rule says what the packages of a folder may import of ours. The first rule that fits a package counts. A folder
// stands for itself and all below it, unless it ends in "/.", which is the package alone.
type rule struct {
	who      string
	may      []string
	sentence string
}

func rules() []rule {
	const (
		meet  = "Stages meet only in record: a stage takes records and returns records, and knows no other stage."
		known = "reference is what is known beforehand: pure look-ups, which know record alone."
		shown = "Views show records: they know neither the pipeline nor how the register stores, and no view imports another."
	)
	return []rule{
		{"record", nil, "record is the nouns, and knows nobody: it imports the standard library alone."},
		{"reference", []string{"record", "reference"}, known},
		{"pipeline/read", []string{"record", "reference", "pipeline/read"}, meet},
		{"pipeline/extract", []string{"record", "reference", "pipeline/extract"}, meet},
		{"pipeline/check", []string{"record", "reference", "pipeline/check"}, meet},
		{"pipeline/link", []string{"record", "reference", "pipeline/link"}, meet},
		{"pipeline/dataset", []string{"record", "reference", "pipeline/dataset"}, meet},
		{"pipeline/compare", []string{"record", "pipeline/compare"}, meet},
		{"pipeline/collect", []string{"record", "reference", "pipeline/collect"}, meet},
		{"pipeline/work", nil, "work runs what it is given, and knows nothing of it."},
		{"pipeline/.", []string{"record", "reference", "pipeline"}, "pipeline composes the stages, and knows no view, no register and no command."},
		{"register", []string{"record", "reference", "register"}, "The register keeps records: it knows no stage and no view."},
		{"review", []string{"record", "reference", "register", "review"}, "review is what a person does to the register: it knows no stage and no view."},
		{"view/sheet", []string{"record", "reference/codebook"}, shown},
		{"view/profile", []string{"record", "reference/fold"}, "profile says what of a record may leave: whoever shows records may use it, and it shows none."},
		{"view/chart", []string{"record", "view/chart"}, shown},
		{"view/viewtest", []string{"record"}, shown},
		{"view/article", []string{"record", "view/sheet"}, shown},
		{"view/web", []string{"record", "reference/codebook", "view/sheet", "view/article", "view/chart", "view/contract", "view/web"},
			"The desk shows records as pages, and as the JSON that programs rely on: what the register says is handed to it by cmd."},
		{"view/comparison", []string{"record", "reference/codebook", "view/sheet", "view/chart"}, shown},
		{"view", []string{"record", "reference/codebook", "view/sheet", "view/article", "view/chart"}, shown},
		{"analysis/mse", []string{"record", "analysis/mse"}, "mse estimates from counts: it knows neither the register nor what was counted."},
		{"bench", []string{"record", "reference", "pipeline", "register", "view/contract", "view/export", "bench"}, "bench measures: nobody needs it, and it needs no command."},
		{"internal/train", []string{"record", "reference", "pipeline", "view/contract", "bench", "internal/train"}, "Training makes data files, and learns from what bench finds right; the program never needs it."},
		{"internal/docs", []string{"internal/docs"}, "It runs the program as a reader of the documentation would, from outside."},
		{"team", []string{"team"}, "team says who may come in, and knows nothing of what is inside."},
		{"internal/pgtest", nil, "It starts a server for tests, and knows nothing of what is kept there."},
		{"cmd", []string{"record", "reference", "pipeline", "register", "review", "analysis", "team", "view", "internal", "cmd"}, ""},
	}
}

// file is a Go file of ours with what it imports.
type file struct {
	path    string // "pipeline/read/read.go"
	dir     string // "pipeline/read"
	test    bool
	syntax  *ast.File
	set     *token.FileSet
	imports []string
}

func TestImportsPointOneWay(t *testing.T) {
	for _, f := range files(t) {
		if f.dir == "." {
			continue
		}
		r, ok := ruleFor(f.dir)
		if !ok {
			t.Errorf("%s: no rule says what package %s may import: add one to rules", f.path, f.dir)
			continue
		}
		for _, imported := range f.imports {
			if msg := judge(r, f, imported); msg != "" {
				t.Errorf("%s: package %s imports %s.\n\t%s", f.path, f.dir, imported, msg)
			}
		}
	}
}

// judge returns the sentence that an import breaks.
func judge(r rule, f file, imported string) string {
	ours, isOurs := strings.CutPrefix(imported, module+"/")
	switch {
	case isOurs && strings.HasPrefix(ours, "cmd/") && !strings.HasPrefix(f.dir, "cmd/"):
		return "Only cmd wires: nobody imports a command."
	case f.test && isOurs && (ours == "view/viewtest" || !strings.HasPrefix(f.dir, "record")):
		return "" // a test may bring stages together
	case isOurs && ours != f.dir && !oneOf(r.may, ours):
		return r.sentence
	case !isOurs && r.who == "record" && !f.test && strings.Contains(imported, "."):
		return r.sentence
	case !isOurs && r.who == "reference" && !f.test && strings.Contains(imported, ".") && !strings.HasPrefix(imported, "golang.org/x/"):
		return "reference is kept light: the standard library and golang.org/x are enough for look-ups."
	}
	return ""
}

// Only the command reads the clock and the environment, prints, and ends the program; only collect may know a network.
func TestOnlyTheCommandTouchesTheWorld(t *testing.T) {
	forbidden := map[string]string{
		"time.Now": "Library code takes its clock: only cmd reads the wall clock.", "time.Sleep": "Nothing waits for the clock.",
		"os.Exit": "Only cmd exits.", "os.Getenv": "Only cmd reads the environment.", "os.Args": "Only cmd reads the arguments.",
		"fmt.Print": "Only cmd prints.", "fmt.Println": "Only cmd prints.", "fmt.Printf": "Only cmd prints.",
		"log.Fatal": "Only cmd exits.", "log.Println": "Only cmd prints.", "log.Printf": "Only cmd prints.", "os.Stdout": "Library code takes its writers.",
	}
	for _, f := range files(t) {
		if f.test || under(f.dir, "cmd") || under(f.dir, "internal") || under(f.dir, "bench") || f.dir == "view/viewtest" {
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := sel.X.(*ast.Ident); ok {
				if sentence := forbidden[x.Name+"."+sel.Sel.Name]; sentence != "" {
					t.Errorf("%s uses %s.%s.\n\t%s", f.at(n), x.Name, sel.Sel.Name, sentence)
				}
			}
			return true
		})
		for _, imported := range f.imports {
			if imported == "net/http" && !under(f.dir, "pipeline/collect") && !under(f.dir, "view") {
				t.Errorf("%s: package %s imports net/http.\n\tsabt works offline: no stage but collect knows a network.", f.path, f.dir)
			}
		}
	}
}

// An order that is hidden in init functions is found by nobody.
func TestNoInit(t *testing.T) {
	for _, f := range files(t) {
		for _, d := range f.syntax.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
				t.Errorf("%s: package %s has an init function.\n\tOrder is the order of a slice in one function: nothing registers itself.", f.at(d), f.dir)
			}
		}
	}
}

// A table may stand in a variable of a package, but nobody may write into it: what one document leaves behind would be
// read with the next.
func TestNoGlobalMutableState(t *testing.T) {
	packages := map[string][]file{}
	for _, f := range files(t) {
		if !f.test && f.dir != "view/viewtest" {
			packages[f.dir] = append(packages[f.dir], f)
		}
	}
	for dir, list := range packages {
		tables := map[string]*ast.ValueSpec{}
		for _, f := range list {
			for name, spec := range f.tables() {
				tables[name] = spec
				if ast.IsExported(name) {
					t.Errorf("%s: package %s exports the table %s.\n\tNo global mutable state: others could write into it; export a function.", f.at(spec), dir, name)
				}
			}
		}
		for _, f := range list {
			f.writes(tables, func(n ast.Node, name string) {
				t.Errorf("%s: package %s writes into its variable %s.\n\tNo global mutable state: keep it in the value that uses it.", f.at(n), dir, name)
			})
		}
	}
}

// tables returns the package-level maps and slices of a file, but for embedded data, which the compiler fills.
func (f file) tables() map[string]*ast.ValueSpec {
	out := map[string]*ast.ValueSpec{}
	for _, d := range f.syntax.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, spec := range g.Specs {
			if v := spec.(*ast.ValueSpec); mutable(v) {
				for _, name := range v.Names {
					out[name.Name] = v
				}
			}
		}
	}
	return out
}

// writes finds assignments to a table or its elements, deletions from it, and appends to it.
func (f file) writes(tables map[string]*ast.ValueSpec, found func(ast.Node, string)) {
	check := func(n ast.Node, x ast.Expr) {
		if id := root(x); id != nil && tables[id.Name] != nil && global(id, tables[id.Name]) {
			found(n, id.Name)
		}
	}
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, x := range n.Lhs {
				if n.Tok != token.DEFINE {
					check(n, x)
				}
			}
		case *ast.IncDecStmt:
			check(n, n.X)
		case *ast.CallExpr:
			if fn, ok := n.Fun.(*ast.Ident); ok && (fn.Name == "delete" || fn.Name == "clear") && len(n.Args) > 0 {
				check(n, n.Args[0])
			}
		}
		return true
	})
}

// root is the variable that an expression like x[i][j] or x.f[i] reaches into.
func root(x ast.Expr) *ast.Ident {
	for {
		switch e := x.(type) {
		case *ast.Ident:
			return e
		case *ast.IndexExpr:
			x = e.X
		case *ast.SelectorExpr:
			x = e.X
		case *ast.ParenExpr:
			x = e.X
		default:
			return nil
		}
	}
}

// global reports whether a name stands for the package's variable, and not for a local one of the same name.
func global(id *ast.Ident, spec *ast.ValueSpec) bool {
	return id.Obj == nil || id.Obj.Decl == spec
}

// mutable reports whether a variable is declared as, or made from a literal of, a map or a slice.
func mutable(v *ast.ValueSpec) bool {
	if growable(v.Type) {
		return true
	}
	for _, x := range v.Values {
		switch x := x.(type) {
		case *ast.CompositeLit:
			if growable(x.Type) {
				return true
			}
		case *ast.CallExpr:
			if fn, ok := x.Fun.(*ast.Ident); ok && fn.Name == "make" && len(x.Args) > 0 && growable(x.Args[0]) {
				return true
			}
		}
	}
	return false
}

func growable(t ast.Expr) bool {
	switch t := t.(type) {
	case *ast.MapType:
		return true
	case *ast.ArrayType:
		return t.Len == nil
	}
	return false
}

func (f file) at(n ast.Node) string {
	return fmt.Sprintf("%s:%d", f.path, f.set.Position(n.Pos()).Line)
}

func ruleFor(dir string) (rule, bool) {
	for _, r := range rules() {
		if alone, ok := strings.CutSuffix(r.who, "/."); ok && dir == alone || !ok && under(dir, r.who) {
			return r, true
		}
	}
	return rule{}, false
}

func oneOf(folders []string, dir string) bool {
	for _, f := range folders {
		if under(dir, f) {
			return true
		}
	}
	return false
}

func under(dir, folder string) bool { return dir == folder || strings.HasPrefix(dir, folder+"/") }

// files parses every Go file of the module.
func files(t *testing.T) []file {
	t.Helper()
	var out []file
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		name := d.Name()
		switch {
		case err != nil:
			return err
		case d.IsDir() && p != "." && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || name == "testdata"):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go"):
			return nil
		}
		f, err := parse(filepath.ToSlash(p))
		out = append(out, f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func parse(p string) (file, error) {
	f := file{path: p, dir: path.Dir(p), test: strings.HasSuffix(p, "_test.go"), set: token.NewFileSet()}
	var err error
	if f.syntax, err = parser.ParseFile(f.set, p, nil, parser.ParseComments); err != nil {
		return f, err
	}
	for _, i := range f.syntax.Imports {
		imported, _ := strconv.Unquote(i.Path.Value)
		f.imports = append(f.imports, imported)
	}
	return f, nil
}

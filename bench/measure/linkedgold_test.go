package measure

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Articles of our own stand in for those that are not in the repository: no report tells of theirs, so that a pair of an article's unit is false.
func TestLinkedGold(t *testing.T) {
	roots := Roots{Ours: "../..", Shared: standIn(t)}
	r, err := NewReader()
	if err != nil {
		t.Fatal(err)
	}
	s, ok, err := openShelf(r, roots)
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	ids, accounts := map[string]bool{}, map[string]bool{}
	for _, u := range s.units {
		if _, read := s.profiles[u.account]; ids[u.id] || accounts[u.account] || (u.account != "") != read {
			t.Errorf("%+v: twice, or of an account that there is not", u)
		}
		ids[u.id] = true
		accounts[u.account] = u.account != ""
	}
	g, err := s.link()
	if err != nil {
		t.Fatal(err)
	}
	out := Table{}
	if err := linkedGold(r, roots, out); err != nil {
		t.Fatal(err)
	}
	f := out[LinkedGold]["pairs"]
	if len(g.gold) != len(s.units) || f.Texts != documents(s) || f.Asked == 0 || f.Found > f.Asked || f.Right > f.Given || f.Low > f.Value() || f.High < f.Value() {
		t.Errorf("%d units of %d documents, %+v", len(s.units), documents(s), f)
	}
	wrong, ok, err := LinkedGoldErrors(r, roots)
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	missed, extra := 0, 0
	for _, list := range wrong {
		for _, d := range list {
			if strings.HasPrefix(d.Kind, "missed-") {
				missed++
			} else {
				extra++
			}
		}
	}
	if missed != int(f.Asked-f.Found+.5) || extra != int(f.Given-f.Right+.5) {
		t.Errorf("%d pairs missed and %d false are listed, %+v counted", missed, extra, f)
	}
}

func standIn(t *testing.T) string {
	t.Helper()
	ours, err := filepath.Abs("../../testdata/corpus")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Symlink(ours, filepath.Join(dir, "gold")); err != nil {
		t.Fatal(err)
	}
	return dir
}

func documents(s *shelf) int {
	ids := map[string]bool{}
	for _, u := range s.units {
		ids[u.document] = true
	}
	return len(ids)
}

// Without the articles there is no figure, and no error.
func TestNoGold(t *testing.T) {
	out := Table{}
	if err := linkedGold(nil, Roots{Ours: "../.."}, out); err != nil || len(out) > 0 {
		t.Errorf("%v, %v", out, err)
	}
}

// The first value that heals a pair alone is its cause, then several, then none.
func TestCause(t *testing.T) {
	right, other := &unit{}, &unit{wrong: []string{"main"}}
	for _, c := range []struct {
		heals string // what must be set right, all of it
		b     *unit
		want  string
	}{
		{"place", right, "read-place"},
		{"date toll", right, "read-several"},
		{"date toll", other, "read-main"},
		{"the weather", right, ""},
	} {
		healed := func(values ...string) bool {
			return !slices.ContainsFunc(strings.Fields(c.heals), func(v string) bool { return !slices.Contains(values, v) })
		}
		if got := (&shelf{}).cause(healed, right, c.b); got != c.want {
			t.Errorf("%s: %q, want %q", c.heals, got, c.want)
		}
	}
}

package main

import (
	"strings"
	"testing"

	"github.com/sabt-org/sabt/bench/measure"
)

func TestErrors(t *testing.T) {
	roots := measure.Roots{Ours: "../.."}
	for _, c := range []struct {
		arguments, want string
		fails           string
	}{
		{"errors --group", "", "flag needs an argument"},
		{"errors --corpus atlantis", "", `no corpus "atlantis": there are corpus, `},
		{"errors --corpus lgl", "", "SABT_SHARED names the folder that holds bench/data/geoparsing/lgl.xml"},
		{"errors --corpus linked-gold", "", "SABT_SHARED names the folder that holds gold"},
		{"errors --corpus linked-gold-k", "", "linked-gold-k is kept"},
		{"errors --corpus sets", "incident-missed", ""},
		{"errors --corpus sets --kind incident-missed", "key", ""},
		{"errors --corpus corpus --kind sauce-wrong", "toll-missed", `none is of kind "sauce-wrong"`},
		{"errors --corpus pairs", "link-", ""},
		{"errors --corpus linked-gva", "", `no corpus "linked-gva": there are corpus, `},
		{"bars", "", "run it without arguments"},
	} {
		var out strings.Builder
		err := run(strings.Fields(c.arguments), roots, &out)
		if !strings.Contains(out.String(), c.want) || (err == nil) != (c.fails == "") || err != nil && !strings.Contains(err.Error(), c.fails) {
			t.Errorf("%s: %v\n%s", c.arguments, err, out.String())
		}
	}
}

// What nobody reads is not listed.
func TestUnseen(t *testing.T) {
	for _, c := range [][2]string{{"corpus", "corpus h"}, {"retold", "retold x"}, {"retold", "retold y"}, {"pairs", "pairs h"}} {
		var out strings.Builder
		if err := (query{corpus: c[0], group: c[1]}).print(nil, measure.Roots{Ours: "../.."}, &out); err != nil || out.Len() > 0 {
			t.Errorf("%v: %v\n%s", c, err, out.String())
		}
	}
}

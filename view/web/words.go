package web

import (
	"fmt"
	"html/template"
	"math"
	"strings"
	"time"

	"github.com/sabt-org/sabt/view/sheet"
	"github.com/sabt-org/sabt/view/web/tongue"
)

// funcs are what templates may call.
func funcs(assets map[string]asset, t tongue.Tongue) template.FuncMap {
	return template.FuncMap{
		"asset":  func(name string) string { return "/assets/" + name + "?v=" + assets[name].hash },
		"say":    t.Say,
		"said":   func(s any) string { return t.Said(fmt.Sprint(s)) },
		"made":   func(s any) template.HTML { return sentence(t, fmt.Sprint(s)) },
		"shown":  func(text, quote string) string { return shown(t, text, quote) },
		"code":   func() string { return t.Code },
		"number": t.Number,
		"many":   t.Many,
		"down":   func(x float64) float64 { return 100 - x },
		"share":  func(x float64) float64 { return math.Round(x*100) / 100 }, // nobody sees less than a hundredth of a percent
		"middle": func(x, width float64) float64 { return x + width/2 },
	}
}

// many is "1 document", "3 documents".
func many(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return sheet.Number(n) + " " + noun + "s"
}

// words puts a code in plain words.
func words[S ~string](code S) string { return strings.ReplaceAll(string(code), "_", " ") }

func when(t time.Time) string { return t.UTC().Format("2006-01-02 15:04") }

func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, len(in))
	for i, a := range in {
		out[i] = f(a)
	}
	return out
}

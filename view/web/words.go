package web

import (
	"html/template"
	"math"
	"strings"
	"time"

	"github.com/sabt-org/sabt/view/sheet"
)

// funcs are what templates may call.
func funcs(assets map[string]asset) template.FuncMap {
	return template.FuncMap{
		"asset":  func(name string) string { return "/assets/" + name + "?v=" + assets[name].hash },
		"number": sheet.Number,
		"many":   many,
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

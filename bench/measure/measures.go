package measure

import (
	_ "embed"
	"strings"
)

//go:embed data/measures.tsv
var measureLines string

// Measure is a figure that is shown, with what it should be and what others reach.
type Measure struct {
	Group, Name string
	Words       string
	Goal, Best  string // "" when there is none
	Whose       string
}

// Measures are the figures that are shown, in their order.
func Measures() []Measure {
	var out []Measure
	for line := range strings.Lines(measureLines) {
		if f := strings.Split(strings.TrimRight(line, "\n"), "\t"); line[0] != '#' && len(f) == 6 {
			out = append(out, Measure{f[0], f[1], f[2], f[3], f[4], f[5]})
		}
	}
	return out
}

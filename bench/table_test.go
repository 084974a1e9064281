package bench

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/bench/score"
)

const tableHead = `# Accuracy

Written by ` + "`go test ./bench -run Accuracy -update`" + ` from testdata/accuracy.json; do not edit. ` + "`go test ./bench`" + ` fails when a figure falls by
more than noise: one standard error, sqrt(F1 (1 - F1) / n), of a figure over n things to be found, and at least one of them; false incidents may rise by the
square root of their number, and at least by one.

The texts of the corpus are [invented](../testdata/corpus/README.md), those of the second are [real reports retold](../testdata/retold/README.md), which are harder. What was
annotated, and by which rules, is said there and with [the sets](../testdata/sets/README.md).

## The corpus

Every figure is end to end: a value of an incident that was missed is missed, a value of an invented incident is a false alarm. Half d is what the reading is
developed on, as are the retold reports; half h is for choosing between rules, and nobody reads it while writing one. P precision, R recall, n things to be found.

| | d: P | R | F1 | n | retold: P | R | F1 | n | h: P | R | F1 | n |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
`

const setsHead = `
## The sets

Short texts of one difficulty each. An incident counts as right when its type and its stage are; date and place are those of the right ones, parties the
expected parties with the expected basis (who denies, who claims). "False" are incidents that are not there, or have the wrong
type or stage, a text.

| set | texts | type and stage: P | R | F1 | n | false | date | place | parties |
|---|---|---|---|---|---|---|---|---|---|
`

// markdown prints the figures for people.
func (t table) markdown() []byte {
	var b bytes.Buffer
	b.WriteString(tableHead)
	for _, m := range score.Metrics() {
		fmt.Fprintf(&b, "| %s |%s|%s|%s|\n", label(m), t["corpus d"][string(m)].cells(), t["retold"][string(m)].cells(), t["corpus h"][string(m)].cells())
	}
	for _, half := range []string{"corpus d", "retold", "corpus h"} {
		f := t[half]["false_incidents"]
		fmt.Fprintf(&b, "\nFalse incidents in the %d texts without any, %s: %d.\n", f.Texts, strings.TrimPrefix(half, "corpus "), f.Wrong)
	}
	b.WriteString(setsHead)
	for _, group := range slices.Sorted(maps.Keys(t)) {
		name, ok := strings.CutPrefix(group, "set ")
		if !ok {
			continue
		}
		f := t[group]["type_and_stage"]
		fmt.Fprintf(&b, "| %s | %d |%s| %.2f | %s | %s | %s |\n", name, f.Texts, f.cells(), float64(f.Wrong)/float64(f.Texts),
			t.recall(group, "date"), t.recall(group, "place"), t.recall(group, "parties"))
	}
	return b.Bytes()
}

func (t table) recall(group, metric string) string {
	f := t[group][metric]
	if f.asked() == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", f.Right, f.asked())
}

// cells are precision, recall, F1 and the number of things to be found; where there is nothing to be found, nothing.
func (c counted) cells() string {
	if c.asked() == 0 {
		return " | | | 0 "
	}
	k := c.count()
	return fmt.Sprintf(" %s | %s | %s | %d ", figure(k.Precision()), figure(k.Recall()), figure(k.F1()), c.asked())
}

func figure(f float64, ok bool) string {
	if !ok {
		return "-"
	}
	return fmt.Sprintf("%.3f", f)
}

// label is a metric in words.
func label(m score.Metric) string {
	switch m {
	case score.All:
		return "incidents"
	case score.Main:
		return "main incidents"
	case score.PlaceLenient:
		return "place, larger ones accepted"
	case score.Parties:
		return "perpetrators"
	case score.PartiesBasis:
		return "perpetrators with basis"
	case score.Casualties:
		return "tolls"
	case score.CasualtiesBy:
		return "tolls with source"
	case score.Warnings:
		return "warnings"
	case score.Strengths:
		return "estimates"
	case score.Tallies:
		return "aggregates"
	case score.Outlook:
		return "warnings, estimates, aggregates"
	case score.Contradiction:
		return "flags"
	}
	return string(m)
}

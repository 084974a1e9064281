package measure

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// Load reads committed figures.
func Load(path string) (Table, error) {
	b, err := os.ReadFile(path)
	var out Table
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	return out, err
}

// JSON writes a figure a line, so that a change shows what it won and lost.
func (t Table) JSON() []byte {
	var b bytes.Buffer
	b.WriteString("{")
	for i, group := range slices.Sorted(maps.Keys(t)) {
		fmt.Fprintf(&b, "%s\n %q: {", comma(i), group)
		for k, m := range slices.Sorted(maps.Keys(t[group])) {
			line, _ := json.Marshal(t[group][m]) // numbers always marshal
			fmt.Fprintf(&b, "%s\n  %q: %s", comma(k), m, line)
		}
		b.WriteString("\n }")
	}
	b.WriteString("\n}\n")
	return b.Bytes()
}

func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}

// Kept reports whether the texts of a group are kept for choosing: nobody reads them while writing a rule, and nothing is
// learned from them.
func Kept(group string) bool {
	return group == "corpus h" || group == "retold x" || group == "retold y" || group == "pairs h"
}

// Ours reports whether the texts of a group are in the repository.
func Ours(group string) bool {
	return strings.HasPrefix(group, "corpus ") || strings.HasPrefix(group, "retold") || strings.HasPrefix(group, "set ") || strings.HasPrefix(group, "pairs ") || isReliability(group)
}

// Keep adds to new figures the old ones of corpora that are not at hand.
func (t Table) Keep(old Table) {
	for group, figures := range old {
		if t[group] == nil && !Ours(group) {
			t[group] = figures
		}
	}
}

// Lost says which figures fell by more than noise below the committed ones, and which are not committed.
func (t Table) Lost(was Table) []string {
	var out []string
	for _, group := range slices.Sorted(maps.Keys(was)) {
		now, measured := t[group]
		if !measured && !Ours(group) || isReliability(group) {
			continue
		}
		for _, m := range slices.Sorted(maps.Keys(was[group])) {
			if old, f := was[group][m], now[m]; !f.Known() || f.Worse(m, old) {
				out = append(out, fmt.Sprintf("%s: %s: %.4f, was %.4f: more than noise (%.4f)", group, m, f.Value(), old.Value(), old.noise()))
			}
		}
	}
	for _, group := range slices.Sorted(maps.Keys(t)) {
		if was[group] == nil {
			out = append(out, group+": not among the committed figures")
			continue
		}
		for _, m := range slices.Sorted(maps.Keys(t[group])) {
			if _, known := was[group][m]; !known && !isReliability(group) {
				out = append(out, group+": "+m+": not among the committed figures")
			}
		}
	}
	return out
}

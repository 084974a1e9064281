package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/sabt-org/sabt/bench/measure"
	"github.com/sabt-org/sabt/bench/score"
	"github.com/sabt-org/sabt/bench/texts"
)

// query asks for errors.
type query struct{ corpus, group, kind string }

func names() string {
	var out []string
	for _, c := range measure.Corpora() {
		out = append(out, c.Name)
	}
	return strings.Join(append(append(out, linkedGold), measure.Collections()...), ", ")
}

// linkedGold is the corpus of which pairs are judged, not texts. That of the reports that nobody reads has no listing: one error would show a report.
const (
	linkedGold     = "linked-gold"
	linkedGoldKept = "linked-gold-k"
)

// print lists the errors of one kind, or counts those of all.
func (q query) print(r *measure.Reader, roots measure.Roots, out io.Writer) error {
	if slices.Contains(measure.Collections(), q.corpus) {
		return q.links(r, roots, out)
	}
	switch q.corpus {
	case linkedGold:
		return q.pairs(r, roots, out)
	case linkedGoldKept:
		return fmt.Errorf("%s is kept: its errors are not listed", linkedGoldKept)
	}
	list := measure.Corpora()
	i := slices.IndexFunc(list, func(c measure.Corpus) bool { return c.Name == q.corpus })
	if i < 0 {
		return fmt.Errorf("no corpus %q: there are %s", q.corpus, names())
	}
	root, ok := roots.Folder(list[i])
	if !ok {
		return fmt.Errorf("%s is not there: SABT_SHARED names the folder that holds %s", q.corpus, list[i].Folder)
	}
	cases, err := list[i].Cases(root)
	if err != nil {
		return err
	}
	counts := map[string]int{}
	for _, x := range cases {
		if !q.wants(x) {
			continue
		}
		j, err := list[i].Judge(r, x)
		if err != nil {
			return err
		}
		for _, d := range j.Differences {
			counts[d.Kind]++
			if d.Kind == q.kind {
				show(out, x, d)
			}
		}
	}
	return q.summary(out, counts)
}

// links lists pairs of reports that were joined or kept apart against the key.
func (q query) links(r *measure.Reader, roots measure.Roots, out io.Writer) error {
	list, folder, ok, err := measure.LinkErrors(r, roots, q.corpus, q.group)
	switch {
	case err != nil:
		return err
	case !ok:
		return fmt.Errorf("%s is not there: SABT_SHARED names the folder that holds %s", q.corpus, folder)
	}
	counts := map[string]int{}
	for _, m := range list {
		if counts[m.Kind]++; m.Kind == q.kind {
			fmt.Fprintf(out, "%s and %s\n", m.A.ID, m.B.ID)
			for _, side := range [][2]string{{"key", m.A.Incident}, {"read", m.Read[0]}, {"key", m.B.Incident}, {"read", m.Read[1]}} {
				fmt.Fprintf(out, "  %-4s %s\n", side[0], cmp.Or(side[1], "nothing"))
			}
		}
	}
	return q.summary(out, counts)
}

// pairs lists the pairs of accounts that were missed, and those that are false.
func (q query) pairs(r *measure.Reader, roots measure.Roots, out io.Writer) error {
	wrong, ok, err := measure.LinkedGoldErrors(r, roots)
	if err != nil {
		return err
	}
	if !ok {
		return fmt.Errorf("%s is not there: SABT_SHARED names the folder that holds gold", linkedGold)
	}
	counts := map[string]int{}
	for _, id := range slices.Sorted(maps.Keys(wrong)) {
		for _, d := range wrong[id] {
			counts[d.Kind]++
			if d.Kind == q.kind {
				show(out, measure.Case{Article: texts.Article{ID: id}}, d)
			}
		}
	}
	return q.summary(out, counts)
}

func (q query) wants(x measure.Case) bool {
	return !slices.ContainsFunc(x.Groups, measure.Kept) && (q.group == "" || slices.Contains(x.Groups, q.group))
}

func (q query) summary(out io.Writer, counts map[string]int) error {
	if q.kind != "" && counts[q.kind] > 0 {
		_, err := fmt.Fprintf(out, "%d\n", counts[q.kind])
		return err
	}
	for _, kind := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(out, "%5d %s\n", counts[kind], kind)
	}
	if q.kind != "" {
		return fmt.Errorf("none is of kind %q", q.kind)
	}
	return nil
}

// show prints one error with the words around it.
func show(out io.Writer, x measure.Case, d score.Difference) {
	fmt.Fprintf(out, "%s\n", x.ID)
	for _, part := range [][2]string{{"key", d.Gold}, {"read", d.Read}, {"in", around(x.Text, d.At)}} {
		if part[1] != "" {
			fmt.Fprintf(out, "  %-4s %s\n", part[0], strings.Join(strings.Fields(part[1]), " "))
		}
	}
}

// around is the text before and after a place in it.
func around(text string, at int) string {
	r := []rune(text)
	if at < 0 || at >= len(r) {
		return ""
	}
	const before, after = 80, 120
	return string(r[max(0, at-before):at]) + "»" + string(r[at:min(len(r), at+after)])
}

package web

import (
	"cmp"
	"slices"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// rangePlot is the figures for one effect, below each other on one scale. Places on it are shares of the width in percent.
type rangePlot struct {
	Effect string
	Ends   string // the toll in words, under the policy range
	Rows   []rangeRow
	Ticks  []tick
	Log    bool // the axis is logarithmic
}

// rangeRow is the figure of one source, or a toll.
type rangeRow struct {
	Series  string // the kind of source; the same for rows that stand together
	Class   string // toll, source, party, person, aside
	First   bool   // of its series
	Letter  string
	Who     string
	Figure  string
	Note    string
	Address string // the words
	Quote   string
	From    float64
	To      float64
	Point   float64 // of an exact figure, or the best of a toll
	Pointed bool
	Open    bool // no upper end
	Far     bool // so far from the others that somebody should look at its words
	seen    span
}

// span is the figure on the scale of persons.
type span struct{ low, high, best int }

// plots draw the tolls of a dossier, effect by effect.
func plots(d record.Dossier, aside map[string]bool) []rangePlot {
	var out []rangePlot
	for _, e := range effects() {
		p := rangePlot{Effect: words(e)}
		if t, ok := sheet.TollOf(d.Incident, e, record.PolicyRange); ok {
			p.Ends = sheet.Ends(t)
			if t.State == record.TollGiven {
				p.Rows = append(p.Rows, tollRow(t))
			}
		}
		p.Rows = append(p.Rows, corrections(d, e)...)
		p.Rows = append(p.Rows, figures(d, e, aside)...)
		if len(p.Rows) > 0 {
			p.scale()
			out = append(out, p)
		}
	}
	return out
}

func effects() []record.Effect {
	return []record.Effect{record.Killed, record.Injured, record.KilledOrInjured, record.Missing, record.Abducted, record.Displaced}
}

func tollRow(t record.Toll) rangeRow {
	return rangeRow{Series: "toll", Class: "toll", Who: "policy " + string(t.Policy), Figure: sheet.Ends(t), seen: span{t.Min, t.Max, t.Best}}
}

// corrections are values that a person set, with the words that they stand on.
func corrections(d record.Dossier, e record.Effect) []rangeRow {
	var out []rangeRow
	for _, ev := range d.Decided {
		c := ev.Decision
		if c == nil || c.Value == nil || c.Value.Casualty == nil || c.Value.Casualty.Effect != e {
			continue
		}
		out = append(out, rangeRow{Series: "person", Class: "person", Who: "set by " + c.Author, Figure: sheet.Figure(c.Value.Casualty.Count),
			Note: c.Reason, Address: wordsAt(c.Document, c.Value.Casualty.Span), seen: spanOf(c.Value.Casualty.Count)})
	}
	return out
}

// figures are what sources say: in the order of the hierarchy, parties to the conflict last and apart.
func figures(d record.Dossier, e record.Effect, aside map[string]bool) []rangeRow {
	var out []rangeRow
	var kinds []int
	for i, a := range d.Accounts {
		for _, c := range a.Claims {
			if c.Casualty == nil || c.Casualty.Effect != e {
				continue
			}
			row, kind := figure(a, c, letterOf(i))
			if aside[c.ID] {
				row.Class, row.Note = "aside", joined(row.Note, "set aside")
			}
			out, kinds = append(out, row), append(kinds, kind)
		}
	}
	return inSeries(out, kinds)
}

// inSeries orders rows by their kind and marks the first of each.
func inSeries(rows []rangeRow, kinds []int) []rangeRow {
	at := make([]int, len(rows))
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(a, b int) int { return cmp.Compare(kinds[a], kinds[b]) })
	var out []rangeRow
	for i, k := range at {
		r := rows[k]
		r.First = i == 0 || rows[at[i-1]].Series != r.Series
		out = append(out, r)
	}
	return out
}

func figure(a record.Told, c record.Claim, letter string) (rangeRow, int) {
	k := c.Casualty
	kind := k.Source.Kind
	if k.Source.OwnVoice() {
		kind = record.SourceMedia
	}
	line := sheet.ClaimIn(c, a.Document.Text)
	r := rangeRow{Series: sheet.SourceKind(string(kind)), Class: "source", Letter: letter, Who: line.Source.Text, Figure: sheet.Figure(k.Count),
		Note: notes(k), Address: wordsAt(a.Document.SHA256, k.Span), Quote: line.Value.Quote, seen: spanOf(k.Count)}
	if k.Source.OwnVoice() {
		r.Who = "the document itself"
	}
	if kind == record.SourcePerpetrator {
		r.Class = "party"
	}
	return r, slices.Index(hierarchy(), kind)
}

// hierarchy is the order of docs/codebook/policy.md.
func hierarchy() []record.SourceKind {
	return []record.SourceKind{record.SourceMedical, record.SourceAuthority, record.SourceUN, record.SourceNGO, record.SourceMonitor, record.SourceWitness,
		record.SourceMedia, record.SourceExpert, record.SourceForeign, record.SourceUnknown, record.SourceMilitary, record.SourcePerpetrator}
}

// notes say whom a figure counts, and why it may stand in no toll.
func notes(k *record.Casualty) string {
	s := k.Who
	if k.Status != "" && k.Who == "" {
		s = words(k.Status)
	}
	if k.Status == record.PerpetratorVictim {
		s = "attackers, counted apart"
	}
	if k.Subset {
		s = joined(s, "part of it")
	}
	if k.Superseded {
		s = joined(s, "earlier figure")
	}
	return s
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

func spanOf(c record.Count) span {
	s := span{max(c.Min, 0), c.Max, record.Blank}
	if c.Min == c.Max {
		s.best = c.Min
	}
	return s
}

// letterOf is the letter that stands for an account, as on the command line: A to Z, then A2.
func letterOf(i int) string {
	s := string(rune('A' + i%26))
	if i >= 26 {
		s += sheet.Number(i/26 + 1)
	}
	return s
}

package article

import (
	"strings"

	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// value is a value with the number of its words in the article; W is 0 when it was not read from the text.
type value struct {
	sheet.Value
	W int
}

// Shown reports whether the quote says more than the value: a weapon is shown as written.
func (v value) Shown() bool { return v.Quote != "" && v.Quote != v.Text }

type fact struct {
	Label string
	Value value
}

type incident struct {
	sheet.Incident
	Type, Place, Date value
	PlaceClaim        string // the beginning of the claim's id; "" where nobody may set it aside
	DateClaim         string
	W                 int // the sentences that tell of it
	Lines             []line
	Address           string // of the page of the incident; "" without a register
}

type line struct {
	sheet.Line
	Value, Source value
	First         bool   // the first line with this label
	Claim         string // the beginning of its id; "" where nobody may set it aside
}

type section struct {
	Title string
	Items []statement
}

type statement struct {
	Value, Source value
	Facts         []fact
}

type finding struct {
	sheet.Finding
	Words []value
}

func (m *marks) value(v sheet.Value, k kind) value { return value{v, m.number(k, v.Span)} }

func (m *marks) incident(in sheet.Incident) incident {
	out := incident{
		Incident: in, W: m.number(kindEvidence, in.Evidence...),
		Type: m.value(in.Type, kindAct), Place: m.value(in.Place, kindPlace), Date: m.value(in.Date, kindDate),
	}
	out.PlaceClaim, out.DateClaim = m.claim(sheet.Line{Label: "place", Value: in.Place}), m.claim(sheet.Line{Label: "date", Value: in.Date})
	last := ""
	for _, l := range append(in.Facts, in.Tolls...) {
		k := kindThing
		switch {
		case l.Label == "perpetrator":
			k = kindParty
		case l.Label != "weapon" && l.Label != "target":
			k = kindHarm
		}
		out.Lines = append(out.Lines, line{l, m.value(l.Value, k), m.value(l.Source, kindSource), l.Label != last, m.claim(l)})
		last = l.Label
	}
	return out
}

// idLength is enough of a claim's id to tell the claims of an incident apart.
const idLength = 12

// claim is the claim that a line shows.
func (m *marks) claim(l sheet.Line) string {
	for i := range m.claims {
		c := &m.claims[i]
		if c.Evidence().Span == l.Value.Span && labelled(c, l.Label) {
			return c.ID[:min(len(c.ID), idLength)]
		}
	}
	return ""
}

// labelled reports whether a claim is what a label stands for: "killed or injured" is a casualty of that effect.
func labelled(c *record.Claim, label string) bool {
	if c.Casualty != nil {
		return strings.ReplaceAll(string(c.Casualty.Effect), "_", " ") == label
	}
	return string(c.Variable) == label
}

func (m *marks) facts(list []sheet.Fact, k kind) []fact {
	return each(list, func(f sheet.Fact) fact { return fact{f.Label, m.value(f.Value, k)} })
}

func (m *marks) statements(list []sheet.Statement) []statement {
	return each(list, func(s sheet.Statement) statement {
		return statement{m.value(s.Value, kindStatement), m.value(s.Source, kindSource), m.facts(s.Facts, kindStatement)}
	})
}

func (m *marks) finding(f sheet.Finding) finding {
	return finding{f, each(f.Words, func(v sheet.Value) value { return m.value(v, kindFinding) })}
}

// kind is the sort of value that words were read as; it gives them their colour.
type kind string

const (
	kindEvidence  kind = "evidence"
	kindAct       kind = "act"
	kindPlace     kind = "place"
	kindDate      kind = "date"
	kindParty     kind = "party"
	kindThing     kind = "thing"
	kindHarm      kind = "harm"
	kindSource    kind = "source"
	kindStatement kind = "statement"
	kindFinding   kind = "finding"
	kindAsked     kind = "asked"
)

// number gives the words at the spans a number, the same for all values that were read from the same words.
func (m *marks) number(k kind, spans ...record.Span) int {
	if len(spans) == 0 || spans[0].Len() == 0 {
		return 0
	}
	key := mark{k, spans[0], len(spans)}
	if k != kindEvidence && k != kindAsked {
		key.kind = ""
	}
	if n, ok := m.numbers[key]; ok {
		return n
	}
	n := len(m.numbers) + 1
	m.numbers[key] = n
	for _, s := range spans {
		m.pieces = append(m.pieces, piece{s, n, k})
	}
	return n
}

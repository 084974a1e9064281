package web

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/view/sheet"
)

// matrixRow is what the accounts say of one thing, side by side.
type matrixRow struct {
	Label string
	Cells []matrixCell // one an account, in their order
}

type matrixCell struct {
	Letter string
	Values []matrixValue
}

type matrixValue struct {
	sheet.Line
	Claim    string // the beginning of its id
	Language string
	Address  string // the words
}

// matrix puts lines into a table whose columns are accounts.
func matrix(lines []sheet.Said, accounts []record.Told) []matrixRow {
	column := map[string]int{}
	for i := range accounts {
		column[letterOf(i)] = i
	}
	var out []matrixRow
	for _, l := range lines {
		if len(out) == 0 || out[len(out)-1].Label != l.Label {
			out = append(out, emptyRow(l.Label, len(accounts)))
		}
		i, ok := column[l.Letter]
		if !ok {
			continue
		}
		doc := accounts[i].Document
		cell := &out[len(out)-1].Cells[i]
		cell.Values = append(cell.Values, matrixValue{l.Line, l.Claim[:min(len(l.Claim), 12)], doc.Language, wordsAt(doc.SHA256, l.Value.Span)})
	}
	return out
}

func emptyRow(label string, n int) matrixRow {
	r := matrixRow{Label: label, Cells: make([]matrixCell, n)}
	for i := range r.Cells {
		r.Cells[i].Letter = letterOf(i)
	}
	return r
}

// Shown reports whether the quote says more than the value.
func (v matrixValue) Shown() bool { return v.Value.Quote != "" && v.Value.Quote != v.Value.Text }

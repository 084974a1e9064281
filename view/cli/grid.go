package cli

import "strings"

// grid is the widths of the columns: label, mark, value, source, words. On a narrow terminal the words stand under
// the source (words is 0).
type grid struct {
	indent, label, value, source, words int
}

const gap = 2

// gridFor shares the width out. The label column holds "killed or injured"; the rest goes to the figure, its source
// and its words in parts that were found by looking at agency copy: a source is as long as its quote.
func gridFor(width int) grid {
	g := grid{indent: 3, label: 17}
	if width < 60 {
		g.label = 11
	}
	rest := width - g.indent - g.label - gap - 2 // the mark and the blank behind it
	switch {
	case width >= 96:
		rest -= 2 * gap
		g.value = rest * 36 / 100
		g.source = rest * 30 / 100
		g.words = rest - g.value - g.source
	default:
		rest -= gap
		g.value = rest * 48 / 100
		g.source = rest - g.value
	}
	return g
}

// row is a line of the table before it is wrapped.
type row struct {
	label, mark, value, source, words string
	level                             int
	toll                              bool // the value is what matters: a figure, a party
	wide                              bool // the value takes the room of source and words
	alarm                             bool // the label is a severity
	quiet                             bool // the value is a quotation
}

// cell is wrapped words in one style.
type cell struct {
	lines []string
	style style
	width int
}

func (p *page) row(r row) {
	if r.value == "" {
		return
	}
	g := p.grid
	indent := strings.Repeat(" ", 2*r.level)
	valueWidth := p.valueWidth(r) - 2*r.level
	cells := []cell{
		{wrap(r.label, g.label), labelStyle(r), g.label},
		{[]string{r.mark}, markStyle, 1},
		{wrap(r.value, valueWidth), valueStyle(r), valueWidth},
	}
	for i := range cells[2].lines {
		cells[2].lines[i] = indent + cells[2].lines[i]
	}
	cells[2].width += 2 * r.level
	if !r.wide && (r.source != "" || r.words != "") {
		cells = append(cells, p.said(r)...)
	}
	if r.wide && r.source != "" {
		cells[2].lines = append(cells[2].lines, wrap(indent+"— "+r.source, valueWidth)...)
	}
	p.cells(cells)
}

// valueWidth is the room for the value: its column, and the columns to its right that the row leaves empty.
func (p *page) valueWidth(r row) int {
	g := p.grid
	switch {
	case r.wide, r.source == "" && r.words == "":
		return p.width - g.indent - g.label - gap - 2
	case r.source == "" && g.words > 0:
		return g.value + gap + g.source
	}
	return g.value
}

// said is who says it and in which words: two columns, or one above the other where there is no room.
func (p *page) said(r row) []cell {
	g, words := p.grid, quoted(r.words)
	switch {
	case g.words > 0 && r.source == "":
		return []cell{{wrap(words, g.words), quoteStyle, g.words}}
	case g.words > 0:
		return []cell{
			{wrap(r.source, g.source), plainStyle, g.source},
			{wrap(words, g.words), quoteStyle, g.words},
		}
	}
	lines := append(wrap(r.source, g.source), wrap(words, g.source)...)
	return []cell{{lines, plainStyle, g.source}}
}

func (p *page) cells(cells []cell) {
	height := 1
	for _, c := range cells {
		height = max(height, len(c.lines))
	}
	for i := range height {
		var b strings.Builder
		b.WriteString(strings.Repeat(" ", p.grid.indent))
		for j, c := range cells {
			words := ""
			if i < len(c.lines) {
				words = c.lines[i]
			}
			b.WriteString(p.ink.paint(c.style, words))
			b.WriteString(strings.Repeat(" ", max(0, c.width-width(words))+space(j)))
		}
		p.line(b.String())
	}
}

// space is the room behind a column: one blank between the mark and its value, a gap elsewhere.
func space(column int) int {
	if column == 1 {
		return 1
	}
	return gap
}

package cli

import (
	"strings"
)

// column is a column of a table. A column that gives way is made narrower, and its words wrapped, when the table is too wide.
type column struct {
	head  string
	right bool // figures
	least int  // how narrow it may become; 0 is as wide as its widest cell
	style style
}

// table lays rows out under their heads. A column without any words is left out; a table that is too wide with all its columns as narrow as they
// may be is told row by row instead.
func (p *page) table(columns []column, rows [][]string) {
	columns, rows = filled(columns, rows)
	widths, fits := p.widths(columns, rows)
	if !fits {
		p.stack(columns, rows)
		return
	}
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i] = c.head
	}
	p.tableRow(columns, widths, heads, dimStyle)
	for _, r := range rows {
		p.tableRow(columns, widths, r, plainStyle)
	}
}

// filled leaves out the columns in which no row has a word.
func filled(columns []column, rows [][]string) ([]column, [][]string) {
	var keep []int
	for i := range columns {
		for _, r := range rows {
			if r[i] != "" {
				keep = append(keep, i)
				break
			}
		}
	}
	var out []column
	for _, i := range keep {
		out = append(out, columns[i])
	}
	slim := make([][]string, 0, len(rows))
	for _, r := range rows {
		var cells []string
		for _, i := range keep {
			cells = append(cells, r[i])
		}
		slim = append(slim, cells)
	}
	return out, slim
}

// uncut is the longest word that a column makes room for, however narrow it may become: "Dasht-e-Barchi" is not cut in two, an address is.
const uncut = 24

// narrowest is how narrow a column may become: no word of it is cut.
func narrowest(c column, i int, rows [][]string) int {
	least := max(c.least, width(c.head))
	for _, r := range rows {
		for _, word := range strings.Fields(clean(r[i])) {
			if n := width(word); n <= uncut {
				least = max(least, n)
			}
		}
	}
	return least
}

// widths gives every column what its words need, then takes from the widest that gives way until the table fits.
func (p *page) widths(columns []column, rows [][]string) (w []int, fits bool) {
	w = make([]int, len(columns))
	least := make([]int, len(columns))
	total := gap * (len(columns) - 1)
	for i, c := range columns {
		w[i] = width(c.head)
		for _, r := range rows {
			w[i] = max(w[i], width(clean(r[i])))
		}
		total += w[i]
		if c.least > 0 {
			least[i] = narrowest(c, i, rows)
		}
	}
	for ; total > p.width; total-- {
		widest := -1
		for i, c := range columns {
			if c.least > 0 && w[i] > least[i] && (widest < 0 || w[i] > w[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return w, false
		}
		w[widest]--
	}
	return w, true
}

// stack tells a row as a block: its first cell as the head, the others with their labels.
func (p *page) stack(columns []column, rows [][]string) {
	for _, r := range rows {
		p.para(0, headStyle, r[0])
		for i, c := range columns[1:] {
			p.row(row{label: strings.ToLower(c.head), value: r[i+1], wide: true})
		}
	}
}

func (p *page) tableRow(columns []column, widths []int, cells []string, all style) {
	lines := make([][]string, len(cells))
	height := 1
	for i, c := range cells {
		lines[i] = wrap(c, widths[i])
		height = max(height, len(lines[i]))
	}
	for n := range height {
		var b strings.Builder
		for i, c := range columns {
			words, s := "", c.style
			if n < len(lines[i]) {
				words = lines[i][n]
			}
			if all != plainStyle {
				s = all
			}
			pad := strings.Repeat(" ", max(0, widths[i]-width(words)))
			if c.right {
				b.WriteString(pad + p.ink.paint(s, words))
			} else {
				b.WriteString(p.ink.paint(s, words) + pad)
			}
			b.WriteString(strings.Repeat(" ", gap))
		}
		p.line(b.String())
	}
}

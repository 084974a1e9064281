package pdftext

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// line is a line of a page in logical order.
type line struct {
	text        string
	y, size     float64
	left, right float64
	rtl         bool
}

// page is the lines of a page in the order in which they are drawn, which is that of reading in columns too.
type page struct{ lines []line }

// makeLines puts the runs that stand on one height together. The file's order is kept, so that columns stay apart.
func makeLines(runs []run) []line {
	var out []line
	var pieces [][]string
	rtl := leftward(runs)
	for i := 0; i < len(runs); {
		j := i + 1
		for j < len(runs) && level(runs[i], runs[j]) {
			j++
		}
		l, p := makeLine(runs[i:j])
		l.rtl = rtl
		out, pieces = append(out, l), append(pieces, p)
		i = j
	}
	shapes := rtl && shapesRecorded(pieces)
	for i := range out {
		out[i].text = strings.Trim(logical(pieces[i], rtl, shapes), " \t")
	}
	return slices.DeleteFunc(out, func(l line) bool { return l.text == "" })
}

// level reports whether two runs stand on one line: a raised number of a note does.
func level(a, b run) bool { return math.Abs(a.y-b.y) < 0.45*math.Max(a.size, b.size) }

// leftward reports whether most letters of the page are written from right to left.
func leftward(runs []run) bool {
	r, l := 0, 0
	for _, run := range runs {
		for _, g := range run.glyphs {
			switch classOf(g.s) {
			case right:
				r++
			case left:
				l++
			}
		}
	}
	return r > l
}

// makeLine puts the glyphs of a line in order from left to right and finds its gaps.
func makeLine(runs []run) (line, []string) {
	runs = slices.Clone(runs)
	for i := range runs {
		if g := runs[i].glyphs; len(g) > 1 && g[0].x > g[len(g)-1].x { // drawn from right to left
			g = slices.Clone(g)
			slices.Reverse(g)
			runs[i].glyphs = g
		}
	}
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Compare(a.glyphs[0].x, b.glyphs[0].x) })
	l := line{y: runs[0].y, left: runs[0].glyphs[0].x}
	var all []glyph
	for _, r := range runs {
		if len(strings.TrimSpace(join(r.glyphs))) > 1 || l.size == 0 {
			l.size = math.Max(l.size, r.size)
		}
		all = append(all, r.glyphs...)
	}
	pieces, end := spaced(joinMarks(all), l.size)
	l.right = end
	return l, pieces
}

func join(gs []glyph) string {
	var b strings.Builder
	for _, g := range gs {
		b.WriteString(g.s)
	}
	return b.String()
}

// joinMarks joins vowel marks to the letters over which they stand, whichever of the two is drawn first.
func joinMarks(gs []glyph) []glyph {
	var out []glyph
	waiting := ""
	for i, g := range gs {
		if classOf(g.s) != mark {
			g.s += waiting
			waiting = ""
			out = append(out, g)
			continue
		}
		next := i + 1
		for next < len(gs) && classOf(gs[next].s) == mark {
			next++
		}
		before := len(out) > 0 && g.x <= out[len(out)-1].x+out[len(out)-1].width
		if before && !(next < len(gs) && gs[next].x <= g.x) {
			out[len(out)-1].s += g.s
		} else if next < len(gs) {
			waiting += g.s
		}
	}
	return out
}

// spaced lists the glyphs from left to right with a space where there is a gap, and a tab where the gap is one between
// columns of a table. A space that takes no room is the zero-width non-joiner of "شده‌اند", which programs draw so. A
// letter drawn twice to look bold counts once.
func spaced(gs []glyph, size float64) ([]string, float64) {
	var out []string
	end, first := 0.0, true
	last := glyph{x: math.Inf(-1)}
	for i, g := range gs {
		space := strings.TrimSpace(g.s) == ""
		if space && i+1 < len(gs) && gs[i+1].x-g.x < 0.05*size {
			if classOf(gs[i+1].s) == right && classOf(last.s) == right {
				out = append(out, "\u200C")
			}
			continue
		}
		if g.s == last.s && math.Abs(g.x-last.x) < 0.15*size && !space && g.width > 0.3*size {
			continue
		}
		switch gap := g.x - end; {
		case first || space || strings.TrimSpace(out[len(out)-1]) == "":
		case gap > 2.5*size:
			out = append(out, "\t")
		case gap > 0.2*size:
			out = append(out, " ")
		}
		out = append(out, g.s)
		end, first, last = math.Max(end, g.x+g.width), false, g
	}
	return out, end
}

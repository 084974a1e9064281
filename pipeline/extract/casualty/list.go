package casualty

import "github.com/sabt-org/sabt/record"

// lists gives the neighbours of a paired bearer in a list the same harm: "سه سرباز و دو غیرنظامی کشته شدند". Where
// the first of a list is the sum of the others, those are its parts: "veinte personas, 17 hombres y tres mujeres".
func (f *flat) lists() {
	for changed := true; changed; {
		changed = false
		for b := 0; b+1 < len(f.bearers); b++ {
			x, y := &f.bearers[b], &f.bearers[b+1]
			if !f.listed(x, y) {
				continue
			}
			switch {
			case x.part && !y.part && y.harm < 0:
				y.part, y.effect, changed = true, x.effect, true
			case x.part || y.part || x.ofAll || y.ofAll:
			case x.harm >= 0 && y.harm < 0 && f.sameSide(x, y):
				f.take(x.harm, b+1, "list")
				changed = true
			case y.harm >= 0 && x.harm < 0 && f.sameSide(y, x):
				f.take(y.harm, b, "list")
				changed = true
			}
		}
	}
	f.sums()
}

// sameSide reports whether y stands on the side of the word of harm on which x stands, and can bear it.
func (f *flat) sameSide(x, y *bearer) bool {
	h := f.harms[x.harm]
	return (x.first < h.first) == (y.first < h.first) && f.acceptable(h, y.noun)
}

// listed reports whether y follows x in a list: "and" or a comma right before y, and nothing between that parts clauses.
func (f *flat) listed(x, y *bearer) bool {
	if y.first-x.last > 7 {
		return false
	}
	i := y.first - 1
	for i > x.last && f.has("object", i) { // "a una profesora y a un trabajador"
		i--
	}
	if !f.has("joined_and", y.first) && (i < x.last || !f.has("and", i) && f.norm(i) != "," && f.norm(i) != "،" && f.norm(i) != "(") {
		return false
	}
	from := x.last
	if h := f.harmAt(from); h != nil && h.first == from && x.harm >= 0 && f.harms[x.harm].first == from {
		from = h.last // "17 heridos, diez civiles y siete policías"
	}
	for i := from; i < y.first; i++ {
		if f.harmAt(i) != nil || f.has("clause", i) || f.attack(i) || f.norm(i) == "." || f.has("be", i) {
			return false
		}
	}
	return true
}

// sums marks the members of a list that add up to the first as its parts.
func (f *flat) sums() {
	for b := range f.bearers {
		x := &f.bearers[b]
		if x.draft < 0 || x.count.Min < 2 {
			continue
		}
		sum, last := 0, b
		for c := b + 1; c < len(f.bearers) && f.bearers[c].harm == x.harm && f.bearers[c].draft >= 0; c++ {
			sum += f.bearers[c].count.Min
			last = c
			if sum >= x.count.Min {
				break
			}
		}
		if sum != x.count.Min || last < b+2 {
			continue
		}
		for c := b + 1; c <= last; c++ {
			d := &f.out[f.bearers[c].draft]
			d.Subset, d.Parent = true, x.draft
		}
	}
}

// parts makes drafts of the bearers that are told as parts of a whole.
func (f *flat) parts() {
	for b := range f.bearers {
		n := &f.bearers[b]
		if n.harm >= 0 && n.ofAll && n.draft >= 0 {
			p := f.wholeOf(b)
			f.out[n.draft].Subset, f.out[n.draft].Parent = p >= 0 && f.out[p].Effect == f.out[n.draft].Effect, p
		}
		if n.harm >= 0 || !n.part && !n.ofAll {
			continue
		}
		p := f.wholeOf(b)
		if n.effect != "" && (p < 0 || f.out[p].Effect != n.effect) {
			p = f.latest(n.effect)
		}
		if p >= 0 {
			f.addPart(n.noun, p, "flat")
		}
	}
}

// latest is the last whole of an effect in this sentence or the two before; -1 when there is none.
func (f *flat) latest(e record.Effect) int {
	for k := len(f.out) - 1; k >= 0 && f.out[k].Sentence > f.index-3; k-- {
		if d := f.out[k]; d.Effect == e && !d.Subset && d.Count.Max != 0 {
			return k
		}
	}
	return -1
}

// wholeOf finds the draft of which bearer b is a part: the nearest before it that is no part itself, or in the
// sentence before.
func (f *flat) wholeOf(b int) int {
	for c := b - 1; c >= 0; c-- {
		if k := f.bearers[c].draft; k >= 0 && !f.out[k].Subset && f.out[k].Count != (record.Count{Min: 1, Max: 1, Bound: record.Exact}) {
			return k
		}
	}
	return f.wholeBefore(f.bearers[b].first)
}

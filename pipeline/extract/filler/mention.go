package filler

// mention is a head with the chances of its roles.
type mention struct {
	*head
	own   [Roles]float32 // by its own signs
	bag   [Roles]float32 // by the signs of all heads with the same word
	cut   [Roles]int     // the variant that fits the role best
	fit   [Roles]float32 // how well
	group int
}

// faint is the chance below which a mention is no candidate for a role.
const faint = 0.03

func (m *mention) chance(r Role) float32 { return max(m.own[r], m.bag[r]) }

// mentions scores all heads.
func (d *Document) mentions(m *Model, l *Lesson) []mention {
	out := make([]mention, len(l.Heads))
	bags := make([][Roles]float32, len(l.Groups))
	for g, signs := range l.Groups {
		bags[g] = m.Bag.score(signs.All)
	}
	var signs []uint32
	for k := range out {
		h := &l.Heads[k]
		out[k] = mention{head: h.head, own: m.Own.score(h.Signs.All), bag: bags[h.Group], group: h.Group}
		n := &out[k]
		for r := range Role(Roles) {
			if n.chance(r) >= faint {
				signs = n.choose(d, m, signs)
				break
			}
		}
	}
	return out
}

// choose picks the variant that fits each role best.
func (n *mention) choose(d *Document, m *Model, signs []uint32) []uint32 {
	for k, v := range n.variants {
		signs = d.cutSigns(n.head, v, signs[:0])
		for r, p := range m.Cut.score(signs) {
			if p > n.fit[r] {
				n.fit[r], n.cut[r] = p, k
			}
		}
	}
	return signs
}

package events

import "math"

func zipf(i int) float64 { return 1 / math.Pow(float64(i+1), 0.7) }

func (m *maker) event() event {
	t := m.town()
	return event{day: m.IntN(m.days), town: t, kind: m.weighed(5, 2, 6, 2, 2, 3), party: m.weighed(6, 2, 2, 3, 1, 2, 2, 5), killed: int(m.ExpFloat64() * 3),
		lat: m.towns[t][0] + 0.008*m.NormFloat64(), lon: m.towns[t][1] + 0.008*m.NormFloat64()}
}

// copy is the event as somebody else has it.
func (m *maker) copy(e event) event {
	e.day = max(0, e.day+[]int{0, 1, -1, 2, -2}[m.weighed(70, 14, 11, 3, 2)])
	if m.Float64() < .2 {
		e.lat, e.lon = m.towns[e.town][0]+.1*m.NormFloat64(), m.towns[e.town][1]+.1*m.NormFloat64()
	} else {
		e.lat, e.lon = e.lat+.01*m.NormFloat64(), e.lon+.01*m.NormFloat64()
	}
	if m.Float64() < .1 {
		e.kind = m.IntN(6)
	}
	if m.Float64() < .15 {
		e.party = 7
	}
	if m.Float64() < .3 {
		e.killed = max(0, e.killed+[]int{-2, -1, 1, 2, 3}[m.IntN(5)])
	}
	return e
}

func (m *maker) town() int {
	x := m.Float64() * m.share[towns-1]
	lo, hi := 0, towns-1
	for lo < hi {
		if k := (lo + hi) / 2; m.share[k] < x {
			lo = k + 1
		} else {
			hi = k
		}
	}
	return lo
}

func (m *maker) weighed(w ...int) int {
	sum := 0
	for _, n := range w {
		sum += n
	}
	x := m.IntN(sum)
	for i, n := range w {
		if x -= n; x < 0 {
			return i
		}
	}
	return len(w) - 1
}

// Score is how many of the links between the two sets are right, given, and there.
func (s Sets) Score(groups [][]string) (right, given int) {
	for _, g := range groups {
		for _, a := range g {
			for _, b := range g {
				if a[0] == 'a' && b[0] == 'b' {
					given++
					if s.Same[b] == a {
						right++
					}
				}
			}
		}
	}
	return right, given
}

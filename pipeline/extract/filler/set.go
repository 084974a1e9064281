package filler

// set is a set of numbers that is emptied in no time.
type set struct {
	keys  []uint32
	round []uint32
	now   uint32
	n     int
}

func newSet() *set { return &set{keys: make([]uint32, 1<<13), round: make([]uint32, 1<<13)} }

func (s *set) clear() { s.now++; s.n = 0 }

// add reports whether v is new.
func (s *set) add(v uint32) bool {
	if 2*s.n > len(s.keys) {
		s.grow()
	}
	mask := uint32(len(s.keys) - 1)
	for at := mix(v, 7) & mask; ; at = (at + 1) & mask {
		if s.round[at] != s.now {
			s.round[at], s.keys[at] = s.now, v
			s.n++
			return true
		}
		if s.keys[at] == v {
			return false
		}
	}
}

// append appends the new ones of vs to out.
func (s *set) append(out, vs []uint32) []uint32 {
	for _, v := range vs {
		if s.add(v) {
			out = append(out, v)
		}
	}
	return out
}

func (s *set) grow() {
	old := *s
	*s = set{keys: make([]uint32, 2*len(old.keys)), round: make([]uint32, 2*len(old.keys)), now: 1}
	for i, r := range old.round {
		if r == old.now {
			s.add(old.keys[i])
		}
	}
}

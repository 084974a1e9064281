package actors

// form is one spelling of one party; forms with the same key are chained, first come first.
type form struct {
	actor int32
	next  int32 // position in forms, 0 for none
	need  need
}

// need says what the text must show besides the words.
type need uint8

const (
	needCapital need = 1 << iota // a capital at the first and the last word
	needCaps                     // two capitals or more, or a word of one letter
	needArticle                  // the Arabic article
	soft                         // only in texts that use capitals
	weak                         // the text must name the party or its country elsewhere
)

// table maps keys to forms by open addressing: built in one pass over the data without an allocation a name.
type table struct {
	slots []slot
	mask  uint64
	used  int
	forms []form // forms[0] is not used
	first firsts
}

// firsts is a set of the first words of names, a bit each: nearly all words of a text begin none, and are not looked up.
type firsts [1 << 11]uint64

func (f *firsts) add(k key) {
	b := (uint64(k) ^ uint64(k)>>29) & (1<<17 - 1)
	f[b>>6] |= 1 << (b & 63)
}

func (f *firsts) has(k key) bool {
	b := (uint64(k) ^ uint64(k)>>29) & (1<<17 - 1)
	return f[b>>6]&(1<<(b&63)) != 0
}

type slot struct {
	key    key
	form   int32 // 0: only the beginning of longer names
	longer bool  // a longer name begins with these words
}

func newTable(names int) *table {
	size := 1024
	for size < names*3 {
		size *= 2
	}
	return &table{slots: make([]slot, size), mask: uint64(size - 1), forms: make([]form, 1, names+1)}
}

// at returns the slot of k, or the free one where it belongs.
func (t *table) at(k key) *slot {
	h := uint64(k)
	for i := (h ^ h>>29) & t.mask; ; i = (i + 1) & t.mask {
		if s := &t.slots[i]; s.key == k || s.key == 0 {
			return s
		}
	}
}

func (t *table) claim(k key) *slot {
	s := t.at(k)
	if s.key == 0 {
		s.key = k
		if t.used++; t.used*2 > len(t.slots) {
			t.grow()
			return t.at(k)
		}
	}
	return s
}

func (t *table) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	t.mask = uint64(len(t.slots) - 1)
	for _, s := range old {
		if s.key != 0 {
			*t.at(s.key) = s
		}
	}
}

// add enters a name given as its folded words.
func (t *table) add(words []string, f form) {
	k := noKey
	for i, w := range words {
		k = k.add(w)
		if i == 0 {
			t.first.add(k)
		}
		s := t.claim(k)
		if i < len(words)-1 {
			s.longer = true
			continue
		}
		t.chain(s, f)
	}
}

func (t *table) chain(s *slot, f form) {
	t.forms = append(t.forms, f)
	n := int32(len(t.forms) - 1)
	if s.form == 0 {
		s.form = n
		return
	}
	last := s.form
	for t.forms[last].next != 0 {
		last = t.forms[last].next
	}
	t.forms[last].next = n
}

package casualty

import (
	"github.com/sabt-org/sabt/record"
)

// collect lists the bearers of the sentence, left to right.
func (f *flat) collect() {
	for i := f.first; i < f.last; {
		n, ok := f.bearerAt(i)
		if !ok {
			i++
			continue
		}
		b := bearer{noun: n, harm: -1, draft: -1}
		b.part, b.effect = f.partBefore(n.first)
		b.ofAll = f.has("of_them", n.last)
		if b.ofAll {
			t := f.cues.Grammar["of_them"]
			_, m, _ := t.Match(f.r.Tokens[:f.last], n.last)
			f.predicate(&b, n.last+m)
			f.unharm(n.last, n.last+m)
		}
		if f.alsoCounted(b) {
			f.bearers[len(f.bearers)-1].last = b.last
		} else {
			f.bearers = append(f.bearers, b)
		}
		i = max(n.last, i+1)
	}
}

// alsoCounted: in "170 مدنيا وعسكريا" the number counts both nouns.
func (f *flat) alsoCounted(b bearer) bool {
	if len(f.bearers) == 0 || f.numberAt(b.first) != nil || !f.has("joined_and", b.first) {
		return false
	}
	x := f.bearers[len(f.bearers)-1]
	return x.last == b.first && x.count.Min > 10 && f.numberAt(x.first) != nil && f.has("singular", x.head)
}

// unharm takes out the words of harm that only name the whole: "سه تن از مجروحان".
func (f *flat) unharm(first, last int) {
	for k := range f.harms {
		if h := &f.harms[k]; h.first < last && h.last > first {
			h.Form = ""
		}
	}
}

// predicate takes the noun that "three of them" are said to be: "ثلاثة منهم أطفال", "سه تن آنان کودک".
func (f *flat) predicate(b *bearer, i int) {
	for k := i; k < f.last && k < i+2; k++ {
		if f.human(k) && f.harmAt(k) == nil {
			b.head, b.last = k, k+1
			return
		}
	}
}

// bearerAt reads a number with its noun, a dual, or one person, at token i.
func (f *flat) bearerAt(i int) (noun, bool) {
	if m := f.numberAt(i); m != nil {
		if m.First != i || m.Ordinal || f.has("rank", i-1) || f.isDate(i) || f.harmAt(i) != nil && m.Last == i+1 {
			return noun{}, false
		}
		return f.numbered(m)
	}
	switch {
	case f.harmAt(i) != nil && f.harmAt(i).first != i:
	case f.has("dual", i):
		n := noun{first: i, last: i + 1, head: i, counted: true, count: record.Count{Min: 2, Max: 2, Bound: record.Exact}}
		n.last = f.skipOne(n.last, "two")
		return n, true
	case f.has("singular", i) && f.harmAt(i) == nil:
		return f.single(i)
	case f.has("title", i) && !f.isDate(i):
		return f.titled(i)
	}
	return noun{}, false
}

// skipOne steps over a numeral that repeats what the noun says: "شخصا واحدا", "شخصين اثنين".
func (f *flat) skipOne(i int, class string) int {
	if f.has(class, i) {
		return i + 1
	}
	return i
}

// single reads one person: "un soldado", "женщина", "رجل". Without an article the noun must be one that the language
// leaves bare.
func (f *flat) single(i int) (noun, bool) {
	t := f.cues.Grammar["singular"]
	_, m, _ := t.Match(f.r.Tokens[:f.last], i)
	n := noun{first: i, last: i + m, head: i}
	switch {
	case f.has("indefinite", i-1):
		n.first = i - 1
	case f.has("definite", i-1):
		n.first, n.definite = i-1, true
	case f.has("bare", i):
	default:
		return noun{}, false
	}
	n.last = f.skipOne(n.last, "one")
	n.setOne(false)
	return n, true
}

// titled reads one person by title, with or without a name: "والی", "el alcalde", "мэр".
func (f *flat) titled(i int) (noun, bool) {
	n := noun{first: i, last: i + 1, head: i, named: true, definite: true}
	n.setOne(false)
	return n, !f.possessed(i)
}

// possessed reports whether a noun before the title makes it the owner: «کاروان موترهای والی», "موكب المحافظ".
func (f *flat) possessed(i int) bool {
	return f.tag(i-1) == record.NOUN && f.harmAt(i-1) == nil && !f.attack(i-1) || f.has("of", i-1)
}

// numbered reads the noun that a number counts: the next word, or the one behind adjectives that is known to be a
// person.
func (f *flat) numbered(m *record.NumberMention) (noun, bool) {
	n := noun{first: m.First, last: m.Last, head: -1, count: m.Count, counted: true}
	if f.has("unit", m.Last) || f.isDate(m.Last) && !f.human(m.Last) {
		return n, false
	}
	for k := m.Last; k < f.last && k < m.Last+5; k++ {
		t := f.r.Tokens[k]
		if h := f.harmAt(k); h != nil && h.first == k || t.Shape.Has(record.Punct) && t.Norm != "-" || f.has("clause", k) || f.has("and", k) && k > m.Last || f.numberAt(k) != nil {
			break
		}
		if n.head < 0 && f.thingAt(k) {
			return n, f.plainBetween(m.Last, k) && (m.Max != 1 || !f.has("indefinite", m.First))
		}
		people := f.people(k)
		if people > 0 && n.head < 0 && f.plainBetween(m.Last, k) {
			break // "یک مرکز آموزش پلیس": not the police
		}
		if people > 0 {
			n.head, n.last = k, k+people
			if !f.has("generic", k) {
				break
			}
			continue
		}
		if n.head >= 0 || f.has("preposition", k) && !f.has("of", k) {
			break
		}
	}
	return n, n.head >= 0 || m.Max != 1 || !f.has("indefinite", m.First) || f.harmAt(m.Last) != nil
}

// people is the number of tokens at k that stand for persons: "متنفذ قومی" is two.
func (f *flat) people(k int) int {
	if f.human(k) {
		return 1
	}
	if t, n := f.f.words.TargetAt(f.r.Tokens[:f.last], k, f.cues.Language); t.Human {
		return n
	}
	return 0
}

// plainBetween reports whether a noun that is no adjective stands in tokens [i, k): what the number counts is that, and
// not the thing at k ("cinco hombres del grupo", "пять жилых домов").
func (f *flat) plainBetween(i, k int) bool {
	for ; i < k; i++ {
		if f.tag(i) == record.NOUN && !f.has("preposition", i) {
			return true
		}
	}
	return false
}

// thingAt reports whether the word at token k names an act, a weapon or another thing.
func (f *flat) thingAt(k int) bool {
	if f.human(k) || f.harmAt(k) != nil {
		return false
	}
	if f.has("inanimate", k) || f.f.isThing(f.norm(k), f.cues.Language) {
		return true
	}
	t, _, ok := f.cues.Trigger.Match(f.r.Tokens[:f.last], k)
	return ok && (t.Form == 'n' || t.Form == 'w') && t.Strength > 0
}

// partBefore reports whether words of a part stand before token i: "including", "among them"; effect is that of the
// whole where they name it: «در میان کشته‌شدگان».
func (f *flat) partBefore(i int) (part bool, effect record.Effect) {
	t := f.cues.Grammar["subset"]
	for k := i - 1; k >= f.first && k >= i-5; k-- {
		_, n, ok := t.Match(f.r.Tokens[:f.last], k)
		if !ok || k+n > i || i-k-n > 1 {
			continue
		}
		for j := k; j < k+n; j++ {
			if h := f.harmAt(j); h != nil {
				effect = h.Effect
			}
		}
		f.unharm(k, k+n)
		return true, effect
	}
	return false, ""
}

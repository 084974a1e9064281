package casualty

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// unreal reports whether the harm is only feared, planned or denied.
func (f *flat) unreal(h harm) bool {
	for i := h.last - 1; i >= f.first && i > h.first-10; i-- {
		if i < h.first && (f.norm(i) == ";" || f.has("but", i)) {
			return false
		}
		m, n, ok := f.cues.Modal.Match(f.r.Tokens[:f.last], i)
		if !ok || i+n > h.first {
			continue
		}
		if m == lexicon.Hypothetical || m == lexicon.Threat && h.first-i-n < 4 || m == lexicon.Attempt && h.first-i-n < 2 {
			return f.numberBetween(i, h.first) == nil || m == lexicon.Hypothetical && h.first-i < 6
		}
		if m == lexicon.Negative && h.first-i-n < 2 {
			return true
		}
	}
	return false
}

// none reads harm that is denied: "تلفاتی نداشت", "sin víctimas", "لم يسفر عن إصابات", "обошлось без пострадавших".
func (f *flat) none() {
	for i := f.first; i < f.last; {
		t := f.cues.Grammar["no_harm"]
		if _, n, ok := t.Match(f.r.Tokens[:f.last], i); ok {
			f.zeroAt(i, i+n, record.KilledOrInjured)
			i += n
			continue
		}
		i++
	}
	for k := range f.harms {
		h := &f.harms[k]
		if h.Form == "" {
			continue
		}
		if from, to, ok := f.negatedHarm(h); ok {
			e := h.Effect
			if e == record.Injured {
				e = record.KilledOrInjured
			}
			f.zeroAt(from, to, e)
			h.Form = ""
		}
	}
}

// negatedHarm: a word for none before the harm with no number between ("sin muertos"), or, where verbs stand last, a
// negative verb after it ("هیچ کسی کشته نشد").
func (f *flat) negatedHarm(h *harm) (from, to int, ok bool) {
	for i := h.first - 1; i >= f.first && i >= h.first-5; i-- {
		if f.numberAt(i) != nil && f.numberAt(i).Max != 0 || f.norm(i) == "," || f.has("unknown", i) {
			break
		}
		t := f.cues.Grammar["zero"]
		if _, n, ok := t.Match(f.r.Tokens[:f.last], i); ok && h.first-i-n < 3 {
			return i, h.last, true
		}
	}
	if h.Form != lexicon.FormOf && f.has("zero_after", h.last) {
		return h.first, h.last + 1, true
	}
	return 0, 0, false
}

func (f *flat) zeroAt(first, last int, e record.Effect) {
	for k := range f.harms {
		if h := &f.harms[k]; h.first < last && h.last > first {
			h.Form = ""
		}
	}
	f.add(Draft{Effect: e, Count: record.Count{Bound: record.Exact}, Span: f.span(first, last), Head: -1, Cue: first, Sentence: f.index, Parent: -1, Rule: "zero/flat"})
}

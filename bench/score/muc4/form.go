package muc4

import (
	"math"
	"slices"
	"strings"
)

// item is one value of a slot in the form in which both sides are compared: what is accepted for it, and whose value it is.
type item struct {
	alts     []string
	of       []string
	days     []days
	places   []location
	lo, hi   float64
	optional bool
}

// form is a template by the names of its slots.
type form struct {
	optional bool
	slots    map[string][]item
}

// The slots of the conference, in its order; those that a reading cannot fill yet are missed.
func slots() []string {
	return []string{
		"type", "stage", "date", "location", "category", "perp_individual_id", "perp_organization_id", "perp_organization_confidence",
		"phys_tgt_id", "phys_tgt_type", "phys_tgt_number", "phys_tgt_nation", "phys_tgt_effect", "phys_tgt_total_number", "hum_tgt_name",
		"hum_tgt_description", "hum_tgt_type", "hum_tgt_number", "hum_tgt_nation", "hum_tgt_effect", "hum_tgt_total_number",
		"incident_instrument_id", "instrument_type",
	}
}

// The slots of a key by how they are compared.
func wordSlots() map[string]slot {
	return map[string]slot{
		"perp_individual_id": slotIndividual, "perp_organization_id": slotOrg, "phys_tgt_id": slotPhysical, "hum_tgt_name": slotName,
		"hum_tgt_description": slotDescription, "incident_instrument_id": slotInstrument,
	}
}

func ofSlots() map[string]slot {
	return map[string]slot{
		"instrument_type": 7, "perp_organization_confidence": 11, "phys_tgt_type": 13, "phys_tgt_number": 14, "phys_tgt_nation": 15,
		"phys_tgt_effect": 16, "hum_tgt_type": 20, "hum_tgt_number": slotNumber, "hum_tgt_nation": 22, "hum_tgt_effect": slotEffect,
	}
}

// form is the key in comparable form.
func (k *Key) form() form {
	out := form{k.optional, map[string][]item{}}
	for name, s := range map[string]slot{"type": slotType, "stage": slotStage, "category": slotCategory} {
		if f := k.first(s); f != nil {
			x := item{optional: f.optional}
			for _, a := range splitOutside(f.alts[0], '/') {
				x.alts = append(x.alts, strings.ToUpper(a))
			}
			out.slots[name] = []item{x}
		}
	}
	k.when(out)
	for name, s := range wordSlots() {
		for _, f := range k.slots[s] {
			if a := f.said(); len(a) > 0 {
				out.slots[name] = append(out.slots[name], item{alts: a, optional: f.optional})
			}
		}
	}
	for name, s := range ofSlots() {
		for _, f := range k.slots[s] {
			if a := f.said(); len(a) > 0 {
				out.slots[name] = append(out.slots[name], item{alts: a, of: f.of, optional: f.optional})
			}
		}
	}
	for name, s := range map[string]slot{"phys_tgt_total_number": 17, "hum_tgt_total_number": slotTotal} {
		for _, f := range k.slots[s] {
			if a := f.said(); len(a) > 0 {
				if _, ok := parseCount(a[0]); ok {
					out.slots[name] = append(out.slots[name], item{alts: a, optional: f.optional})
				}
			}
		}
	}
	for name, want := range map[string]string{"killed": "DEATH", "injured": "INJURY"} {
		if x, ok := k.toll(want); ok {
			out.slots[name] = []item{x}
		}
	}
	return out
}

// when adds the date and the place.
func (k *Key) when(out form) {
	if f := k.first(slotDate); f != nil {
		x := item{optional: f.optional}
		for _, a := range splitOutside(f.alts[0], '/') {
			if d, ok := parseDays(unwrapped(a)); ok {
				x.days = append(x.days, d)
			}
		}
		if x.days != nil {
			out.slots["date"] = []item{x}
		}
	}
	if f := k.first(slotLocation); f != nil {
		x := item{optional: f.optional}
		for _, a := range splitOutside(f.alts[0], '/') {
			if l, ok := parseLocation(a); ok {
				x.places = append(x.places, l)
			}
		}
		if x.places != nil {
			out.slots["location"] = []item{x}
		}
	}
}

// toll is how many people the act had an effect on, by the numbers and effects that the key gives of each. PLURAL is two or more.
func (k *Key) toll(want string) (item, bool) {
	numbers := k.numbers()
	out, found := item{optional: true}, false
	for _, f := range k.slots[slotEffect] {
		a := f.said()
		if !slices.Contains(a, want) {
			continue
		}
		found = true
		out.optional = out.optional && f.optional
		q := plural()
		q.lo = 1
		for _, w := range f.of {
			if n, ok := numbers[squashed(w)]; ok {
				q = n
				break
			}
		}
		if len(a) > 1 || f.optional { // DEATH / INJURY: perhaps
			q.lo = 0
		}
		out.lo, out.hi = out.lo+q.lo, out.hi+q.hi
	}
	if n, ok := k.exactTotal(want, out); found && ok {
		out.lo, out.hi = n, n
	}
	return out, found && out.hi > 0
}

func (k *Key) numbers() map[string]count {
	out := map[string]count{}
	for _, f := range k.slots[slotNumber] {
		if len(f.alts) == 0 {
			continue
		}
		n, ok := parseCount(f.alts[0])
		for _, w := range f.of {
			if _, had := out[squashed(w)]; ok && !had {
				out[squashed(w)] = n
			}
		}
	}
	return out
}

// exactTotal is the total of all human targets, when all of them suffered the effect and their own numbers are open.
func (k *Key) exactTotal(want string, sum item) (float64, bool) {
	f := k.first(slotTotal)
	if f == nil || len(f.said()) == 0 {
		return 0, false
	}
	for _, e := range k.slots[slotEffect] {
		if a := e.said(); len(a) > 0 && (len(a) > 1 || a[0] != want) {
			return 0, false
		}
	}
	n, ok := parseCount(f.said()[0])
	open := math.IsInf(sum.hi, 1) || sum.lo != sum.hi
	return n.lo, ok && n.form == "exact" && open && len(k.slots[slotEffect]) >= len(k.slots[slotNumber])
}

package policy

import (
	"cmp"
	"slices"

	"github.com/sabt-org/sabt/record"
)

// Names lists the policies, the default first.
func Names() []record.PolicyName {
	return []record.PolicyName{record.PolicyRange, record.PolicyLowest, record.PolicyLowBestHigh, record.PolicyMajority,
		record.PolicyThreshold, record.PolicyHierarchy}
}

// Order is the hierarchy of kinds of sources: who counts bodies, who is in charge, who asks both, who was there, who
// writes it down, and last who fights.
func Order() []record.SourceKind {
	return []record.SourceKind{record.SourceMedical, record.SourceAuthority, record.SourceUN, record.SourceNGO, record.SourceMonitor,
		record.SourceWitness, record.SourceMedia, record.SourceExpert, record.SourceForeign, record.SourceUnknown, "",
		record.SourceMilitary, record.SourcePerpetrator}
}

// KindsNeeded is how many kinds of sources must speak of an incident before its toll counts as established (UNAMA).
const KindsNeeded = 3

// Tolls returns the toll of every effect and victim status that somebody gives a figure for, under every policy, in the order
// of Names, effects and statuses.
func Tolls(told []Told) []record.Toll {
	all := voices(told)
	groups := make([]group, 0, len(all))
	for g := range all {
		groups = append(groups, g)
	}
	slices.SortFunc(groups, func(a, b group) int {
		return cmp.Or(cmp.Compare(rank(a.effect), rank(b.effect)), cmp.Compare(a.status, b.status))
	})
	kinds := kindsOf(told)
	var out []record.Toll
	for _, g := range groups {
		for _, name := range Names() {
			t := rule(name)(all[g], kinds)
			t.Effect, t.Status, t.Policy = g.effect, g.status, name
			out = append(out, t)
		}
	}
	return out
}

func rank(e record.Effect) int { return slices.Index(Effects(), e) }

// Effects are all effects, in the order in which tolls are told.
func Effects() []record.Effect {
	return []record.Effect{record.Killed, record.Injured, record.KilledOrInjured, record.Missing, record.Abducted, record.Displaced}
}

// kindsOf counts the kinds of sources that speak of the incident; a document's own voice is a kind of media.
func kindsOf(told []Told) int {
	kinds := map[record.SourceKind]bool{}
	for _, t := range told {
		for i := range t.Claims {
			s := t.Claims[i].Source()
			switch {
			case s.OwnVoice():
				kinds[record.SourceMedia] = true
			case s.Kind != record.SourceUnknown:
				kinds[s.Kind] = true
			}
		}
	}
	return len(kinds)
}

func rule(name record.PolicyName) func(list []voice, kinds int) record.Toll {
	switch name {
	case record.PolicyLowest:
		return outside(lowest)
	case record.PolicyLowBestHigh:
		return outside(lowBestHigh)
	case record.PolicyMajority:
		return outside(majority)
	case record.PolicyThreshold:
		return threshold
	case record.PolicyHierarchy:
		return func(list []voice, _ int) record.Toll { return hierarchy(list) }
	}
	return outside(widest)
}

// outside applies a rule to the figures of those who do not fight.
func outside(f func([]voice) record.Toll) func([]voice, int) record.Toll {
	return func(list []voice, _ int) record.Toll {
		list = unarmed(list)
		if len(list) == 0 {
			return record.Toll{State: record.TollParties, Best: record.Blank}
		}
		return f(list)
	}
}

func unarmed(list []voice) []voice {
	var out []voice
	for _, v := range list {
		if v.kind != record.SourcePerpetrator {
			out = append(out, v)
		}
	}
	return out
}

// widest is the range over all figures; its best is the hierarchy's, else the majority's, else blank.
func widest(list []voice) record.Toll {
	t := span(list)
	if t.Best = hierarchy(list).Best; t.Best == record.Blank {
		t.Best = mode(list)
	}
	return ordered(t)
}

// lowest takes the lowest figure that somebody names, and for vague words ACLED's numbers.
func lowest(list []voice) record.Toll {
	low := counted(list[0])
	for _, v := range list {
		low = min(low, counted(v))
	}
	return single(list, low)
}

// counted puts ACLED's numbers for vague words in the place of the least that the words can mean: "dozens" is 12 there and 24 here, "hundreds"
// 100 and 200. Its "several" is 3 as here; its 10 for larger events is not used.
func counted(v voice) int {
	if v.vague {
		switch v.low {
		case 24:
			return 12
		case 200:
			return 100
		}
	}
	return said(v)
}

// lowBestHigh is the range over figures as named, without open ends: "at least 50" is 50.
func lowBestHigh(list []voice) record.Toll {
	t := record.Toll{State: record.TollGiven, Min: said(list[0]), Claims: claims(list)}
	for _, v := range list {
		t.Min, t.Max = min(t.Min, said(v)), max(t.Max, said(v))
		if v.figure == record.Blank && v.high != record.Unbounded {
			t.Max = max(t.Max, v.high)
		}
	}
	if t.Best = hierarchy(list).Best; t.Best == record.Blank {
		t.Best = mode(list)
	}
	return ordered(t)
}

// majority takes the figure that most reports give, copies of one report counted once; without one, the lowest.
func majority(list []voice) record.Toll {
	if m := mode(list); m != record.Blank {
		return single(list, m)
	}
	return lowest(list)
}

// threshold counts the incident when sources of KindsNeeded kinds speak of it; what it gives is a floor.
func threshold(list []voice, kinds int) record.Toll {
	list = unarmed(list)
	switch {
	case len(list) == 0:
		return record.Toll{State: record.TollParties, Best: record.Blank}
	case kinds < KindsNeeded:
		return record.Toll{State: record.TollPending, Best: record.Blank, Claims: claims(list)}
	}
	t := span(list)
	t.Max, t.Best = record.Unbounded, record.Blank
	return t
}

// hierarchy takes the figures of the sources with the best letter and, of those, of the first kind that speaks. The letters that rules give
// follow the order of kinds: it is people's letters that change who comes first.
func hierarchy(list []voice) record.Toll {
	if len(list) == 0 {
		return record.Toll{State: record.TollParties, Best: record.Blank}
	}
	order := func(v voice) int { return v.letter.Rank()*len(Order()) + slices.Index(Order(), v.kind) }
	first := order(slices.MinFunc(list, func(a, b voice) int { return cmp.Compare(order(a), order(b)) }))
	heard := slices.DeleteFunc(slices.Clone(list), func(v voice) bool { return order(v) != first })
	t := span(heard)
	t.Best = agreed(heard)
	return ordered(t)
}

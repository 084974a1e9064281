package sheet

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

// effects is the order in which tolls are read.
func effects() []record.Effect {
	return []record.Effect{
		record.Killed, record.Injured, record.KilledOrInjured, record.Missing, record.Abducted, record.Displaced,
	}
}

// tolls puts all counts in the order in which a person compares them: effect by effect, the figures for the same people
// next to each other, and under each its parts ("three of them children") and the earlier figures it replaces.
func (t text) tolls(list []record.Casualty) []Line {
	var out []Line
	for _, e := range append(effects(), others(list)...) {
		same := filter(list, func(c record.Casualty) bool { return c.Effect == e })
		out = append(out, t.effect(same)...)
	}
	return out
}

// others lists effects that the order does not know, so that no count is lost.
func others(list []record.Casualty) []record.Effect {
	var out []record.Effect
	for _, c := range list {
		if !slices.Contains(effects(), c.Effect) && !slices.Contains(out, c.Effect) {
			out = append(out, c.Effect)
		}
	}
	return out
}

func (t text) effect(list []record.Casualty) []Line {
	heads := filter(list, func(c record.Casualty) bool { return !c.Subset && !c.Superseded })
	under := filter(list, func(c record.Casualty) bool { return c.Subset || c.Superseded })
	byPeople(heads)
	if len(heads) == 0 {
		return each(under, func(c record.Casualty) Line { return t.toll(c, Alone, 1) })
	}
	parts := make([][]record.Casualty, len(heads))
	for _, c := range under {
		i := headOf(c, heads)
		parts[i] = append(parts[i], c)
	}
	var out []Line
	for i, h := range heads {
		out = append(out, t.toll(h, mark(h, heads), 0))
		for _, c := range parts[i] {
			out = append(out, t.toll(c, Alone, 1))
		}
	}
	return out
}

// byPeople brings counts of the same people together, in the order in which each group is first told.
func byPeople(list []record.Casualty) {
	slices.SortStableFunc(list, func(a, b record.Casualty) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	first := map[string]int{}
	for i, c := range list {
		if _, ok := first[people(c)]; !ok {
			first[people(c)] = i
		}
	}
	slices.SortStableFunc(list, func(a, b record.Casualty) int { return cmp.Compare(first[people(a)], first[people(b)]) })
}

// people is whom a count counts.
func people(c record.Casualty) string {
	if attackers(c) {
		return "attackers"
	}
	who := strings.ToLower(c.Who)
	for _, same := range alike {
		if slices.Contains(same, who[strings.LastIndexByte(who, ' ')+1:]) {
			return same[0]
		}
	}
	return who
}

// alike are words by which two parties call the same dead: an army's "soldiers" are its enemy's "military personnel", an army's "terrorists" are
// "militants" to others.
var alike = [][]string{
	{"soldiers", "soldier", "troops", "personnel", "servicemen", "servicewomen"},
	{"policemen", "policeman", "police", "policewomen"},
	{"fighters", "fighter", "militant", "terrorist", "insurgent", "rebel", "militants", "terrorists", "insurgents", "rebels", "extremists", "gunmen", "guerrillas"},
}

// rivals reports whether two counts may be compared: they count the same people, or one counts people in general and
// comes from somebody else ("seven passengers died, a nurse said; the governor's office spoke of five dead"). Counts of
// different people are no rivals: "nine policemen" does not contradict "two passers-by".
func rivals(a, b record.Casualty) bool {
	if attackers(a) != attackers(b) {
		return false
	}
	general := a.Who == "" || b.Who == ""
	return people(a) == people(b) || general && a.Source.Name != b.Source.Name
}

func attackers(c record.Casualty) bool {
	return c.Who == "perpetrators" || c.Status == record.PerpetratorVictim
}

// mark compares a count with the others for the same people.
func mark(c record.Casualty, all []record.Casualty) Mark {
	m := Alone
	for _, o := range all {
		switch {
		case !rivals(o, c):
		case o.Count.Min != c.Count.Min || o.Count.Max != c.Count.Max:
			return Differ
		case o.Source.Name != c.Source.Name:
			m = Agree
		}
	}
	return m
}

// headOf is the count that a part belongs to: the nearest one before it by the same source, else the nearest one.
func headOf(part record.Casualty, heads []record.Casualty) int {
	best, bestRank := 0, -1
	for i, h := range heads {
		rank := 0
		if h.Source.Name == part.Source.Name {
			rank += 2
		}
		if h.Span.Start <= part.Span.Start {
			rank++
		}
		if rank > bestRank || rank == bestRank && rank%2 == 1 && h.Span.Start > heads[best].Span.Start {
			best, bestRank = i, rank
		}
	}
	return best
}

func (t text) toll(c record.Casualty, m Mark, level int) Line {
	v := t.value(Figure(c.Count), c.Span)
	if c.Count.Min != 0 || c.Count.Max != 0 { // "nobody was hurt" counts no people called nobody
		v.Text = counted(v.Text, who(c))
	}
	if c.PerpetratorsCounted {
		v.Note = "attackers included"
	}
	if c.Superseded {
		v.Note = join("earlier figure", v.Note)
	}
	if c.Subset {
		v.Note = join("part of it", v.Note)
	}
	v.Note = join(v.Note, doubt(c.Score))
	return Line{Label: plain(c.Effect), Mark: m, Level: level, Value: v, Source: t.source(c.Source)}
}

// counted puts the people behind their number, "7 passengers". A name or a description that has its own article stands
// in brackets: "1 (his driver)".
func counted(number, people string) string {
	first, _, _ := strings.Cut(strings.ToLower(people), " ")
	named := number == "1" && startsUpper(people)
	switch {
	case people == "":
		return number
	case named, slices.Contains([]string{"a", "an", "the", "his", "her", "him", "its", "their", "them"}, first):
		return number + " (" + isolated(people) + ")"
	}
	return number + " " + isolated(people)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// who is the people counted, in the words of the document.
func who(c record.Casualty) string {
	switch {
	case !attackers(c):
		return c.Who
	case c.Count.Min == 1 && c.Count.Max == 1:
		return "attacker"
	}
	return "attackers"
}

func filter[A any](in []A, keep func(A) bool) []A {
	var out []A
	for _, a := range in {
		if keep(a) {
			out = append(out, a)
		}
	}
	return out
}

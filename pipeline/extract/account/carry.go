package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/weigh"
	"github.com/sabt-org/sabt/record"
)

// Carry is a day that may be that of a group which names none: one told of elsewhere in the document. Without a day, that the
// document does not say when.
type Carry struct {
	Day     *record.DateMention
	Reasons []weigh.Reason
}

// carried gives each group that names no day the one that most speaks for: "Elsewhere in the city two men were shot dead"
// tells of the day that the paragraph before named.
func (g *grouper) carried() {
	w := g.doc.Learned.Carry
	if w == nil || g.doc.Reading.Document.Language != CarryLanguage {
		return
	}
	for i, grp := range g.groups {
		if grp.day != nil {
			continue
		}
		top := float32(0)
		for k, o := range g.carries(i) {
			if x := w.Sum(o.Reasons); k == 0 || x > top {
				grp.carried, top = o.Day, x
			}
		}
	}
}

// CarryLanguage is the one from whose articles the weights were learned.
const CarryLanguage = "en"

// Carries are the days that may be that of a group, each once, first that the document does not say.
func Carries(d *Document, grp *Group) []Carry {
	g := grouper{doc: d, groups: d.groups}
	for i := range d.groups {
		if d.groups[i] == grp && grp.day == nil {
			return g.carries(i)
		}
	}
	return nil
}

func (g *grouper) carries(i int) []Carry {
	grp := g.groups[i]
	out := []Carry{{Reasons: g.silent(i)}}
	at := map[record.Date]bool{}
	for _, o := range g.nearest(grp) {
		if at[o.Date] {
			continue
		}
		at[o.Date] = true
		out = append(out, Carry{o, g.carry(i, o)})
	}
	return out
}

// nearest are the resolved days of the document of at most a week, those told just before the group first.
func (g *grouper) nearest(grp *Group) []*record.DateMention {
	var before, after []*record.DateMention
	first := grp.Scenes[0].First
	for _, s := range g.doc.Scenes {
		d := s.Day()
		if d == nil || !d.Date.Known() || d.Date.To-d.Date.From > 6 {
			continue
		}
		if d.First < first {
			before = append([]*record.DateMention{d}, before...)
		} else {
			after = append(after, d)
		}
	}
	return append(before, after...)
}

// silent is what speaks for that the document does not say when.
func (g *grouper) silent(i int) []weigh.Reason {
	out := []weigh.Reason{{What: "silent"}}
	for _, r := range g.manner(i) {
		out = append(out, weigh.Reason{What: "silent", Which: r})
	}
	return out
}

// manner is how a group is told.
func (g *grouper) manner(i int) []string {
	grp := g.groups[i]
	first := grp.Scenes[0]
	var out []string
	add := func(when bool, what string) {
		if when {
			out = append(out, what)
		}
	}
	add(first.Past, "past")
	add(first.Heading, "title")
	add(first.Aside, "aside")
	add(first.Another, "another")
	add(first.Same, "same")
	add(pastPerfect(g.doc, first), "perfect")
	add(g.figured(grp), "figure")
	add(i == 0, "first group")
	add(len(g.groups) == 1, "only group")
	add(len(g.groups) > 4, "many groups")
	add(len(grp.Scenes) > 2, "told at length")
	add(first.Sentence < 4, "lead")
	add(len(first.Dates) > 0, "vague day")
	add(len(first.Reports) > 0, "report day")
	add(g.doc.items() > 2, "items")
	return out
}

// carry is what speaks for and against a day.
func (g *grouper) carry(i int, d *record.DateMention) []weigh.Reason {
	grp := g.groups[i]
	var out []weigh.Reason
	add := func(what, which string) { out = append(out, weigh.Reason{What: what, Which: which}) }
	add("far", g.farOf(grp, d))
	add("owner", g.owner(i, d))
	add("age", g.age(d))
	for _, m := range g.manner(i) {
		add("manner-age", m+" "+g.age(d))
		add("manner-owner", m+" "+g.owner(i, d))
	}
	if d.Deictic {
		add("deictic", "")
	}
	if d.Date.From != d.Date.To {
		add("days", "")
	}
	share := 0
	for _, o := range g.groups {
		if o.day != nil && o.day.Date == d.Date {
			share++
		}
	}
	add("share", step(share))
	add("all", yes(share > 0 && share == g.dated()))
	return out
}

// dated is how many groups name a day.
func (g *grouper) dated() int {
	n := 0
	for _, o := range g.groups {
		if o.day != nil && o.day.Date.Known() {
			n++
		}
	}
	return n
}

// owner says whose day it is: that of the group told of just before, of the first, of another, or of none.
func (g *grouper) owner(i int, d *record.DateMention) string {
	last, first, other := false, false, false
	for k, o := range g.groups {
		if k == i || o.day == nil || o.day.Date != d.Date {
			continue
		}
		last, first, other = last || k == i-1, first || k == 0, true
	}
	switch {
	case last && first:
		return "last and first"
	case last:
		return "last"
	case first:
		return "first"
	case other:
		return "other"
	}
	return "nobody"
}

func (g *grouper) farOf(grp *Group, d *record.DateMention) string {
	k := g.doc.Reading.SentenceOf(d.First)
	switch n := grp.Scenes[0].Sentence - k; {
	case n < 0:
		return "-" + step(-n)
	default:
		return step(n)
	}
}

// age is how long a day lies before publication.
func (g *grouper) age(d *record.DateMention) string {
	pub := g.doc.Reading.Document.Published
	if !pub.Known() {
		return "unknown"
	}
	return step(int(max(0, pub-d.Date.To)))
}

// step puts a number into steps.
func step(n int) string {
	switch {
	case n < 3:
		return string(rune('0' + n))
	case n < 8:
		return "3+"
	}
	return "8+"
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

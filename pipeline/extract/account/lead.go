package account

import (
	"slices"

	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// leadDay gives the day of a lead that counts several incidents together to those of them that name none: "ستة قتلى
// في هجمات ببغداد وكركوك يوم الجمعة", and then each by its place alone.
func (g *grouper) leadDay() {
	day := g.tallyDay()
	if day == nil {
		return
	}
	for _, grp := range g.groups {
		first := grp.Scenes[0]
		if grp.day == nil && !first.Past && !first.Heading {
			grp.day = day
		}
	}
}

// tallyDay is the one day that a title or lead of nothing but joint counts names; nil when it names none or more.
func (g *grouper) tallyDay() *record.DateMention {
	var day *record.DateMention
	for _, s := range g.doc.Scenes {
		if s.Sentence > 1 || !s.Live() {
			continue
		}
		if !g.doc.tallied(s) {
			break
		}
		d := s.Day()
		if d == nil || !d.Date.Known() || d.Date.To-d.Date.From > 1 {
			continue
		}
		if day != nil && day.Date != d.Date {
			return nil
		}
		day = d
	}
	return day
}

// onlyDay gives the one incident of a document that has figures, where nothing that tells of it says when, the one day of the week before publication
// that the sentences around it name: "He was watching the children on Saturday when he heard shots."
func (g *grouper) onlyDay() {
	pub := g.doc.Reading.Document.Published
	if len(g.groups) != 1 || g.groups[0].day != nil || !pub.Known() || !g.figured(g.groups[0]) {
		return
	}
	var day *record.DateMention
	for _, s := range g.groups[0].Context {
		d := s.Day()
		if d == nil || !d.Date.Known() || s.Past || d.Date.To-d.Date.From > 1 || d.Date.To > pub || pub-d.Date.From > 7 {
			continue
		}
		if day != nil && day.Date != d.Date {
			return
		}
		day = d
	}
	if day != nil {
		g.groups[0].day = day
	}
}

// figured reports whether a group has figures.
func (g *grouper) figured(grp *Group) bool {
	return slices.ContainsFunc(grp.Scenes, func(s *scene.Scene) bool { return len(s.Drafts) > 0 })
}

// listDay gives the day in the head of a list of items, "Security summary, 16 April 2007", to those of them that name none.
func (g *grouper) listDay() {
	if g.doc.items() < 3 {
		return
	}
	day := g.headDay()
	if day == nil || !g.listed() {
		return
	}
	for _, grp := range g.groups {
		if first := grp.Scenes[0]; grp.day == nil && !first.Past && !first.Aside && first.First > day.First && g.inItem(first) {
			grp.day = day
		}
	}
}

// listed reports whether most incidents are told in items: bullets may also list what is known of one.
func (g *grouper) listed() bool {
	n := 0
	for _, grp := range g.groups {
		if g.inItem(grp.Scenes[0]) {
			n++
		}
	}
	return n > 2 && 2*n > len(g.groups)
}

// inItem reports whether s, or a scene before it in its paragraph, opens an item.
func (g *grouper) inItem(s *scene.Scene) bool {
	for _, t := range g.doc.Scenes {
		if t.Paragraph == s.Paragraph && t.First <= s.First && g.doc.item(t) {
			return true
		}
	}
	return false
}

// headDay is the day of publication where it stands before the first item; nil when it does not.
func (g *grouper) headDay() *record.DateMention {
	end := g.firstItem()
	for i := range g.doc.Reading.Dates {
		d := &g.doc.Reading.Dates[i]
		if d.First >= end {
			break
		}
		if d.Kind == record.DatePoint && !d.Deictic && d.Date.From == g.doc.Reading.Document.Published && d.Date.From == d.Date.To && !g.stamped(d) {
			return d
		}
	}
	return nil
}

// stamped: "Last updated August 27, 2017" is the day of the page.
func (g *grouper) stamped(d *record.DateMention) bool {
	t := g.doc.Cues.Grammar["stamp"]
	for i := max(0, d.First-3); i < d.First; i++ {
		if _, _, ok := t.Match(g.doc.Reading.Tokens, i); ok {
			return true
		}
	}
	return false
}

// firstItem is the token at which the first item begins.
func (g *grouper) firstItem() int {
	for _, s := range g.doc.Scenes {
		if g.doc.item(s) {
			return s.First
		}
	}
	return 0
}

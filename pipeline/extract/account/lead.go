package account

import "github.com/sabt-org/sabt/record"

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

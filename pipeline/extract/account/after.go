package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// newsAfter resolves "a day after" at the head of a report, where what came after the act is the news: "India withdrew privileges on Friday, a day after a
// young man steered a car into a convoy". Where the news has no day it is that of publication, or the one before.
func (g *grouper) newsAfter(s *scene.Scene, d *record.DateMention) bool {
	if len(g.groups) > 0 || d.Offset < 1 || d.Offset > 7 || !actAfter(s, d) || actBefore(s, d) || g.counted(d) {
		return false
	}
	offset, news := record.Day(d.Offset), g.news(s, d)
	if !news.Known() {
		return false
	}
	d.Date = record.Date{From: news.From - offset, To: news.To - offset, Precision: news.Precision}
	return true
}

// news is the day of what a scene says before d.
func (g *grouper) news(s *scene.Scene, d *record.DateMention) record.Date {
	for _, e := range s.Dates {
		if e.Last <= d.First && e.Kind == record.DatePoint && e.Date.Precision == record.PrecisionDay {
			return e.Date
		}
	}
	if pub := g.doc.Reading.Document.Published; pub.Known() && d.Offset == 1 {
		return record.Date{From: pub - 1, To: pub, Precision: record.PrecisionDays}
	}
	return record.Date{}
}

func actBefore(s *scene.Scene, d *record.DateMention) bool {
	for _, a := range s.Acts {
		if a.Real() && a.Last <= d.First {
			return true
		}
	}
	return false
}

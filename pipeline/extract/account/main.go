package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// Main reports whether the document is about the group's incident, and does not only mention it. What is only named in
// passing is never main, whatever was learned: "the deadliest since a bombing at a mosque in Peshawar in March 2023".
func Main(d *Document, grp *Group) bool {
	if first := grp.Scenes[0]; first.Aside && !first.Another {
		return false
	}
	v := leading(d, grp)
	return d.Learned.Main.Sum(&v) > 0
}

// roundUp reports whether the document tells of five incidents or more and dwells on none.
func (d *Document) roundUp() bool {
	most, total := 0, 0
	for _, g := range d.groups {
		most = max(most, len(g.Scenes))
		total += len(g.Scenes)
	}
	return len(d.groups) > 4 && most*10 < total*4 || len(d.groups) > 3 && most*3 < total
}

// joint reports whether the document tells of three incidents or more, and its title or lead counts them together or
// they are told as items.
func (d *Document) joint() bool {
	items := 0
	for _, g := range d.groups {
		if d.item(g.Scenes[0]) {
			items++
		}
	}
	return len(d.groups) > 2 && (d.jointLead() || items > 2)
}

// counted is how many attacks the title or the first sentence counts: "in two roadside bombings".
func (d *Document) counted() int {
	for _, s := range d.Scenes {
		if s.Sentence > 1 && !s.Heading || s.Paragraph > firstBody(d) {
			break
		}
		for _, a := range s.Acts {
			if a.Plural && a.Form == 'n' && a.Real() && a.Several > 1 {
				return a.Several
			}
		}
	}
	return -1
}

// jointLead reports whether the title or the first sentence speaks of several attacks at once: "in fresh attacks", "11
// attacks in a week".
func (d *Document) jointLead() bool {
	for _, s := range d.Scenes {
		if s.Sentence > 1 && !s.Heading || s.Paragraph > firstBody(d) {
			return false
		}
		if d.tallied(s) && s.Day() == nil {
			return true
		}
		for _, a := range s.Acts {
			if a.Plural && a.Form == 'n' && a.Real() && !a.Definite {
				return true
			}
			if a.Strength > 1 && !a.Plural {
				break // "a motorcycle was detonated, days after a wave of attacks"
			}
		}
	}
	return false
}

// covers reports whether the incident lies in one of the places that the title and lead name; a country says nothing
// when a place in it is named too: "near Bandiagara in central Mali".
func (d *Document) covers(grp *Group) bool {
	var lead []*record.PlaceMention
	for _, s := range d.Scenes {
		if s.Sentence > 1 && !s.Heading || s.Paragraph > firstBody(d) {
			break
		}
		lead = append(lead, s.Places...)
	}
	if grp.place == nil || len(lead) == 0 {
		return true
	}
	for _, p := range lead {
		if r := scene.Relate(grp.place.Place, p.Place); (r != scene.Apart || grp.place.Score < 0.5) && !(p.Kind == record.PlaceCountry && closer(p, lead)) {
			return true
		}
	}
	return false
}

// closer reports whether a smaller place in the country p is named too.
func closer(p *record.PlaceMention, in []*record.PlaceMention) bool {
	for _, q := range in {
		if q.Country == p.Country && q.Kind != record.PlaceCountry {
			return true
		}
	}
	return false
}

// history reports whether most of the incidents lie far back: the document looks at a stretch of time.
func (d *Document) history() bool {
	old := 0
	for _, g := range d.groups {
		if past(d, g) {
			old++
		}
	}
	return len(d.groups) > 4 && old*2 > len(d.groups)
}

// pastPerfect: "another drone had hit the hospital" is told as what went before.
func pastPerfect(d *Document, s *scene.Scene) bool {
	for i := s.First; i+1 < s.Last; i++ {
		if d.Reading.Tokens[i].Norm == "had" && d.Reading.Tokens[i+1].Tag == record.VERB {
			return true
		}
	}
	return false
}

// firstBody is the first paragraph that is no heading.
func firstBody(d *Document) int {
	for _, s := range d.Reading.Sentences {
		if !s.Heading {
			return s.Paragraph
		}
	}
	return 0
}

func live(d *Document) int {
	n := 0
	for _, s := range d.Scenes {
		if s.Live() {
			n++
		}
	}
	return n
}

// past reports whether the incident lies long before the publication, or before every other dated one.
func past(d *Document, grp *Group) bool {
	if grp.day == nil || !grp.day.Date.Known() {
		return false
	}
	pub := d.Reading.Document.Published
	if pub.Known() {
		return pub-grp.day.Date.To > 45 && grp.Scenes[0].Sentence > 1
	}
	return grp.day.Date.Precision == record.PrecisionYear
}

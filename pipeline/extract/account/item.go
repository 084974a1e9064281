package account

import (
	"github.com/sabt-org/sabt/pipeline/extract/scene"
	"github.com/sabt-org/sabt/record"
)

// item reports whether a scene opens an item of its own: a bullet, a numbered paragraph, the first sentence under a
// sub-title or a time stamp.
func (d *Document) item(s *scene.Scene) bool {
	r := d.Reading
	switch r.Tokens[s.First].Norm {
	case "-", "--", "•", "*", "–", "—", "·", "»":
		return true
	}
	if s.First+1 < s.Last && r.Tokens[s.First].Shape.Has(record.HasDigit) && (r.Tokens[s.First+1].Norm == "." || r.Tokens[s.First+1].Norm == ")") {
		return true
	}
	if s.Sentence == 0 {
		return false
	}
	if r.Sentences[s.Sentence].First == s.First && d.placeLine(s) {
		return true
	}
	before := r.Sentences[s.Sentence-1]
	return before.Heading && before.Paragraph > 2 && before.Paragraph > firstBody(d) && before.Paragraph != s.Paragraph
}

// items is the number of scenes that open an item.
func (d *Document) items() int {
	n := 0
	for _, s := range d.Scenes {
		if d.item(s) && (s.Sentence == 0 || d.Reading.Sentences[s.Sentence-1].Paragraph != s.Paragraph) {
			n++
		}
	}
	return n
}

// placeLine reports whether a scene opens with a place set off from what happened there: "FALLUJA - Two soldiers",
// "Baghdad: A policeman was killed".
func (d *Document) placeLine(s *scene.Scene) bool {
	for _, p := range s.Places {
		if p.First == s.First && p.Last < s.Last {
			switch t := d.Reading.Tokens[p.Last]; t.Norm {
			case ":", "-", "–", "—", "--":
				return t.Norm == ":" || t.Shape.Has(record.SpaceBefore)
			}
		}
	}
	return false
}

package export

import (
	"unicode/utf8"

	"github.com/sabt-org/sabt/record"
)

func annotation() Format {
	return Format{Name: "annotation", Short: "W3C Web Annotation: the words of every claim, with where they stand (Hypothesis, INCEpTION, Recogito)", Ext: ".jsonld", Whole: true,
		Tables: []Table{{Name: "items", Columns: []Column{
			{"id", Text, "urn:sabt:claim: and the id of the claim"}, {"type", Text, "Annotation"}, {"motivation", Text, "always classifying"},
			{"body[0].value", Text, "variable: type, stage, date, place, weapon, target, victim, perpetrator, casualty, series"}, {"body[1].value", Text, "value of the claim in one line"},
			{"body[2].value", Text, "incident: and its id"}, {"target.source", Text, "address of the document; urn:sha256: and its hash when there is none"},
			{"target.selector[0].start", Int, "TextPositionSelector: where the words begin in the text that sabt took from the document, in Unicode code points"},
			{"target.selector[0].end", Int, "where they end"}, {"target.selector[1].exact", Text, "TextQuoteSelector: the words; left out where something in them is hidden"},
			{"target.selector[1].prefix", Text, "32 characters before, for the profile internal alone"}, {"target.selector[1].suffix", Text, "32 characters after"},
			{"created", Text, "when the register was as it is shown"}, {"generator", Text, "what read it"},
		}}}, Open: openAnnotation}
}

const (
	lostWordless Loss = "claims that no words stand for (a correction, a value from beside the text)"
	lostContext  Loss = "words before and after a quote: they are not cleared, and left out"
	lostHidden   Loss = "quotes with something hidden in them: their position alone is given"
)

type webAnnotation struct {
	ID         string         `json:"id"`
	Type       string         `json:"type"`
	Motivation string         `json:"motivation"`
	Created    string         `json:"created"`
	Generator  map[string]any `json:"generator"`
	Body       []any          `json:"body"`
	Target     map[string]any `json:"target"`
}

func openAnnotation(j Job) (Writer, error) {
	head := `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","id":"urn:sabt:export:` + uuid("annotations", j.Made.Head) + `","items":[`
	return openList(j, head, "\n]}\n", func(d record.Dossier) []any {
		var out []any
		for i := range d.Accounts {
			t := &d.Accounts[i]
			for k := range t.Claims {
				if a, ok := annotated(j, d.Incident.ID, t, &t.Claims[k]); ok {
					out = append(out, a)
				} else {
					j.Losses.Add(lostWordless, 1)
				}
			}
		}
		return out
	})
}

func annotated(j Job, incident string, t *record.Told, c *record.Claim) (webAnnotation, bool) {
	span, all := c.Evidence().Span, t.Document.Text
	if span.IsZero() || span.End > len(all) {
		return webAnnotation{}, false
	}
	body := func(purpose, v string) any {
		return map[string]any{"type": "TextualBody", "purpose": purpose, "value": v}
	}
	source := t.Document.URL
	if source == "" {
		source = "urn:sha256:" + t.Document.SHA256
	}
	start := utf8.RuneCountInString(all[:span.Start])
	selectors := []any{map[string]any{"type": "TextPositionSelector", "start": start, "end": start + utf8.RuneCountInString(span.Quote(all))}}
	if exact := span.Quote(all); masked(exact) {
		j.Losses.Add(lostHidden, 1)
	} else {
		q := map[string]any{"type": "TextQuoteSelector", "exact": exact}
		if before, after := around(span, all); j.Made.Profile == "internal" && !masked(before) && !masked(after) {
			q["prefix"], q["suffix"] = before, after
		} else {
			j.Losses.Add(lostContext, 1)
		}
		selectors = append(selectors, q)
	}
	return webAnnotation{ID: "urn:sabt:claim:" + c.ID, Type: "Annotation", Motivation: "classifying", Created: j.Made.AsOf.UTC().Format("2006-01-02T15:04:05Z"),
		Generator: map[string]any{"type": "Software", "name": "sabt " + t.Engine},
		Body:      []any{body("classifying", string(c.Variable)), body("describing", line(c)), body("linking", "incident:"+incident)},
		Target:    map[string]any{"source": source, "selector": selectors}}, true
}

// around are 32 characters before and after.
func around(s record.Span, text string) (string, string) {
	start, end := s.Start, s.End
	for range 32 {
		_, n := utf8.DecodeLastRuneInString(text[:start])
		start -= n
		_, n = utf8.DecodeRuneInString(text[end:])
		end += n
	}
	return text[start:s.Start], text[s.End:end]
}

package outlook

import "github.com/sabt-org/sabt/record"

// vowed reads words that are a threat or an alert by themselves, in the document's own voice too: "which has vowed to
// take revenge", "raised its alert over what it saw as a new threat", "warnings of suicide bombers".
func (v *View) vowed(s record.Sentence) (record.Warning, bool) {
	for i := s.First; i < s.Last; i++ {
		n := v.match("vow", i)
		if n == 0 || v.within("not_future", i-3, i) {
			continue
		}
		t := v.Reading.Tokens
		hedge := record.Span{Start: t[i].Start, End: t[i+n-1].End}
		w := record.Warning{Evidence: record.Evidence{Span: record.Span{Start: s.Start, End: s.End}, Method: "warning/vowed"}, Hedge: hedge}
		if a, ok := v.speaker(s, hedge); ok {
			w.Source = a.Source
			if a.Content.Overlaps(s.Span) {
				w.Span = clip(a.Content, s.Span)
			}
			return w, true
		}
		v.party(&w, s, i)
		return w, true
	}
	return record.Warning{}, false
}

// party makes the armed party nearest before token i of the sentence the source of a threat.
func (v *View) party(w *record.Warning, s record.Sentence, i int) {
	for k := range v.Reading.Actors {
		m := &v.Reading.Actors[k]
		if m.First >= i {
			return
		}
		if m.First >= s.First && fights(m) {
			w.Source = record.Source{Name: m.Span.Quote(v.Reading.Document.Text), Span: m.Span, Kind: record.SourcePerpetrator}
		}
	}
}

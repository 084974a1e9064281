package casualty

import "github.com/sabt-org/sabt/record"

// ageOfName tells the age behind a name from a count, also where the name was taken for other words: "Prasert In-me, 36, an
// employee, was shot and killed". It stands alone between commas.
func (s *sentence) ageOfName(m record.NumberMention) bool {
	if m.Max > 110 || m.Min != m.Max || m.Min < 5 || m.Last != m.First+1 || m.First-2 < s.first || !s.r.Tokens[m.First].Shape.Has(record.HasDigit) {
		return false
	}
	if s.norm(m.First-1) != "," || m.Last >= s.last || s.norm(m.Last) != "," && s.norm(m.Last) != "." {
		return false
	}
	for i := m.First - 2; i >= s.first && i > m.First-6; i-- {
		switch t := &s.r.Tokens[i]; {
		case t.Shape.Has(record.Capital):
			return true
		case s.norm(i) != "-" && s.norm(i-1) != "-" && s.norm(i+1) != "-":
			return false // a word that is no part of a name: "in Mosul province, 36"
		}
	}
	return false
}

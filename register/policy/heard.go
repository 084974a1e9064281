package policy

import "github.com/sabt-org/sabt/record"

// Heard is one figure by one speaker, for all victims of an incident.
type Heard struct {
	Speaker string // as named; "" the documents' own voice
	Kind    record.SourceKind
	Figure  int
}

// Figures returns the figures that sources name for an effect, without ranges and vague words.
func Figures(told []Told, e record.Effect) []Heard {
	names := map[string]string{} // of a claim: who makes it
	for _, t := range told {
		for i := range t.Claims {
			names[t.Claims[i].ID] = t.Claims[i].Source().Name
		}
	}
	var out []Heard
	for _, v := range voices(told)[group{e, ""}] {
		if v.figure != record.Blank {
			out = append(out, Heard{names[v.claims[0]], v.kind, v.figure})
		}
	}
	return out
}

// BestOf is the figure of the first kind in the hierarchy that names just one; Blank when none does.
func BestOf(list []Heard) int {
	for _, kind := range Order() {
		best := record.Blank
		for _, h := range list {
			switch {
			case h.Kind != kind:
			case best == record.Blank:
				best = h.Figure
			case best != h.Figure:
				return record.Blank
			}
		}
		if best != record.Blank {
			return best
		}
	}
	return record.Blank
}

package scene

import (
	"github.com/sabt-org/sabt/record"
)

// whose reports whether a country tells whose something is, or in which war a force fights, and not where it happened: "the consulate of
// Norway in Izmir", "the forces of Mali", "the coalition fighting in Yemen said".
func (c *cutter) whose(p *record.PlaceMention) bool {
	if p.Kind != record.PlaceCountry {
		return false
	}
	i := p.First - 1
	for i > 0 && c.r.Tokens[i].Tag == record.DET {
		i--
	}
	if i < 1 {
		return false
	}
	return c.has("of", i) && c.hasLast("mission_of", i) || c.r.Tokens[i].Tag == record.ADP && c.has("at_war", i-1) && c.hasLast("force", i-1)
}

// hasLast reports whether words of a class end before token i.
func (c *cutter) hasLast(class string, i int) bool {
	for j := i - 1; j >= 0 && j > i-4; j-- {
		if j+c.cues.Class(class, c.r.Tokens, j) == i && c.has(class, j) {
			return true
		}
	}
	return false
}

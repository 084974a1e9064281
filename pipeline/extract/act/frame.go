package act

import (
	"github.com/sabt-org/sabt/record"
	"github.com/sabt-org/sabt/reference/lexicon"
)

// frame finds an act that no single phrase names: a kidnapping ("took a rancher and his foreman hostage", "was seized by
// unknown gunmen", "Armed men took nine members of one family", "bundled him into a van"), or an act whose words stand
// apart ("set several houses on fire"). It returns the tokens of its verb.
func (c *clause) frame(i int) (lexicon.Trigger, int, bool) {
	t := lexicon.Trigger{Type: record.Kidnapping, Strength: 3, Form: 'v'}
	n := c.match("take_person", i)
	if n > 0 && (c.captive(i+n) || c.byCaptors(i, i+n) || c.fromCaptors(i, i+n)) {
		return t, n, true
	}
	if n = c.match("led_away", i); n > 0 && c.any("vanished", c.first, c.last) {
		return t, n, true
	}
	if n = c.match("force_into", i); n > 0 && c.intoVehicle(i+n) {
		return t, n, true
	}
	if n = c.match("set_verb", i); n > 0 && c.ends("aflame", i+n) {
		return lexicon.Trigger{Type: record.Arson, Strength: 2, Form: 'v'}, n, true
	}
	if n = c.match("blow_verb", i); n > 0 && c.ends("blown_up", i+n) {
		return lexicon.Trigger{Type: record.Bombing, Strength: 2, Form: 'v'}, n, true
	}
	if n = c.match("corpse", i); n > 0 && c.any("corpse_found", i+n, c.last) && c.any("slain_sign", c.first, c.last) {
		return lexicon.Trigger{Type: record.ArmedAssault, Strength: 2, Form: 'n'}, n, true // "a body with bullet wounds was found"
	}
	return lexicon.Trigger{}, 0, false
}

func (c *clause) match(class string, i int) int {
	return c.cues.Class(class, c.r.Tokens[:c.last], i)
}

// ends reports whether the words that complete a verb follow its object: "set several houses on fire", "blew the bridge up".
func (c *clause) ends(class string, i int) bool {
	for j := i + 1; j < min(i+9, c.last) && !c.boundary(j); j++ {
		if c.match(class, j) > 0 {
			return true
		}
	}
	return false
}

// captive: "took ... hostage".
func (c *clause) captive(i int) bool {
	for j := i; j < min(i+14, c.last) && !c.boundary(j); j++ {
		if c.has("captive", j) {
			return true
		}
	}
	return false
}

// byCaptors: "a priest who had been seized by separatists", "is being held by rebels"; a town seized by rebels is none.
func (c *clause) byCaptors(i, end int) bool {
	by := end
	for by < end+5 && !c.has("agent_by", by) && !c.boundary(by) {
		by++ // "was taken from his residence by separatist fighters"
	}
	return c.has("agent_by", by) && c.captors(by+1, by+6) && (c.has("jailer", i) || c.persons(i-12, i))
}

// persons reports whether tokens [i, j) name persons.
func (c *clause) persons(i, j int) bool {
	for i = max(i, c.first); i < j; i++ {
		if c.has("plural", i) || c.has("title", i) || c.has("standing", i) || c.has("captured_person", i) {
			return true
		}
	}
	return false
}

// fromCaptors: a captor before the verb and a person after it, "Gunmen seized a doctor". Rebels who seized a town took nobody.
func (c *clause) fromCaptors(i, end int) bool {
	if !c.captors(i-6, i) {
		return false
	}
	for j := end; j < min(end+5, c.last); j++ {
		if c.has("preposition", j) || c.boundary(j) {
			return false
		}
		if c.persons(j, j+1) {
			return true
		}
	}
	return false
}

// captors reports whether an armed party that is no state stands in tokens [i, j).
func (c *clause) captors(i, j int) bool {
	i, j = max(i, c.first), min(j, c.last)
	if c.any("captor", i, j) {
		return true
	}
	for _, a := range c.r.Actors {
		if a.First >= j {
			break
		}
		if a.First >= i && (a.Kind == record.ActorArmedGroup || a.Kind == record.ActorCriminal) {
			return true
		}
	}
	return false
}

func (c *clause) intoVehicle(i int) bool {
	for j := i; j < min(i+10, c.last); j++ {
		if c.has("into_vehicle", j) {
			return true
		}
	}
	return false
}

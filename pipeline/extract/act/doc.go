// Package act finds the words that name violent acts, and says of each whether it happened: "a car bomb exploded"
// did, "failed to explode" was attempted, "police foiled a bombing" was foiled, "threatened to attack" is a threat,
// "heart attack" and "could attack" are nothing.
//
// Three things are asked of an act: what its phrase and clause say of it (clause.go, denial.go, and frame.go for those
// that no one phrase names, "took a rancher and his foreman hostage"); whether the sentence is about something else than
// armed violence, an earthquake, a shark, a drill (harmless.go); and how far the act went by the signs in its sentence
// and the next, "plotted to ... were caught", "defused", "beaten back", "escaped unhurt" (outcome.go, failure.go). The
// signs are data: see package lexicon. Documents that as a whole are about something else are left to package extract.
//
// An act is a mention, not yet an incident: package account joins the acts that tell of the same one. Read Find first,
// then settle in outcome.go.
package act

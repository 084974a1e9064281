// Package party says which of the parties that a document names are said to have done it: a second witness beside the
// rules of package role.
//
//	m, err := party.Open()
//	options := (&party.View{Reading: r, Cues: cues, Own: own, ...}).Options()
//	p := m.Chance(options[0])
//	// "Eight soldiers died ... everything pointed to the guerrilla band that calls itself EPP": likely
//
// Rules know the constructions that somebody wrote down. But reports lay a deed at a door in more ways than any list has,
// three sentences away, and often the only armed group that an article names is the one that is meant. What counts how
// much is learned from annotated articles by internal/train/party; the rules' own finding is weighed with it.
//
// It looks at names that package actors found and adds none; persons and unnamed attackers stay with the rules.
// Read next: party.go, then reasons.go for what is looked at.
package party

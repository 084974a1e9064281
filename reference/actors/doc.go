// Package actors is the authority list of parties: their neutral English names, what sort of party each is, and the
// spellings by which texts in several languages call them.
//
//	list, err := actors.Open()
//	a, ok := list.Lookup("Daesh")         // Islamic State, armed_group
//	list.SameParty("HTS", "Hayat Tahrir al-Sham") // true
//	m, ok := list.Match(text, tokens, i, true)  // the longest name that begins at token i
//
// The list is kept in data/*.tsv, a party a line: canonical name, kind, country, spellings. A spelling that begins
// with "=" counts only when the text writes it with the same capitals, so that "IS" is a party and "is" a verb; one that begins with "?" only when the text names the party or its country
// in other words too. The
// kind "outlet" makes a line the mouthpieces of the party that it names; "unnamed" lines hold the words for parties
// that have no name ("gunmen"). data/nations.tsv holds the states and their peoples.
//
// The package finds names; whether a name acts, is meant as an adjective or stands for a state's forces is decided by
// package pipeline/read/actors, which is the one to read next. Canonical names follow common English news usage and
// say nothing about whether a party is just.
package actors

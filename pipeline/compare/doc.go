// Package compare lays the register beside a data set of others: which incidents both have, which one has alone and why, and where tolls differ.
//
//	events := compare.Standing(releases)                 // a newer release stands before an older one
//	c := compare.Of(compare.Input{Incidents: list, Events: events, Aliases: aliases, ...})
//	c.Theirs // what they have and we do not
//
// It takes aliases as they were found (package link) and decides nothing about them. It adds no figure of one to a figure of the other.
//
// Read next: [Of], then tolls.go.
package compare

// Package check looks for what does not fit in a document: a weekday that is not the date's, a date that does not
// exist, parts that exceed or do not add up to their whole, one total given for two periods, a name spelt two ways,
// a party named as the attacker of its own.
//
//	findings := check.Run(reading, extraction)
//
// A finding is a problem of the data, never of the program, and says in a full sentence what would fit. What can be
// explained raises none: 73 civilians and 23 fighters are 96. Order of the checks is the order of the list in Run.
package check

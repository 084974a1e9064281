// Package agreement says how far people agree who coded the same accounts without seeing each other's work. It turns codings into
// Krippendorff's alpha, a figure for each variable.
//
//	list := agreement.Of(codings)
//
// Kinds, places, days and parties are nominal: they are the same or they are not. Counts are on a ratio scale: 14 and 15 are nearer to each
// other than 1 and 2. docs/codebook/coding.md says what a coder does and how the figures are read.
//
// It decides nothing, and an alpha of few accounts says little.
//
// Read next: alpha.go, then package review for how a coding is checked.
package agreement

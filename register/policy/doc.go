// Package policy turns the casualty claims of one incident into tolls, under a named rule.
//
//	policy.Tolls(told) // range: killed 8 to open, best 19; lowest: 8; majority: ...
//
// Common to all rules: a source that gives a later figure in a later document has taken its earlier one back; figures that a
// document itself calls earlier are left out; parts ("three of them children") are no totals; the attackers' own dead are a count of
// their own; what parties to the conflict say is in no toll but that of the hierarchy, where they come last. Nothing is ever averaged, and no
// figure of one source is added to one of another.
//
// The rules are those of docs/codebook/policy.md, each with the project of the field that uses it.
//
// Read next: voice.go for who says what, rules.go for the rules.
package policy

// Package weigh adds up reasons: what speaks for and against a value, each with a weight that was learned.
//
//	m, err := weigh.Parse(tsv)               // "before\tin\t0.40": lines of what, which and log-odds
//	x := m.Sum([]weigh.Reason{{What: "before", Which: "in"}})
//
// It is a linear model whose parts have names, so that a decision can be explained and the weights be read and compared as
// text. What the reasons are is the business of the package that decides (account, for the day of an incident that names
// none); how weights are learned, of internal/train.
package weigh

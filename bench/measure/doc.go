// Package measure reads corpora with the program, holds the readings against their keys, and makes a table of figures.
//
//	r, err := measure.NewReader()
//	t, err := measure.Run(r, measure.Roots{Ours: "../..", Shared: os.Getenv("SABT_SHARED")})
//	t["wikiwars"]["strict"].Value() // 0.914
//	t["wikiwars"]["strict"].Low     // 0.902: the lower end of its range of 95 %
//
// A corpus is an entry of [Corpora]: where its texts lie and how one of them is judged. Which figures are shown, their goals and
// what others reach stand in data/measures.tsv. Corpora that are not at hand are passed over.
//
// Read next: [Corpora], [Figure], then Table.Markdown.
package measure

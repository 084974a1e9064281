// Package contract prints a result as the JSON that other programs rely on: one object a document.
//
//	out := contract.Of(result, contract.Options{})
//	out.Incidents[0].Casualties[0].Quote // "at least six people"
//
//	w := contract.NewWriter(os.Stdout, contract.Options{Mentions: true})
//	w.Write(result) // one line
//
// Keys are only ever added, never renamed and never removed; docs/schema/read.schema.json describes them, and a test
// holds this package to it. What the document leaves open is null, never a guess and never absent; only score and
// method, which say how a value came about, are left out when there is none. Quotes are computed here from the spans,
// so that a value and its words cannot part.
//
// The package computes nothing: no sums, no best values, no order but the one it is given.
//
// Read next: [Document], [Incident], then docs/schema/read.schema.json.
package contract

// Package report makes what a monitoring desk issues: totals with their policy, incidents with their sources, what changed since.
//
//	page, err := report.Of(input)      // what the register says, laid out in a language
//	b := report.HTML(page)             // or Markdown, or DOCX
//
// An [Input] is what cmd asked of the register; the package lays it out and computes no total of its own. Every number carries a footnote to the incidents behind
// it, and every incident has its sources with their words. A [Page] is headings, paragraphs, tables and one map; each format writes those and knows nothing
// of violence. The same input gives the same bytes.
//
// Templates are one file each (monthly.go, incident.go, actor.go, tallies.go), formats too (html.go, markdown.go, docx.go); languages are one file of messages each
// (messages/en.tsv, messages/fa.tsv).
//
// Read next: [Input], then monthly.go.
package report
